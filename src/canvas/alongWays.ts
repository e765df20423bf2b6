import { graphOf, type JourneyDocument } from '../core/index.ts';
import { readingOrder } from './readingOrder.ts';

/** These steps and everything that can come after, or before, any of them: they first, the others as they are read. */
export function alongWays(
  document: JourneyDocument,
  ids: readonly string[],
  towards: 'after' | 'before',
): string[] {
  const graph = graphOf(document);
  const seen = new Set(ids);
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const next =
      towards === 'after'
        ? graph.outgoing(id).map(({ to }) => to)
        : graph.incoming(id).map(({ from }) => from);
    for (const each of next) {
      if (seen.has(each)) continue;
      seen.add(each);
      open.push(each);
    }
  }
  const others = readingOrder(document).ids.filter((id) => seen.has(id) && !ids.includes(id));
  return [...ids, ...others];
}

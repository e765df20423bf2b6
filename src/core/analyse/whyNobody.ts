import { listed, t } from '../../texts/t.ts';
import type { Journey } from '../document/Journey.ts';
import type { TrailNames } from '../simulate/words.ts';
import { issue } from '../values/issue.ts';
import type { Rule } from '../values/rule.ts';
import type { WayOut } from './coverage.ts';
import { flowOfJourney, type Flow } from './flow.ts';
import { reachOf, type Reach, type ReachFinding } from './reach.ts';

/** A way out that nobody can take, and why: something at the step itself, or on every way to it. */
export interface Impossible extends WayOut {
  /** What stands in the way; undefined where no trigger leads here at all. */
  because: ReachFinding | undefined;
}

/** Every way out of a journey that nobody can take. Only what is proven. */
export function impossibleOutlets(
  journey: Journey,
  segments: Readonly<Record<string, { rule: Rule }>>,
): Impossible[] {
  const flow = flowOfJourney(journey);
  const { audience, exits } = journey;
  const reach = reachOf(flow, { audience, exits, segments });
  // Where the work was given up, what was not reached may only not have been looked at.
  if (!reach.complete) return [];
  return flow.nodes.flatMap(({ id, ways }) =>
    ways
      .filter(({ outlet }) => !reach.leavesBy(id, outlet))
      .map(({ outlet }) => ({ node: id, outlet, because: reasonFor(flow, reach, { node: id, outlet }) })),
  );
}

function reasonFor(flow: Flow, reach: Reach, { node, outlet }: WayOut): ReachFinding | undefined {
  const at = (id: string, by?: string) =>
    reach.findings.find(
      (found) =>
        found.code !== 'always-holds' && found.node === id && (by === undefined || found.outlet === by),
    );
  const here = at(node, outlet);
  if (here) return here;
  // Nobody comes to the step: the nearest closed way out before it is why.
  const seen = new Set([node]);
  for (const id of seen)
    for (const { id: before, ways } of flow.nodes)
      for (const way of ways) {
        if (way.to !== id) continue;
        const found = at(before, way.outlet);
        if (found) return found;
        seen.add(before);
      }
  return undefined;
}

/** Why nobody can take a way out, in a sentence. */
export function impossibleWords(
  { node, outlet, because }: Impossible,
  names: TrailNames,
  journey: string,
): string {
  if (!because) return t('No trigger leads here.');
  const named = because.by.map((one) =>
    t('“{name}”', {
      name: because.code === 'exits-first' ? names.exit(one) : names.outlet(because.node, one, journey),
    }),
  );
  const words = issue(
    because.code,
    {},
    {
      outlet: names.outlet(because.node, because.outlet, journey),
      by:
        because.code === 'exits-first' || named.length < 2
          ? listed(named, 'or')
          : t('one of {names}', { names: named.join(', ') }),
    },
  ).message;
  if (because.node === node && because.outlet === outlet) return words;
  return t('Nobody comes here, because of “{step}”: {why}', {
    step: names.step(because.node, journey),
    why: words,
  });
}

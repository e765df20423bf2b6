import type { Graph } from '../../core/index.ts';

/**
 * Where the ways that part at a step have all met again, by the step where they part. Looks at what a step leads to that
 * is not written yet. Nothing is said of a step whose ways never meet, or meet at several places of which none comes
 * after all others. Without recursion: a journey may be a chain of thousands of steps.
 */
export function meetings(
  root: string,
  graph: Graph,
  written: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const { order, before } = forwards(root, graph, written);
  const place = new Map(order.map((id, index) => [id, index]));
  const at = (id: string): number => place.get(id) ?? 0;

  // The nearest step that everybody who comes to a step has been at (Cooper, Harvey and Kennedy; one round, since nothing leads back).
  const gate = new Map<string, string>();
  const common = (a: string, b: string): string => {
    let [one, two] = [a, b];
    while (one !== two) {
      if (at(one) > at(two)) one = gate.get(one) ?? root;
      else two = gate.get(two) ?? root;
    }
    return one;
  };
  const met = new Map<string, string[]>();
  for (const id of order) {
    const ways = before.get(id) ?? [];
    const [first, ...more] = ways;
    if (id === root || first === undefined) continue;
    const parted = more.reduce(common, first);
    gate.set(id, parted);
    if (ways.length > 1) met.set(parted, [...(met.get(parted) ?? []), id]);
  }

  const meets = new Map<string, string>();
  for (const [parted, places] of met) {
    const last = places.at(-1);
    if (last !== undefined && (places.length === 1 || allLeadTo(last, places, before, at(parted))))
      meets.set(parted, last);
  }
  return meets;

  /** Whether each of the places leads on to the last of them. */
  function allLeadTo(
    last: string,
    places: readonly string[],
    ways: ReadonlyMap<string, readonly string[]>,
    from: number,
  ): boolean {
    const seen = new Set<string>();
    const open = [last];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id) || at(id) <= from) continue;
      seen.add(id);
      open.push(...(ways.get(id) ?? []));
    }
    return places.every((id) => seen.has(id));
  }
}

/** What a step leads to, each after everything that leads to it but for loops, and what leads to each; ways that lead back are left out. */
function forwards(root: string, graph: Graph, written: ReadonlySet<string>) {
  const order: string[] = [];
  const before = new Map<string, string[]>();
  const state = new Map<string, 'open' | 'done'>();
  const stack: { id: string; next: number }[] = [];
  const enter = (id: string) => {
    state.set(id, 'open');
    stack.push({ id, next: 0 });
  };
  enter(root);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const edge = graph.outgoing(top.id)[top.next++];
    if (!edge) {
      state.set(top.id, 'done');
      order.push(top.id);
      stack.pop();
      continue;
    }
    const { to } = edge;
    if (written.has(to) || state.get(to) === 'open') continue;
    const list = before.get(to);
    if (list) list.push(top.id);
    else before.set(to, [top.id]);
    if (!state.has(to)) enter(to);
  }
  return { order: order.reverse(), before };
}

import { holds } from '../values/judge.ts';
import { own, setOwn } from '../values/json.ts';
import { isTouched, type Asks, type Change } from './asks.ts';
import { personFacts } from './facts.ts';
import type { Machine } from './Machine.ts';

/** Which segments the person has just come into or left. */
export type Edges = ReadonlyMap<string, 'enters' | 'leaves'>;
export const noEdges: Edges = new Map();

/** Looks for the first time, silently, at segments that this state knows nothing of yet. */
export function meetSegments(machine: Machine): void {
  if (machine.linked.tracked.size === 0) return;
  for (const id of machine.linked.tracked.keys())
    if (!own(machine.state.segments, id)) setOwn(machine.state.segments, id, judgeMembership(machine, id));
}

/** Looks again at the segments that a change may concern. */
export const edgesOf = (machine: Machine, change: Change): Edges =>
  look(machine, (asks, id) => isTouched(asks, change) || isRipe(machine, id));

/** Looks again at the segments that time alone may have changed by now. */
export const edgesByTime = (machine: Machine): Edges => look(machine, (_, id) => isRipe(machine, id));

const isRipe = ({ state, now }: Machine, id: string): boolean =>
  (own(state.segments, id)?.recheck ?? Infinity) <= now;

function look(machine: Machine, concerns: (asks: Asks, id: string) => boolean): Edges {
  const { tracked } = machine.linked;
  if (tracked.size === 0) return noEdges;
  const edges = new Map<string, 'enters' | 'leaves'>();
  for (const [id, asks] of tracked) {
    if (!concerns(asks, id)) continue;
    const before = own(machine.state.segments, id)?.inside;
    const after = judgeMembership(machine, id);
    setOwn(machine.state.segments, id, after);
    if (before !== after.inside) edges.set(id, after.inside ? 'enters' : 'leaves');
  }
  return edges;
}

function judgeMembership(machine: Machine, id: string): { inside: boolean; recheck?: number } {
  const segment = machine.linked.segments.get(id);
  if (!segment) return { inside: false };
  let recheck: number | undefined;
  const inside = holds(segment.rule, personFacts(machine, undefined), (at) => {
    if (at > machine.now) recheck = Math.min(recheck ?? Infinity, at);
  });
  return { inside, ...(recheck !== undefined && { recheck }) };
}

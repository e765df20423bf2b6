import type { Linked } from '../../engine/link.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import { decisionAt, flowWith, type Decision } from './decision.ts';
import type { Flow } from '../flow.ts';
import type { Turn } from './Turn.ts';

/** Where a run turned away from a step for the last time, and the way that it would have had to take instead. */
export interface TurnedAway {
  decision: Decision;
  way: Turn;
}

/**
 * The last decision of a run from which another way would have led to a step; without a run, the last of the journey.
 * Undefined where the run came there, or no way leads there.
 */
export function turnedAway(
  linked: Linked,
  simulation: Pick<Simulation, 'entries'>,
  journey: string,
  run: string | null,
  step: string,
): TurnedAway | undefined {
  const { entries } = simulation;
  const mine = (at: (typeof entries)[number] | undefined) =>
    at?.journey === journey && (run === null || at.run === run);
  if (entries.some((entry) => mine(entry) && entry.step === step)) return undefined;
  const flow = flowWith(linked, journey, step);
  const leading = flow && leadingTo(flow, step);
  if (!flow || !leading) return undefined;
  const seen = new Set<string>();
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (!entry || !mine(entry)) continue;
    const { code } = entry.why;
    // The end of a run tells of an earlier decision, which is come to in its turn.
    if (code === 'end' || code === 'exit-step' || code === 'arrival' || code === 'input') continue;
    if (entry.step !== undefined && !mayLead(flow, leading, entry.step)) continue;
    // Looking up a decision takes a way through the whole trail. Who later went on towards the step turned away later still.
    const kind = `${entry.step ?? ''} ${code}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    const decision = decisionAt(linked, simulation, index);
    if (!decision || decision.index !== index) continue;
    const way = decision.others.find((other) => leads(flow, leading, entry.step, other));
    if (way) return { decision, way };
  }
  return undefined;
}

/** Whether any way out of a step leads on towards another one. */
const mayLead = (flow: Flow, leading: ReadonlySet<string>, step: string): boolean =>
  flow.node(step)?.ways.some(({ to }) => to !== null && leading.has(to)) === true;

/** Whether what did not come of a decision leads on towards a step. */
function leads(flow: Flow, leading: ReadonlySet<string>, step: string | undefined, turn: Turn): boolean {
  if (turn.way === 'entered') return true;
  if (step === undefined) return false;
  if (turn.way === 'spared') return mayLead(flow, leading, step);
  if (turn.way !== 'outlet') return false;
  const to = flow.node(step)?.ways.find(({ outlet }) => outlet === turn.outlet)?.to;
  return to !== null && to !== undefined && leading.has(to);
}

/** The steps from which a step can be come to, itself among them. */
function leadingTo(flow: Flow, step: string): ReadonlySet<string> | undefined {
  if (!flow.node(step)) return undefined;
  const leading = new Set([step]);
  for (let size = 0; size !== leading.size;) {
    size = leading.size;
    for (const { id, ways } of flow.nodes)
      if (ways.some(({ to }) => to !== null && leading.has(to))) leading.add(id);
  }
  return leading;
}

import type { Linked } from '../../engine/link.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import type { Why } from '../../values/trail.ts';
import { decisionAt, type Decision } from './decision.ts';

/** What others than the clock decided: finding what else could have come of it takes a way through the trail. */
const deciding: ReadonlySet<Why['code']> = new Set([
  'trigger', 'branch', 'gate', 'arm', 'event', 'timeout', 'answer', 'past', 'missing',
]); // oxfmt-ignore

/** The last decision of the same run before another one, at another step: how the person came here. */
export function decisionBefore(
  linked: Linked,
  simulation: Pick<Simulation, 'entries'>,
  { entry: { run, step }, index }: Decision,
): Decision | undefined {
  const { entries } = simulation;
  if (run === null) return undefined;
  for (let place = index - 1; place >= 0; place--) {
    const entry = entries[place];
    if (entry?.run !== run || !deciding.has(entry.why.code)) continue;
    if (entry.step !== undefined && entry.step === step) continue;
    const decision = decisionAt(linked, simulation, place);
    if (decision && decision.others.length > 0 && decision.index !== index) return decision;
  }
  return undefined;
}

import type { Scenario } from '../../document/Scenario.ts';
import type { Linked } from '../../engine/link.ts';
import { simulate, type Simulation } from '../../simulate/simulate.ts';
import type { Decision } from './decision.ts';
import { tookWay } from './tookWay.ts';
import type { Turn } from './Turn.ts';
import type { Variant } from './whatWouldChange.ts';

/**
 * A variant as a person of their own, with a name and an id. Chance goes by the id: where another one would fall otherwise, what it
 * chose is pinned. Nothing is expected of them yet. Undefined where they would not go the other way under this id.
 */
export function asPerson(
  linked: Linked,
  original: Simulation,
  decision: Decision,
  turn: Turn,
  variant: Variant,
  { id, name }: { id: string; name: string },
): Scenario | undefined {
  const { expect: _expected, ...kept } = variant.scenario;
  const scenario: Scenario = { ...kept, name, subscriber: { ...kept.subscriber, id } };
  const goes = (one: Scenario) => tookWay(original, decision, simulate(linked, one), turn) !== undefined;
  const pins = { ...drawn(simulate(linked, variant.scenario)), ...scenario.pins };
  if (Object.keys(pins).length > 0) scenario.pins = pins;
  return goes(scenario) ? scenario : undefined;
}

/** What chance chose, by `journey/step`, for the variants of emails by `journey/step#variant`. */
function drawn({ entries }: Pick<Simulation, 'entries'>): Record<string, string> {
  const pins: Record<string, string> = {};
  for (const { journey, step, why } of entries) {
    const place = `${journey ?? ''}/${step ?? ''}`;
    if (why.code === 'arm') pins[place] = why.outlet;
    if (why.code === 'gate' && why.variant) pins[`${place}#variant`] = why.variant.id;
  }
  return pins;
}

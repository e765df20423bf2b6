import {
  clausesOf,
  judge,
  propertyClausesOf,
  type Clause,
  type Operand,
  type Rule,
  type Sample,
  type Topic,
} from '../../core/index.ts';
import { factsOf } from '../samples/factsOf.ts';

/** For how many sample people a rule holds after all their events; undefined where only a run could tell. */
export function sampleCount(
  rule: Rule,
  samples: readonly Sample[],
  journeyZone: string,
  topics: Readonly<Record<string, Topic>>,
): { holds: number; of: number } | undefined {
  if (samples.length === 0 || clausesOf(rule).some(needsRun)) return undefined;
  const facts = samples
    .map(({ scenario }) => factsOf(scenario, journeyZone, topics))
    .filter((each) => each !== undefined);
  return { holds: facts.filter((each) => judge(rule, each).reason.holds).length, of: facts.length };
}

/** Whether the answer depends on a run: its entry, its trigger, its mails. Segments and journeys cannot be judged at all yet. */
function needsRun(clause: Clause): boolean {
  if ('segment' in clause || 'in' in clause || 'email' in clause || 'trigger' in clause) return true;
  if ('attribute' in clause) return isBorrowed(clause.value);
  if (!('event' in clause)) return false;
  const { where } = clause.event;
  const borrows = propertyClausesOf(where).some(({ value }) => isBorrowed(value));
  return clause.since !== undefined || borrows || ('pick' in clause && isBorrowed(clause.value));
}

const isBorrowed = (value: Operand | undefined): boolean => typeof value === 'object' && 'trigger' in value;

import { groupPolicy } from '../document/Journey.ts';
import type { LinkedJourney } from './link.ts';
import type { Machine } from './Machine.ts';
import type { QueuedEntry, Run } from './State.ts';

/** What a group says. */
export const policyOf = (machine: Machine, group: string) =>
  groupPolicy(machine.linked.policies.groups, group);

/** Live runs of a group, in order of rank. */
export const membersOf = (machine: Machine, group: string): (readonly [Run, LinkedJourney])[] =>
  machine.live().filter(([, { journey }]) => journey.group === group);

/** A live run of the group, not paused itself, that has strictly higher priority. */
export function outrankedBy(machine: Machine, { journey }: LinkedJourney): Run | undefined {
  const { group, priority } = journey;
  if (group === undefined) return undefined;
  return membersOf(machine, group).find(
    ([run, other]) => run.paused === undefined && other.journey.priority > priority,
  )?.[0];
}

/** Keeps an entry for when the higher run ends, where the group says so. Returns whether it is kept. */
export function queue(machine: Machine, { journey }: LinkedJourney, entry: QueuedEntry): boolean {
  if (journey.group === undefined || policyOf(machine, journey.group).refused !== 'queue') return false;
  const { queue: waiting } = machine.state;
  if (waiting.some((other) => other.journey === journey.id && other.key === entry.key)) return false;
  waiting.push(entry);
  return true;
}

import type { TriggerOn } from './TriggerOn.ts';

/** The properties that the engine itself gives what lets somebody in; those of events and of entries by hand come with them. */
export function triggerProperties(on: TriggerOn): readonly string[] {
  if ('segment' in on) return ['segment'];
  if ('date' in on) return ['attribute', 'date'];
  return 'inactivity' in on ? ['of', 'since'] : [];
}

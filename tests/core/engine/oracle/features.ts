import type { Case } from './casesStories.ts';

const kinds = ['email', 'wait', 'waitForEvent', 'condition', 'split', 'update', 'webhook', 'startJourney', 'goal', 'exit']; // oxfmt-ignore
const reasons = {
  refused: ['audience', 'exit-holds', 're-entry', 'cooldown', 'no-key', 'suppressed', 'outranked', 'queued-already', 'group-completed'],
  exited: ['rule', 'event', 'done', 'email-skipped', 'wait-past', 'wait-missing', 'outranked', 'group-completed', 'looping'],
  skipped: ['address', 'suppression', 'topic', 'cap', 'frequency', 'quiet-hours', 'window'],
}; // oxfmt-ignore
const triggers = ['event', 'segment', 'date', 'inactivity', 'manual', 'sunset'];

/** What stories must contain, so that agreeing about them says something. */
export const features: readonly string[] = [
  'entered', 'queued', 'sent', 'variant', 'deferred', 'failed', 'goal', 'completed', 'paused', 'resumed', 'suppressed',
  'migrated', 'second run', 'late event', 'repeated event', 'machine open', 'mail failed',
  ...kinds.map((kind) => `arrived ${kind}`),
  ...triggers.map((trigger) => `by ${trigger}`),
  ...Object.entries(reasons).flatMap(([did, why]) => why.map((reason) => `${did} ${reason}`)),
]; // oxfmt-ignore

/** Which of the features the lines of one case show. */
export function seenIn({ program, scenario }: Case, lines: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const { events, reactions = [] } = scenario;
  if (events.some(({ receivedAt }) => receivedAt !== undefined)) seen.add('late event');
  if (events.some(({ context }) => context?.['machine'] === true)) seen.add('machine open');
  const twins = events.flatMap(({ messageId }) => messageId ?? []);
  if (new Set(twins).size < twins.length) seen.add('repeated event');
  if (reactions.some(({ fails }) => fails)) seen.add('mail failed');
  for (const line of lines) {
    const [, label = '', did = '', first = '', second = ''] = line.split(' ');
    const id = label.replace(/#.*/, '');
    seen.add(did);
    if (label.includes('#')) seen.add('second run');
    if (did === 'refused' || did === 'exited') seen.add(`${did} ${first}`);
    if (did === 'skipped') seen.add(`skipped ${second}`);
    if (did === 'sent' && second.includes('#')) seen.add('variant');
    for (const journey of program.journeys) {
      if (journey.id !== id) continue;
      if (did === 'arrived') seen.add(`arrived ${journey.steps[first]?.kind}`);
      const trigger = journey.triggers.find((one) => one.id === first);
      if (did === 'entered' && trigger) for (const kind of Object.keys(trigger.on)) seen.add(`by ${kind}`);
      if (did === 'entered' && id === 're' && !scenario.events.some(({ type }) => type === 'manual'))
        seen.add('by sunset');
    }
  }
  return seen;
}

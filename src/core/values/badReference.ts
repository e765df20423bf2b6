import { t } from '../../texts/t.ts';
import { issue, type Issue, type Place } from './issue.ts';

const things = {
  step: t('step', { context: 'what is pointed to' }),
  topic: t('topic', { context: 'what is pointed to' }),
  segment: t('segment', { context: 'what is pointed to' }),
  email: t('email', { context: 'what is pointed to' }),
  journey: t('journey', { context: 'what is pointed to' }),
  behaviour: t('behaviour', { context: 'what is pointed to' }),
  'way out': t('way out', { context: 'what is pointed to' }),
  'free way out': t('free way out', { context: 'what is pointed to' }),
  'step behind': t('step behind', { context: 'what is pointed to' }),
};
export type Thing = keyof typeof things;

/** That something points to what is not there. */
export const badReference = (place: Place, what: Thing, id: string): Issue =>
  issue('bad-reference', place, { what: things[what], id });

/** “topic”, as it stands before an id. */
export const thingWords = (what: Thing): string => things[what];

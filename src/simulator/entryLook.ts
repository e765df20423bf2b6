import { nodeKinds, own, stepKind, type Family, type Journey, type TrailEntry } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { isIconName, type IconName } from '../ui/Icon.tsx';

/** How something in a trail is drawn. */
export interface Look {
  icon: IconName;
  hue: Family;
}

const looksOfDeeds: Partial<Record<TrailEntry['did'], Look>> = {
  goal: { icon: 'target', hue: 'ending' },
  completed: { icon: 'flag', hue: 'ending' },
  exited: { icon: 'door', hue: 'ending' },
  ignored: { icon: 'dash', hue: 'ending' },
  queued: { icon: 'hourglass', hue: 'timing' },
  suppressed: { icon: 'lock', hue: 'ending' },
  migrated: { icon: 'replace', hue: 'data' },
  paused: { icon: 'pause', hue: 'timing' },
  resumed: { icon: 'play', hue: 'timing' },
};

/** The look of an entry: what ends a run looks like an ending wherever it happens, all else like its step. */
export function entryLook(journey: Journey, { step, did }: TrailEntry): Look {
  const ofDeed = looksOfDeeds[did];
  if (ofDeed) return ofDeed;
  const found = step === undefined ? undefined : own(journey.steps, step);
  const { icon, family } = found ? stepKind(found.kind) : nodeKinds.trigger;
  return { icon: isIconName(icon) ? icon : 'bolt', hue: family };
}

/** Deeds against the person: written in red. */
const refusals: ReadonlySet<TrailEntry['did']> = new Set([
  'refused',
  'skipped',
  'failed',
  'suppressed',
  'ignored',
]);
export const isRefusal = ({ did }: TrailEntry): boolean => refusals.has(did);

const inputWords: Readonly<Record<string, string>> = {
  'Email Opened': t('Mail opened'),
  'Email Link Clicked': t('Link clicked'),
  'Email Bounced': t('Mail bounced'),
  'Email Marked as Spam': t('Marked as spam'),
  Unsubscribed: t('Unsubscribed'),
  'Profile changed': t('Profile changed'),
  'Let in by hand': t('Let in by hand'),
  'Moved to another version': t('Moved to another version'),
  Answered: t('Answered'),
  Failed: t('Failed'),
};
const inputLooks: Readonly<Record<string, Look>> = {
  'Email Opened': { icon: 'mail-open', hue: 'email' },
  'Email Link Clicked': { icon: 'link', hue: 'email' },
  'Email Bounced': { icon: 'error', hue: 'email' },
  'Email Marked as Spam': { icon: 'warning', hue: 'email' },
  Unsubscribed: { icon: 'bell', hue: 'email' },
  'Profile changed': { icon: 'person', hue: 'data' },
  'Moved to another version': { icon: 'replace', hue: 'data' },
  Answered: { icon: 'webhook', hue: 'data' },
  Failed: { icon: 'error', hue: 'data' },
};
export const mailLook: Look = { icon: 'mail', hue: 'email' };
/** What every sent mail brings by itself: nothing that the person did. */
export const isDelivery = (label: string): boolean => label === 'Email Delivered';
export const inputLabel = (label: string): string => inputWords[label] ?? label;
export const inputLook = (label: string): Look =>
  inputLooks[label] ?? { icon: label.endsWith(' Viewed') ? 'eye' : 'bolt', hue: 'trigger' };

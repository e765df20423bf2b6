import { t } from '../../texts/t.ts';
import { roughly } from '../values/duration.ts';
import { durationWords } from '../values/durationWords.ts';
import type { Patch } from '../values/Fix.ts';
import type { IssueCode } from '../values/issue.ts';
import type { Json } from '../values/json.ts';
import { formatTimeOfDay, parseTimeOfDay } from '../values/timeOfDay.ts';
import type { Outlook } from './Outlook.ts';
import { wholeWeight } from './split.ts';
import { wait } from './wait.ts';

/** What is put between two steps that stand too close. */
export const oneDay = { kind: wait.kind, settings: { for: 'P1D' } };

/** A patch of a step's settings, and what it says on a button. */
export interface Remedy extends Patch {
  label: string;
}

/** Members by which kinds of steps list their ways out. */
const lists = ['branches', 'events', 'arms'] as const;
type Listed = { [Name in (typeof lists)[number]]?: readonly { id: string; [name: string]: Json }[] };

/** The settings without one way out, for steps that list theirs; undefined where it is none of the listed, or the only one. */
export function withoutOutlet(settings: object, outlet: string): Remedy | undefined {
  for (const name of lists) {
    const list = (settings as Listed)[name]; // of whichever kind has it
    if (!list?.some(({ id }) => id === outlet) || list.length < 2) continue;
    const left = list.filter(({ id }) => id !== outlet);
    const label = list.find(({ id }) => id === outlet)?.['label'];
    return {
      label: t('Remove {what}', { what: typeof label === 'string' ? label : outlet }),
      set: { [name]: left },
    };
  }
  return undefined;
}

type Prescribe = (settings: Readonly<Record<string, Json>>, outlook: Outlook) => Remedy | undefined;

const remedies: Partial<Record<IssueCode, Prescribe>> = {
  'past-unsaid': () => ({ label: t('Go on at once'), set: { ifPast: 'continue' } }),
  'missing-unsaid': () => ({ label: t('Go on at once'), set: { ifMissing: 'continue' } }),
  'insecure-url': ({ url }) => ({
    label: t('Use https'),
    set: { url: typeof url === 'string' ? url.replace(/^http:/i, 'https:') : '' },
  }),
  'window-in-quiet-hours': () => ({ label: t('Remove the window'), unset: ['window'] }),
  'split-weights': evenArms,
  'whole-arm': evenArms,
  'empty-arm': evenArms,
  'short-deferral'(_, { caps }) {
    const [longest] = caps.toSorted((a, b) => roughly(b.per) - roughly(a.per));
    return (
      longest && {
        label: t('Wait up to {length}', { length: durationWords(longest.per) }),
        set: { deferUpTo: longest.per },
      }
    );
  },
  'gap-time'(settings) {
    for (const [name, value] of Object.entries(settings)) {
      const moved = hourLater(value);
      if (moved !== value) return { label: t('One hour later'), set: { [name]: moved } };
    }
    return undefined;
  },
};

/** What may be done about an issue by changing the settings of its step. */
export const remedyFor = (code: IssueCode, settings: object, outlook: Outlook): Remedy | undefined =>
  remedies[code]?.(settings as Readonly<Record<string, Json>>, outlook); // settings are JSON

function evenArms({ arms }: Readonly<Record<string, Json>>): Remedy | undefined {
  if (!Array.isArray(arms) || arms.length < 2) return undefined;
  const share = Math.floor(wholeWeight / arms.length);
  const set = arms.map((arm: { [name: string]: Json }, index) => ({
    ...arm,
    weight: index === 0 ? wholeWeight - share * (arms.length - 1) : share,
  }));
  return { label: t('Share evenly'), set: { arms: set } };
}

/** A setting with the time of day in it an hour later. */
function hourLater(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = value as Readonly<Record<string, Json>>; // neither null nor a list
  const { time } = members;
  const minutes = typeof time === 'string' ? parseTimeOfDay(time) : undefined;
  if (minutes !== undefined) return { ...members, time: formatTimeOfDay((minutes + 60) % 1_440) };
  for (const [name, member] of Object.entries(members)) {
    const moved = hourLater(member);
    if (moved !== member) return { ...members, [name]: moved };
  }
  return value;
}

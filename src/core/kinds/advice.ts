import { t } from '../../texts/t.ts';
import { dayMs } from '../values/calendar.ts';
import { roughly } from '../values/duration.ts';
import { durationWords, durationWordsAfter } from '../values/durationWords.ts';
import { gapDate } from '../values/gapDate.ts';
import { own } from '../values/json.ts';
import { dateWords } from '../values/localWords.ts';
import { parseTimeOfDay } from '../values/timeOfDay.ts';
import type { NodeKindName, NodeSettings } from './catalogue.ts';
import type { EmailSettings } from './email.ts';
import type { Report } from './Kind.ts';
import type { Outlook } from './Outlook.ts';
import { sumOf, wholeWeight } from './split.ts';
import { clockWords } from './untilWords.ts';
import type { WaitSettings } from './waitSettings.ts';
import { humanName } from './words.ts';

/** Reports what settings that can be run most probably do not mean. Settings may be a draft's, with any of them missing. */
type Advise<Settings extends object> = (
  settings: Partial<Settings>,
  report: Report,
  outlook: Outlook,
) => void;

const nothing = () => undefined;

const advisers: { readonly [Name in NodeKindName]: Advise<NodeSettings[Name]> } = {
  trigger({ on }, report, { zone }) {
    if (on && 'date' in on) gapTime(on.date.time, zone, 'on', report);
  },
  email: adviseEmail,
  wait: adviseWait,
  waitForEvent({ timeout }, report, { goalWithin }) {
    if (timeout === undefined) return;
    const length = roughly(timeout);
    if (length === 0) report('zero-wait', 'timeout');
    if (length > longestWait) report('long-wait', 'timeout', { length: durationWords(timeout) });
    else if (goalWithin !== undefined && length > roughly(goalWithin))
      report('long-listening', 'timeout', {
        timeout: durationWordsAfter(timeout),
        within: durationWords(goalWithin),
      });
  },
  condition: nothing,
  split({ arms = [] }, report) {
    if (arms.length < 2 || sumOf(arms) !== wholeWeight) return;
    const whole = arms.find(({ weight }) => weight === wholeWeight);
    if (whole) return report('whole-arm', 'arms', { arm: whole.label });
    for (const { id, label, weight } of arms)
      if (weight === 0) report('empty-arm', `arms/${id}`, { arm: label });
  },
  update: nothing,
  webhook({ url = '' }, report) {
    if (/^http:\/\//i.test(url)) report('insecure-url', 'url', { url });
  },
  startJourney({ journey }, report, outlook) {
    if (journey === outlook.journey) report('starts-itself', 'journey');
  },
  goal: nothing,
  exit: nothing,
};

/** The adviser of a kind, its settings' type erased. */
export const adviserOf = (kind: NodeKindName): Advise<object> => advisers[kind];

const longestWait = 366 * dayMs;

function adviseWait(
  { for: length, until, ifPast, ifMissing }: Partial<WaitSettings>,
  report: Report,
  { zone }: Outlook,
): void {
  if (length !== undefined && roughly(length) > longestWait)
    report('long-wait', 'for', { length: durationWords(length) });
  if (!until) return;
  if (until.time !== undefined) gapTime(until.time, zone, 'until', report);
  const named = 'attribute' in until ? until.attribute : 'trigger' in until ? until.trigger : undefined;
  if (named === undefined && !('date' in until)) return;
  if (ifPast === undefined) report('past-unsaid', 'ifPast');
  if (named !== undefined && ifMissing === undefined)
    report('missing-unsaid', 'ifMissing', { name: humanName(named) });
}

function gapTime(time: string, zone: string, setting: string, report: Report): void {
  const minute = parseTimeOfDay(time);
  const date = minute === undefined ? undefined : gapDate(zone, minute);
  if (date !== undefined)
    report('gap-time', setting, { time: clockWords(time), zone, date: dateWords(date) });
}

function adviseEmail(
  { topic, window, zone, timeSensitive, onCapped, deferUpTo = 'P3D' }: Partial<EmailSettings>,
  report: Report,
  { quietHours, caps, topics }: Outlook,
): void {
  // Neither caps nor quiet hours hold back what people have to get.
  if (topic === undefined || own(topics, topic)?.transactional) return;
  if (window && quietHours && zone !== 'journey' && hoursOf(window).every(isIn(quietHours)))
    report('window-in-quiet-hours', 'window', {
      window: hourWords(window),
      quiet: hourWords(quietHours),
    });
  if (onCapped !== 'defer' || timeSensitive === true) return;
  const limiting = caps.filter(({ topics: only }) => only === undefined || only.includes(topic));
  const [shortest] = limiting.toSorted((a, b) => roughly(a.per) - roughly(b.per));
  // Somebody who is held back has to wait for half of the cap's time, on average.
  if (shortest && roughly(deferUpTo) * 2 < roughly(shortest.per))
    report('short-deferral', 'deferUpTo', {
      cap: t('{mails} in {length}', { mails: shortest.max, length: durationWordsAfter(shortest.per) }),
      defer: durationWords(deferUpTo),
    });
}

interface Hours {
  from: string;
  to: string;
}
const dayMinutes = 1_440;
const hourWords = ({ from, to }: Hours) => `${clockWords(from)}–${clockWords(to)}`;

/** Every minute of the day within the hours; the same reading at both ends is the whole day. */
function hoursOf({ from, to }: Hours): number[] {
  const start = parseTimeOfDay(from) ?? 0;
  const length = ((parseTimeOfDay(to) ?? 0) - start + dayMinutes) % dayMinutes || dayMinutes;
  return Array.from({ length }, (_, minute) => (start + minute) % dayMinutes);
}

function isIn(hours: Hours): (minute: number) => boolean {
  const inside = new Set(hoursOf(hours));
  return (minute) => inside.has(minute);
}

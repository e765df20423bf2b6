import { t } from '../../texts/t.ts';
import type { RuleNames } from '../kinds/names.ts';
import { humanName } from '../kinds/words.ts';
import type { EngineReason, EntryCause, RefusalReason, Why } from '../values/trail.ts';
import { dateWords } from '../values/localWords.ts';
import { decisive } from './reasonWords.ts';

/** Reads an RFC 3339 text as words on the subscriber’s clock. */
export type Clock = (instant: string) => string;

/** The journey that a run is of: its id stands before the first colon of the run’s. */
export const journeyOfRun = (run: string): string => run.split(':', 1)[0] ?? run;

/** What let somebody in, or tried to: “Order Completed”, “joined “VIP””, “let in by hand”. */
export function causeWords(cause: EntryCause, names: RuleNames, clock: Clock): string {
  if ('event' in cause) return cause.event;
  if ('segment' in cause) {
    const segment = names.segment(cause.segment);
    return cause.edge === 'enters'
      ? t('joined “{segment}”', { segment })
      : t('left “{segment}”', { segment });
  }
  if ('date' in cause)
    return t('{what}: {date}', { what: humanName(cause.attribute), date: dateWords(cause.date) });
  if ('inactivity' in cause)
    return t('no {event} since {time}', { event: cause.inactivity, time: clock(cause.since) });
  if ('manual' in cause) return t('let in by hand');
  if ('run' in cause) return t('started by “{journey}”', { journey: names.journey(journeyOfRun(cause.run)) });
  return t('nothing opened since {time}', { time: clock(cause.sunset) });
}

/** Why somebody was not let in, in general. */
export const refusals: Record<RefusalReason, string> = {
  audience: t('not among those who may enter'),
  'exit-holds': t('a rule to leave already holds'),
  're-entry': t('has been here before, and may not enter again'),
  cooldown: t('entered too recently'),
  'no-key': t('the event does not carry the key'),
  suppressed: t('does not get any mail'),
  outranked: t('another journey goes first'),
  'queued-already': t('stands in line for this journey already'),
  'group-completed': t('another journey of the group was completed'),
  looping: t('too much happened at once, as if in a circle'),
};

/** Why somebody was not let in, or has to stand in line. */
export function refusalWords(
  { reason, because, rule, until, by }: Extract<Why, { code: 'refusal' }>,
  names: RuleNames,
  clock: Clock,
): string {
  const cause = causeWords(because, names, clock);
  const why = by === undefined ? refusals[reason] : rivalWords(reason, names.journey(journeyOfRun(by)));
  if (rule) return t('{cause}: {why}: {rule}', { cause, why, rule: decisive(rule, names) });
  return until === undefined
    ? t('{cause}: {why}', { cause, why })
    : t('{cause}: {why}: not before {time}', { cause, why, time: clock(until) });
}

function rivalWords(reason: RefusalReason, journey: string): string {
  if (reason === 'queued-already') return t('stands in line behind “{journey}” already', { journey });
  return reason === 'group-completed'
    ? t('“{journey}” is done', { journey })
    : t('“{journey}” goes first', { journey });
}

const engineExits: Record<EngineReason, string> = {
  looping: t('the journey went round a thousand times without rest'),
  'version-gone': t('the version of the journey that this run lived on is gone'),
  'email-skipped': t('an email could not be sent, and the step says to leave then'),
  'wait-past': t('the moment to wait for had passed'),
  'wait-missing': t('the date to wait for is not known'),
  outranked: t('gives way to another journey'),
  'group-completed': t('another journey of the group was completed'),
};

/** Why the engine ended a run, where no setting of the journey says it. */
export function engineExitWords(
  { reason, by }: Extract<Why, { code: 'engine-exit' }>,
  names: RuleNames,
): string {
  const journey = by === undefined ? undefined : names.journey(journeyOfRun(by));
  if (journey === undefined) return engineExits[reason];
  return reason === 'outranked'
    ? t('gives way to “{journey}”', { journey })
    : t('“{journey}” is done, and the others of its group end with it', { journey });
}

/** Why the engine did nothing with an input. */
export const ignoredWords: Record<Extract<Why, { code: 'input' }>['reason'], string> = {
  duplicate: t('this came before'),
  'too-old': t('this is more than seven days old'),
  'no-manual-trigger': t('nobody can be let into this journey by hand'),
  'no-such-run': t('nothing waits for this answer any more'),
};

import { humanName, type RuleNames } from '../kinds/words.ts';
import type { EngineReason, EntryCause, RefusalReason, Why } from '../values/trail.ts';
import { localDay } from './localWords.ts';
import { decisive } from './reasonWords.ts';

/** Reads an RFC 3339 text as words on the subscriber’s clock. */
export type Clock = (instant: string) => string;

/** The journey that a run is of: its id stands before the first colon of the run’s. */
export const journeyOfRun = (run: string): string => run.split(':', 1)[0] ?? run;

/** What let somebody in, or tried to: “Order Completed”, “joined “VIP””, “let in by hand”. */
export function causeWords(cause: EntryCause, names: RuleNames, clock: Clock): string {
  if ('event' in cause) return cause.event;
  if ('segment' in cause)
    return `${cause.edge === 'enters' ? 'joined' : 'left'} “${names.segment(cause.segment)}”`;
  if ('date' in cause)
    return `${humanName(cause.attribute)}: ${localDay(cause.date)} ${cause.date.slice(0, 4)}`;
  if ('inactivity' in cause) return `no ${cause.inactivity} since ${clock(cause.since)}`;
  if ('manual' in cause) return 'let in by hand';
  if ('run' in cause) return `started by “${names.journey(journeyOfRun(cause.run))}”`;
  return `nothing opened since ${clock(cause.sunset)}`;
}

const refusals: Record<RefusalReason, string> = {
  audience: 'not among those who may enter',
  'exit-holds': 'a rule to leave already holds',
  're-entry': 'has been here before, and may not enter again',
  cooldown: 'entered too recently',
  'no-key': 'the event does not carry the key',
  suppressed: 'does not get any mail',
  outranked: 'another journey goes first',
  'queued-already': 'stands in line for this journey already',
  'group-completed': 'another journey of the group was completed',
  looping: 'too much happened at once, as if in a circle',
};

/** Why somebody was not let in, or has to stand in line. */
export function refusalWords(
  { reason, because, rule, until, by }: Extract<Why, { code: 'refusal' }>,
  names: RuleNames,
  clock: Clock,
): string {
  const more = rule
    ? `: ${decisive(rule, names)}`
    : until === undefined
      ? ''
      : `: not before ${clock(until)}`;
  const why = by === undefined ? refusals[reason] : rivalWords(reason, names.journey(journeyOfRun(by)));
  return `${causeWords(because, names, clock)}: ${why}${more}`;
}

function rivalWords(reason: RefusalReason, rival: string): string {
  if (reason === 'queued-already') return `stands in line behind “${rival}” already`;
  return reason === 'group-completed' ? `“${rival}” is done` : `“${rival}” goes first`;
}

const engineExits: Record<EngineReason, string> = {
  looping: 'the journey went round a thousand times without rest',
  'version-gone': 'the version of the journey that this run lived on is gone',
  'email-skipped': 'an email could not be sent, and the step says to leave then',
  'wait-past': 'the moment to wait for had passed',
  'wait-missing': 'the date to wait for is not known',
  outranked: 'gives way to another journey',
  'group-completed': 'another journey of the group was completed',
};

/** Why the engine ended a run, where no setting of the journey says it. */
export function engineExitWords(
  { reason, by }: Extract<Why, { code: 'engine-exit' }>,
  names: RuleNames,
): string {
  const rival = by === undefined ? undefined : names.journey(journeyOfRun(by));
  if (rival === undefined) return engineExits[reason];
  return reason === 'outranked'
    ? `gives way to “${rival}”`
    : `“${rival}” is done, and the others of its group end with it`;
}

/** Why the engine did nothing with an input. */
export const ignoredWords: Record<Extract<Why, { code: 'input' }>['reason'], string> = {
  duplicate: 'this came before',
  'too-old': 'this is more than seven days old',
  'no-manual-trigger': 'nobody can be let into this journey by hand',
  'no-such-run': 'nothing waits for this answer any more',
};

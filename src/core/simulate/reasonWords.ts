import { humanName, patternWords, ruleWords, type RuleNames } from '../kinds/words.ts';
import { durationWords } from '../values/duration.ts';
import type { JourneyState } from '../values/Facts.ts';
import type { ClauseReason, Reason } from '../values/judge.ts';
import type { Clause } from '../values/rule.ts';

/** The clauses that decided a rule: those that hold where it holds, those that fail where it fails. */
export function decisive(reason: Reason, names?: RuleNames): string {
  const parts = decisiveClauses(reason);
  return parts.map((clause) => clauseWords(clause, names)).join(reason.holds ? ' and ' : '; ');
}

function decisiveClauses(reason: Reason): ClauseReason[] {
  if ('not' in reason) return decisiveClauses(reason.not);
  if ('all' in reason)
    return reason.all.filter(({ holds }) => holds === reason.holds).flatMap(decisiveClauses);
  if ('any' in reason)
    return reason.any.filter(({ holds }) => holds === reason.holds).flatMap(decisiveClauses);
  return [reason];
}

/** What was asked in a clause, in words. */
export const askedWords = (asked: Clause, names?: RuleNames): string => ruleWords(asked, names);

/** What was found, in words: “2”, “nothing known”, “no such event”. */
export function foundWords({ asked, holds, found, note }: ClauseReason): string {
  if (note === 'no-such-event') return 'no such event';
  if ('tag' in asked)
    return Array.isArray(found) && found.length > 0 ? `tags ${found.join(', ')}` : 'no tags';
  if ('event' in asked && !('pick' in asked)) return found === 0 ? 'none' : `${String(found)} of them`;
  if ('email' in asked) return found === 0 ? 'no' : 'yes';
  if ('topic' in asked) return found === true ? 'wants it' : 'does not want it';
  if ('segment' in asked) return holds ? 'in it' : 'not in it';
  if ('in' in asked) return statesWords(found);
  if (found === undefined || found === null) return 'nothing known';
  const text = valueText(found);
  return note === 'different-type' ? `${text}, which cannot be compared` : text;
}

const stateWords: Record<JourneyState, string> = {
  active: 'in it now',
  completed: 'completed it',
  everEntered: 'entered it',
};

/** “entered it, completed it”, from the states that hold. */
function statesWords(found: unknown): string {
  const states = (['everEntered', 'completed', 'active'] as const).filter(
    (state) => Array.isArray(found) && found.includes(state),
  );
  return states.length === 0 ? 'never entered it' : states.map((state) => stateWords[state]).join(', ');
}

/** “last Cart Updated: item count is 2”: one judged clause in a line. */
function clauseWords(clause: ClauseReason, names: RuleNames | undefined): string {
  const { asked, holds } = clause;
  if ('pick' in asked) {
    const event = patternWords(asked.event);
    return clause.note === 'no-such-event'
      ? `no ${event}`
      : isWords(`${asked.pick} ${event}: ${humanName(asked.property)}`, clause);
  }
  if ('event' in asked) {
    const count = typeof clause.found === 'number' ? clause.found : 0;
    const times = count === 0 ? 'no ' : count === 1 && holds ? '' : `${count} × `;
    const within = asked.within === undefined ? '' : ` in the last ${durationWords(asked.within)}`;
    return `${times}${patternWords(asked.event)}${within}${asked.since ? ' since entry' : ''}`;
  }
  if ('attribute' in asked) return isWords(humanName(asked.attribute), clause);
  if ('trigger' in asked) return isWords(`the trigger’s ${humanName(asked.trigger)}`, clause);
  if ('tag' in asked) return holds ? `tagged “${asked.tag}”` : `not tagged “${asked.tag}”`;
  if ('email' in asked) {
    const which =
      asked.email === 'previous' ? 'the previous email' : asked.email === 'any' ? 'any email'
      : names ? `“${names.email(asked.email)}”` : 'the email'; // prettier-ignore
    const within = asked.within === undefined ? '' : ` in the last ${durationWords(asked.within)}`;
    return `${!holds && asked.email === 'any' ? 'no email was' : `${which} was${holds ? '' : ' not'}`} ${asked.did}${within}`;
  }
  if ('topic' in asked)
    return `${clause.found === true ? 'wants' : 'does not want'} “${names?.topic(asked.topic) ?? asked.topic}”`;
  if ('segment' in asked) {
    const why = clause.of ? decisive(clause.of, names) : '';
    const name = names?.segment(asked.segment) ?? asked.segment;
    return `${holds ? '' : 'not '}in “${name}”${why === '' ? '' : ` (${why})`}`;
  }
  const journey = names?.journey(asked.in) ?? asked.in;
  return `${inWords[asked.state][holds ? 0 : 1]} “${journey}”`;
}

const inWords: Record<JourneyState, readonly [holds: string, fails: string]> = {
  active: ['is in', 'is not in'],
  completed: ['completed', 'did not complete'],
  everEntered: ['entered', 'never entered'],
};

function isWords(subject: string, clause: ClauseReason): string {
  const { found, asked } = clause;
  if (found === undefined || found === null) return `${subject} is not known`;
  // Where it only matters that there is something, what it is would distract.
  if ('is' in asked && (asked.is === 'exists' || asked.is === 'missing')) return `${subject} is known`;
  return `${subject} is ${foundWords(clause)}`;
}

/** A value of the data as a person would write it. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'empty' : value;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : value.map(valueText).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, member]) => `${name}: ${valueText(member)}`)
      .join(', ');
  return JSON.stringify(value);
}

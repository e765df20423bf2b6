import { filled, t, template } from '../../texts/t.ts';
import {
  countedWords,
  deedWords,
  noneWords,
  pickedWords,
  timesWords,
  triggersWords,
  wishWords,
} from '../kinds/askedWords.ts';
import type { SomeNames } from '../kinds/names.ts';
import { humanName, literalWords, patternWords, ruleWords } from '../kinds/words.ts';
import type { JourneyState } from '../values/Facts.ts';
import { allWords } from '../values/joined.ts';
import { decisiveClauses } from '../values/decisiveClauses.ts';
import type { ClauseReason, Reason } from '../values/judge.ts';
import type { Clause } from '../values/rule.ts';

/** The clauses that decided a rule: those that hold where it holds, those that fail where it fails. */
export function decisive(reason: Reason, names: SomeNames = {}): string {
  const parts = decisiveClauses(reason).map((clause) => clauseWords(clause, names));
  return reason.holds ? allWords(parts) : parts.join('; ');
}

/** What was asked in a clause, in words. */
export const askedWords = (asked: Clause, names?: SomeNames): string => ruleWords(asked, names);

/** What was found, in words: “2”, “nothing known”, “no such event”. */
export function foundWords({ asked, holds, found, note }: ClauseReason): string {
  if (note === 'no-such-event') return t('no such event');
  if ('tag' in asked)
    return Array.isArray(found) && found.length > 0
      ? t('tags {tags}', { tags: found.join(', ') })
      : t('no tags');
  if ('event' in asked && !('pick' in asked))
    return found === 0
      ? t('none', { context: 'of such events' })
      : t('{events} of them', { events: String(found) });
  if ('email' in asked) return found === 0 ? t('no') : t('yes');
  if ('topic' in asked) return found === true ? t('wants it') : t('does not want it');
  if ('segment' in asked) return holds ? t('in it') : t('not in it');
  if ('in' in asked) return statesWords(found);
  if (found === undefined || found === null) return t('nothing known');
  const value = valueText(found);
  return note === 'different-type' ? t('{value}, which cannot be compared', { value }) : value;
}

const stateWords: Record<JourneyState, string> = {
  active: t('in it now'),
  completed: t('completed it'),
  everEntered: t('entered it'),
};

/** “entered it, completed it”, from the states that hold. */
function statesWords(found: unknown): string {
  const states = (['everEntered', 'completed', 'active'] as const).filter(
    (state) => Array.isArray(found) && found.includes(state),
  );
  return states.length === 0 ? t('never entered it') : states.map((state) => stateWords[state]).join(', ');
}

/** “last Cart Updated: item count is 2”: one judged clause in a line. */
function clauseWords(clause: ClauseReason, names: SomeNames): string {
  const { asked, holds } = clause;
  if ('pick' in asked) {
    const event = countedWords(patternWords(asked.event), { since: asked.since });
    return clause.note === 'no-such-event'
      ? noneWords(event)
      : isWords(pickedWords(asked.pick, event, humanName(asked.property)), clause);
  }
  if ('event' in asked) {
    const count = typeof clause.found === 'number' ? clause.found : 0;
    const event = countedWords(patternWords(asked.event), asked);
    return count === 0 ? noneWords(event) : count === 1 && holds ? event : timesWords(count, event);
  }
  if ('attribute' in asked) return isWords(humanName(asked.attribute), clause);
  if ('trigger' in asked) return isWords(triggersWords(humanName(asked.trigger)), clause);
  if ('tag' in asked)
    return holds ? t('tagged “{tag}”', { tag: asked.tag }) : t('not tagged “{tag}”', { tag: asked.tag });
  if ('email' in asked) return deedWords(asked, names, holds);
  if ('topic' in asked) return wishWords(clause.found === true, names.topic?.(asked.topic) ?? asked.topic);
  if ('segment' in asked) {
    const why = clause.of ? decisive(clause.of, names) : '';
    const segment = names.segment?.(asked.segment) ?? asked.segment;
    const said = holds ? t('in “{segment}”', { segment }) : t('not in “{segment}”', { segment });
    return why === '' ? said : t('{said} ({why})', { said, why });
  }
  const journey = names.journey?.(asked.in) ?? asked.in;
  return filled(inWords[asked.state][holds ? 0 : 1], { journey });
}

const inWords: Record<JourneyState, readonly [holds: string, fails: string]> = {
  active: [template('is in “{journey}”'), template('is not in “{journey}”')],
  completed: [template('completed “{journey}”'), template('did not complete “{journey}”')],
  everEntered: [template('entered “{journey}”'), template('never entered “{journey}”')],
};

function isWords(what: string, clause: ClauseReason): string {
  const { found, asked } = clause;
  if (found === undefined || found === null) return t('{what} is not known', { what });
  // Where it only matters that there is something, what it is would distract.
  if ('is' in asked && (asked.is === 'exists' || asked.is === 'missing'))
    return t('{what} is known', { what });
  return t('{what} is {value}', { what, value: foundWords(clause) });
}

/** A value of the data as a person would write it. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return t('nothing', { context: 'no value' });
  if (typeof value === 'string') return value === '' ? t('empty') : value;
  if (typeof value === 'boolean') return literalWords(value);
  if (Array.isArray(value)) return value.length === 0 ? t('an empty list') : value.map(valueText).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, member]) => `${name}: ${valueText(member)}`)
      .join(', ');
  return JSON.stringify(value);
}

import { listed, t, template, filled } from '../../texts/t.ts';
import { durationWords, durationWordsAfter } from '../values/durationWords.ts';
import { allWords, anyWords } from '../values/joined.ts';
import type {
  Clause,
  Comparison,
  EventPattern,
  Literal,
  Op,
  Operand,
  PropertyRule,
  Rule,
} from '../values/rule.ts';
import { countedWords, deedWords, noneWords, pickedWords, triggersWords, wishWords } from './askedWords.ts';
import type { SomeNames } from './names.ts';

/** What each operator says of something, with the value that it compares with where it has one. */
const comparisons: Record<Op, string> = {
  equals: template('{what} is {value}'),
  notEquals: template('{what} is not {value}'),
  lessThan: template('{what} is less than {value}'),
  atMost: template('{what} is at most {value}'),
  greaterThan: template('{what} is more than {value}'),
  atLeast: template('{what} is at least {value}'),
  between: template('{what} is between {value}'),
  contains: template('{what} contains {value}'),
  startsWith: template('{what} begins with {value}'),
  endsWith: template('{what} ends with {value}'),
  oneOf: template('{what} is one of {value}'),
  exists: template('{what} is known'),
  missing: template('{what} is not known'),
  before: template('{what} is before {value}'),
  after: template('{what} is after {value}'),
  inLast: template('{what} was in the last {value}'),
  inNext: template('{what} is in the next {value}'),
};

const phrases: Record<Op, string> = {
  equals: t('is'),
  notEquals: t('is not'),
  lessThan: t('is less than'),
  atMost: t('is at most'),
  greaterThan: t('is more than'),
  atLeast: t('is at least'),
  between: t('is between'),
  contains: t('contains'),
  startsWith: t('begins with'),
  endsWith: t('ends with'),
  oneOf: t('is one of'),
  exists: t('is known'),
  missing: t('is not known'),
  before: t('is before'),
  after: t('is after'),
  inLast: t('was in the last'),
  inNext: t('is in the next'),
};

/** An operator as a form offers it: “is at least”. */
export const opPhrase = (op: Op): string => phrases[op];

/** `item_count` and `properties.itemCount` as a person would say them: “item count”. */
export function humanName(path: string): string {
  const name = path.replace(/^properties\./, '');
  return name
    .replaceAll(/[_.]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** The same words at the beginning of a sentence. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** “Monday, Tuesday or Friday” */
export const orWords = (parts: readonly string[]): string => listed(parts, 'or');

/** “pro”, “5”, “yes”: one value as the forms offer it. */
export const literalWords = (value: Literal): string =>
  typeof value === 'boolean' ? (value ? t('yes') : t('no')) : String(value);

function operandWords(value: Operand | undefined, is: Op): string {
  if (value === undefined || value === '') return '…';
  if (typeof value === 'object') {
    if ('trigger' in value) return triggersWords(humanName(value.trigger));
    const words = value.map(literalWords);
    return is === 'between' ? allWords(words) : words.join(', ');
  }
  if (is === 'inLast' && typeof value === 'string') return durationWords(value);
  if (is === 'inNext' && typeof value === 'string') return durationWordsAfter(value);
  return literalWords(value);
}

/** “item count is more than 0” */
export const comparisonWords = (subject: string, { is, value }: Comparison): string =>
  filled(comparisons[is], { what: subject || '…', value: operandWords(value, is) });

function propertyWords(rule: PropertyRule): string {
  if ('all' in rule)
    return allWords(
      rule.all.map((part) =>
        'any' in part && part.any.length > 1 ? `(${propertyWords(part)})` : propertyWords(part),
      ),
    );
  if ('any' in rule) return anyWords(rule.any.map(propertyWords));
  if ('not' in rule) return negated(propertyWords(rule.not));
  return comparisonWords(humanName(rule.property), rule);
}

/** “Order Completed with total is at least 50” */
export function patternWords({ event, where }: EventPattern): string {
  const filter = where ? propertyWords(where) : '';
  const name = event || '…';
  return filter === '' ? name : t('{event} with {filter}', { event: name, filter });
}

const negated = (rule: string): string => (rule === '' ? '' : t('not ({rule})', { rule }));

const states = {
  active: template('is in “{journey}”'),
  completed: template('completed “{journey}”'),
  everEntered: template('ever entered “{journey}”'),
} as const;

function clauseWords(clause: Clause, names: SomeNames): string {
  if ('attribute' in clause) return comparisonWords(humanName(clause.attribute), clause);
  if ('tag' in clause) return t('tagged “{tag}”', { tag: clause.tag || '…' });
  if ('segment' in clause) return t('in segment “{segment}”', { segment: segmentOf(clause, names) });
  if ('pick' in clause)
    return comparisonWords(
      pickedWords(
        clause.pick,
        countedWords(patternWords(clause.event), { since: clause.since }),
        humanName(clause.property),
      ),
      clause,
    );
  if ('event' in clause) {
    const { atLeast, atMost } = clause.times ?? {};
    const event = countedWords(patternWords(clause.event), clause);
    if (atMost === 0) return noneWords(event);
    if (atLeast !== undefined && atMost !== undefined)
      return t('{least}–{most} × {event}', { least: atLeast, most: atMost, event });
    if (atLeast !== undefined && atLeast > 1)
      return t('at least {times} × {event}', { times: atLeast, event });
    return atMost === undefined ? event : t('at most {times} × {event}', { times: atMost, event });
  }
  if ('email' in clause) return deedWords(clause, names);
  if ('topic' in clause)
    return wishWords(clause.subscribed, names.topic?.(clause.topic) ?? (clause.topic || '…'));
  if ('trigger' in clause) return comparisonWords(triggersWords(humanName(clause.trigger)), clause);
  return filled(states[clause.state], { journey: names.journey?.(clause.in) ?? (clause.in || '…') });
}

const segmentOf = ({ segment }: { segment: string }, names: SomeNames): string =>
  names.segment?.(segment) ?? (segment || '…');

/** A whole rule in plain words, in one line. */
export function ruleWords(rule: Rule, names: SomeNames = {}): string {
  const part = (inner: Rule, joined: 'all' | 'any') =>
    ('all' in inner && joined === 'any' && inner.all.length > 1) ||
    ('any' in inner && joined === 'all' && inner.any.length > 1)
      ? `(${ruleWords(inner, names)})`
      : ruleWords(inner, names);
  if ('all' in rule) return allWords(rule.all.map((inner) => part(inner, 'all')));
  if ('any' in rule) return anyWords(rule.any.map((inner) => part(inner, 'any')));
  if (!('not' in rule)) return clauseWords(rule, names);
  if ('tag' in rule.not) return t('not tagged “{tag}”', { tag: rule.not.tag || '…' });
  if ('segment' in rule.not) return t('not in segment “{segment}”', { segment: segmentOf(rule.not, names) });
  return negated(ruleWords(rule.not, names));
}

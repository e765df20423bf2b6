import { durationWords } from '../values/duration.ts';
import type { Clause, Comparison, EventPattern, Op, Operand, PropertyRule, Rule } from '../values/rule.ts';

/** Names for the ids that rules mention; where nobody gives one, the id itself is said. */
export interface RuleNames {
  email(id: string): string;
  topic(id: string): string;
  segment(id: string): string;
  journey(id: string): string;
}

/** Such names as somebody has. */
export type SomeNames = {
  readonly [Name in keyof RuleNames]?: ((id: string) => string | undefined) | undefined;
};

const opWords: Record<Op, string> = {
  equals: 'is', notEquals: 'is not', lessThan: 'is less than', atMost: 'is at most', greaterThan: 'is more than',
  atLeast: 'is at least', between: 'is between', contains: 'contains', startsWith: 'begins with', endsWith: 'ends with',
  oneOf: 'is one of', exists: 'is known', missing: 'is not known', before: 'is before', after: 'is after',
  inLast: 'was in the last', inNext: 'is in the next',
}; // prettier-ignore

/** An operator as a reading of a rule says it: “is at least”. */
export const opPhrase = (op: Op): string => opWords[op];

/** `item_count` and `properties.itemCount` as a person would say them: “item count”. */
export function humanName(path: string): string {
  const name = path.replace(/^properties\./, '');
  return name
    .replaceAll(/[_.]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function operandWords(value: Operand | undefined, is: Op): string {
  if (value === undefined) return is === 'exists' || is === 'missing' ? '' : '…';
  if (Array.isArray(value)) return value.map(String).join(is === 'between' ? ' and ' : ', ');
  if (typeof value === 'object' && 'trigger' in value) return `the trigger’s ${humanName(value.trigger)}`;
  if ((is === 'inLast' || is === 'inNext') && typeof value === 'string') return durationWords(value);
  return String(value);
}

/** “item count is more than 0” */
export const comparisonWords = (subject: string, { is, value }: Comparison): string =>
  [subject, opWords[is], operandWords(value, is)].filter((word) => word !== '').join(' ');

function propertyWords(rule: PropertyRule): string {
  if ('all' in rule)
    return rule.all
      .map((part) =>
        'any' in part && part.any.length > 1 ? `(${propertyWords(part)})` : propertyWords(part),
      )
      .join(' and ');
  if ('any' in rule) return rule.any.map(propertyWords).join(' or ');
  if ('not' in rule) return `not (${propertyWords(rule.not)})`;
  return comparisonWords(humanName(rule.property), rule);
}

/** “Order Completed with total is at least 50” */
export const patternWords = ({ event, where }: EventPattern): string =>
  where ? `${event} with ${propertyWords(where)}` : event;

const quoted = (name: string | undefined) => (name === undefined ? undefined : `“${name}”`);

function clauseWords(clause: Clause, names: SomeNames): string {
  if ('attribute' in clause) return comparisonWords(humanName(clause.attribute), clause);
  if ('tag' in clause) return `tagged “${clause.tag}”`;
  if ('segment' in clause) return `in segment “${names.segment?.(clause.segment) ?? clause.segment}”`;
  if ('pick' in clause)
    return comparisonWords(
      `${clause.pick} ${patternWords(clause.event)}: ${humanName(clause.property)}`,
      clause,
    );
  if ('event' in clause) {
    const { atLeast, atMost } = clause.times ?? {};
    const count =
      atMost === 0 ? 'no ' : atLeast !== undefined && atMost !== undefined ? `${atLeast}–${atMost} × `
      : atLeast !== undefined && atLeast > 1 ? `at least ${atLeast} × ` : atMost !== undefined ? `at most ${atMost} × ` : ''; // prettier-ignore
    const within = clause.within === undefined ? '' : ` in the last ${durationWords(clause.within)}`;
    return `${count}${patternWords(clause.event)}${within}${clause.since ? ' since entry' : ''}`;
  }
  if ('email' in clause) {
    const which =
      clause.email === 'previous' ? 'the previous email' : clause.email === 'any' ? 'any email'
      : quoted(names.email?.(clause.email)) ?? 'the email'; // prettier-ignore
    const within = clause.within === undefined ? '' : ` in the last ${durationWords(clause.within)}`;
    return `${which} was ${clause.did}${within}`;
  }
  if ('topic' in clause)
    return `${clause.subscribed ? 'wants' : 'does not want'} “${names.topic?.(clause.topic) ?? clause.topic}”`;
  if ('trigger' in clause) return comparisonWords(`the trigger’s ${humanName(clause.trigger)}`, clause);
  const journey = names.journey?.(clause.in) ?? clause.in;
  return `${clause.state === 'active' ? 'is in' : clause.state === 'completed' ? 'completed' : 'ever entered'} “${journey}”`;
}

/** A whole rule in plain words, in one line. */
export function ruleWords(rule: Rule, names: SomeNames = {}): string {
  const part = (inner: Rule, joined: 'all' | 'any') =>
    ('all' in inner && joined === 'any' && inner.all.length > 1) ||
    ('any' in inner && joined === 'all' && inner.any.length > 1)
      ? `(${ruleWords(inner, names)})`
      : ruleWords(inner, names);
  if ('all' in rule) return rule.all.map((inner) => part(inner, 'all')).join(' and ');
  if ('any' in rule) return rule.any.map((inner) => part(inner, 'any')).join(' or ');
  if ('not' in rule) return `not (${ruleWords(rule.not, names)})`;
  return clauseWords(rule, names);
}

const units: Record<string, string> = { M: 'min', H: 'h', D: 'd', W: 'w' };
/** “48 h”, “3 d”: a duration short enough for a label; the long words where it has several parts. */
export function shortDurationWords(duration: string): string {
  const [, date, time] = /^P(?:(\d+[DW])|T(\d+[HM]))$/.exec(duration) ?? [];
  const only = date ?? time;
  if (only === undefined) return durationWords(duration);
  return `${only.slice(0, -1)} ${units[only.slice(-1)] ?? ''}`;
}

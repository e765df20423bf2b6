import { borrows, type Clause, type Comparison, type PropertyRule, type Rule } from '../values/rule.ts';
import { slot } from '../values/slot.ts';

/** What a rule asks, each thing once and each able to come out either way whatever the others do; undefined where that is not plain to see. */
type Questions = readonly string[] | undefined;

const known = slot<Rule, { questions: Questions }>();

/**
 * Whether rules may keep each other, or themselves, from coming out one way or the other. Where it says no, every way for them to
 * come out has somebody; it says yes where only the solver can tell. Most rules of most journeys ask about things of their own.
 */
export function mayClash(rules: readonly { rule: Rule }[]): boolean {
  const asked = new Set<string>();
  for (const { rule } of rules) {
    const questions = questionsOf(rule);
    if (!questions) return true;
    for (const question of questions) {
      if (asked.has(question)) return true;
      asked.add(question);
    }
  }
  return false;
}

/** What a rule asks, if it is plain to see that nothing keeps it from coming out either way. */
export function questionsOf(rule: Rule): Questions {
  let present = known.get(rule);
  if (!present) {
    const questions: string[] = [];
    present = { questions: collect(rule, questions) ? questions : undefined };
    known.set(rule, present);
  }
  return present.questions;
}

function collect(rule: Rule, into: string[]): boolean {
  if ('not' in rule) return collect(rule.not, into);
  if ('all' in rule || 'any' in rule) {
    const members: readonly Rule[] = 'all' in rule ? rule.all : rule.any;
    return members.length > 0 && members.every((member) => collect(member, into));
  }
  const question = questionOf(rule);
  if (question === undefined) return false;
  into.push(question);
  return true;
}

function questionOf(clause: Clause): string | undefined {
  if ('attribute' in clause) return isOpen(clause) ? `attribute ${clause.attribute}` : undefined;
  if ('tag' in clause) return `tag ${clause.tag}`;
  if ('topic' in clause) return `topic ${clause.topic}`;
  if ('trigger' in clause)
    return clause.trigger.startsWith('properties.') && isOpen(clause)
      ? `trigger ${clause.trigger}`
      : undefined;
  if ('pick' in clause || 'segment' in clause || 'in' in clause) return undefined;
  if ('event' in clause) {
    const { atLeast, atMost } = clause.times ?? {};
    const either = atMost === undefined ? atLeast === undefined || atLeast > 0 : atLeast === undefined;
    return either && isOpenFilter(clause.event.where) ? `event ${clause.event.event}` : undefined;
  }
  // A click is an opening too, and some mail is any mail.
  return clause.email === 'any' || clause.email === 'previous' ? undefined : `mail ${clause.email}`;
}

const isOpenFilter = (where: PropertyRule | undefined): boolean =>
  where === undefined || ('property' in where && isOpen(where));

/** Whether there are values that fit and values that do not. */
function isOpen(comparison: Comparison): boolean {
  const { is, value } = comparison;
  if (borrows(comparison)) return false;
  if (is === 'between') return Array.isArray(value) && Number(value[0]) <= Number(value[1]);
  return is !== 'oneOf' || (Array.isArray(value) && value.length > 0);
}

import { ruleIsComplete, ruleWords, type Clause, type Rule } from '../../core/index.ts';
import { ClauseFields } from './ClauseFields.tsx';
import type { Addition, LeafForm } from './LeafForm.ts';
import type { RuleScope } from './RuleScope.tsx';
import type { Tree } from './ruleTree.ts';

/** What a reading calls things by name instead of id. */
export interface ClauseNames {
  topic: (id: string) => string;
}

/** The clause as it is read aloud: with names for ids, and “…” for what is not filled in yet. */
function readable(clause: Clause, names: ClauseNames): Clause {
  if ('attribute' in clause) return { ...clause, attribute: clause.attribute || '…' };
  if ('tag' in clause) return { tag: clause.tag || '…' };
  if ('pick' in clause) return { ...clause, event: named(clause.event), property: clause.property || '…' };
  if ('event' in clause) return { ...clause, event: named(clause.event) };
  if ('topic' in clause) return { ...clause, topic: clause.topic === '' ? '…' : names.topic(clause.topic) };
  if ('trigger' in clause) return { ...clause, trigger: clause.trigger || '…' };
  return clause;
}
const named = <Pattern extends { event: string }>(pattern: Pattern): Pattern => ({
  ...pattern,
  event: pattern.event || '…',
});

function readableRule(rule: Rule, names: ClauseNames): Rule {
  if ('all' in rule) return { all: rule.all.map((part) => readableRule(part, names)) };
  if ('any' in rule) return { any: rule.any.map((part) => readableRule(part, names)) };
  if ('not' in rule) return { not: readableRule(rule.not, names) };
  return readable(rule, names);
}

/** A whole rule in plain words. */
export function readingOf(rule: Rule, names: ClauseNames): string {
  return ruleWords(readableRule(rule, names));
}

/** Everything that a rule can ask in this scope; what this version cannot run is not offered. */
export const clauseLeaves = (scope: RuleScope, names: ClauseNames): LeafForm<Clause> => ({
  words: (tree: Tree<Clause>) => readingOf(tree, names),
  isComplete: ruleIsComplete,
  addLabel: 'Add condition',
  additions: scope === 'run' ? [...aboutPerson, ...aboutDeeds, ...aboutRun] : [...aboutPerson, ...aboutDeeds],
  Fields: ClauseFields,
});

const person = 'Who they are';
const deeds = 'What they did';
const entry = 'How they came in';

const aboutPerson: readonly Addition<Clause>[] = [
  {
    id: 'attribute',
    heading: person,
    label: 'Profile field',
    hint: 'Plan is Pro, birthday in the next week',
    icon: 'person',
    blank: { attribute: '', is: 'equals' },
  },
  { id: 'tag', heading: person, label: 'Tag', hint: 'Has a tag', icon: 'tag', blank: { tag: '' } },
  {
    id: 'topic',
    heading: person,
    label: 'Topic',
    hint: 'Wants to hear about it',
    icon: 'bell',
    blank: { topic: '', subscribed: true },
  },
];
const aboutDeeds: readonly Addition<Clause>[] = [
  {
    id: 'event',
    heading: deeds,
    label: 'Event happened',
    hint: 'Once, often or never',
    icon: 'bolt',
    blank: { event: { event: '' } },
  },
  {
    id: 'pick',
    heading: deeds,
    label: 'Value of an event',
    hint: 'Last cart: items more than 0',
    icon: 'search',
    blank: { event: { event: '' }, pick: 'last', property: '', is: 'equals' },
  },
  {
    id: 'email',
    heading: deeds,
    label: 'Email',
    hint: 'Opened, clicked or got it',
    icon: 'mail-open',
    blank: { email: 'any', did: 'opened' },
  },
];
const aboutRun: readonly Addition<Clause>[] = [
  {
    id: 'trigger',
    heading: entry,
    label: 'Value of the trigger',
    hint: 'From the event they entered by',
    icon: 'flag',
    blank: { trigger: '', is: 'equals' },
  },
];

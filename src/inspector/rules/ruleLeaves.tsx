import { ruleIsComplete, ruleWords, type Clause, type SomeNames } from '../../core/index.ts';
import { ClauseFields } from './ClauseFields.tsx';
import type { Addition, LeafForm } from './LeafForm.ts';
import type { RuleScope } from './RuleScope.tsx';

const ofThePerson: readonly Addition<Clause>[] = [
  {
    id: 'attribute',
    heading: 'Profile',
    label: 'Profile field',
    hint: 'Plan, country, renewal date …',
    icon: 'person',
    blank: { attribute: '', is: 'equals' },
  },
  { id: 'tag', heading: 'Profile', label: 'Tag', hint: 'Is tagged or not', icon: 'tag', blank: { tag: '' } },
  {
    id: 'topic',
    heading: 'Profile',
    label: 'Topic',
    hint: 'Wants to hear about it',
    icon: 'bell',
    blank: { topic: '', subscribed: true },
  },
  {
    id: 'segment',
    heading: 'Profile',
    label: 'Segment',
    hint: 'Is in it or not, at that moment',
    icon: 'people',
    blank: { segment: '' },
  },
  {
    id: 'event',
    heading: 'What they did',
    label: 'Event happened',
    hint: 'How often, and how lately',
    icon: 'bolt',
    blank: { event: { event: '' } },
  },
  {
    id: 'pick',
    heading: 'What they did',
    label: 'First or last event',
    hint: 'What it carried',
    icon: 'history',
    blank: { event: { event: '' }, pick: 'last', property: '', is: 'equals' },
  },
  {
    id: 'email',
    heading: 'Emails',
    label: 'Email opened or clicked',
    hint: 'What became of a mail',
    icon: 'mail-open',
    blank: { email: 'any', did: 'opened' },
  },
  {
    id: 'in',
    heading: 'Journeys',
    label: 'Another journey',
    hint: 'Is in it, completed it, ever entered it',
    icon: 'branch',
    blank: { in: '', state: 'active' },
  },
];
const ofTheRun: readonly Addition<Clause>[] = [
  {
    id: 'trigger',
    heading: 'This journey',
    label: 'Value of the trigger',
    hint: 'What the event that let them in carried',
    icon: 'flag',
    blank: { trigger: '', is: 'equals' },
  },
];

/** Every question that can be asked about a person or, in a run, about the run. */
export const ruleLeaves = (scope: RuleScope, names: SomeNames): LeafForm<Clause> => ({
  words: (tree) => ruleWords(tree, names),
  isComplete: (tree) => ruleIsComplete(tree),
  additions: scope === 'run' ? [...ofThePerson, ...ofTheRun] : ofThePerson,
  addLabel: 'Condition',
  Fields: ClauseFields,
});

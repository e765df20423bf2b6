import { ruleIsComplete, ruleWords, type Clause, type SomeNames } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ClauseFields } from './ClauseFields.tsx';
import type { Addition, LeafForm } from './LeafForm.ts';
import type { RuleScope } from './RuleScope.tsx';

const ofThePerson: readonly Addition<Clause>[] = [
  {
    id: 'attribute',
    heading: t('Profile'),
    label: t('Profile field'),
    hint: t('Plan, country, renewal date …'),
    icon: 'person',
    blank: { attribute: '', is: 'equals' },
  },
  {
    id: 'tag',
    heading: t('Profile'),
    label: t('Tag'),
    hint: t('Is tagged or not'),
    icon: 'tag',
    blank: { tag: '' },
  },
  {
    id: 'topic',
    heading: t('Profile'),
    label: t('Topic'),
    hint: t('Wants to hear about it'),
    icon: 'bell',
    blank: { topic: '', subscribed: true },
  },
  {
    id: 'segment',
    heading: t('Profile'),
    label: t('Segment'),
    hint: t('Is in it or not, at that moment'),
    icon: 'people',
    blank: { segment: '' },
  },
  {
    id: 'event',
    heading: t('What they did'),
    label: t('Event happened'),
    hint: t('How often, and how lately'),
    icon: 'bolt',
    blank: { event: { event: '' } },
  },
  {
    id: 'pick',
    heading: t('What they did'),
    label: t('First or last event'),
    hint: t('What it carried'),
    icon: 'history',
    blank: { event: { event: '' }, pick: 'last', property: '', is: 'equals' },
  },
  {
    id: 'email',
    heading: t('Emails'),
    label: t('Email opened or clicked'),
    hint: t('What became of a mail'),
    icon: 'mail-open',
    blank: { email: 'any', did: 'opened' },
  },
  {
    id: 'in',
    heading: t('Journeys'),
    label: t('Another journey'),
    hint: t('Is in it, completed it, ever entered it'),
    icon: 'branch',
    blank: { in: '', state: 'active' },
  },
];
const ofTheRun: readonly Addition<Clause>[] = [
  {
    id: 'trigger',
    heading: t('This journey'),
    label: t('Value of the trigger'),
    hint: t('What the event that let them in carried'),
    icon: 'flag',
    blank: { trigger: '', is: 'equals' },
  },
];

/** Every question that can be asked about a person or, in a run, about the run. */
export const ruleLeaves = (scope: RuleScope, names: SomeNames): LeafForm<Clause> => ({
  words: (tree) => ruleWords(tree, names),
  isComplete: (tree) => ruleIsComplete(tree),
  additions: scope === 'run' ? [...ofThePerson, ...ofTheRun] : ofThePerson,
  addLabel: t('Condition'),
  Fields: ClauseFields,
});

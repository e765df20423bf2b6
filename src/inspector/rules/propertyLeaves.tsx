import { createContext, use } from 'react';
import {
  ruleIsComplete,
  ruleWords,
  type Comparison,
  type PropertyRule,
  type Rule,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import { ComparisonFields } from './ComparisonFields.tsx';
import type { LeafFieldsProps, LeafForm } from './LeafForm.ts';
import { useBorrowable } from './RuleScope.tsx';
import { nameSuggestions } from './suggestions.ts';

export type PropertyLeaf = { property: string } & Comparison;

/** The event whose properties are asked for. */
export const EventContext = createContext('');

/** A property filter read as a rule about the profile: the words are the same. */
function asRule(rule: PropertyRule): Rule {
  if ('all' in rule) return { all: rule.all.map(asRule) };
  if ('any' in rule) return { any: rule.any.map(asRule) };
  if ('not' in rule) return { not: asRule(rule.not) };
  const { property, ...comparison } = rule;
  return { attribute: property || '…', ...comparison };
}

/** Questions about the properties of one event, the one that `EventContext` names. */
export const propertyLeaves: LeafForm<PropertyLeaf> = {
  words: (rule) => ruleWords(asRule(rule)),
  isComplete: (rule) => ruleIsComplete({ event: { event: 'any', where: rule } }),
  addLabel: t('Property'),
  additions: [
    {
      id: 'property',
      heading: '',
      label: t('Property'),
      hint: t('A value that the event carries'),
      icon: 'tag',
      blank: { property: '', is: 'equals' },
    },
  ],
  Fields: PropertyFields,
};

/** A property of an event and what it is compared with. */
export function PropertyFields({ leaf, onChange, onBlur }: LeafFieldsProps<PropertyLeaf>) {
  const known = useVocabulary().propertiesOf(use(EventContext));
  const { property, ...comparison } = leaf;
  const match = known.find(({ name }) => name === property);
  return (
    <ComparisonFields
      subject={
        <ComboField
          label={t('Property')}
          labelHidden
          placeholder={t('Property of the event')}
          value={property}
          onChange={(next) => onChange({ ...leaf, property: next }, 'property')}
          suggestions={nameSuggestions(known)}
          onBlur={onBlur}
        />
      }
      comparison={comparison}
      onChange={(next, typing) => onChange({ property, ...next }, typing)}
      onBlur={onBlur}
      type={match?.type}
      values={match?.values ?? []}
      triggerProperties={useBorrowable()}
    />
  );
}

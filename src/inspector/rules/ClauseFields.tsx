import type { Clause } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import { ComparisonFields } from './ComparisonFields.tsx';
import { EmailClauseFields } from './EmailClauseFields.tsx';
import { EventClauseFields, PickClauseFields } from './EventClauseFields.tsx';
import type { LeafFieldsProps } from './LeafForm.ts';
import { PathField } from './PathField.tsx';
import { useBorrowable, useTriggerProperties } from './RuleScope.tsx';
import { JourneyChoice, SegmentChoice } from '../Choices.tsx';
import { nameSuggestions } from './suggestions.ts';

/** The fields of one question, whatever it asks about. */
export function ClauseFields({ leaf, onChange, onBlur }: LeafFieldsProps<Clause>) {
  if ('attribute' in leaf) return <AttributeFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  if ('tag' in leaf) return <TagFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  if ('topic' in leaf) return <TopicFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  if ('trigger' in leaf) return <TriggerFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  if ('pick' in leaf) return <PickClauseFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  if ('event' in leaf) return <EventClauseFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  if ('email' in leaf) return <EmailClauseFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  if ('segment' in leaf) return <SegmentFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
  return <JourneyFields leaf={leaf} onChange={onChange} onBlur={onBlur} />;
}

function AttributeFields({
  leaf,
  onChange,
  onBlur,
}: LeafFieldsProps<Extract<Clause, { attribute: string }>>) {
  const { attributes } = useVocabulary();
  const borrowable = useBorrowable();
  const { attribute, ...comparison } = leaf;
  const match = attributes.find(({ name }) => name === attribute);
  return (
    <ComparisonFields
      subject={
        <ComboField
          label={t('Profile field')}
          labelHidden
          placeholder={t('Field of the profile')}
          value={attribute}
          onChange={(next) => onChange({ ...leaf, attribute: next }, 'attribute')}
          suggestions={nameSuggestions(attributes)}
          onBlur={onBlur}
        />
      }
      comparison={comparison}
      onChange={(next, typing) => onChange({ attribute, ...next }, typing)}
      onBlur={onBlur}
      type={match?.type}
      values={match?.values ?? []}
      triggerProperties={borrowable}
    />
  );
}

function TagFields({ leaf, onChange, onBlur }: LeafFieldsProps<Extract<Clause, { tag: string }>>) {
  const { tags } = useVocabulary();
  return (
    <ComboField
      label={t('Tag')}
      labelHidden
      placeholder={t('Tag')}
      icon="tag"
      value={leaf.tag}
      onChange={(tag) => onChange({ tag }, 'tag')}
      suggestions={tags.map((value) => ({ value }))}
      onBlur={onBlur}
    />
  );
}

function TopicFields({ leaf, onChange, onBlur }: LeafFieldsProps<Extract<Clause, { topic: string }>>) {
  const topics = useSessionState(({ shared }) => shared.topics);
  return (
    <>
      <SelectField
        label={t('Topic')}
        labelHidden
        placeholder={t('Choose a topic')}
        value={leaf.topic === '' ? undefined : leaf.topic}
        onChange={(topic) => onChange({ ...leaf, topic })}
        options={Object.entries(topics).map(([value, { name }]) => ({ value, label: name }))}
        onBlur={onBlur}
      />
      <SegmentedField
        label={t('Choice', { context: 'of a person about a topic' })}
        labelHidden
        value={leaf.subscribed ? 'yes' : 'no'}
        onChange={(choice) => onChange({ ...leaf, subscribed: choice === 'yes' })}
        options={[
          { value: 'yes', label: t('Wants it') },
          { value: 'no', label: t('Does not', { context: 'want a topic' }) },
        ]}
      />
    </>
  );
}

function SegmentFields({ leaf, onChange, onBlur }: LeafFieldsProps<Extract<Clause, { segment: string }>>) {
  return (
    <SegmentChoice
      label={t('Segment')}
      labelHidden
      value={leaf.segment || undefined}
      onChange={(segment) => onChange({ segment })}
      onBlur={onBlur}
    />
  );
}

function JourneyFields({ leaf, onChange, onBlur }: LeafFieldsProps<Extract<Clause, { in: string }>>) {
  return (
    <>
      <SelectField
        label={t('What they did with it')}
        labelHidden
        value={leaf.state}
        onChange={(state) => onChange({ ...leaf, state })}
        options={[
          { value: 'active', label: t('is in the journey now') },
          { value: 'completed', label: t('completed the journey') },
          { value: 'everEntered', label: t('ever entered the journey') },
        ]}
        onBlur={onBlur}
      />
      <JourneyChoice
        label={t('Journey')}
        labelHidden
        value={leaf.in || undefined}
        onChange={(id) => onChange({ ...leaf, in: id })}
        onBlur={onBlur}
      />
    </>
  );
}

function TriggerFields({ leaf, onChange, onBlur }: LeafFieldsProps<Extract<Clause, { trigger: string }>>) {
  const known = useTriggerProperties();
  const { trigger, ...comparison } = leaf;
  const match = known.find(({ name }) => `properties.${name}` === trigger);
  return (
    <ComparisonFields
      subject={
        <PathField
          label={t('Value of the trigger')}
          labelHidden
          value={trigger}
          onChange={(next) => onChange({ ...leaf, trigger: next }, 'trigger')}
          known={known}
          onBlur={onBlur}
        />
      }
      comparison={comparison}
      onChange={(next, typing) => onChange({ trigger, ...next }, typing)}
      onBlur={onBlur}
      type={match?.type}
      values={match?.values ?? []}
      triggerProperties={undefined}
    />
  );
}

import { putTopic, type Topic } from '../../core/index.ts';
import { useSharedSession } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { SwitchField } from '../../ui/CheckField.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Fields, Panel } from './Sheet.tsx';

/** What a topic is, and who gets its emails without ever having chosen. */
export function TopicForm({ id, topic }: { id: string; topic: Topic }) {
  const session = useSharedSession();
  const change = (label: string, patch: Partial<Topic>, typing?: string) =>
    session.apply(label, putTopic(id, { ...topic, ...patch }), { merge: typing && `topics/${id}/${typing}` });
  return (
    <Panel
      title={t('In the preference centre')}
      hint={t('People choose by these words what they want to hear about.')}
    >
      <Fields onBlur={session.endMerge}>
        <TextField
          label={t('What it brings, and how often')}
          multiline
          maxLength={2_000}
          value={topic.description}
          onChange={(description) => change(t('Describe a topic'), { description }, 'description')}
        />
        <SegmentedField
          label={t('Who has made no choice')}
          value={topic.default}
          options={[
            { value: 'in', label: t('Gets it') },
            { value: 'out', label: t('Does not get it') },
          ]}
          hint={
            topic.default === 'in'
              ? t('Everybody gets it until they say no.')
              : t('Nobody gets it until they say yes: needed where the law asks for consent.')
          }
          onChange={(next) => change(t('Change who gets a topic'), { default: next })}
        />
        <SwitchField
          label={t('Transactional')}
          hint={t(
            'Order confirmations, password links: they pass consent, caps and quiet hours. Never for marketing.',
          )}
          checked={topic.transactional}
          onChange={(transactional) => change(t('Change what a topic is for'), { transactional })}
        />
      </Fields>
    </Panel>
  );
}

import { own } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { MindsetField } from '../MindsetField.tsx';
import { Setting } from '../Setting.tsx';
import { EmailChoice } from './EmailChoice.tsx';
import { EmailContent } from './EmailContent.tsx';
import type { FormProps } from './FormProps.ts';

/** What is sent, about what, and what happens where it may not be. */
export function EmailForm({ node, change }: FormProps<'email'>) {
  const emails = useSessionState(({ draft }) => draft.emails);
  const topics = useSessionState(({ shared }) => shared.topics);
  const { email: id, topic } = node.settings;
  const stored = id === undefined ? undefined : own(emails, id);
  const options = Object.entries(topics).map(([value, { name }]) => ({ value, label: name || value }));
  return (
    <>
      <Setting at="email">
        <EmailChoice node={node} stored={stored} />
        {stored && <EmailContent key={stored.id} stored={stored} node={node} />}
      </Setting>
      <Setting at="topic">
        {(error) => (
          <SelectField
            label={t('Topic')}
            hint={
              options.length === 0
                ? t('There are no topics yet.')
                : t('Only people who want this topic get the email.')
            }
            error={error}
            value={topic}
            options={options}
            placeholder={t('Choose a topic')}
            onChange={(choice) => change({ topic: choice })}
            onClear={() => change({ topic: undefined })}
          />
        )}
      </Setting>
      <MindsetField node={node} />
    </>
  );
}

import { emailDeeds, type Clause } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { emailLabel } from '../emailLabel.ts';
import { LatelyField } from './LatelyField.tsx';
import type { LeafFieldsProps } from './LeafForm.ts';
import { useRuleScope } from './RuleScope.tsx';

type EmailClause = Extract<Clause, { email: string }>;

const deedWords: Readonly<Record<EmailClause['did'], string>> = {
  sent: t('was sent'),
  delivered: t('was delivered'),
  opened: t('was opened'),
  clicked: t('was clicked'),
  bounced: t('bounced', { context: 'an email' }),
  complained: t('was reported as spam'),
};

/** What became of a mail. */
export function EmailClauseFields({ leaf, onChange, onBlur }: LeafFieldsProps<EmailClause>) {
  const emails = useSessionState(({ draft }) => draft.emails);
  const inRun = useRuleScope() === 'run';
  return (
    <>
      <SelectField
        label={t('Email')}
        labelHidden
        value={leaf.email}
        onChange={(email) => onChange({ ...leaf, email })}
        options={[
          { value: 'any', label: inRun ? t('Any email of this journey') : t('Any email') },
          ...(inRun ? [{ value: 'previous', label: t('The email before this step') }] : []),
          ...Object.values(emails).map((email) => ({
            value: email.id,
            label: emailLabel(email),
          })),
        ]}
        onBlur={onBlur}
      />
      <SelectField
        label={t('What became of it')}
        labelHidden
        value={leaf.did}
        // What only clicks or opens have would otherwise go on asking, unseen.
        onChange={(did) =>
          onChange({
            ...leaf,
            did,
            ...(did !== 'clicked' && { link: undefined }),
            ...(did !== 'opened' && did !== 'clicked' && { machine: undefined }),
          })
        }
        options={emailDeeds.map((value) => ({ value, label: deedWords[value] }))}
        onBlur={onBlur}
      />
      {leaf.did === 'clicked' && (
        <TextField
          label={t('Only this link')}
          hint={t('The link’s id; empty means any link.')}
          value={leaf.link ?? ''}
          onChange={(link) => onChange({ ...leaf, link: link || undefined }, 'link')}
          onBlur={onBlur}
        />
      )}
      <LatelyField
        within={leaf.within}
        first="P7D"
        onChange={(within, typing) => onChange({ ...leaf, within }, typing)}
        onBlur={onBlur}
      />
      {(leaf.did === 'opened' || leaf.did === 'clicked') && (
        <CheckField
          label={t('Count machines too')}
          hint={t('Privacy proxies open mails by themselves.')}
          checked={leaf.machine ?? false}
          onChange={(on) => onChange({ ...leaf, machine: on || undefined })}
        />
      )}
    </>
  );
}

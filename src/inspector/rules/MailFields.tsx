import { emailDeeds, type Clause, type EmailDeed } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LengthField } from '../LengthField.tsx';
import { emailLabel } from '../emailLabel.ts';
import type { LeafFieldsProps } from './LeafForm.ts';
import { useRuleScope } from './RuleScope.tsx';

const deedWords: Readonly<Record<EmailDeed, string>> = {
  sent: 'was sent to them',
  delivered: 'was delivered',
  opened: 'was opened',
  clicked: 'was clicked',
  bounced: 'bounced',
  complained: 'was reported as spam',
};

/** What became of an email. */
export function MailFields({ leaf, onChange, onBlur }: LeafFieldsProps<Extract<Clause, { did: unknown }>>) {
  const emails = useSessionState(({ draft }) => draft.emails);
  const scope = useRuleScope();
  return (
    <>
      <SelectField
        label="Email"
        labelHidden
        placeholder="Choose an email"
        value={leaf.email || undefined}
        onChange={(email) => onChange({ ...leaf, email })}
        options={[
          ...(scope === 'run' ? [{ value: 'previous', label: 'The email before this step' }] : []),
          { value: 'any', label: 'Any email' },
          ...Object.values(emails).map((email) => ({ value: email.id, label: emailLabel(email) })),
        ]}
      />
      <SelectField
        label="What became of it"
        labelHidden
        value={leaf.did}
        onChange={(did) =>
          onChange({
            ...leaf,
            did,
            ...(did !== 'clicked' && { link: undefined }),
            ...(did !== 'opened' && { machine: undefined }),
          })
        }
        options={emailDeeds.map((value) => ({ value, label: deedWords[value] }))}
      />
      {leaf.did === 'clicked' && (
        <TextField
          label="Link"
          placeholder="Any link"
          value={leaf.link ?? ''}
          onChange={(link) => onChange({ ...leaf, link: link || undefined }, 'link')}
          onBlur={onBlur}
        />
      )}
      {leaf.did === 'opened' && (
        <CheckField
          label="Count opens by machines too"
          hint="Privacy proxies open mails that nobody reads."
          checked={leaf.machine ?? false}
          onChange={(on) => onChange({ ...leaf, machine: on || undefined })}
        />
      )}
      <LengthField
        label="In the last"
        hint={leaf.within === undefined ? 'Empty: whenever it was.' : undefined}
        units={['hours', 'days', 'weeks', 'months']}
        value={leaf.within}
        onChange={(within) => onChange({ ...leaf, within }, 'within')}
        onBlur={onBlur}
      />
    </>
  );
}

import type { Reaction, Scenario } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { FieldRow } from '../../ui/FieldGroup.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { LengthField } from './LengthField.tsx';
import styles from './person.module.css';

/** An email that can be reacted to, and the names of its links. */
export interface ReactableEmail {
  id: string;
  name: string;
  links: readonly string[];
}

type Deed = Exclude<keyof Reaction, 'email' | 'send'>;

/** `after` leads to how long it takes, where it takes time. */
const deeds: Readonly<Record<Deed, { label: string; after?: string; blank: Partial<Reaction> }>> = {
  opens: {
    label: t('Opens', { context: 'a person' }),
    after: t('Opens after'),
    blank: { opens: 'PT3H' },
  },
  clicks: {
    label: t('Clicks', { context: 'a person' }),
    after: t('Clicks after'),
    blank: { clicks: { after: 'PT4H' } },
  },
  unsubscribes: {
    label: t('Unsubscribes', { context: 'a person' }),
    after: t('Unsubscribes after'),
    blank: { unsubscribes: 'PT4H' },
  },
  bounces: { label: t('Bounces', { context: 'a mail' }), blank: { bounces: 'hard' } },
  complains: { label: t('Marks as spam'), after: t('Marks as spam after'), blank: { complains: 'PT4H' } },
  fails: { label: t('Cannot be sent'), blank: { fails: true } },
};
const deedNames = Object.keys(deeds) as Deed[]; // a literal: these are its keys

/** What a person does with the mails that reach them; times count from the sending. */
export function ReactionsForm(props: {
  scenario: Scenario;
  emails: readonly ReactableEmail[];
  onChange: (next: Scenario, merge?: string) => void;
}) {
  const { scenario, emails, onChange } = props;
  const reactions = scenario.reactions ?? [];
  const put = (next: readonly Reaction[], merge?: string) =>
    onChange({ ...scenario, reactions: [...next] }, merge);
  const free = emails.find(({ id }) => !reactions.some(({ email }) => email === id)) ?? emails[0];

  return (
    <div className={styles.form}>
      {reactions.length === 0 && (
        <EmptyState size="sm" icon="mail-open" title={t('Mails are left unread')}>
          {t('Say what this person does with a mail: open it, click, unsubscribe.')}
        </EmptyState>
      )}
      {reactions.map((reaction, index) => (
        <ReactionCard
          // Reactions have no names of their own; their place is what tells them apart.
          key={index}
          reaction={reaction}
          emails={emails}
          onChange={(next, merge) => put(reactions.with(index, next), merge && `${merge} ${index}`)}
          onRemove={() => put(reactions.toSpliced(index, 1))}
        />
      ))}
      <div className={styles.row}>
        <Button
          size="sm"
          icon="plus"
          disabledReason={free === undefined ? t('The journey has no email yet') : undefined}
          onClick={() => free && put([...reactions, { email: free.id, ...deeds.opens.blank }])}
        >
          {t('Add reaction')}
        </Button>
      </div>
    </div>
  );
}

function ReactionCard(props: {
  reaction: Reaction;
  emails: readonly ReactableEmail[];
  onChange: (next: Reaction, merge?: string) => void;
  onRemove: () => void;
}) {
  const { reaction, emails, onChange, onRemove } = props;
  const email = emails.find(({ id }) => id === reaction.email);
  const name = email?.name ?? reaction.email;
  const missing = deedNames.filter((deed) => reaction[deed] === undefined);
  return (
    <fieldset className={styles.reaction}>
      <legend className={styles.unseen}>{t('What they do with {email}', { email: name })}</legend>
      <div className={styles.reactionHead}>
        <SelectField
          label={t('Email')}
          labelHidden
          value={reaction.email}
          options={emails.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(next) => onChange({ ...reaction, email: next })}
        />
        <SelectField
          label={t('Which time it is sent')}
          labelHidden
          value={String(reaction.send ?? 1)}
          options={sendings(reaction.send)}
          onChange={(send) => onChange({ ...reaction, send: send === '1' ? undefined : Number(send) })}
        />
        <IconButton
          icon="trash"
          label={t('Remove the reaction to {email}', { email: name })}
          onClick={onRemove}
        />
      </div>
      {deedNames
        .filter((deed) => reaction[deed] !== undefined)
        .map((deed) => (
          <div key={deed} className={styles.deed}>
            <span>{deeds[deed].after ?? deeds[deed].label}</span>
            <DeedField deed={deed} reaction={reaction} links={email?.links ?? []} onChange={onChange} />
            <IconButton
              icon="cross"
              size="sm"
              label={t('{deed}: remove', { deed: deeds[deed].label })}
              onClick={() => onChange({ ...reaction, [deed]: undefined })}
            />
          </div>
        ))}
      {missing.length > 0 && (
        <MenuButton
          label={t('What else they do with {email}', { email: name })}
          variant="quiet"
          size="sm"
          icon="plus"
          groups={[
            {
              id: 'deeds',
              items: missing.map((deed) => ({
                id: deed,
                label: deeds[deed].label,
                onSelect: () => onChange({ ...reaction, ...deeds[deed].blank }),
              })),
            },
          ]}
        >
          {t('Also')}
        </MenuButton>
      )}
    </fieldset>
  );
}

/** A loop may send an email again and again; the first few times are enough to choose from. */
function sendings(chosen: number | undefined): readonly { value: string; label: string }[] {
  const few = [t('The first time'), t('The second time'), t('The third time'), t('The fourth time')];
  const options = few.map((label, index) => ({ value: String(index + 1), label }));
  if (chosen === undefined || chosen <= few.length) return options;
  return [...options, { value: String(chosen), label: t('Time number {number}', { number: chosen }) }];
}

function DeedField(props: {
  deed: Deed;
  reaction: Reaction;
  links: readonly string[];
  onChange: (next: Reaction, merge?: string) => void;
}) {
  const { deed, reaction, links, onChange } = props;
  const { clicks } = reaction;
  if (deed === 'bounces') {
    return (
      <SelectField
        label={t('How it bounces')}
        labelHidden
        value={reaction.bounces}
        options={[
          { value: 'hard', label: t('for good: the address is dead') },
          { value: 'soft', label: t('for now: the mailbox is full') },
        ]}
        onChange={(bounces) => onChange({ ...reaction, bounces })}
      />
    );
  }
  if (deed === 'fails') return <span>{t('the sending service refuses it')}</span>;
  const label = t('{deed} how long after the sending', { deed: deeds[deed].label });
  if (deed === 'clicks') {
    return (
      <FieldRow columns="3fr 2fr">
        <LengthField
          label={label}
          value={clicks?.after}
          onChange={(after) => onChange({ ...reaction, clicks: { ...clicks, after } }, deed)}
        />
        <ComboField
          label={t('Which link')}
          labelHidden
          placeholder={t('Any link')}
          value={clicks?.link ?? ''}
          suggestions={links.map((value) => ({ value }))}
          onChange={(link) =>
            clicks &&
            onChange({ ...reaction, clicks: { ...clicks, link: link === '' ? undefined : link } }, 'link')
          }
        />
      </FieldRow>
    );
  }
  return (
    <LengthField
      label={label}
      value={reaction[deed]}
      onChange={(after) => onChange({ ...reaction, [deed]: after }, deed)}
    />
  );
}

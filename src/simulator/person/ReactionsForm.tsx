import type { Reaction, Scenario } from '../../core/index.ts';
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

const deeds: Readonly<Record<Deed, { label: string; blank: Partial<Reaction> }>> = {
  opens: { label: 'Opens', blank: { opens: 'PT3H' } },
  clicks: { label: 'Clicks', blank: { clicks: { after: 'PT4H' } } },
  unsubscribes: { label: 'Unsubscribes', blank: { unsubscribes: 'PT4H' } },
  bounces: { label: 'Bounces', blank: { bounces: 'hard' } },
  complains: { label: 'Marks as spam', blank: { complains: 'PT4H' } },
  fails: { label: 'Cannot be sent', blank: { fails: true } },
};
const isTimed = (deed: Deed): boolean => deed !== 'bounces' && deed !== 'fails';
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
        <EmptyState size="sm" icon="mail-open" title="Mails are left unread">
          Say what this person does with a mail: open it, click, unsubscribe.
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
          disabledReason={free === undefined ? 'The journey has no email yet' : undefined}
          onClick={() => free && put([...reactions, { email: free.id, ...deeds.opens.blank }])}
        >
          Add reaction
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
      <legend className={styles.unseen}>What they do with {name}</legend>
      <div className={styles.reactionHead}>
        <SelectField
          label="Email"
          labelHidden
          value={reaction.email}
          options={emails.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(next) => onChange({ ...reaction, email: next })}
        />
        <SelectField
          label="Which time it is sent"
          labelHidden
          value={String(reaction.send ?? 1)}
          options={sendings(reaction.send)}
          onChange={(send) => onChange({ ...reaction, send: send === '1' ? undefined : Number(send) })}
        />
        <IconButton icon="trash" label={`Remove the reaction to ${name}`} onClick={onRemove} />
      </div>
      {deedNames
        .filter((deed) => reaction[deed] !== undefined)
        .map((deed) => (
          <div key={deed} className={styles.deed}>
            <span>{isTimed(deed) ? `${deeds[deed].label} after` : deeds[deed].label}</span>
            <DeedField deed={deed} reaction={reaction} links={email?.links ?? []} onChange={onChange} />
            <IconButton
              icon="cross"
              size="sm"
              label={`${deeds[deed].label}: remove`}
              onClick={() => onChange({ ...reaction, [deed]: undefined })}
            />
          </div>
        ))}
      {missing.length > 0 && (
        <MenuButton
          label={`What else they do with ${name}`}
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
          Also
        </MenuButton>
      )}
    </fieldset>
  );
}

/** A loop may send an email again and again; the first few times are enough to choose from. */
function sendings(chosen: number | undefined): readonly { value: string; label: string }[] {
  const few = ['The first time', 'The second time', 'The third time', 'The fourth time'];
  const options = few.map((label, index) => ({ value: String(index + 1), label }));
  if (chosen === undefined || chosen <= few.length) return options;
  return [...options, { value: String(chosen), label: `Time number ${chosen}` }];
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
        label="How it bounces"
        labelHidden
        value={reaction.bounces}
        options={[
          { value: 'hard', label: 'for good: the address is dead' },
          { value: 'soft', label: 'for now: the mailbox is full' },
        ]}
        onChange={(bounces) => onChange({ ...reaction, bounces })}
      />
    );
  }
  if (deed === 'fails') return <span>the sending service refuses it</span>;
  const label = `${deeds[deed].label} how long after the sending`;
  if (deed === 'clicks') {
    return (
      <FieldRow columns="3fr 2fr">
        <LengthField
          label={label}
          value={clicks?.after}
          onChange={(after) => onChange({ ...reaction, clicks: { ...clicks, after } }, deed)}
        />
        <ComboField
          label="Which link"
          labelHidden
          placeholder="Any link"
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

import type { StoredJourney } from '../library/Repository.ts';
import { Icon } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { Status } from '../ui/Status.tsx';
import { editedWords } from './editedWords.ts';
import { prefetchEditor } from './fetchEditor.ts';
import styles from './JourneyCard.module.css';
import type { JourneyFacts } from './journeyFacts.ts';
import { MiniatureDrawing } from './MiniatureDrawing.tsx';
import { go, journeyHref } from './route.ts';
import type { JourneyActions } from './useJourneyActions.ts';
import { useNow } from './useNow.ts';

/** A journey of the list, with what is said of it. */
export interface Found {
  stored: StoredJourney;
  facts: JourneyFacts;
}

/** One journey on the board. The whole card is a link; its menu lies above. */
export function JourneyCard({
  found: { stored, facts },
  actions,
}: {
  found: Found;
  actions: JourneyActions;
}) {
  const { document } = stored.draft;
  const now = useNow();
  return (
    // The editor is on its way before the press ends.
    <li className={styles.card} onPointerEnter={prefetchEditor}>
      <div className={styles.top}>
        <MiniatureDrawing document={document} />
        <JourneyStatus stored={stored} />
      </div>
      <h3 className={styles.name}>
        <a href={journeyHref(document.id)} className={styles.link}>
          {document.name || 'Untitled journey'}
        </a>
      </h3>
      <dl className={styles.facts}>
        <Fact value={String(facts.mails)} label={facts.mails === 1 ? 'mail' : 'mails'} />
        <Fact value={facts.longest ?? '–'} label="longest" />
        <Fact value={facts.goal ?? '–'} label={facts.goal === undefined ? 'no goal yet' : 'goal'} />
      </dl>
      <footer className={styles.foot}>
        <span>Edited {editedWords(stored.editedAt, now)}</span>
        <Problems count={facts.problems} />
        <JourneyMenu stored={stored} actions={actions} />
      </footer>
    </li>
  );
}

function Fact({ value, label }: { value: string; label: string }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd title={value}>{value}</dd>
    </div>
  );
}

/** Whether a backend has it. */
export function JourneyStatus({ stored: { published } }: { stored: StoredJourney }) {
  return published ? (
    <Status tone="good">Version {published.version} sent</Status>
  ) : (
    <Status mark="ring">Draft</Status>
  );
}

export function Problems({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.problems}>
      <Icon name="warning" size={12} />
      {count === 1 ? '1 problem' : `${count} problems`}
    </span>
  );
}

export function JourneyMenu({
  stored: { draft },
  actions,
}: {
  stored: StoredJourney;
  actions: JourneyActions;
}) {
  const { id, name } = draft.document;
  return (
    <MenuButton
      label={`More for ${name}`}
      size="sm"
      align="end"
      className={styles.menu}
      groups={[
        {
          id: 'open',
          items: [
            { id: 'open', label: 'Open', icon: 'edit', onSelect: () => go(journeyHref(id)) },
            {
              id: 'duplicate',
              label: 'Duplicate',
              icon: 'copy',
              onSelect: () => void actions.duplicate(draft),
            },
          ],
        },
        {
          id: 'remove',
          items: [
            {
              id: 'remove',
              label: 'Delete',
              icon: 'trash',
              danger: true,
              onSelect: () => void actions.remove(id, name),
            },
          ],
        },
      ]}
    />
  );
}

import { memo } from 'react';
import { journeyHref } from '../library/addresses.ts';
import type { StoredJourney } from '../library/Repository.ts';
import type { TestMarks } from '../session/TestMarks.ts';
import { number, plural, t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { Status } from '../ui/Status.tsx';
import { editedWords } from './editedWords.ts';
import { prefetchEditor } from './fetchEditor.ts';
import styles from './JourneyCard.module.css';
import { factsOf } from './journeyFacts.ts';
import { MiniatureDrawing } from './MiniatureDrawing.tsx';
import { go } from './route.ts';
import type { JourneyActions } from './useJourneyActions.ts';
import { TestsMark } from './TestsMark.tsx';
import { useNow } from './useNow.ts';
import type { Verdict } from './verdictOf.ts';

/** A journey of the list, with what is said of it. */
export interface Found {
  stored: StoredJourney;
  /** Undefined until it is judged. */
  verdict: Verdict | undefined;
  /** How its tests come out; undefined until they have run, and where there are none. */
  tests: TestMarks | undefined;
}

/** One journey on the board. The whole card is a link; its menu lies above. */
export const JourneyCard = memo(function JourneyCard({
  stored,
  verdict,
  tests,
  actions,
}: Found & { actions: JourneyActions }) {
  const { document } = stored.draft;
  const facts = factsOf(document);
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
          {document.name || t('Untitled journey')}
        </a>
      </h3>
      <dl className={styles.facts}>
        <Fact value={number(facts.mails)} label={plural(facts.mails, 'mail', 'mails')} />
        <Fact value={facts.longest ?? '–'} label={t('longest', { context: 'the time in it' })} />
        <Fact value={facts.goal ?? '–'} label={facts.goal === undefined ? t('no goal yet') : t('goal')} />
      </dl>
      <footer className={styles.foot}>
        <span>{t('Edited {when}', { when: editedWords(stored.editedAt, now) })}</span>
        {!document.archived && (
          <>
            <TestsMark marks={tests} />
            <Problems count={verdict?.problems ?? 0} />
          </>
        )}
        <JourneyMenu stored={stored} actions={actions} />
      </footer>
    </li>
  );
});

function Fact({ value, label }: { value: string; label: string }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd title={value}>{value}</dd>
    </div>
  );
}

/** Whether it is put away, or a backend has it. */
export function JourneyStatus({ stored: { draft, published } }: { stored: StoredJourney }) {
  if (draft.document.archived) return <Status mark="square">{t('Archived')}</Status>;
  return published ? (
    <Status tone="good">{t('Version {version} sent', { version: String(published.version) })}</Status>
  ) : (
    <Status mark="ring">{t('Draft')}</Status>
  );
}

export function Problems({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.problems}>
      <Icon name="warning" size={12} />
      {plural(count, '{count} problem', '{count} problems')}
    </span>
  );
}

export function JourneyMenu({ stored, actions }: { stored: StoredJourney; actions: JourneyActions }) {
  const { draft } = stored;
  const { id, name, archived = false } = draft.document;
  return (
    <MenuButton
      label={t('More for {name}', { name })}
      size="sm"
      align="end"
      className={styles.menu}
      groups={[
        {
          id: 'open',
          items: [
            {
              id: 'open',
              label: t('Open', { context: 'to show it' }),
              icon: 'edit',
              onSelect: () => go(journeyHref(id)),
            },
            {
              id: 'duplicate',
              label: t('Duplicate'),
              icon: 'copy',
              onSelect: () => void actions.duplicate(draft),
            },
            {
              id: 'archive',
              label: archived ? t('Bring back') : t('Archive', { context: 'to put a journey away' }),
              icon: archived ? 'undo' : 'archive',
              onSelect: () => void actions.archive(stored, !archived),
            },
          ],
        },
        {
          id: 'remove',
          items: [
            {
              id: 'remove',
              label: t('Delete'),
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

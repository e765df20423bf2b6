import { useDeferredValue, useMemo, useState } from 'react';
import type { JourneyDocument } from '../core/index.ts';
import { useJourneys, useShared } from '../library/queries.ts';
import type { TestMarks } from '../session/TestMarks.ts';
import { plural, t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Found } from './JourneyCard.tsx';
import styles from './JourneysPage.module.css';
import { JourneyTable } from './JourneyTable.tsx';
import { ListedTests } from './ListedTests.tsx';
import { PageBar } from './PageBar.tsx';
import pageStyles from './Page.module.css';
import { usePageWays } from './PageWaysContext.ts';
import { searchJourneys } from './searchJourneys.ts';
import { StageBoard } from './StageBoard.tsx';
import { UnreadableList } from './UnreadableList.tsx';
import { useJourneyActions } from './useJourneyActions.ts';
import { useSearchCommand } from './useSearchCommand.ts';
import { useTitle } from './useTitle.ts';
import { useVerdicts } from './useVerdicts.ts';

type Shelf = 'active' | 'archived';
const shelfOf = ({ archived }: JourneyDocument): Shelf => (archived ? 'archived' : 'active');

type Layout = 'stages' | 'list';
const layouts: readonly { value: Layout; label: string }[] = [
  { value: 'stages', label: t('By stage') },
  { value: 'list', label: t('List', { context: 'a layout' }) },
];

/** All journeys, and the ways to begin one. */
export function JourneysPage() {
  useTitle(t('Journeys'));
  const { journeys, unreadable } = useJourneys();
  const shared = useShared();
  const actions = useJourneyActions();
  const [layout, setLayout] = useState<Layout>('stages');
  const [search, setSearch] = useState('');
  const [shelf, setShelf] = useState<Shelf>('active');
  const field = useSearchCommand();
  const { show, create } = usePageWays();

  const documents = useMemo(() => journeys.map(({ draft }) => draft.document), [journeys]);
  const archived = documents.filter((document) => document.archived).length;
  // Whoever brings back the last one is led back too.
  const shown = archived === 0 ? 'active' : shelf;
  const wanted = useDeferredValue(search);
  const answers = useMemo(() => searchJourneys(journeys, wanted), [journeys, wanted]);
  const here = useMemo(
    () => answers.filter(({ draft }) => shelfOf(draft.document) === shown),
    [answers, shown],
  );
  const elsewhere = wanted.trim() === '' ? 0 : answers.length - here.length;
  const verdicts = useVerdicts(here, shared, documents);
  const [tests, setTests] = useState<ReadonlyMap<string, TestMarks>>(new Map());
  const found = here.map((stored): Found => {
    const { id } = stored.draft.document;
    return { stored, verdict: verdicts.get(id), tests: tests.get(id) };
  });
  const turn = () => setShelf(shown === 'active' ? 'archived' : 'active');

  return (
    <div className={pageStyles.page}>
      <PageBar current="journeys">
        <TextField
          label={t('Search journeys and mails')}
          labelHidden
          type="search"
          icon="search"
          placeholder={t('Search journeys and mails')}
          value={search}
          onChange={setSearch}
          suffix={<Kbd keys="/" />}
          inputRef={field}
          className={styles.search}
        />
      </PageBar>
      <ListedTests found={found} onMarks={setTests} />
      <main className={styles.main}>
        <header className={styles.head}>
          <div className={styles.words}>
            <h1 className={styles.title}>{t('Journeys')}</h1>
            <p className={styles.count}>
              {shown === 'archived'
                ? t('Put away: nobody enters them, and they count in nothing.')
                : countWords(
                    documents.length - archived,
                    archived,
                    found.filter(({ verdict }) => verdict && verdict.errors > 0).length,
                  )}
            </p>
          </div>
          <div className={styles.actions}>
            {archived > 0 && (
              <SegmentedField
                label={t('Which journeys')}
                labelHidden
                value={shown}
                onChange={setShelf}
                options={[
                  { value: 'active', label: t('Active {count}', { count: documents.length - archived }) },
                  { value: 'archived', label: t('Archived {count}', { count: archived }) },
                ]}
              />
            )}
            <SegmentedField
              label={t('Layout')}
              labelHidden
              value={layout}
              onChange={setLayout}
              options={layouts}
            />
            <Button onClick={() => show('import')}>{t('Import')}</Button>
            <MenuButton
              label={t('Whole workspace')}
              align="end"
              groups={[
                {
                  id: 'workspace',
                  items: [
                    {
                      id: 'workspace',
                      label: t('Whole workspace, out and in…'),
                      icon: 'folder',
                      hint: t('Journeys, mails and sample people in one file'),
                      onSelect: () => show('workspace'),
                    },
                  ],
                },
              ]}
            />
            <Button onClick={() => show('templates')}>{t('Templates')}</Button>
            <Button variant="primary" icon="plus" onClick={create}>
              {t('New journey')}
            </Button>
          </div>
        </header>
        <UnreadableList unreadable={unreadable} actions={actions} />
        {found.length === 0 ? (
          <Nothing
            search={search}
            archived={archived}
            onShelf={turn}
            onClear={() => setSearch('')}
            onNew={create}
            onTemplates={() => show('templates')}
            onImport={() => show('import')}
          />
        ) : layout === 'stages' ? (
          <StageBoard found={found} actions={actions} mayAdd={search.trim() === '' && shown === 'active'} />
        ) : (
          <JourneyTable found={found} actions={actions} />
        )}
        {elsewhere > 0 && (
          <p className={styles.elsewhere}>
            {shown === 'active'
              ? plural(
                  elsewhere,
                  'One archived journey answers too.',
                  '{count} archived journeys answer too.',
                )
              : plural(
                  elsewhere,
                  'One active journey answers too.',
                  '{count} active journeys answer too.',
                )}{' '}
            <Button size="sm" onClick={turn}>
              {elsewhere === 1 ? t('Show it') : t('Show them')}
            </Button>
          </p>
        )}
      </main>
    </div>
  );
}

function Nothing(props: {
  search: string;
  /** How many journeys are put away. */
  archived: number;
  onShelf: () => void;
  onClear: () => void;
  onNew: () => void;
  onTemplates: () => void;
  onImport: () => void;
}) {
  const { search, archived, onShelf, onClear, onNew, onTemplates, onImport } = props;
  if (search.trim() !== '')
    return (
      <EmptyState
        level={2}
        icon="search"
        title={t('Nothing is called “{name}”', { name: search.trim() })}
        actions={<Button onClick={onClear}>{t('Show all journeys')}</Button>}
      />
    );
  if (archived > 0)
    return (
      <EmptyState
        level={2}
        icon="archive"
        title={plural(archived, 'Your journey is archived', 'All {count} journeys are archived')}
        actions={
          <>
            <Button onClick={onShelf}>{archived === 1 ? t('Show it') : t('Show them')}</Button>
            <Button variant="primary" icon="plus" onClick={onNew}>
              {t('New journey')}
            </Button>
          </>
        }
      >
        <p>{t('Nobody enters an archived journey. Bring one back, or draw a new one.')}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      level={2}
      icon="turn"
      title={t('Draw your first journey')}
      actions={
        <>
          <Button variant="primary" icon="plus" onClick={onNew}>
            {t('New journey')}
          </Button>
          <Button onClick={onTemplates}>{t('Start from a template')}</Button>
          <Button icon="upload" onClick={onImport}>
            {t('Import')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'A journey begins with something that a subscriber does, and sends each of them their own way from there.',
        )}
      </p>
    </EmptyState>
  );
}

function countWords(count: number, archived: number, withErrors: number): string {
  const all =
    count > 0
      ? plural(count, 'One journey.', '{count} journeys.')
      : archived > 0
        ? t('None active.')
        : t('None yet.');
  if (count === 0 || withErrors === 0) return all;
  const wrong = plural(
    withErrors,
    'One has something to put right first.',
    '{count} have something to put right first.',
  );
  return `${all} ${wrong}`;
}

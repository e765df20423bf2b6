import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useJourneys, useShared } from '../library/queries.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { factsOf } from './journeyFacts.ts';
import styles from './JourneysPage.module.css';
import { JourneyTable } from './JourneyTable.tsx';
import { PageBar } from './PageBar.tsx';
import pageStyles from './Page.module.css';
import { searchJourneys } from './searchJourneys.ts';
import { StageBoard } from './StageBoard.tsx';
import { UnreadableList } from './UnreadableList.tsx';
import { useJourneyActions } from './useJourneyActions.ts';
import { useKeys } from './useKeys.ts';
import { useTitle } from './useTitle.ts';

const ImportDialog = lazy(() =>
  import('../publish/ImportDialog.tsx').then((room) => ({ default: room.ImportDialog })),
);
const TemplateGallery = lazy(() =>
  import('./templates/TemplateGallery.tsx').then((part) => ({ default: part.TemplateGallery })),
);
const WorkspaceDialog = lazy(() =>
  import('../publish/WorkspaceDialog.tsx').then((room) => ({ default: room.WorkspaceDialog })),
);

type Layout = 'stages' | 'list';
const layouts: readonly { value: Layout; label: string }[] = [
  { value: 'stages', label: 'By stage' },
  { value: 'list', label: 'List' },
];

/** All journeys, and the ways to begin one. */
export function JourneysPage() {
  useTitle('Journeys');
  const { journeys, unreadable } = useJourneys();
  const shared = useShared();
  const actions = useJourneyActions();
  const [layout, setLayout] = useState<Layout>('stages');
  const [search, setSearch] = useState('');
  const [dialog, setDialog] = useState<'import' | 'workspace' | 'templates'>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useKeys({ '/': () => field.current?.focus() });

  const documents = useMemo(() => journeys.map(({ draft }) => draft.document), [journeys]);
  const found = searchJourneys(journeys, useDeferredValue(search)).map((stored) => ({
    stored,
    facts: factsOf(stored, shared, documents),
  }));
  const close = () => setDialog(undefined);

  return (
    <div className={pageStyles.page}>
      <PageBar current="journeys">
        <TextField
          label="Search journeys and mails"
          labelHidden
          type="search"
          icon="search"
          placeholder="Search journeys and mails"
          value={search}
          onChange={setSearch}
          suffix={<Kbd keys="/" />}
          inputRef={field}
          className={styles.search}
        />
      </PageBar>
      <main className={styles.main}>
        <header className={styles.head}>
          <div className={styles.words}>
            <h1 className={styles.title}>Journeys</h1>
            <p className={styles.count}>
              {countWords(journeys.length, found.filter(({ facts }) => facts.errors > 0).length)}
            </p>
          </div>
          <div className={styles.actions}>
            <SegmentedField
              label="Layout"
              labelHidden
              value={layout}
              onChange={setLayout}
              options={layouts}
            />
            <Button onClick={() => setDialog('import')}>Import</Button>
            <MenuButton
              label="Whole workspace"
              align="end"
              groups={[
                {
                  id: 'workspace',
                  items: [
                    {
                      id: 'workspace',
                      label: 'Whole workspace, out and in…',
                      icon: 'folder',
                      hint: 'Journeys, mails and sample people in one file',
                      onSelect: () => setDialog('workspace'),
                    },
                  ],
                },
              ]}
            />
            <Button onClick={() => setDialog('templates')}>Templates</Button>
            <Button variant="primary" icon="plus" onClick={() => void actions.create()}>
              New journey
            </Button>
          </div>
        </header>
        <UnreadableList unreadable={unreadable} actions={actions} />
        {found.length === 0 ? (
          <Nothing
            search={search}
            onClear={() => setSearch('')}
            onNew={() => void actions.create()}
            onTemplates={() => setDialog('templates')}
            onImport={() => setDialog('import')}
          />
        ) : layout === 'stages' ? (
          <StageBoard found={found} actions={actions} searching={search.trim() !== ''} />
        ) : (
          <JourneyTable found={found} actions={actions} />
        )}
      </main>
      <Suspense>
        {dialog === 'import' && (
          <ImportDialog onClose={close} onImported={(draft) => void actions.adopt(draft)} />
        )}
        {dialog === 'templates' && <TemplateGallery onClose={close} />}
        {dialog === 'workspace' && <WorkspaceDialog onClose={close} />}
      </Suspense>
    </div>
  );
}

function Nothing(props: {
  search: string;
  onClear: () => void;
  onNew: () => void;
  onTemplates: () => void;
  onImport: () => void;
}) {
  const { search, onClear, onNew, onTemplates, onImport } = props;
  if (search.trim() !== '')
    return (
      <EmptyState
        level={2}
        icon="search"
        title={`Nothing is called “${search.trim()}”`}
        actions={<Button onClick={onClear}>Show all journeys</Button>}
      />
    );
  return (
    <EmptyState
      level={2}
      icon="turn"
      title="Draw your first journey"
      actions={
        <>
          <Button variant="primary" icon="plus" onClick={onNew}>
            New journey
          </Button>
          <Button onClick={onTemplates}>Start from a template</Button>
          <Button icon="upload" onClick={onImport}>
            Import
          </Button>
        </>
      }
    >
      <p>
        A journey begins with something that a subscriber does, and sends each of them their own way from
        there.
      </p>
    </EmptyState>
  );
}

function countWords(count: number, withErrors: number): string {
  const all = count === 0 ? 'None yet.' : count === 1 ? 'One journey.' : `${count} journeys.`;
  if (count === 0 || withErrors === 0) return all;
  return `${all} ${withErrors === 1 ? 'One has' : `${withErrors} have`} something to put right first.`;
}

import { Suspense, useRef, useState, type ReactNode } from 'react';
import { fullName, shortName, type Sample, type Scenario, type ScenarioEvent } from '../core/index.ts';
import { useSampleNow } from '../library/queries.ts';
import { useSession, useSessionState, useTestMarks } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { tellUndoable } from '../ui/tellUndoable.ts';
import { toast } from '../ui/toasts.ts';
import { DockSlotContext } from './DockActions.tsx';
import { DockHeader } from './DockHeader.tsx';
import { dockModes } from './dockModes.ts';
import { ImportPeople } from './ImportPeople.tsx';
import { JourneyTrouble } from './JourneyTrouble.tsx';
import { OnePerson } from './OnePerson.tsx';
import { PersonCard } from './PersonCard.tsx';
import type { EventsDoor } from './events/useOwnEvents.ts';
import { PersonEditor, type EventRequest } from './PersonEditor.tsx';
import { useChosenPerson } from '../session/useChosenPerson.ts';
import { useDockWishes } from './testing/useDockWishes.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { usePeople } from './usePeople.ts';
import { useSimulation } from './useSimulation.ts';
import { triesOf } from './why/Tries.ts';
import styles from './SimulatorDock.module.css';

/**
 * The simulator: one sample person sent through the open journey, replayed on every change. Fills its place; closing it
 * takes the path off the canvas. Suspends until the samples are read.
 */
export function SimulatorDock({ onClose }: { onClose?: (() => void) | undefined }) {
  const session = useSession();
  const document = useSessionState(({ draft }) => draft.document);
  const people = usePeople();
  const marks = useTestMarks();
  const [person, choose] = useChosenPerson(document, people.samples);
  const [editor, setEditor] = useState<{ id: string; request?: EventRequest }>();
  const editing = editor?.id;
  const setEditing = (id: string | undefined) => setEditor(id === undefined ? undefined : { id });
  const [guest, setGuest] = useState<Sample>();
  const [mode, setMode] = useState('person');
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const present = guest ?? person;
  // How they would be, while one of their events is dragged.
  const [drawn, setDrawn] = useState<Sample>();
  const shown = drawn && drawn.id === present?.id ? drawn : present;
  const simulated = useSimulation(shown);
  const now = useSampleNow();
  const [importing, setImporting] = useState(false);
  const edited = people.samples.find(({ id }) => id === editing);

  /** Somebody who is kept, in the place of whoever is shown; an open form becomes theirs. */
  const chooseStored = (id: string) => {
    setGuest(undefined);
    choose(id);
    setEditor((before) => before && { id });
  };
  const open = (id: string) => {
    chooseStored(id);
    setMode('person');
  };
  const replay = (sample: Sample) => {
    setGuest(sample);
    setEditing(undefined);
    setMode('person');
  };
  const keepGuest = guest && (() => void people.keep(guest).then(chooseStored));
  const suggest = () =>
    void people.suggest(session.store.getState().draft.document).then((id) => {
      chooseStored(id);
      setEditing(id);
    });
  const events: EventsDoor = {
    show: setDrawn,
    keep: (sample, said, merge) => {
      setDrawn(undefined);
      if (guest && guest.id === sample.id) {
        setGuest(sample);
        // Guests have no history: the latest of their changes can be taken back, wherever somebody is by then.
        const action = { label: t('Undo'), onAct: () => replay(guest) };
        toast({ key: 'events', text: said, action });
        return;
      }
      const label = t('{name}: {what}', { name: shortName(sample.scenario), what: said });
      const { step } = people.change(label, [{ id: sample.id, value: sample }], merge);
      // A move is seen where it was made, and a toast would lie over the place of the next.
      if (merge === undefined) tellUndoable(session, step, said, 'events');
    },
    endMerge: session.endMerge,
    ...(present &&
      !guest && {
        openForm: (event: ScenarioEvent, draft?: Scenario) => {
          setEditor({ id: present.id, request: { event, draft } });
        },
      }),
  };
  const { result, trouble } = simulated;
  const card = (outcome?: ReactNode) =>
    present && (
      <PersonCard
        person={present}
        outcome={outcome}
        document={document}
        people={people}
        onChoose={chooseStored}
        onKeep={keepGuest}
        onEdit={setEditing}
        onImport={() => setImporting(true)}
      />
    );

  const Page = dockModes.find(({ id }) => id === mode)?.Page;
  // Whoever has gone elsewhere since they wished is not fetched back.
  useDockWishes(people, [mode, present?.id, editing].join(' '), setMode, open);

  const box = useRef<HTMLElement>(null);
  // Another person or page takes the place of what was pressed.
  const onFocus = useKeptFocus(
    () => box.current?.querySelector<HTMLElement>('[data-home]') ?? box.current?.querySelector(':checked'),
  );

  return (
    <section
      ref={box}
      onFocus={onFocus}
      className={styles.dock}
      aria-label={t('Simulator')}
      data-keys="simulator"
    >
      <DockHeader
        mode={mode}
        modes={[
          { value: 'person', label: t('One person') },
          ...dockModes.map(({ id, label, marked }) => ({ value: id, label, ...marked?.(marks) })),
        ]}
        onMode={setMode}
        slot={setSlot}
        onClose={onClose}
      />
      <DockSlotContext value={slot}>
        {Page ? (
          <Suspense
            fallback={
              <Alone>
                <Spinner label={t('One moment')} />
              </Alone>
            }
          >
            <Page
              document={document}
              people={people}
              person={present}
              choose={chooseStored}
              open={open}
              replay={replay}
            />
          </Suspense>
        ) : present === undefined ? (
          <Alone>
            <EmptyState
              size="sm"
              icon="people"
              title={t('Send somebody through')}
              actions={
                <>
                  <Button size="sm" variant="primary" onClick={suggest}>
                    {t('New person for this journey')}
                  </Button>
                  <Button size="sm" icon="upload" onClick={() => setImporting(true)}>
                    {t('Import people')}
                  </Button>
                </>
              }
            >
              {t('Choose a sample person, and see day by day what the journey does for them.')}
            </EmptyState>
          </Alone>
        ) : result === undefined ? (
          <Alone card={card()}>
            {trouble ? (
              <JourneyTrouble issue={trouble} stale={false} />
            ) : (
              <Spinner label={t('Sending them through')} />
            )}
          </Alone>
        ) : (
          <OnePerson
            // Another person is another story: playhead, run and reason start anew.
            key={`story ${present.id}`}
            person={shown ?? present}
            stored={present}
            events={events}
            tries={triesOf(people, open)}
            simulated={{ ...simulated, result }}
            card={card}
            onKept={guest && chooseStored}
            onEdit={guest ? undefined : () => setEditing(present.id)}
            onSuggest={suggest}
          />
        )}
      </DockSlotContext>
      {edited && (
        <PersonEditor
          key={`editor ${edited.id}`}
          sample={edited}
          others={people.samples}
          request={editor?.request}
          onSample={events.keep}
          onUse={(scenario) => {
            const value = { ...(now(edited.id) ?? edited), scenario };
            const label = t('Edit {name}', { name: fullName(scenario) });
            people.change(label, [{ id: edited.id, value }], `person ${edited.id}`);
          }}
          onClose={() => {
            setEditing(undefined);
            session.endMerge();
          }}
        />
      )}
      {importing && (
        <ImportPeople
          people={people}
          onClose={() => setImporting(false)}
          onImported={(first) => {
            setImporting(false);
            chooseStored(first);
          }}
        />
      )}
    </section>
  );
}

/** The dock while there is nothing to tell. */
function Alone({ children, card }: { children: ReactNode; card?: ReactNode }) {
  return (
    <div className={styles.alone}>
      {card !== undefined && <div className={styles.who}>{card}</div>}
      <div className={styles.message}>{children}</div>
    </div>
  );
}

import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
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
  const [editing, setEditing] = useState<string>();
  const [guest, setGuest] = useState<Sample>();
  const [mode, setMode] = useState('person');
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const present = guest ?? person;
  // How they would be, while one of their events is dragged.
  const [drawn, setDrawn] = useState<Sample>();
  const shown = drawn && drawn.id === present?.id ? drawn : present;
  const simulated = useSimulation(shown?.scenario);
  const [request, setRequest] = useState<EventRequest>();
  const now = useSampleNow();
  useEffect(
    () =>
      session.store.subscribe(({ travelled }, before) => {
        const edited = travelled && travelled !== before.travelled && editing && now(editing);
        // What undo brought back is where the form beside it goes on.
        if (edited) setRequest({ scenario: edited.scenario });
      }),
    [session, editing, now],
  );
  const [importing, setImporting] = useState(false);
  const edited = people.samples.find(({ id }) => id === editing);

  const suggest = () =>
    void people.suggest(session.store.getState().draft.document).then((id) => {
      choose(id);
      setEditing(id);
    });
  const events: EventsDoor = {
    show: setDrawn,
    keep: (sample, said, merge) => {
      setDrawn(undefined);
      if (guest && guest.id === sample.id) {
        setGuest(sample);
        const onAct = () => setGuest((other) => (other?.id === guest.id ? guest : other));
        toast({ key: 'events', text: said, action: { label: t('Undo'), onAct } });
        return;
      }
      const label = t('{name}: {what}', { name: shortName(sample.scenario), what: said });
      void people.change(label, [{ id: sample.id, value: sample }], merge);
      // A move is seen where it was made, and a toast would lie over the place of the next.
      if (merge === undefined) tellUndoable(session, said, 'events');
      // The form beside it goes on from here.
      if (editing === sample.id) setRequest({ scenario: sample.scenario });
    },
    endMerge: session.endMerge,
    ...(present &&
      !guest && {
        openForm: (event: ScenarioEvent, draft?: Scenario) => {
          setRequest({ event, scenario: draft });
          setEditing(present.id);
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
        onChoose={(id) => {
          setGuest(undefined);
          choose(id);
          if (editing !== undefined) setEditing(id);
        }}
        onEdit={setEditing}
        onImport={() => setImporting(true)}
      />
    );

  const Page = dockModes.find(({ id }) => id === mode)?.Page;
  const show = (sample: Sample | undefined, id: string) => {
    setGuest(sample);
    if (sample) setEditing(undefined);
    else choose(id);
    setMode('person');
  };
  useDockWishes(people, setMode, (id) => show(undefined, id));

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
              open={(id) => show(undefined, id)}
              replay={(sample) => show(sample, sample.id)}
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
            tries={triesOf(people, session, (id) => show(undefined, id))}
            simulated={{ ...simulated, result }}
            card={card}
            onEdit={() => setEditing(present.id)}
            onSuggest={suggest}
          />
        )}
      </DockSlotContext>
      {edited && (
        <PersonEditor
          key={`editor ${edited.id}`}
          sample={edited}
          others={people.samples}
          request={request}
          onSample={events.keep}
          onUse={(scenario) => {
            const value = { ...(now(edited.id) ?? edited), scenario };
            const label = t('Edit {name}', { name: fullName(scenario) });
            void people.change(label, [{ id: edited.id, value }], `person ${edited.id}`);
          }}
          onClose={() => {
            setEditing(undefined);
            session.endMerge();
            setRequest(undefined);
          }}
        />
      )}
      {importing && (
        <ImportPeople
          people={people}
          onClose={() => setImporting(false)}
          onImported={(first) => {
            setImporting(false);
            choose(first);
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

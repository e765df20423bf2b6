import { useState, type ReactNode } from 'react';
import type { Sample } from '../core/index.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { ImportPeople } from './ImportPeople.tsx';
import { JourneyTrouble } from './JourneyTrouble.tsx';
import { OnePerson } from './OnePerson.tsx';
import { PersonCard } from './PersonCard.tsx';
import { PersonEditor } from './PersonEditor.tsx';
import { useChosenPerson } from '../session/useChosenPerson.ts';
import { usePeople } from './usePeople.ts';
import { useSimulation } from './useSimulation.ts';
import styles from './SimulatorDock.module.css';

/**
 * The simulator: one sample person sent through the open journey, replayed on every change. Fills its place; closing it
 * takes the path off the canvas. Suspends until the samples are read.
 */
export function SimulatorDock({ onClose }: { onClose?: (() => void) | undefined }) {
  const session = useSession();
  const document = useSessionState(({ draft }) => draft.document);
  const people = usePeople();
  const [person, choose] = useChosenPerson(document, people.samples);
  const [editing, setEditing] = useState<string>();
  // What is being edited is simulated before it is stored.
  const [live, setLive] = useState<Sample>();
  const present = live !== undefined && live.id === editing && live.id === person?.id ? live : person;
  const simulated = useSimulation(present?.scenario);
  const [importing, setImporting] = useState(false);
  const edited = people.samples.find(({ id }) => id === editing);

  const suggest = () =>
    void people.suggest(session.store.getState().draft.document).then((id) => {
      choose(id);
      setEditing(id);
    });
  const { result, trouble } = simulated;
  const card = present && (
    <PersonCard
      person={present}
      document={document}
      people={people}
      onChoose={(id) => {
        choose(id);
        if (editing !== undefined) setEditing(id);
      }}
      onEdit={setEditing}
      onImport={() => setImporting(true)}
    />
  );

  return (
    <section className={styles.dock} aria-label={t('Simulator')}>
      {present === undefined ? (
        <Alone onClose={onClose}>
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
        <Alone onClose={onClose} card={card}>
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
          person={present}
          simulated={{ ...simulated, result }}
          card={card}
          onEdit={() => setEditing(present.id)}
          onSuggest={suggest}
          onClose={onClose}
        />
      )}
      {edited && (
        <PersonEditor
          key={`editor ${edited.id}`}
          sample={edited}
          others={people.samples}
          onUse={(scenario) => {
            const sample = { id: edited.id, scenario };
            setLive(sample);
            void people.save(sample);
          }}
          onClose={() => {
            setEditing(undefined);
            setLive(undefined);
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
function Alone(props: { children: ReactNode; card?: ReactNode; onClose: (() => void) | undefined }) {
  const { children, card, onClose } = props;
  return (
    <div className={styles.alone}>
      {card !== undefined && <div className={styles.who}>{card}</div>}
      <div className={styles.message}>{children}</div>
      {onClose && (
        <IconButton
          icon="chevron-down"
          label={t('Close the simulator')}
          side="top"
          className={styles.closer}
          onClick={onClose}
        />
      )}
    </div>
  );
}

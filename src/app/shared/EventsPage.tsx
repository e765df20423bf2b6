import { useMemo, useState } from 'react';
import { formatInstant, localDay, own, putEvent, renameEvent } from '../../core/index.ts';
import { EventForm } from '../../inspector/shared/EventForm.tsx';
import { Columns, Panel, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { useLearnt } from '../../inspector/shared/useLearnt.tsx';
import type { SeenEvent } from '../../inspector/samples/vocabulary.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { go, sharedHref } from '../route.ts';
import { byName } from './byName.ts';
import { counted } from './counted.ts';
import { LibraryLayout, type Listed } from './LibraryLayout.tsx';
import { NameDialog } from './NameDialog.tsx';
import { tellUndoable } from './tellUndoable.ts';
import { UsedIn } from './UsedIn.tsx';
import styles from './UsedIn.module.css';
import { UseList } from './UseList.tsx';
import { useUsePlaces, useUses } from './useUses.ts';

interface ListedEvent extends Listed {
  seen: SeenEvent | undefined;
  uses: number;
}

/** The event catalogue: everything that is known of events, from samples, journeys and what was written down. */
export function EventsPage({ chosen }: { chosen: string | undefined }) {
  const { vocabulary, seen, isWhole } = useLearnt();
  const written = useSharedState(({ shared }) => shared.events);
  const uses = useUses();
  const items = useMemo(() => {
    const names = new Set([...vocabulary.events, ...Object.keys(written ?? {}), ...uses.events.keys()]);
    return [...names]
      .map((name): ListedEvent => ({
        id: name,
        name,
        words: own(written, name)?.description,
        seen: seen.get(name),
        uses: uses.events.get(name)?.length ?? 0,
      }))
      .sort(byName);
  }, [vocabulary, seen, written, uses]);
  const action = <NewEvent taken={items} />;
  return (
    <LibraryLayout
      page="events"
      items={items}
      count={counted(items.length, 'event')}
      chosen={chosen}
      actions={action}
      row={({ seen: found, uses: used }) => ({
        detail:
          used === 0 ? 'No journey asks for it' : used === 1 ? 'Used in one place' : `Used in ${used} places`,
        end: found ? `${found.times.toLocaleString('en')} ×` : isWhole ? 'Never seen' : '…',
      })}
      empty={
        <EmptyState level={2} icon="bolt" title="What people do, by name" actions={action}>
          <p>
            Import sample people or draw a journey, and the events that they speak of stand here with what
            they carry. What you write down is suggested wherever a rule is built.
          </p>
        </EmptyState>
      }
    >
      {({ name, seen: found }) => <EventSheet name={name} seen={found} />}
    </LibraryLayout>
  );
}

function NewEvent({ taken }: { taken: readonly Listed[] }) {
  const session = useSharedSession();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="primary" icon="plus" onClick={() => setAsking(true)}>
        New event
      </Button>
      {asking && (
        <NameDialog
          title="A new event"
          description="Exactly as your website, app or shop sends it, capital letters and all."
          label="Name of the event"
          start=""
          action="Write it down"
          refusal={(name) => (taken.some(({ id }) => id === name) ? 'It is in the list already.' : undefined)}
          onDone={(name) => {
            setAsking(false);
            session.apply(`Write down “${name}”`, putEvent(name, { description: '', properties: {} }));
            go(sharedHref('events', name));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** “Sat 14 Mar 2026” */
function dayOf(at: number): string {
  const day = formatInstant(at).slice(0, 10);
  return `${localDay(day)} ${day.slice(0, 4)}`;
}

function EventSheet({ name, seen }: { name: string; seen: SeenEvent | undefined }) {
  const session = useSharedSession();
  const written = useSharedState(({ shared }) => own(shared.events, name));
  const { vocabulary } = useLearnt();
  const places = useUsePlaces(useUses().events.get(name));
  const [renaming, setRenaming] = useState(false);
  const forget = () => {
    session.apply(`Forget what is written of “${name}”`, putEvent(name, undefined));
    tellUndoable(session, `Forgot what was written down of “${name}”`);
  };
  return (
    <>
      <SheetHead
        icon="bolt"
        hue="trigger"
        kind="Event"
        tools={<Button onClick={() => setRenaming(true)}>Rename…</Button>}
        onDelete={written && forget}
        deleteLabel="Forget what is written down"
      >
        <h2>{name}</h2>
      </SheetHead>
      <Columns
        aside={
          <>
            <Seen seen={seen} />
            <UsedIn
              places={places}
              nothing="No journey and no segment asks for it. Use it as a trigger, a goal, or in a rule."
            />
          </>
        }
      >
        <EventForm name={name} properties={vocabulary.propertiesOf(name)} />
      </Columns>
      {renaming && (
        <NameDialog
          title={`Rename “${name}”`}
          description={
            places.length === 0
              ? 'Nothing asks for it. What sample people did stays as it happened.'
              : `It is renamed in ${places.length === 1 ? 'one place' : `${places.length} places`} at once, as one step that can be undone. What sample people did stays as it happened.`
          }
          label="Name of the event"
          start={name}
          action="Rename everywhere"
          refusal={() => undefined}
          onDone={(to) => {
            setRenaming(false);
            session.apply(`Rename “${name}” to “${to}”`, (library) => renameEvent(library, name, to));
            go(sharedHref('events', to));
            tellUndoable(session, `“${name}” is called “${to}” everywhere now`);
          }}
          onClose={() => setRenaming(false)}
        >
          {places.length > 0 && <UseList label={`What asks for “${name}”`} places={places} />}
        </NameDialog>
      )}
    </>
  );
}

function Seen({ seen }: { seen: SeenEvent | undefined }) {
  const { isWhole } = useLearnt();
  if (!seen)
    return (
      <Panel title="Among the sample people">
        <p className={styles.nothing}>
          {isWhole ? (
            <>
              <Status tone="warn">Never seen</Status> No sample person does this. A slip of the pen, or
              samples that are too few.
            </>
          ) : (
            'Reading the samples…'
          )}
        </p>
      </Panel>
    );
  return (
    <Panel title="Among the sample people">
      <p className={styles.figure}>
        <b>{seen.times.toLocaleString('en')}</b> {seen.times === 1 ? 'time' : 'times'}
      </p>
      <dl className={styles.facts}>
        <dt>People who did it</dt>
        <dd>{seen.people.toLocaleString('en')}</dd>
        <dt>Last seen</dt>
        <dd>{dayOf(seen.lastAt)}</dd>
      </dl>
    </Panel>
  );
}

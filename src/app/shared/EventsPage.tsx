import { useMemo, useState } from 'react';
import { dateWords, formatInstant, own, putEvent, renameEvent } from '../../core/index.ts';
import { EventForm } from '../../inspector/shared/EventForm.tsx';
import { Columns, Panel, SheetHead } from '../../inspector/shared/Sheet.tsx';
import { useLearnt } from '../../inspector/shared/useLearnt.tsx';
import type { SeenEvent } from '../../inspector/samples/vocabulary.ts';
import { sharedHref } from '../../library/addresses.ts';
import { useSharedSession, useSharedState } from '../../session/useSharedSession.ts';
import { number, plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { go } from '../route.ts';
import { byName } from './byName.ts';
import { LibraryLayout, type Listed } from './LibraryLayout.tsx';
import { NameDialog } from './NameDialog.tsx';
import { tellUndoable } from '../../ui/tellUndoable.ts';
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
      count={plural(items.length, 'One event.', '{count} events.')}
      chosen={chosen}
      actions={action}
      row={({ seen: found, uses: used }) => ({
        detail:
          used === 0
            ? t('No journey asks for it')
            : plural(used, 'Used in one place', 'Used in {count} places'),
        end: found ? t('{times} ×', { times: found.times }) : isWhole ? t('Never seen') : '…',
      })}
      empty={
        <EmptyState level={2} icon="bolt" title={t('What people do, by name')} actions={action}>
          <p>
            {t(
              'Import sample people or draw a journey, and the events that they speak of stand here with what they carry. What you write down is suggested wherever a rule is built.',
            )}
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
        {t('New event')}
      </Button>
      {asking && (
        <NameDialog
          title={t('A new event')}
          description={t('Exactly as your website, app or shop sends it, capital letters and all.')}
          label={t('Name of the event')}
          start=""
          action={t('Write it down')}
          refusal={(name) =>
            taken.some(({ id }) => id === name) ? t('It is in the list already.') : undefined
          }
          onDone={(name) => {
            setAsking(false);
            session.apply(
              t('Write down “{name}”', { name }),
              putEvent(name, { description: '', properties: {} }),
            );
            go(sharedHref('events', name));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function EventSheet({ name, seen }: { name: string; seen: SeenEvent | undefined }) {
  const session = useSharedSession();
  const written = useSharedState(({ shared }) => own(shared.events, name));
  const { vocabulary } = useLearnt();
  const places = useUsePlaces(useUses().events.get(name));
  const [renaming, setRenaming] = useState(false);
  const forget = () => {
    const step = session.apply(t('Forget what is written of “{name}”', { name }), putEvent(name, undefined));
    tellUndoable(session, step, t('Forgot what was written down of “{name}”', { name }));
  };
  return (
    <>
      <SheetHead
        icon="bolt"
        hue="trigger"
        kind={t('Event')}
        tools={<Button onClick={() => setRenaming(true)}>{t('Rename…')}</Button>}
        onDelete={written && forget}
        deleteLabel={t('Forget what is written down')}
      >
        <h2>{name}</h2>
      </SheetHead>
      <Columns
        aside={
          <>
            <Seen seen={seen} />
            <UsedIn
              places={places}
              nothing={t('No journey and no segment asks for it. Use it as a trigger, a goal, or in a rule.')}
            />
          </>
        }
      >
        <EventForm name={name} properties={vocabulary.propertiesOf(name)} />
      </Columns>
      {renaming && (
        <NameDialog
          title={t('Rename “{name}”', { name })}
          description={
            places.length === 0
              ? t('Nothing asks for it. What sample people did stays as it happened.')
              : plural(
                  places.length,
                  'It is renamed in one place at once, as one step that can be undone. What sample people did stays as it happened.',
                  'It is renamed in {count} places at once, as one step that can be undone. What sample people did stays as it happened.',
                )
          }
          label={t('Name of the event')}
          start={name}
          action={t('Rename everywhere')}
          refusal={() => undefined}
          onDone={(to) => {
            setRenaming(false);
            const step = session.apply(t('Rename “{name}” to “{to}”', { name, to }), (library) =>
              renameEvent(library, name, to),
            );
            go(sharedHref('events', to));
            tellUndoable(session, step, t('“{name}” is called “{to}” everywhere now', { name, to }));
          }}
          onClose={() => setRenaming(false)}
        >
          {places.length > 0 && <UseList label={t('What asks for “{name}”', { name })} places={places} />}
        </NameDialog>
      )}
    </>
  );
}

function Seen({ seen }: { seen: SeenEvent | undefined }) {
  const { isWhole } = useLearnt();
  if (!seen)
    return (
      <Panel title={t('Among the sample people')}>
        <p className={styles.nothing}>
          {isWhole ? (
            <>
              <Status tone="warn">{t('Never seen')}</Status>{' '}
              {t('No sample person does this. A slip of the pen, or samples that are too few.')}
            </>
          ) : (
            t('Reading the samples…')
          )}
        </p>
      </Panel>
    );
  return (
    <Panel title={t('Among the sample people')}>
      <p className={styles.figure}>
        <b>{number(seen.times)}</b> {plural(seen.times, 'time', 'times')}
      </p>
      <dl className={styles.facts}>
        <dt>{t('People who did it')}</dt>
        <dd>{number(seen.people)}</dd>
        <dt>{t('Last seen')}</dt>
        <dd>{dateWords(formatInstant(seen.lastAt))}</dd>
      </dl>
    </Panel>
  );
}

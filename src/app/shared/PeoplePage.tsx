import { lazy, Suspense, useMemo, useState } from 'react';
import { fullName, type Sample } from '../../core/index.ts';
import { sharedHref } from '../../library/addresses.ts';
import { useSharedSession } from '../../session/useSharedSession.ts';
import { plural, t } from '../../texts/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { go } from '../route.ts';
import { byName } from './byName.ts';
import { LibraryLayout, type Listed } from './LibraryLayout.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { usePeopleHere } from './usePeopleHere.ts';

const PersonEditor = lazy(() =>
  import('../../simulator/PersonEditor.tsx').then((room) => ({ default: room.PersonEditor })),
);
const ImportPeople = lazy(() =>
  import('../../simulator/ImportPeople.tsx').then((room) => ({ default: room.ImportPeople })),
);

interface ListedPerson extends Listed {
  sample: Sample;
}

/** The sample subscribers: who they are, what they did, and which segments they are in. */
export function PeoplePage({ chosen }: { chosen: string | undefined }) {
  const session = useSharedSession();
  const people = usePeopleHere();
  const { samples } = people;
  const [editing, setEditing] = useState<string>();
  const [importing, setImporting] = useState(false);
  const items = useMemo(
    () =>
      samples
        .map((sample): ListedPerson => {
          const { name, subscriber } = sample.scenario;
          return {
            id: sample.id,
            name: fullName(sample.scenario),
            words: `${name} ${subscriber.email ?? ''} ${subscriber.id} ${(subscriber.tags ?? []).join(' ')}`,
            sample,
          };
        })
        .sort(byName),
    [samples],
  );
  const make = () => {
    const id = people.make();
    go(sharedHref('people', id));
    setEditing(id);
  };
  const edited = samples.find(({ id }) => id === editing);
  return (
    <>
      <LibraryLayout
        page="people"
        items={items}
        count={plural(items.length, 'One sample person.', '{count} sample people.')}
        chosen={chosen}
        actions={
          <>
            <MenuButton
              label={t('More for people')}
              align="end"
              groups={[
                {
                  id: 'people',
                  items: [
                    {
                      id: 'import',
                      label: t('Import people…'),
                      icon: 'upload',
                      onSelect: () => setImporting(true),
                    },
                  ],
                },
              ]}
            />
            <Button variant="primary" icon="plus" onClick={make}>
              {t('New person')}
            </Button>
          </>
        }
        row={({ sample }) => ({
          start: <Avatar name={fullName(sample.scenario)} size="md" />,
          detail: sample.scenario.name || sample.scenario.subscriber.email || sample.scenario.subscriber.id,
          end: plural(sample.scenario.events.length, '{count} event', '{count} events'),
        })}
        empty={
          <EmptyState
            level={2}
            icon="person"
            title={t('People to try journeys with')}
            actions={
              <>
                <Button variant="primary" icon="plus" onClick={make}>
                  {t('New person')}
                </Button>
                <Button icon="upload" onClick={() => setImporting(true)}>
                  {t('Import people')}
                </Button>
              </>
            }
          >
            <p>
              {t(
                'A sample person has a profile and a past. Send them through any journey, count them in segments, read the emails as they would. Nothing is ever sent to them.',
              )}
            </p>
          </EmptyState>
        }
      >
        {({ sample }) => (
          <PersonSheet
            sample={sample}
            onEdit={() => setEditing(sample.id)}
            onDuplicate={() => go(sharedHref('people', people.duplicate(sample)))}
            onDelete={() => {
              go(sharedHref('people'));
              people.remove(sample);
            }}
          />
        )}
      </LibraryLayout>
      <Suspense>
        {edited && (
          <PersonEditor
            key={edited.id}
            sample={edited}
            others={[]}
            onUse={(scenario) =>
              people.save(
                { ...edited, scenario },
                t('Edit {name}', { name: fullName(scenario) }),
                `people/${edited.id}`,
              )
            }
            onClose={() => {
              session.endMerge();
              setEditing(undefined);
            }}
          />
        )}
        {importing && (
          <ImportPeople
            people={{
              samples,
              saveAll: (more) => {
                people.saveAll(more);
                return Promise.resolve(true);
              },
            }}
            onClose={() => setImporting(false)}
            onImported={(first) => {
              setImporting(false);
              go(sharedHref('people', first));
            }}
          />
        )}
      </Suspense>
    </>
  );
}

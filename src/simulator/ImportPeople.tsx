import { useMemo, useState } from 'react';
import { isZone, type ImportedPeople, type Reading } from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { plural, t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { ColumnsForm } from './imports/ColumnsForm.tsx';
import { Preview } from './imports/Preview.tsx';
import { sampleOf } from './imports/sampleOf.ts';
import { SourceFields, type Source } from './imports/SourceFields.tsx';
import { Troubles } from './imports/Troubles.tsx';
import { useImport } from './imports/useImport.ts';
import type { People } from './usePeople.ts';
import styles from './ImportPeople.module.css';

/** How many people or lines a preview lists; it says how many more there are. */
const shownAtMost = 100;

/** Brings in people from a table or from what they did, from a file or pasted. Shows first what it would read, and how. */
export function ImportPeople(props: {
  /** `saveAll` says itself how to take everything back. */
  people: Pick<People, 'samples' | 'saveAll'>;
  onClose: () => void;
  onImported: (first: string) => void;
}) {
  const { people, onClose, onImported } = props;
  const [source, setSource] = useState<Source>({ text: '' });
  const [replace, setReplace] = useState(true);
  const [saving, setSaving] = useState(false);
  const [reading, setReading] = useState<Partial<Reading>>(() => ({ zone: ownZone() }));
  const [openedAt] = useState(() => Math.floor(Date.now() / 60_000) * 60_000);
  const { found, busy, failed } = useImport(source.text, reading, openedAt);
  const persons = useMemo(() => {
    const known = new Map(people.samples.map((sample) => [sample.scenario.subscriber.id, sample]));
    return (found?.people ?? []).map((scenario) => ({ scenario, known: known.get(scenario.subscriber.id) }));
  }, [found, people.samples]);
  const known = persons.filter((person) => person.known !== undefined).length;

  const bringIn = async () => {
    const samples = persons.map((person) => sampleOf(person, replace, newId));
    setSaving(true);
    const stored = await people.saveAll(samples);
    setSaving(false);
    if (stored && samples[0]) onImported(samples[0].id);
  };

  return (
    <Dialog
      title={t('Import people')}
      description={t(
        'From a table (CSV) with a person or an event a line, or from Segment-spec events: one JSON object a line (NDJSON), or a list (JSON).',
      )}
      size="lg"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            variant="primary"
            busy={saving}
            disabledReason={
              busy
                ? t('It is still being read')
                : persons.length === 0
                  ? t('No person has been read yet')
                  : undefined
            }
            onClick={() => void bringIn()}
          >
            {persons.length === 0
              ? t('Import')
              : t('Import {people}', { people: peopleWords(persons.length) })}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <SourceFields source={source} onChange={setSource} />
        {found?.table && <ColumnsForm table={found.table} onChange={setReading} />}
        <div role="status" className={styles.status}>
          {busy && <Spinner label={t('Reading')} />}
          {found && source.text.trim() !== '' && <p className={styles.sum}>{sumWords(found)}</p>}
        </div>
        {failed !== undefined && (
          <Banner tone="bad" title={t('It could not be read')}>
            {failed}
          </Banner>
        )}
        {known > 0 && (
          <CheckField
            label={t('Replace the events of those who are here already ({known})', { known })}
            hint={t(
              'The rest of their profile and their reactions stay. Otherwise they are added a second time.',
            )}
            checked={replace}
            onChange={setReplace}
          />
        )}
        {found && <Troubles found={found} most={shownAtMost} />}
        {persons.length > 0 && (
          <Preview people={persons} replace={replace} zone={reading.zone ?? 'UTC'} most={shownAtMost} />
        )}
      </div>
    </Dialog>
  );
}

function sumWords({ people, troubles, counted }: ImportedPeople): string {
  const events = people.reduce((sum, { events: done }) => sum + done.length, 0);
  const found =
    people.length === 0
      ? t('Nobody was found.')
      : t('{people} with {events} found.', {
          people: peopleWords(people.length),
          events: plural(events, '{count} event', '{count} events'),
        });
  if (troubles.length === 0) return found;
  const left =
    counted === 'items'
      ? plural(troubles.length, '{count} item left out.', '{count} items left out.')
      : plural(troubles.length, '{count} line left out.', '{count} lines left out.');
  return `${found} ${left}`;
}

/** The clock of whoever reads the table: most tables are of one’s own time. */
function ownZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : 'UTC';
}

const peopleWords = (many: number): string => plural(many, '{count} person', '{count} people');

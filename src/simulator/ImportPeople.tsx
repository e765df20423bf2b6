import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { fullName, limits, localDay, type Sample } from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { number, plural, t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Table } from '../ui/Table.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toasts.ts';
import { importedPeople, sampleOf, type ImportedPerson } from './person/importedPeople.ts';
import type { People } from './usePeople.ts';
import styles from './ImportPeople.module.css';

/** Saves everybody as one step, and says itself how to take that back. */
interface SaveAll {
  saveAll: (samples: readonly Sample[]) => Promise<boolean>;
}

/** How many people or lines a preview lists; it says how many more there are. */
const shownAtMost = 100;

/** Brings in people from what they did: Segment-spec events, one a line, from a file or pasted. Shows first what it would read. */
export function ImportPeople(props: {
  people: Pick<People, 'samples'> & (Pick<People, 'save' | 'putBack'> | SaveAll);
  onClose: () => void;
  onImported: (first: string) => void;
}) {
  const { people, onClose, onImported } = props;
  const [text, setText] = useState('');
  const [file, setFile] = useState<{ name: string; trouble?: string }>();
  const [replace, setReplace] = useState(true);
  const [done, setDone] = useState<number>();
  const stop = useRef(false);
  const chooser = useRef<HTMLInputElement>(null);
  const late = useDeferredValue(text);
  const found = useMemo(() => importedPeople(late, people.samples), [late, people.samples]);
  const known = found.people.filter((person) => person.known !== undefined).length;
  const busy = done !== undefined;

  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > limits.fileBytes.max) {
      setFile({
        name: chosen.name,
        trouble: t('It is larger than {size} MB. Split it into several files.', {
          size: limits.fileBytes.max / 1_000_000,
        }),
      });
      return;
    }
    try {
      setText(await chosen.text());
      setFile({ name: chosen.name });
    } catch {
      setFile({ name: chosen.name, trouble: t('The browser could not read it. Choose it again.') });
    }
  };
  const bringIn = async () => {
    stop.current = false;
    const before: Sample[] = [];
    const added: string[] = [];
    let first: string | undefined;
    if ('saveAll' in people) {
      const pairs = found.people.map((person) => ({ person, sample: sampleOf(person, replace, newId) }));
      setDone(0);
      const saved = await people.saveAll(pairs.map(({ sample }) => sample));
      setDone(undefined);
      if (saved && pairs[0]) onImported(pairs[0].sample.id);
      return;
    }
    for (const [index, person] of found.people.entries()) {
      if (stop.current) break;
      setDone(index);
      const sample = sampleOf(person, replace, newId);
      if (!(await people.save(sample))) break;
      if (person.known?.id === sample.id) before.push(person.known);
      else added.push(sample.id);
      first ??= sample.id;
    }
    setDone(undefined);
    if (first === undefined) return;
    toast({
      text: t('Imported {people}', { people: peopleWords(before.length + added.length) }),
      action: { label: t('Undo'), onAct: () => void people.putBack(before, added) },
    });
    onImported(first);
  };

  return (
    <Dialog
      title={t('Import people')}
      description={t('From what they did: Segment-spec events, one JSON object a line (NDJSON).')}
      size="lg"
      onClose={() => {
        stop.current = true;
        onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabledReason={found.people.length === 0 ? t('No person has been read yet') : undefined}
            onClick={() => void bringIn()}
          >
            {found.people.length === 0
              ? t('Import')
              : t('Import {people}', { people: peopleWords(found.people.length) })}
          </Button>
        </>
      }
    >
      <div
        className={styles.body}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <div className={styles.source}>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".ndjson,.jsonl,.json,.txt,application/x-ndjson"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
          <Button icon="upload" onClick={() => chooser.current?.click()}>
            {t('Choose a file')}
          </Button>
          <span className={styles.hint}>
            {file === undefined ? t('or drop it here, or paste below') : file.name}
          </span>
        </div>
        {file?.trouble !== undefined && (
          <Banner tone="bad" title={t('{file} was not read', { file: file.name })} live>
            {file.trouble}
          </Banner>
        )}
        <TextField
          label={t('Events')}
          multiline
          mono
          minRows={4}
          maxRows={8}
          placeholder={
            '{"type":"track","userId":"ada","event":"Cart Updated","timestamp":"2026-03-05T08:00:00Z"}'
          }
          value={text}
          onChange={setText}
        />
        {busy && (
          <Progress
            label={t('Importing')}
            value={done / Math.max(found.people.length, 1)}
            detail={t('{done} of {total}', { done, total: found.people.length })}
            onCancel={() => {
              stop.current = true;
            }}
          />
        )}
        <div role="status">{late.trim() !== '' && <p className={styles.sum}>{sumWords(found)}</p>}</div>
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
        {found.troubles.length > 0 && (
          <Banner
            tone="warn"
            title={plural(
              found.troubles.length,
              '{count} line cannot be read and will be left out',
              '{count} lines cannot be read and will be left out',
            )}
          >
            <ul className={styles.troubles}>
              {found.troubles.slice(0, shownAtMost).map(({ line, reason }) => (
                <li key={`${line} ${reason}`}>
                  <b>{t('Line {number}', { number: line })}</b> {reason}
                </li>
              ))}
              {found.troubles.length > shownAtMost && (
                <li>
                  {plural(found.troubles.length - shownAtMost, 'And {count} more.', 'And {count} more.')}
                </li>
              )}
            </ul>
          </Banner>
        )}
        {found.people.length > 0 && <Preview people={found.people} replace={replace} />}
      </div>
    </Dialog>
  );
}

function Preview({ people, replace }: { people: readonly ImportedPerson[]; replace: boolean }) {
  return (
    <Table caption={t('People found')} dense>
      <thead>
        <tr>
          <th scope="col">{t('Person')}</th>
          <th scope="col">{t('Id')}</th>
          <th scope="col">{t('What they do')}</th>
          <th scope="col" data-num>
            {t('Events')}
          </th>
          <th scope="col">{t('From', { context: 'a date' })}</th>
        </tr>
      </thead>
      <tbody>
        {people.slice(0, shownAtMost).map(({ scenario, known }) => (
          <tr key={scenario.subscriber.id}>
            <th scope="row">{fullName(scenario)}</th>
            <td>
              {scenario.subscriber.id}
              {known && (
                <span className={styles.hint}> {replace ? t('replaces') : t('is here already')}</span>
              )}
            </td>
            <td>{scenario.name}</td>
            <td data-num>{number(scenario.events.length)}</td>
            <td>{localDay(scenario.start)}</td>
          </tr>
        ))}
        {people.length > shownAtMost && (
          <tr>
            <td colSpan={5}>
              {plural(people.length - shownAtMost, 'And {count} more.', 'And {count} more.')}
            </td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}

function sumWords({ people, troubles }: ReturnType<typeof importedPeople>): string {
  const events = people.reduce((sum, { scenario }) => sum + scenario.events.length, 0);
  const found =
    people.length === 0
      ? t('Nobody was found.')
      : t('{people} with {events} found.', {
          people: peopleWords(people.length),
          events: plural(events, '{count} event', '{count} events'),
        });
  if (troubles.length === 0) return found;
  return `${found} ${plural(troubles.length, '{count} line left out.', '{count} lines left out.')}`;
}

const peopleWords = (many: number): string => plural(many, '{count} person', '{count} people');

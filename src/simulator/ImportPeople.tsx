import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { limits, localDay, type Sample } from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Table } from '../ui/Table.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toasts.ts';
import { importedPeople, sampleOf, type ImportedPerson } from './person/importedPeople.ts';
import { count } from './outcomeWords.ts';
import { personName } from './personName.ts';
import type { People } from './usePeople.ts';
import styles from './ImportPeople.module.css';

/** Saves everybody as one step, and says itself how to take that back. */
interface SaveAll {
  saveAll: (samples: readonly Sample[]) => Promise<boolean>;
}

/** How many people or lines a preview lists; it says how many more there are. */
const listed = 100;

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
        trouble: `It is larger than ${limits.fileBytes.max / 1_000_000} MB. Split it into several files.`,
      });
      return;
    }
    try {
      setText(await chosen.text());
      setFile({ name: chosen.name });
    } catch {
      setFile({ name: chosen.name, trouble: 'The browser could not read it. Choose it again.' });
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
      text: `Imported ${peopleWords(before.length + added.length)}`,
      action: { label: 'Undo', onAct: () => void people.putBack(before, added) },
    });
    onImported(first);
  };

  return (
    <Dialog
      title="Import people"
      description="From what they did: Segment-spec events, one JSON object a line (NDJSON)."
      size="lg"
      onClose={() => {
        stop.current = true;
        onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={busy}
            disabledReason={found.people.length === 0 ? 'No person has been read yet' : undefined}
            onClick={() => void bringIn()}
          >
            {found.people.length === 0 ? 'Import' : `Import ${peopleWords(found.people.length)}`}
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
            Choose a file
          </Button>
          <span className={styles.hint}>
            {file === undefined ? 'or drop it here, or paste below' : file.name}
          </span>
        </div>
        {file?.trouble !== undefined && (
          <Banner tone="bad" title={`${file.name} was not read`} live>
            {file.trouble}
          </Banner>
        )}
        <TextField
          label="Events"
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
            label="Importing"
            value={done / Math.max(found.people.length, 1)}
            detail={`${done} of ${found.people.length}`}
            onCancel={() => {
              stop.current = true;
            }}
          />
        )}
        <div role="status">{late.trim() !== '' && <p className={styles.sum}>{sumWords(found)}</p>}</div>
        {known > 0 && (
          <CheckField
            label={`Replace the events of those who are here already (${known})`}
            hint="The rest of their profile and their reactions stay. Otherwise they are added a second time."
            checked={replace}
            onChange={setReplace}
          />
        )}
        {found.troubles.length > 0 && (
          <Banner
            tone="warn"
            title={`${count(found.troubles.length, 'line')} cannot be read and will be left out`}
          >
            <ul className={styles.troubles}>
              {found.troubles.slice(0, listed).map(({ line, reason }) => (
                <li key={`${line} ${reason}`}>
                  <b>Line {line}</b> {reason}
                </li>
              ))}
              {found.troubles.length > listed && <li>And {found.troubles.length - listed} more.</li>}
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
    <Table caption="People found" dense>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Id</th>
          <th scope="col">What they do</th>
          <th scope="col" data-num>
            Events
          </th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {people.slice(0, listed).map(({ scenario, known }) => (
          <tr key={scenario.subscriber.id}>
            <th scope="row">{personName(scenario)}</th>
            <td>
              {scenario.subscriber.id}
              {known && <span className={styles.hint}> {replace ? 'replaces' : 'is here already'}</span>}
            </td>
            <td>{scenario.name}</td>
            <td data-num>{scenario.events.length}</td>
            <td>{localDay(scenario.start)}</td>
          </tr>
        ))}
        {people.length > listed && (
          <tr>
            <td colSpan={5}>And {people.length - listed} more.</td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}

function sumWords({ people, troubles }: ReturnType<typeof importedPeople>): string {
  const events = people.reduce((sum, { scenario }) => sum + scenario.events.length, 0);
  const left = troubles.length === 0 ? '' : ` ${count(troubles.length, 'line')} left out.`;
  if (people.length === 0) return `Nobody was found.${left}`;
  return `${peopleWords(people.length)} with ${count(events, 'event')} found.${left}`;
}

const peopleWords = (number: number): string => (number === 1 ? '1 person' : `${number} people`);

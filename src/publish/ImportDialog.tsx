import { useEffect, useRef, useState } from 'react';
import { fromJourney, type Draft, type Issue, type Read } from '../core/index.ts';
import { useJourneys } from '../library/queries.ts';
import { newId } from '../session/newId.ts';
import { plural, t } from '../texts/t.ts';
import { Banner } from '../ui/Banner.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileDrop } from './FileDrop.tsx';
import { IssueList } from './IssueList.tsx';
import { listedFromFile } from './listedFromFile.ts';
import { readJourneyFile } from './readJourneyFile.ts';
import styles from './ImportDialog.module.css';

/** Reads journey JSON as a new journey beside all others. What is open is not touched. */
export function ImportDialog(props: {
  /** Text to begin with, as if it had been pasted here. */
  given?: string | undefined;
  onClose: () => void;
  /** Takes the new draft, under ids that are free; the dialog then closes. */
  onImported: (draft: Draft) => void;
}) {
  const { given, onClose, onImported } = props;
  const { journeys, unreadable } = useJourneys();
  const [failure, setFailure] = useState<{ from: string | undefined; issues: readonly Issue[] }>();

  const take = (text: Read<string>, from: string | undefined) => {
    const read = text.ok ? readJourneyFile(text.value) : text;
    if (!read.ok) {
      setFailure({ from, issues: read.issues });
      return;
    }
    const taken = {
      journeys: new Set([
        ...journeys.map(({ draft }) => draft.document.id),
        ...unreadable.map(({ id }) => id),
      ]),
      emails: new Set(journeys.flatMap(({ draft }) => Object.keys(draft.emails))),
    };
    onImported(fromJourney(read.value, newId, taken));
    onClose();
  };
  const begun = useRef(false);
  useEffect(() => {
    if (given === undefined || begun.current) return;
    begun.current = true;
    take({ ok: true, value: given }, undefined);
  });
  return (
    <Dialog
      title={t('Import a journey')}
      description={t(
        'Opens journey JSON, as Wend exports it, as a new journey. Your other journeys stay as they are.',
      )}
      onClose={onClose}
    >
      <div className={styles.body}>
        <FileDrop invitation={t('Drop a journey file here')} label={t('Journey file')} onText={take} />
        {failure && (
          <>
            <Banner
              tone="bad"
              live
              title={t('{file} cannot be imported', { file: failure.from ?? t('The pasted text') })}
            >
              {plural(
                failure.issues.length,
                'There is one problem. Nothing was changed.',
                'There are {count} problems. Nothing was changed.',
              )}
            </Banner>
            <IssueList label={t('Problems in the file')} issues={failure.issues.map(listedFromFile)} />
          </>
        )}
      </div>
    </Dialog>
  );
}

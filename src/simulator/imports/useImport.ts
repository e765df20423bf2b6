import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { importPeople, type ImportedPeople, type Instant, type Reading } from '../../core/index.ts';
import { spokenLanguage } from '../../texts/t.ts';
import { askWorker } from '../../ui/askWorker.ts';
import type { ToImport } from './import.worker.ts';

/** Longer texts take longer to read than a screen may stand still. */
const readHere = 200_000;

export interface Import {
  /** What the text amounts to; while something else is being read, what it was before. */
  found: ImportedPeople | undefined;
  busy: boolean;
  /** Why a long text could not be read at all. */
  failed: string | undefined;
}

/** What would be read from a text: a short one at once, a long one in a worker. */
export function useImport(text: string, reading: Partial<Reading>, now: Instant): Import {
  const late = useDeferredValue(text);
  const asked = useMemo(
    (): ToImport => ({ text: late, reading, now, language: spokenLanguage() }),
    [late, reading, now],
  );
  const isLong = late.length > readHere;
  const short = useMemo(
    () => (isLong ? undefined : importPeople(asked.text, asked.reading, asked.now)),
    [asked, isLong],
  );
  const [long, setLong] = useState<{ of: ToImport; found?: ImportedPeople; failed?: string }>();
  useEffect(() => {
    if (!isLong) return undefined;
    const ending = new AbortController();
    const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    askWorker<ImportedPeople>(worker, asked, ending.signal).then(
      (found) => found && setLong({ of: asked, found }),
      (error: unknown) => setLong({ of: asked, failed: String(error) }),
    );
    return () => ending.abort();
  }, [asked, isLong]);

  if (!isLong) return { found: short, busy: late !== text, failed: undefined };
  const isDone = long?.of === asked;
  // Another reading of the same text changes what is on screen; another text must not show the last one’s people.
  const found = long?.of.text === late ? long.found : undefined;
  return { found, busy: !isDone, failed: isDone ? long.failed : undefined };
}

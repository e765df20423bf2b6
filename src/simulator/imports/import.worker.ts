import { importPeople, type ImportedPeople, type Instant, type Reading } from '../../core/index.ts';
import { languages } from '../../texts/languages.ts';
import { speak } from '../../texts/t.ts';

/** What the dialog sends: the text, how it is to be read, and when something is known that has no moment. */
export interface ToImport {
  text: string;
  reading: Partial<Reading>;
  now: Instant;
  /** In which what cannot be read is told. */
  language: string;
}

addEventListener('message', ({ data }: MessageEvent<ToImport>) => {
  // The page hears of errors, and not of promises that are broken.
  read(data).catch(reportError);
});

async function read({ text, reading, now, language }: ToImport): Promise<void> {
  const spoken = Object.entries(languages).find(([code]) => code === language);
  if (spoken) speak(await spoken[1].fetch());
  const found: ImportedPeople = importPeople(text, reading, now);
  postMessage(found);
}

import { languages } from '../../texts/languages.ts';
import { speak } from '../../texts/t.ts';
import type { ReadLog, ToRead } from './readLog.ts';

/** What the page sends: what is to be read, and the language that the page speaks. */
export type ToEstimate = ToRead & { language: string };

addEventListener('message', ({ data }: MessageEvent<ToEstimate>) => {
  // The page hears of errors, and not of promises that are broken.
  estimate(data).catch(reportError);
});

async function estimate({ language, ...asked }: ToEstimate): Promise<void> {
  const spoken = Object.entries(languages).find(([code]) => code === language);
  if (spoken) speak(await spoken[1].fetch());
  // Not before the language is known: texts are constants of their modules.
  const { readLog } = await import('./readLog.ts');
  answer(readLog(asked));
}

function answer(read: ReadLog): void {
  postMessage(read);
}

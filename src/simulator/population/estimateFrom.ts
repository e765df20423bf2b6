import { spokenLanguage } from '../../texts/t.ts';
import { askWorker } from '../../ui/askWorker.ts';
import type { ToEstimate } from './estimate.worker.ts';
import type { ReadLog, ToRead } from './readLog.ts';

/** Estimates a model from a log in a Web Worker, so that a large one does not stop the page; nothing where it is given up. */
export function estimateFrom(asked: ToRead, signal: AbortSignal): Promise<ReadLog | undefined> {
  const worker = new Worker(new URL('./estimate.worker.ts', import.meta.url), { type: 'module' });
  const question: ToEstimate = { ...asked, language: spokenLanguage() };
  return askWorker<ReadLog>(worker, question, signal);
}

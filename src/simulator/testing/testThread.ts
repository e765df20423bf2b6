import type {
  Called,
  Impossible,
  Journey,
  MadePerson,
  Destination,
  Scenario,
  Tested,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Answers, Question } from './tests.worker.ts';

/** Where scenarios are replayed, away from the page. Questions are answered in order; all of them reject once it is stopped. */
export interface TestThread {
  /** Opens a journey for what is asked next. */
  open: (journey: Journey) => Promise<unknown>;
  /** Its ways out that nobody can take; of a large journey that takes a while. */
  impossible: () => Promise<readonly Impossible[]>;
  judge: (scenario: Scenario, concerning: readonly number[]) => Promise<Tested>;
  make: (place: Destination, called: Called) => Promise<MadePerson>;
  /** Whether an answer is outstanding. */
  isBusy: () => boolean;
  stop: () => void;
}

/** What a question rejects with that was not answered in time; the thread is stopped with it. */
export class TooLong extends Error {}
/** What a question rejects with where its thread was stopped. */
export class Stopped extends Error {}

/** Whoever has not answered by then never will. */
const patienceMs = 30_000;

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/** Starts a Web Worker for the tests of a journey. One that hangs is ended by the clock. */
export function startTestThread(): TestThread {
  const worker = new Worker(new URL('./tests.worker.ts', import.meta.url), { type: 'module' });
  const waiting: Waiting[] = [];
  let clock: ReturnType<typeof setTimeout> | undefined;
  const fail = (error: Error) => {
    clearTimeout(clock);
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const stop = () => {
    worker.terminate();
    fail(new Stopped('stopped'));
  };
  /** Only the question that is being answered is timed: the others wait for it, not for the worker. */
  const startClock = () => {
    clearTimeout(clock);
    if (waiting.length === 0) return;
    clock = setTimeout(() => {
      waiting.shift()?.reject(new TooLong(t('There was no answer in time.')));
      stop();
    }, patienceMs);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    waiting.shift()?.resolve(data);
    startClock();
  });
  worker.addEventListener('error', (event) => {
    // Whoever waits is told; the page itself is not in trouble.
    event.preventDefault();
    fail(new Error(event.message));
  });
  const ask = <Type extends Question['type']>(question: Question & { type: Type }): Promise<Answers[Type]> =>
    new Promise((resolve, reject) => {
      // The worker answers each question by its own kind of answer, and in order.
      waiting.push({ resolve: (answer) => resolve(answer as Answers[Type]), reject });
      if (waiting.length === 1) startClock();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
      worker.postMessage(question);
    });
  return {
    open: (journey) => ask({ type: 'journey', journey }),
    impossible: () => ask({ type: 'impossible' }),
    judge: (scenario, concerning) => ask({ type: 'test', scenario, concerning }),
    make: (place, called) => ask({ type: 'person', place, called }),
    isBusy: () => waiting.length > 0,
    stop,
  };
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Called,
  Impossible,
  Journey,
  MadePerson,
  Destination,
  Scenario,
  Tested,
} from '../../core/index.ts';
import { Stopped, TooLong, type TestThread } from './testThread.ts';

/** Somebody to be sent through the journey; a test where anything is expected of it. */
export interface TestCase {
  id: string;
  scenario: Scenario;
  /** Places in `scenario.expect` of what is expected of this journey. */
  concerning: readonly number[];
}

/** What became of a case, and of which journey, scenario and expectations that is. */
export interface TestResult {
  /** Undefined where no answer came in time. */
  tested: Tested | undefined;
  digest: string;
  of: Pick<TestCase, 'scenario' | 'concerning'>;
}

export interface TestRunsState {
  /** Of the journey as it is now; undefined while it cannot run. */
  digest: string | undefined;
  cases: readonly TestCase[];
  /** The latest result of each case, by its id; it may be older than journey and scenario. */
  results: ReadonlyMap<string, TestResult>;
  /** Ways out that nobody can take; undefined until they are known of this very journey. */
  impossible: readonly Impossible[] | undefined;
  isRunning: boolean;
  /** What kept the last turn from ending. */
  trouble: string | undefined;
}

/** The tests of one journey, run anew on every change, away from the page. */
export interface TestRuns {
  readonly store: StoreApi<TestRunsState>;
  /** Says what there is to run. Whatever is known already is there at once; the rest after a pause, and what was under way ends. */
  readonly want: (journey: Journey | undefined, cases: readonly TestCase[]) => void;
  /** Makes somebody who comes to a place in the journey as it is now; rejects where it changes meanwhile. */
  readonly make: (place: Destination, called: Called) => Promise<MadePerson>;
  readonly dispose: () => void;
}

/** Of how many journeys, by digest, results are remembered: undo shows them at once. */
const mostKnown = 8;
/** Results are shown in batches, this many ms apart: thousands of people are not thousands of drawings. */
const batchMs = 120;

/** Whether a case has a result that is about the journey and the scenario as they are now. */
export const isFresh = ({ digest, results }: TestRunsState, one: TestCase): boolean => {
  const result = results.get(one.id);
  return result !== undefined && result.digest === digest && isOf(result, one);
};

/** `pauseMs`: how long nothing may change before anything is run. */
export function createTestRuns(startThread: () => TestThread, pauseMs = 250): TestRuns {
  const store = createStore<TestRunsState>(() => ({
    digest: undefined,
    cases: [],
    results: new Map(),
    impossible: undefined,
    isRunning: false,
    trouble: undefined,
  }));
  const known = new Map<string, WeakMap<Scenario, TestResult>>();
  let thread: TestThread | undefined;
  let opened: { digest: string; done: Promise<unknown> } | undefined;
  let wanted: Journey | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const knownOf = (digest: string): WeakMap<Scenario, TestResult> => {
    const present = known.get(digest) ?? new WeakMap<Scenario, TestResult>();
    // What was asked for last stands last.
    known.delete(digest);
    known.set(digest, present);
    for (const oldest of known.keys()) if (known.size > mostKnown) known.delete(oldest);
    return present;
  };
  const stopThread = () => {
    thread?.stop();
    thread = undefined;
    opened = undefined;
  };
  const openThread = (journey: Journey, digest: string) => {
    thread ??= startThread();
    if (opened?.digest !== digest) opened = { digest, done: thread.open(journey) };
    return { thread, done: opened.done };
  };
  /** What a thread with the journey open answers; undefined where it does not in time. */
  const ask = async <T>(
    journey: Journey,
    digest: string,
    question: (thread: TestThread) => Promise<T>,
  ): Promise<T | undefined> => {
    for (;;) {
      const used = openThread(journey, digest);
      let isOpen = false;
      try {
        await used.done;
        isOpen = true;
        return await question(used.thread);
      } catch (error) {
        if (thread === used.thread) stopThread();
        if (isOpen && error instanceof TooLong) return undefined;
        // The thread may have ended because of another question: then this one is asked anew.
        if (!(error instanceof Stopped) || wanted?.digest !== digest) throw error;
      }
    }
  };

  const run = async (mine: number, journey: Journey, digest: string) => {
    // A worker cannot be interrupted: what it is asked of a journey that is gone ends with it.
    if (thread?.isBusy() === true && opened?.digest !== digest) stopThread();
    const tested = knownOf(digest);
    let results = new Map(store.getState().results);
    let shownAt = Date.now();
    try {
      for (const { id, scenario, concerning } of missing(store.getState())) {
        const answer = await ask(journey, digest, (asked) => asked.judge(scenario, concerning));
        const result = { tested: answer, digest, of: { scenario, concerning } };
        tested.set(scenario, result);
        if (mine !== turn) return;
        results.set(id, result);
        if (Date.now() - shownAt < batchMs) continue;
        store.setState({ results });
        results = new Map(results);
        shownAt = Date.now();
      }
      store.setState({ results });
      // Only what is proven is impossible: of a journey that takes too long to look at, nothing is.
      const impossible =
        store.getState().impossible ?? (await ask(journey, digest, (asked) => asked.impossible())) ?? [];
      if (mine === turn) store.setState({ impossible, isRunning: false });
    } catch (error) {
      if (mine !== turn) return;
      stopThread();
      const trouble = error instanceof Error ? error.message : String(error);
      store.setState({ results, isRunning: false, trouble });
    }
  };

  return {
    store,
    want(journey, cases) {
      const { digest } = journey ?? {};
      const before = store.getState();
      if (before.digest === digest && sameCases(before.cases, cases)) return;
      wanted = journey;
      const mine = ++turn;
      clearTimeout(timer);
      const tested = digest === undefined ? undefined : knownOf(digest);
      const results = new Map<string, TestResult>();
      for (const one of cases) {
        const answer = tested?.get(one.scenario);
        const result = answer && isOf(answer, one) ? answer : before.results.get(one.id);
        if (result) results.set(one.id, result);
      }
      const state: TestRunsState = {
        digest,
        cases,
        results,
        impossible: digest === before.digest ? before.impossible : undefined,
        isRunning: false,
        trouble: undefined,
      };
      const isRunning = journey !== undefined && (!state.impossible || missing(state).length > 0);
      store.setState({ ...state, isRunning });
      if (isRunning && digest !== undefined)
        timer = setTimeout(() => void run(mine, journey, digest), pauseMs);
    },
    async make(place, called) {
      const { digest } = wanted ?? {};
      if (!wanted || digest === undefined) throw new Error('the journey cannot run');
      const made = await ask(wanted, digest, (asked) => asked.make(place, called));
      return made ?? { found: false, reason: 'not-found' };
    },
    dispose() {
      turn++;
      clearTimeout(timer);
      stopThread();
      wanted = undefined;
      // Whoever comes back says anew what there is to run.
      store.setState({ digest: undefined, cases: [], isRunning: false });
    },
  };
}

/** What has no result of the journey as it is now; tests before other people. */
const missing = (state: TestRunsState): TestCase[] => {
  const open = state.cases.filter((one) => !isFresh(state, one));
  return [...open.filter(isTest), ...open.filter((one) => !isTest(one))];
};

/** Whether anything is expected of it here. */
export const isTest = ({ concerning }: TestCase): boolean => concerning.length > 0;

type Judged = TestResult['of'];
const isSame = (a: Judged, b: Judged): boolean =>
  a.scenario === b.scenario && a.concerning.join() === b.concerning.join();
const isOf = ({ of }: TestResult, one: TestCase): boolean => isSame(of, one);

const sameCases = (a: readonly TestCase[], b: readonly TestCase[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other?.id === one.id && isSame(other, one);
    }));

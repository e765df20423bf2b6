import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  digestOfCounts,
  mergeCounts,
  staticJob,
  type Counts,
  type Job,
  type Journey,
} from '../../core/index.ts';
import type { Session } from '../../session/Session.ts';
import { runPopulation } from '../runPopulation.ts';

/** What is to be counted. */
export interface Order {
  job: Job;
  journey: Journey;
  subscribers: number;
  /** The same for orders that come to the same counts. */
  key: string;
}

/** An order that was carried out, and how far it came. */
export interface Counted extends Order {
  /** Of the people counted so far. */
  counts: Counts;
  complete: boolean;
  /** Of the counts, once everybody is counted. */
  digest: string | undefined;
  /** The same people with the static sequence, where it was asked for. */
  beside: Counts | undefined;
}

export interface Runs {
  /** How many are counted of what is being counted; undefined while nothing is. */
  under: { what: 'journey' | 'static'; key: string; done: number; of: number } | undefined;
  counted: Counted | undefined;
  /** The key of the order that was cancelled last: it does not begin again by itself. */
  cancelled: string | undefined;
  /** The order that the last run broke off at, and why, in the words of the machine: it does not begin again by itself. */
  failure: { key: string; words: string } | undefined;
}

/** Counts a population in the background, one at a time; survives that its page is left. */
export interface Population {
  readonly store: StoreApi<Runs>;
  /** Begins anew; what was under way is given up. */
  readonly start: (order: Order) => Promise<void>;
  /** Counts the same people with the static sequence. */
  readonly compare: () => Promise<void>;
  /** Stops at once; what was counted until then stays. */
  readonly cancel: () => void;
}

/** How often there is news on screen, in milliseconds: each costs a moment of the page. */
const newsEvery = 250;

/** Counting for one open journey. `run` counts; `now` tells the time. */
export function createPopulation(run = runPopulation, now = () => performance.now()): Population {
  const store = createStore<Runs>(() => ({
    under: undefined,
    counted: undefined,
    cancelled: undefined,
    failure: undefined,
  }));
  let stop = new AbortController();

  const count = async (
    what: 'journey' | 'static',
    { job, subscribers, key }: Order,
    show: (counts: Counts, complete: boolean) => void,
  ) => {
    stop.abort();
    const own = new AbortController();
    stop = own;
    store.setState({
      under: { what, key, done: 0, of: subscribers },
      cancelled: undefined,
      failure: undefined,
    });
    let told = now();
    try {
      const { counts, complete } = await run(job, {
        subscribers,
        signal: own.signal,
        onProgress: ({ done, counts: sofar }) => {
          if (now() - told < newsEvery || done === subscribers) return;
          told = now();
          store.setState({ under: { what, key, done, of: subscribers } });
          show(mergeCounts([sofar]), false);
        },
      });
      // Somebody has begun anew, and shows that.
      if (stop === own && counts.subscribers > 0) show(counts, complete);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (stop === own) store.setState({ failure: { key, words } });
    } finally {
      if (stop === own) store.setState({ under: undefined });
    }
  };

  return {
    store,
    start: (order) =>
      count('journey', order, (counts, complete) =>
        store.setState({
          counted: {
            ...order,
            counts,
            complete,
            digest: complete ? digestOfCounts(counts) : undefined,
            beside: undefined,
          },
        }),
      ),
    compare: async () => {
      const { counted } = store.getState();
      if (!counted?.complete) return;
      await count('static', { ...counted, job: staticJob(counted.job) }, (beside, complete) => {
        if (complete) store.setState({ counted: { ...counted, beside } });
      });
    },
    cancel() {
      stop.abort();
      store.setState(({ under }) => ({ cancelled: under?.key }));
    },
  };
}

const populations = new WeakMap<Session, Population>();

/** The counting of an open journey: the same as long as it is open. What is under way when it is closed is given up. */
export function populationOf(session: Session): Population {
  const known = populations.get(session);
  if (known) return known;
  const population = createPopulation();
  populations.set(session, population);
  session.ended.addEventListener('abort', population.cancel);
  return population;
}

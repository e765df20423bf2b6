import { addCounts } from './mergeCounts.ts';
import { noCounts, type Counts } from './Counts.ts';

/** People numbered from `from` up to and without `to`. */
export interface Chunk {
  from: number;
  to: number;
}

/** How many people are counted at a time. It changes no result: only how often there is news, and how finely work is shared. */
export const chunkSize = 2_048;

/** Whoever counts a chunk: this thread, or a worker that counts one at a time. */
export type CountChunk = (chunk: Chunk) => Promise<Counts>;

export interface PopulationRun {
  counts: Counts;
  /** Whether everybody was counted; false where it was stopped. */
  complete: boolean;
}

/** How far a run has come. `counts` are those of the people counted so far, good until the next news. */
export interface Progress {
  done: number;
  subscribers: number;
  counts: Counts;
}

/**
 * Counts a population by any number of workers, each of which takes the next chunk as soon as it is free. Sums are the same for
 * any number of them. Where one fails, the others finish what they have begun and the error is thrown.
 */
export async function runPopulation(
  subscribers: number,
  workers: readonly CountChunk[],
  told: { onProgress?: (progress: Progress) => void; isStopped?: () => boolean } = {},
): Promise<PopulationRun> {
  const counts = noCounts();
  let next = 0;
  let failed = false;
  const work = async (count: CountChunk): Promise<void> => {
    while (next < subscribers && !failed && !told.isStopped?.()) {
      const from = next;
      next = Math.min(from + chunkSize, subscribers);
      try {
        addCounts(counts, await count({ from, to: next }));
      } catch (error) {
        failed = true;
        throw error;
      }
      if (!told.isStopped?.()) told.onProgress?.({ done: counts.subscribers, subscribers, counts });
    }
  };
  const ends = await Promise.allSettled(workers.map(work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return { counts, complete: counts.subscribers === subscribers };
}

import type { Scenario } from '../../core/index.ts';
import type { People } from '../usePeople.ts';

/** What becomes of a variant that somebody wants to see. */
export interface Tries {
  /** Ids of people that there are. */
  taken: readonly string[];
  /** Keeps the changed person, and shows their way. */
  keep: (scenario: Scenario) => void;
  /** Why nobody can be kept now, if so. */
  refused?: string | undefined;
}

/** Keeps variants among the sample people; `show` chooses one by their id. */
export const triesOf = ({ samples, keep }: People, show: (id: string) => void): Tries => ({
  taken: samples.map(({ scenario }) => scenario.subscriber.id),
  keep: (scenario) => void keep({ scenario }).then(show),
});

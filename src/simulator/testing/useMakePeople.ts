import { useState } from 'react';
import { placeKey, withExpectations, type WayOut } from '../../core/index.ts';
import { newId } from '../../session/newId.ts';
import { t } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';
import type { People } from '../usePeople.ts';
import type { TestRuns } from './createTestRuns.ts';
import { makePerson } from './makePerson.ts';
import type { TestNames } from './useTestNames.ts';

/** Makes people who go by ways out that nobody goes yet, as tests that expect what they do. */
export function useMakePeople(
  runs: TestRuns,
  people: People,
  names: TestNames,
): {
  making: WayOut | undefined;
  notFound: ReadonlySet<string>;
  /** Resolves to the ids of those who were made. One person may go by several of the ways. */
  make: (ways: readonly WayOut[]) => Promise<readonly string[]>;
} {
  const [making, setMaking] = useState<WayOut>();
  const [search, setSearch] = useState<{ digest: string | undefined; notFound: ReadonlySet<string> }>({
    digest: undefined,
    notFound: new Set(),
  });
  const { digest } = runs.store.getState();

  const make = async (ways: readonly WayOut[]) => {
    const gone = new Set<string>();
    const missed = new Set<string>(search.digest === digest ? search.notFound : []);
    const taken = people.samples.map(({ scenario }) => scenario);
    const made: string[] = [];
    try {
      for (const way of ways) {
        if (gone.has(placeKey(way))) continue;
        setMaking(way);
        const answer = await makePerson(runs, way, names, taken);
        if (!answer.found) {
          missed.add(placeKey(way));
          continue;
        }
        const sample = { id: newId(), scenario: withExpectations(answer.scenario, answer.taken) };
        if (!(await people.save(sample).stored)) return made;
        taken.push(sample.scenario);
        made.push(sample.id);
        for (const place of answer.places) gone.add(place);
      }
    } catch {
      toast({ text: t('The journey has changed meanwhile. Nobody more was made.') });
    } finally {
      setMaking(undefined);
      setSearch({ digest, notFound: missed });
    }
    return made;
  };
  return { making, notFound: search.digest === digest ? search.notFound : new Set(), make };
}

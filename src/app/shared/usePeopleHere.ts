import { useMemo } from 'react';
import { dropSamples, formatInstant, putSample, type Sample, type Scenario } from '../../core/index.ts';
import { useSamples } from '../../library/queries.ts';
import { newId } from '../../session/newId.ts';
import { useSharedSession } from '../../session/useSharedSession.ts';
import { fullName } from '../../inspector/samples/personName.ts';
import { tellUndoable } from './tellUndoable.ts';

/** What can be done to sample people, each as a step that can be undone. */
export interface PeopleHere {
  samples: readonly Sample[];
  /** Steps with one `merge` key are one, as typing is. */
  save: (sample: Sample, label: string, merge?: string) => void;
  saveAll: (samples: readonly Sample[]) => void;
  /** Makes somebody who has done nothing yet; gives their id. */
  make: () => string;
  duplicate: (sample: Sample) => string;
  remove: (sample: Sample) => void;
}

export function usePeopleHere(): PeopleHere {
  const session = useSharedSession();
  const samples = useSamples();
  return useMemo(() => {
    const add = (scenario: Scenario, label: string) => {
      const id = newId();
      session.apply(label, putSample({ id, scenario }));
      return id;
    };
    const free = (wanted: string) => {
      const taken = new Set(samples.map(({ scenario }) => scenario.subscriber.id));
      for (let number = 1; ; number += 1) {
        const id = number === 1 ? wanted : `${wanted}-${number}`;
        if (!taken.has(id)) return id;
      }
    };
    return {
      samples,
      save: (sample, label, merge) => {
        session.apply(label, putSample(sample), { merge });
      },
      saveAll: (more) => {
        const ids = new Set(more.map(({ id }) => id));
        session.apply(`Import ${more.length === 1 ? 'one person' : `${more.length} people`}`, (library) => ({
          ...library,
          samples: [...library.samples.filter(({ id }) => !ids.has(id)), ...more],
        }));
        tellUndoable(session, `Imported ${more.length === 1 ? 'one person' : `${more.length} people`}`);
      },
      make: () =>
        add(
          {
            format: 'wend.scenario/1',
            name: '',
            start: formatInstant(Math.floor(Date.now() / 3_600_000) * 3_600_000),
            until: 'P30D',
            subscriber: { id: free('person') },
            events: [],
          },
          'Make a person',
        ),
      duplicate: ({ scenario }) =>
        add(
          {
            ...scenario,
            name: `${scenario.name} (copy)`,
            subscriber: { ...scenario.subscriber, id: free(`${scenario.subscriber.id}-copy`) },
          },
          `Duplicate ${fullName(scenario)}`,
        ),
      remove: ({ id, scenario }) => {
        session.apply(`Delete ${fullName(scenario)}`, dropSamples(new Set([id])));
        tellUndoable(session, `Deleted ${fullName(scenario)}`);
      },
    };
  }, [session, samples]);
}

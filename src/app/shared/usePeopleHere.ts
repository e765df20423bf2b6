import { useMemo } from 'react';
import {
  dropSamples,
  formatInstant,
  freeId,
  fullName,
  hourMs,
  putSample,
  type Sample,
  type Scenario,
} from '../../core/index.ts';
import { useSamples } from '../../library/queries.ts';
import { newId } from '../../session/newId.ts';
import { useSharedSession } from '../../session/useSharedSession.ts';
import { plural, t } from '../../texts/t.ts';
import { tellUndoable } from '../../ui/tellUndoable.ts';

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
    const free = (wanted: string) =>
      freeId(wanted, new Set(samples.map(({ scenario }) => scenario.subscriber.id)));
    return {
      samples,
      save: (sample, label, merge) => {
        session.apply(label, putSample(sample), { merge });
      },
      saveAll: (more) => {
        const ids = new Set(more.map(({ id }) => id));
        const step = session.apply(
          plural(more.length, 'Import one person', 'Import {count} people'),
          (library) => ({
            ...library,
            samples: [...library.samples.filter(({ id }) => !ids.has(id)), ...more],
          }),
        );
        tellUndoable(session, step, plural(more.length, 'Imported one person', 'Imported {count} people'));
      },
      make: () =>
        add(
          {
            format: 'wend.scenario/1',
            name: '',
            start: formatInstant(Math.floor(Date.now() / hourMs) * hourMs),
            until: 'P30D',
            subscriber: { id: free('person') },
            events: [],
          },
          t('Make a person'),
        ),
      duplicate: ({ scenario }) =>
        add(
          {
            ...scenario,
            name: t('{name} (copy)', { name: scenario.name }),
            subscriber: { ...scenario.subscriber, id: free(`${scenario.subscriber.id}-copy`) },
          },
          t('Duplicate {name}', { name: fullName(scenario) }),
        ),
      remove: ({ id, scenario }) => {
        const step = session.apply(
          t('Delete {name}', { name: fullName(scenario) }),
          dropSamples(new Set([id])),
        );
        tellUndoable(session, step, t('Deleted {name}', { name: fullName(scenario) }));
      },
    };
  }, [session, samples]);
}

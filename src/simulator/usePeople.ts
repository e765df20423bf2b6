import { useMemo } from 'react';
import {
  freeId,
  fullName,
  instantOf,
  localOf,
  suggestPerson,
  type JourneyDocument,
  type Sample,
} from '../core/index.ts';
import { useSamples } from '../library/queries.ts';
import { newId } from '../session/newId.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { plural, t } from '../texts/t.ts';
import { tellUndoable } from '../ui/tellUndoable.ts';
import { useChangePeople, type ChangePeople, type PeopleChanged } from './useChangePeople.ts';

/** The sample people, and what can be done to them: each a step that undo takes back. Failures to store are said by the app. */
export interface People {
  samples: readonly Sample[];
  change: ChangePeople;
  save: (sample: Sample) => PeopleChanged;
  /** Stores an import, and says how to take it back. */
  saveAll: (samples: readonly Sample[]) => Promise<boolean>;
  /** Makes somebody who does what the journey waits for; resolves to their id. */
  suggest: (document: JourneyDocument) => Promise<string>;
  /** Keeps a new person; resolves to their id. */
  add: (scenario: Sample['scenario']) => Promise<string>;
  /** The same with all that is to be kept of them, and says how to take it back. */
  keep: (person: Omit<Sample, 'id'>) => Promise<string>;
  duplicate: (sample: Sample) => Promise<string>;
  remove: (sample: Sample) => Promise<void>;
}

export function usePeople(): People {
  const samples = useSamples();
  const session = useSession();
  const shared = useSessionState((state) => state.shared);
  const change = useChangePeople();
  return useMemo(() => {
    const save = (sample: Sample) => {
      const name = fullName(sample.scenario);
      const isKnown = samples.some(({ id }) => id === sample.id);
      return change(isKnown ? t('Edit {name}', { name }) : t('New person: {name}', { name }), [
        { id: sample.id, value: sample },
      ]);
    };
    const make = async (person: Omit<Sample, 'id'>) => {
      const id = newId();
      const { step, stored } = save({ ...person, id });
      return { id, step, isStored: await stored };
    };
    const add = async (scenario: Sample['scenario']) => (await make({ scenario })).id;
    return {
      samples,
      change,
      save,
      add,
      keep: async (person) => {
        const { id, step, isStored } = await make(person);
        const { scenario } = person;
        const name = scenario.name || fullName(scenario);
        if (isStored) tellUndoable(session, step, t('{name} is a new sample person', { name }));
        return id;
      },
      saveAll: async (more) => {
        const label = plural(more.length, 'Import one person', 'Import {count} people');
        const { stored, step } = change(
          label,
          more.map((value) => ({ id: value.id, value })),
        );
        const isStored = await stored;
        if (isStored)
          tellUndoable(session, step, plural(more.length, 'Imported one person', 'Imported {count} people'));
        return isStored;
      },
      suggest: (document) =>
        add(
          suggestPerson(
            document,
            shared,
            samples.map(({ scenario }) => scenario),
            todayAtNine(document.timeZone),
          ),
        ),
      duplicate: async ({ scenario, disabled }) => {
        const taken = new Set(samples.map((sample) => sample.scenario.subscriber.id));
        const id = freeId(`${scenario.subscriber.id}-copy`, taken);
        const copy = {
          ...scenario,
          name: t('{name} (copy)', { name: scenario.name }),
          subscriber: { ...scenario.subscriber, id },
        };
        return (await make({ scenario: copy, ...(disabled && { disabled }) })).id;
      },
      remove: async ({ id, scenario }) => {
        const name = fullName(scenario);
        const { stored, step } = change(t('Delete {name}', { name }), [{ id, value: undefined }]);
        if (await stored) tellUndoable(session, step, t('Deleted {name}', { name }));
      },
    };
  }, [samples, shared, session, change]);
}

function todayAtNine(zone: string): number {
  const today = localOf(zone, Date.now());
  return instantOf(zone, { ...today, hour: 9, minute: 0, second: 0, ms: 0 });
}

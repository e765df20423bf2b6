import { useMemo } from 'react';
import { fullName, instantOf, localOf, type JourneyDocument, type Sample } from '../core/index.ts';
import { useDeleteSample, useSamples, useSaveSample } from '../library/queries.ts';
import { newId } from '../session/newId.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { freeId, suggestPerson } from './suggestPerson.ts';

/** The sample people, and what can be done to them. Failures to store are said by the app. */
export interface People {
  samples: readonly Sample[];
  save: (sample: Sample) => Promise<boolean>;
  /** Makes somebody who does what the journey waits for; resolves to their id. */
  suggest: (document: JourneyDocument) => Promise<string>;
  duplicate: (sample: Sample) => Promise<string>;
  /** Can be undone from the toast. */
  remove: (sample: Sample) => Promise<void>;
  /** Takes an import back: the samples as they were before it, without those that it added. */
  putBack: (before: readonly Sample[], added: readonly string[]) => Promise<void>;
}

export function usePeople(): People {
  const samples = useSamples();
  const segments = useSessionState(({ shared }) => shared.segments);
  const saveSample = useSaveSample();
  const deleteSample = useDeleteSample();
  return useMemo(() => {
    const save = async (sample: Sample) => (await saveSample(sample)).ok;
    const add = async (scenario: Sample['scenario']) => {
      const sample = { id: newId(), scenario };
      await save(sample);
      return sample.id;
    };
    return {
      samples,
      save,
      suggest: (document) =>
        add(
          suggestPerson(
            document,
            segments,
            samples.map(({ scenario }) => scenario),
            todayAtNine(document.timeZone),
          ),
        ),
      duplicate: ({ scenario }) => {
        const taken = new Set(samples.map((sample) => sample.scenario.subscriber.id));
        const id = freeId(`${scenario.subscriber.id}-copy`, taken);
        return add({
          ...scenario,
          name: t('{name} (copy)', { name: scenario.name }),
          subscriber: { ...scenario.subscriber, id },
        });
      },
      remove: async (sample) => {
        if (!(await deleteSample(sample.id)).ok) return;
        toast({
          text: t('Deleted {name}', { name: fullName(sample.scenario) }),
          action: { label: t('Undo'), onAct: () => void save(sample) },
        });
      },
      putBack: async (before, added) => {
        for (const sample of before) await save(sample);
        for (const id of added) await deleteSample(id);
      },
    };
  }, [samples, segments, saveSample, deleteSample]);
}

function todayAtNine(zone: string): number {
  const today = localOf(zone, Date.now());
  return instantOf(zone, { ...today, hour: 9, minute: 0, second: 0, ms: 0 });
}

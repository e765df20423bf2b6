import { useMemo } from 'react';
import { matches, type EventPattern, type Sample } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { plural } from '../../texts/t.ts';
import { ofSamples } from './ofSamples.ts';
import { sampleInputs, sampleZone } from '../../core/simulate/sampleInputs.ts';
import { useKnownSamples } from './useVocabulary.tsx';

/** How many sample people do this at least once. For patterns that need no run to be judged. */
export function SamplesWhoDo({ pattern }: { pattern: EventPattern }) {
  const samples = useKnownSamples();
  const zone = useSessionState(({ draft }) => draft.document.timeZone);
  const count = useMemo(() => samplesWhoDo(pattern, samples, zone), [pattern, samples, zone]);
  if (samples.length === 0) return null;
  return (
    <span>
      {plural(count, '{count} of {people} does this.', '{count} of {people} do this.', {
        people: ofSamples(samples.length),
      })}
    </span>
  );
}

function samplesWhoDo(pattern: EventPattern, samples: readonly Sample[], journeyZone: string): number {
  return samples.filter(({ scenario }) =>
    sampleInputs(scenario, journeyZone).some((input, index) => {
      if (input.type !== 'event') return false;
      const { id, at, event, properties } = input;
      const clock = { now: at, zone: sampleZone(scenario, journeyZone) };
      return matches(pattern, { id, seq: index + 1, at, event, properties }, clock);
    }),
  ).length;
}

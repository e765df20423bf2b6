import { useMemo } from 'react';
import {
  matches,
  propertyClausesOf,
  type EventPattern,
  type KeptEvent,
  type Sample,
} from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { sampleInputs, sampleZone } from './sampleInputs.ts';
import { useKnownSamples } from './useVocabulary.tsx';

/** How many sample people do this at least once; nothing where a filter compares with a trigger, which only a run has. */
export function SamplesWhoDo({ pattern }: { pattern: EventPattern }) {
  const samples = useKnownSamples();
  const zone = useSessionState(({ draft }) => draft.document.timeZone);
  const count = useMemo(() => samplesWhoDo(pattern, samples, zone), [pattern, samples, zone]);
  const borrows = propertyClausesOf(pattern.where).some(
    ({ value }) => typeof value === 'object' && 'trigger' in value,
  );
  if (samples.length === 0 || borrows) return null;
  return (
    <p>
      {count} of {samples.length} sample people {count === 1 ? 'does' : 'do'} this.
    </p>
  );
}

export function samplesWhoDo(pattern: EventPattern, samples: readonly Sample[], journeyZone: string): number {
  return samples.filter(({ scenario }) =>
    sampleInputs(scenario, journeyZone).some((input, index) => {
      if (input.type !== 'event') return false;
      const { id, at, event, properties } = input;
      const kept: KeptEvent = { id, seq: index + 1, at, event, properties };
      return matches(pattern, kept, { now: at, zone: sampleZone(scenario, journeyZone) });
    }),
  ).length;
}

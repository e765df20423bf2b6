import type { Sample } from '../../core/index.ts';
import { useChosenPerson } from '../../session/useChosenPerson.ts';
import { useSessionState } from '../../session/useSession.ts';
import { useKnownSamples } from './useVocabulary.tsx';

/** The sample person to try settings with: whom the simulator shows; undefined where there is none. */
export function useChosenSample(): Sample | undefined {
  const [sample] = useChosenPerson(
    useSessionState(({ draft }) => draft.document),
    useKnownSamples(),
  );
  return sample;
}

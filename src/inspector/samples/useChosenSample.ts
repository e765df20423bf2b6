import type { Sample } from '../../core/index.ts';
import { useOverlay } from '../../session/useSession.ts';
import { shortName } from './personName.ts';
import { useKnownSamples } from './useVocabulary.tsx';

/** The sample person to try settings with: who is on screen in the simulator, else the first; undefined where there is none. */
export function useChosenSample(): Sample | undefined {
  const samples = useKnownSamples();
  const shown = useOverlay(({ person }) => person?.name.split(' ')[0]);
  return samples.find(({ scenario }) => shortName(scenario) === shown) ?? samples[0];
}

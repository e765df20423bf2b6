import { useMemo } from 'react';
import { isZone, trailNames, type TrailNames } from '../../core/index.ts';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { useSessionState } from '../../session/useSession.ts';
import type { ProgramResult } from './useProgram.ts';

/** Names from all the journeys that were run. Steps are told by their journey: two may use one id. */
export function useProgramNames(result: ProgramResult | undefined): TrailNames | undefined {
  const others = useSessionState(namesOfOthers);
  return useMemo(() => {
    if (!result) return undefined;
    const { timeZone } = result.simulation.state.subscriber;
    const zone = timeZone !== undefined && isZone(timeZone) ? timeZone : undefined;
    return trailNames(result.journeys, { zone, journeyName: others.journey });
  }, [result, others]);
}

import { useRef } from 'react';
import type { Arm } from '../../core/index.ts';
import { isAlike, withShare, type Locks } from '../../core/kinds/shares.ts';

/**
 * Moves shares from where they stood when a slide or a typed number began, not from the step before: rounding does not add
 * up, and an arm that a slide has pressed to nothing gets its part again when it goes back.
 */
export function useMovedShares(arms: readonly Arm[], locks: Locks) {
  const origin = useRef<{ from: readonly Arm[]; now: readonly Arm[] }>(undefined);
  return {
    begin: () => {
      origin.current = { from: arms, now: arms };
    },
    end: () => {
      origin.current = undefined;
    },
    moveShare: (place: number, weight: number): readonly Arm[] => {
      // What changed by other means, such as undo, is where to go on from.
      const from = origin.current && isAlike(origin.current.now, arms) ? origin.current.from : arms;
      const now = withShare(from, place, weight, locks);
      if (origin.current) origin.current = { from, now };
      return now;
    },
  };
}

import { useCallback, useEffect, useState } from 'react';
import type { Journey } from '../core/index.ts';
import { useCompiled, useSession } from './useSession.ts';

/** The open journey as it leaves the app. */
export interface Whole {
  /** Undefined while it is being made, and where errors keep it from being. */
  journey: Journey | undefined;
  /** Why its emails cannot be made, in words. */
  trouble: string | undefined;
  /** Makes it once more, after trouble that may have passed. */
  retry: () => void;
  /** Whether it is being made. */
  pending: boolean;
}

/** The open journey whole, with the HTML of its emails; made anew after every change of it. */
export function useWhole(): Whole {
  const session = useSession();
  const compiled = useCompiled();
  const isReady = compiled.journey !== undefined;
  const [made, setMade] = useState<{
    of: typeof compiled;
    round: number;
    journey?: Journey | undefined;
    trouble?: string;
  }>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!isReady) return;
    let wanted = true;
    session.compiledWhole().then(
      ({ journey }) => wanted && setMade({ of: compiled, round, journey }),
      (error: unknown) =>
        wanted &&
        setMade({ of: compiled, round, trouble: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [session, compiled, isReady, round]);
  const retry = useCallback(() => setRound((before) => before + 1), []);
  const present = made?.of === compiled ? made : undefined;
  // While it is tried again, the trouble stays to be read.
  return {
    journey: present?.journey,
    trouble: present?.trouble,
    retry,
    pending: isReady && present?.round !== round,
  };
}

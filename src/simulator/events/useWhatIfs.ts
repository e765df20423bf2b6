import { useEffect, useState } from 'react';
import {
  whatIfs,
  type Instant,
  type Journey,
  type Linked,
  type Scenario,
  type Simulation,
  type WhatIf,
} from '../../core/index.ts';

/** What is asked for suggestions: a replay and the moment up to which it is told. */
export interface WhatIfsFor {
  result: { journey: Journey; linked: Linked; simulation: Simulation };
  scenario: Scenario;
  now: Instant;
  /** Nothing is tried while what is shown is changing, or older than the journey. */
  resting: boolean;
}

/** A few are a choice, many are a list. */
const mostShown = 5;
/** How long nothing has to change before anything is tried, and how long the browser goes on in between, in milliseconds. */
const quiet = 250;
const breath = 12;

/** What somebody could do next that would change something, found in slices while nothing else is going on. */
export function useWhatIfs({ result, scenario, now, resting }: WhatIfsFor): readonly WhatIf[] {
  const [found, setFound] = useState<{ of: Simulation; now: Instant; list: readonly WhatIf[] }>();
  const { journey, linked, simulation } = result;
  useEffect(() => {
    if (!resting) return undefined;
    const tries = whatIfs(linked, journey, scenario, simulation, now);
    const list: WhatIf[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const tryOne = () => {
      const next = tries.next();
      if (next.value) list.push(next.value);
      if (next.done === true || list.length >= mostShown) setFound({ of: simulation, now, list });
      else timer = setTimeout(tryOne, breath);
    };
    timer = setTimeout(tryOne, quiet);
    return () => clearTimeout(timer);
  }, [journey, linked, simulation, scenario, now, resting]);
  return found?.of === simulation && found.now === now ? found.list : [];
}

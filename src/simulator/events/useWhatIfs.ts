import { useEffect, useState } from 'react';
import {
  someWhatIfs,
  sourceOf,
  type Instant,
  type Journey,
  type Linked,
  type Scenario,
  type Simulation,
  type SomeWhatIfs,
} from '../../core/index.ts';
import { isLong, searchInWorker } from '../why/searchInWorker.ts';

/** What is asked for suggestions: a replay and the moment up to which it is told. */
export interface WhatIfsFor {
  result: { journey: Journey; linked: Linked; simulation: Simulation };
  scenario: Scenario;
  now: Instant;
  /** Nothing is tried while what is shown is changing, or older than the journey. */
  resting: boolean;
}

/** What was found of it. */
interface WhatIfsFound extends SomeWhatIfs {
  /** Looks for more of them. */
  lookForMore: () => void;
  /** It is looking for them. */
  looking: boolean;
  /** Why nothing can be found, where a worker failed. */
  failed?: string | undefined;
}

interface Shown {
  of: Simulation;
  now: Instant;
  most: number;
  some: SomeWhatIfs;
  failed?: string;
}

/** A few are a choice, many are a list. */
const atATime = 5;
/** How long nothing has to change before anything is tried, and how long the browser goes on in between, in milliseconds. */
const quiet = 250;
const breath = 12;
const nothing: SomeWhatIfs = { list: [], more: false };

/** What somebody could do next that would change something, found replay by replay while nothing else is going on; of a long trail in a worker. */
export function useWhatIfs({ result, scenario, now, resting }: WhatIfsFor): WhatIfsFound {
  const { journey, linked, simulation } = result;
  const [found, setFound] = useState<Shown>();
  const [wanted, want] = useState({ of: simulation, now, most: atATime });
  const most = wanted.of === simulation && wanted.now === now ? wanted.most : atATime;
  useEffect(() => {
    if (!resting) return undefined;
    const say = (some: SomeWhatIfs) => setFound({ of: simulation, now, most, some });
    if (isLong(simulation))
      return searchInWorker({ program: sourceOf(linked), journey, scenario, now, most }, say, (failed) =>
        setFound({ of: simulation, now, most, some: nothing, failed }),
      );
    const search = someWhatIfs(linked, journey, scenario, simulation, now, most);
    const tryOne = () => {
      const next = search.next();
      if (next.done === true) say(next.value);
      else timer = setTimeout(tryOne, breath);
    };
    let timer = setTimeout(tryOne, quiet);
    return () => clearTimeout(timer);
  }, [journey, linked, simulation, scenario, now, most, resting]);
  const shown = found?.of === simulation && found.now === now ? found : undefined;
  return {
    ...(shown?.some ?? nothing),
    failed: shown?.failed,
    looking: shown !== undefined && shown.most < most,
    lookForMore: () => want({ of: simulation, now, most: most + atATime }),
  };
}

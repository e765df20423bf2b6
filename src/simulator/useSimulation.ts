import { useDeferredValue, useMemo, useState } from 'react';
import {
  link,
  simulate,
  type Issue,
  type Journey,
  type Linked,
  type Sample,
  type Scenario,
  type Simulation,
} from '../core/index.ts';
import { useCompiled, useSessionState } from '../session/useSession.ts';

/** A journey that is ready to be travelled. */
interface Ready {
  journey: Journey;
  linked: Linked;
}

export interface Simulated {
  /** What the person lives through; undefined where nobody is chosen or the journey never ran. */
  result: { journey: Journey; linked: Linked; simulation: Simulation } | undefined;
  /** The result is from before the last change. */
  stale: boolean;
  /** What keeps the journey, as it is now, from running. */
  trouble: Issue | undefined;
}

/** What takes longer than this, or looks as if it would, is put off: the last result stays on screen, marked, until it is done. */
const patienceMs = 30;
const manyEvents = 2_000;
/** How long the latest replay took; the next one will take about as long. */
let latestMs = 0;

function replay(linked: Linked, scenario: Scenario): Simulation {
  const start = performance.now();
  const simulation = simulate(linked, scenario);
  latestMs = performance.now() - start;
  return simulation;
}

/** Replays somebody’s scenario through the open journey, anew on every change of either. */
export function useSimulation(sample: Sample | undefined): Simulated {
  const { id: person, scenario } = sample ?? {};
  const compiled = useCompiled();
  const id = useSessionState(({ draft }) => draft.document.id);
  const linking = compiled.journey && linkOnce(compiled.journey);
  const now = linking?.ready;
  const [last, setLast] = useState<Ready>();
  if (now && now !== last) setLast(now);
  const ready = now ?? (last?.journey.id === id ? last : undefined);

  const wanted = useMemo(
    () => (ready && scenario ? { ready, person, scenario } : undefined),
    [ready, person, scenario],
  );
  const later = useDeferredValue(wanted);
  const heavy = latestMs > patienceMs || (scenario?.events.length ?? 0) >= manyEvents;
  // One person's trail never stands under another's name, not even for a moment.
  const delayed = later?.person === person ? later : undefined;
  const used = wanted && heavy ? delayed : wanted;
  const result = useMemo(
    () => used && { ...used.ready, simulation: replay(used.ready.linked, used.scenario) },
    [used],
  );
  const errors = linking?.issues ?? compiled.issues.filter(({ severity }) => severity === 'error');
  return {
    result,
    stale: result !== undefined && (now === undefined || used !== wanted),
    trouble: now ? undefined : errors[0],
  };
}

let latest: { digest: string; ready: Ready | undefined; issues: readonly Issue[] | undefined } | undefined;

/** Links a journey; one that says the same as the last one is not linked again, and is the very same object. */
function linkOnce(journey: Journey): NonNullable<typeof latest> {
  const { digest } = journey;
  if (digest === undefined) throw new Error(`journey ${journey.id} was compiled without a digest`);
  if (latest?.digest === digest) return latest;
  const linking = link(journey);
  latest = linking.ok
    ? { digest, ready: { journey, linked: linking.linked }, issues: undefined }
    : { digest, ready: undefined, issues: linking.issues };
  return latest;
}

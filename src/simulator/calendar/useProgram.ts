import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import {
  link,
  sendingCalendar,
  simulate,
  type Issue,
  type Journey,
  type Linked,
  type Policies,
  type Sample,
  type Scenario,
  type SendingCalendar,
  type Simulation,
} from '../../core/index.ts';
import { useCompiled, useSessionState } from '../../session/useSession.ts';
import { useOtherJourneys, type OtherJourney } from './useOtherJourneys.ts';

/** What all the journeys together do to a person. */
export interface ProgramResult {
  journeys: readonly Journey[];
  linked: Linked;
  simulation: Simulation;
  calendar: SendingCalendar;
}

export interface ProgramRun {
  result: ProgramResult | undefined;
  /** The result is from before the last change. */
  stale: boolean;
  /** What keeps the journeys from running together, or the open one from running. */
  trouble: Issue | undefined;
  /** Undefined until they are read. */
  others: readonly OtherJourney[] | undefined;
}

/** What changes faster than this is waited for: many journeys are more than a keystroke should carry. */
const calmMs = 120;
/** So many times as long as the last one took, for whoever types goes on sooner than that. */
const calmFactor = 4;

interface Asked {
  /** Id of the sample person: two may have one subscriber id. */
  person: string;
  journeys: readonly Journey[];
  policies: Policies;
  scenario: Scenario;
}

/**
 * Sends a person through the open journey, as it is on the canvas, and every other one that is switched on, all at once.
 * `off` are the ids of those that are switched off.
 */
export function useProgram(sample: Sample | undefined, off: ReadonlySet<string>): ProgramRun {
  const { id: person, scenario } = sample ?? {};
  const compiled = useCompiled();
  const policies = useSessionState(({ shared }) => shared.policies);
  const open = useSessionState(({ draft }) => draft.document.id);
  const others = useOtherJourneys();
  const { journey } = compiled;
  const wanted = useMemo((): Asked | undefined => {
    const own = off.has(open) ? undefined : journey;
    if (!others || person === undefined || !scenario || (!own && !off.has(open))) return undefined;
    const rest = others.flatMap((other) => (other.journey && !off.has(other.id) ? [other.journey] : []));
    return { journeys: own ? [own, ...rest] : rest, policies, person, scenario };
  }, [others, person, scenario, off, open, journey, policies]);

  const [done, setDone] = useState<{ asked: Asked; result?: ProgramResult; trouble?: Issue }>();
  const isFirst = done === undefined;
  const took = useRef(0);
  useEffect(() => {
    if (!wanted) return;
    const work = () => {
      const begun = performance.now();
      const made = together(wanted);
      took.current = performance.now() - begun;
      // Drawing hundreds of mails gives way to whoever types.
      startTransition(() => setDone({ asked: wanted, ...made }));
    };
    const timer = setTimeout(work, isFirst ? 0 : Math.max(calmMs, calmFactor * took.current));
    return () => clearTimeout(timer);
  }, [wanted, isFirst]);

  // One person's calendar never stands under another's name.
  const shown = done?.asked.person === person ? done : undefined;
  const result = shown?.result;
  return {
    result,
    stale: result !== undefined && shown?.asked !== wanted,
    trouble: wanted ? shown?.trouble : compiled.issues.find(({ severity }) => severity === 'error'),
    others,
  };
}

/** Pure: links the journeys as one program and replays the scenario through it. */
function together({ journeys, policies, scenario }: Asked): { result: ProgramResult } | { trouble?: Issue } {
  const linking = link({ format: 'wend.program/1', policies, segments: {}, topics: {}, journeys });
  if (!linking.ok) {
    const [trouble] = linking.issues;
    return trouble ? { trouble } : {};
  }
  const { linked } = linking;
  const simulation = simulate(linked, scenario);
  return { result: { journeys, linked, simulation, calendar: sendingCalendar(linked, simulation) } };
}

import { useDeferredValue, useMemo } from 'react';
import {
  dataUsed,
  link,
  preferenceEffect,
  type Issue,
  type Journey,
  type PreferenceChoice,
  type PreferenceEffect,
  type Scenario,
  type UsedData,
} from '../../core/index.ts';
import { useSharedState } from '../../session/useSharedSession.ts';
import { useOtherJourneys, type OtherJourney } from '../../simulator/calendar/useOtherJourneys.ts';

/** What the journeys that are switched on do with a person and their choice. */
interface PreferenceWorld {
  journeys: readonly Journey[];
  /** Those that cannot run, and so change nothing here. */
  broken: readonly OtherJourney[];
  used: UsedData;
  /** Undefined where there is nobody, or the journeys cannot run together. */
  effect: PreferenceEffect | undefined;
  trouble: Issue | undefined;
}

/** Replays a sample person through every journey that is not archived, with and without a choice. Undefined until the journeys are read. */
export function usePreferenceEffect(
  scenario: Scenario | undefined,
  choice: PreferenceChoice,
): PreferenceWorld | undefined {
  const others = useOtherJourneys();
  const policies = useSharedState(({ shared }) => shared.policies);
  const linked = useMemo(() => {
    if (!others) return undefined;
    const journeys = others.flatMap(({ journey }) => (journey ? [journey] : []));
    const program = { format: 'wend.program/1', policies, segments: {}, topics: {}, journeys } as const;
    return {
      journeys,
      broken: others.filter(({ journey }) => !journey),
      used: dataUsed(journeys),
      linking: link(program),
    };
  }, [others, policies]);
  // Replaying gives way to whoever goes on choosing.
  const calm = useDeferredValue(choice);
  const effect = useMemo(
    () =>
      linked?.linking.ok && scenario ? preferenceEffect(linked.linking.linked, scenario, calm) : undefined,
    [linked, scenario, calm],
  );
  if (!linked) return undefined;
  const { journeys, broken, used, linking } = linked;
  return { journeys, broken, used, effect, trouble: linking.ok ? undefined : linking.issues[0] };
}

import { useDeferredValue, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import {
  checkModel,
  defaultModel,
  digestOf,
  link,
  type Issue,
  type Journey,
  type JourneyDocument,
  type Linked,
  type Model,
} from '../../core/index.ts';
import { useCompiled, useSession } from '../../session/useSession.ts';
import { populationOf, type Order, type Runs } from './populationRuns.ts';
import { usePopulationSettings, type KeptSettings } from './populationSettings.ts';

/** Up to so many people are counted anew by themselves after every change. */
export const fewPeople = 10_000;
/** How long nothing has to change before that, in milliseconds. */
const restFor = 400;

export interface PopulationView extends Runs, KeptSettings {
  /** What would be counted now; undefined where journey or model do not allow it. */
  order: Order | undefined;
  /** The behaviour in force: one's own, or the one made from the journey. */
  model: Model | undefined;
  /** The journey as it would be counted, and linked; undefined where it cannot run. */
  journey: Journey | undefined;
  linked: Linked | undefined;
  /** What keeps the journey from running. */
  trouble: Issue | undefined;
  /** What the model names and the journey does not have. */
  modelTroubles: readonly Issue[];
  /** What is counted is from before the last change of journey or settings. */
  stale: boolean;
  /** And so is what is being counted. */
  outdated: boolean;
  start: () => void;
  cancel: () => void;
  compare: () => void;
}

/** The population of the open journey: counted by itself after a change where it is small, else on demand. */
export function usePopulation(document: JourneyDocument): PopulationView {
  const population = populationOf(useSession());
  const runs = useStore(population.store);
  const kept = usePopulationSettings(document.id);
  const { settings } = kept;
  const compiled = useCompiled();
  // Linking may take a moment in large journeys: typing goes first.
  const journey = useDeferredValue(compiled.journey);
  const linking = useMemo(() => journey && link(journey), [journey]);
  const linked = linking?.ok ? linking.linked : undefined;
  const model = useMemo(() => settings.model ?? (linked && defaultModel(linked)), [settings.model, linked]);
  const modelTroubles = useMemo(
    () => (settings.model && linked ? checkModel(settings.model, linked) : []),
    [settings.model, linked],
  );
  const { subscribers, seed } = settings;
  const order = useMemo(
    () => orderOf(journey, linked && modelTroubles.length === 0 ? model : undefined, subscribers, seed),
    [journey, linked, model, modelTroubles, subscribers, seed],
  );

  const isWanted =
    order !== undefined &&
    ![runs.counted?.key, runs.under?.key, runs.cancelled, runs.failure?.key].includes(order.key);
  const runsByItself = isWanted && subscribers <= fewPeople;
  useEffect(() => {
    if (!runsByItself) return undefined;
    const timer = setTimeout(() => void population.start(order), restFor);
    return () => clearTimeout(timer);
  }, [runsByItself, order, population]);

  const errors = compiled.issues.filter(({ severity }) => severity === 'error');
  const issues = linking && !linking.ok ? linking.issues : errors;
  return {
    ...runs,
    ...kept,
    order,
    model,
    journey: linked && journey,
    linked,
    trouble: compiled.journey && linked ? undefined : issues[0],
    modelTroubles,
    stale: runs.counted !== undefined && runs.counted.key !== order?.key,
    outdated: runs.under !== undefined && runs.under.key !== order?.key,
    start: () => order && void population.start(order),
    cancel: population.cancel,
    compare: () => void population.compare(),
  };
}

function orderOf(
  journey: Journey | undefined,
  model: Model | undefined,
  subscribers: number,
  seed: number,
): Order | undefined {
  if (!journey || !model) return undefined;
  const job = { program: journey, model, seed };
  const key = digestOf({ journey: journey.digest, model: digestOf(model), seed, subscribers });
  return { job, journey, subscribers, key };
}

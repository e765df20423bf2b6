import { useSyncExternalStore } from 'react';
import { modelSchema, z, type Evidence, type Model } from '../../core/index.ts';

const evidenceSchema = z.object({
  people: z.number(),
  mails: z.number(),
  emails: z.record(z.string(), z.number()),
  behaviours: z.record(z.string(), z.object({ hits: z.number(), of: z.number() })),
});
const settingsSchema = z.object({
  subscribers: z.int().min(1).max(1_000_000).catch(5_000),
  seed: z.int().min(0).max(4_294_967_295).catch(1),
  model: modelSchema.optional().catch(undefined),
  evidence: evidenceSchema.optional().catch(undefined),
});

/** What a population is made of, for one journey. Without a model it is the one to begin with, made from the journey. */
export interface PopulationSettings {
  subscribers: number;
  seed: number;
  model?: Model | undefined;
  /** What the model was estimated from, if it was. */
  evidence?: Evidence | undefined;
}

/** Most people that a page counts: the command line takes more. */
export const mostPeople = 1_000_000;

const known = new Map<string, PopulationSettings>();
const listeners = new Set<() => void>();
const keyOf = (journey: string) => `wend.population.${journey}`;

function read(journey: string): PopulationSettings {
  const settings = known.get(journey) ?? parse(stored(journey));
  known.set(journey, settings);
  return settings;
}

function stored(journey: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(journey)) ?? '{}');
  } catch {
    // No storage, or nothing that can be read: then it is like the first time.
    return {};
  }
}

function parse(value: unknown): PopulationSettings {
  const found = settingsSchema.safeParse(value);
  return found.success ? found.data : settingsSchema.parse({});
}

/** The settings of a journey's population, remembered in this browser, and what changes some of them. */
export function usePopulationSettings(
  journey: string,
): [PopulationSettings, (patch: Partial<PopulationSettings>) => void] {
  const settings = useSyncExternalStore(subscribe, () => read(journey));
  return [
    settings,
    (patch) => {
      const next = { ...read(journey), ...patch };
      known.set(journey, next);
      try {
        localStorage.setItem(keyOf(journey), JSON.stringify(next));
      } catch {
        // What cannot be remembered still holds for this page.
      }
      for (const listener of listeners) listener();
    },
  ];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

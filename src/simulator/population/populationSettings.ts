import { useMemo, useSyncExternalStore } from 'react';
import { modelSchema, z, type Evidence, type Model } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';

const evidenceSchema = z.object({
  people: z.number(),
  mails: z.number(),
  emails: z.record(z.string(), z.number()),
  behaviours: z.record(z.string(), z.object({ hits: z.number(), of: z.number() })),
});
const settingsSchema = z.object({
  subscribers: z.int().min(1).max(1_000_000).catch(5_000),
  seed: z.int().min(0).max(4_294_967_295).catch(1),
  model: z.unknown().optional(),
  evidence: evidenceSchema.optional().catch(undefined),
  unread: z.string().optional().catch(undefined),
});

/** What a population is made of, for one journey. Without a model it is the one to begin with, made from the journey. */
interface PopulationSettings {
  subscribers: number;
  seed: number;
  model?: Model | undefined;
  /** What the model was estimated from, if it was. */
  evidence?: Evidence | undefined;
  /** The text of what was kept as a model and cannot be read. */
  unread?: string | undefined;
}

/** Most people that a page counts: the command line takes more. */
export const mostPeople = 1_000_000;

/** Settings with the text that they were stored as; where they could not be stored, with the one that was there before. */
interface Kept {
  text: string | null;
  settings: PopulationSettings;
}

const known = new Map<string, Kept>();
const listeners = new Set<() => void>();
const prefix = 'wend.population.';

/** As they are stored now: another tab may have changed them, and its word of that may still be under way. */
function read(journey: string): Kept {
  const text = stored(journey);
  const before = known.get(journey);
  if (before?.text === text) return before;
  const kept = { text, settings: parse(text) };
  known.set(journey, kept);
  return kept;
}

function stored(journey: string): string | null {
  try {
    return localStorage.getItem(prefix + journey);
  } catch {
    // No storage: then it is like the first time.
    return null;
  }
}

function parse(text: string | null): PopulationSettings {
  const found = settingsSchema.safeParse(text === null ? {} : jsonOf(text));
  if (!found.success) return { ...settingsSchema.parse({}), model: undefined, unread: text ?? undefined };
  const { model, unread, ...others } = found.data;
  const fit = modelSchema.optional().safeParse(model);
  if (fit.success) return { ...others, model: fit.data, unread };
  const lost = JSON.stringify(model, null, 2);
  return { ...others, evidence: undefined, unread: unread === undefined ? lost : `${unread}\n${lost}` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function change(journey: string, patch: Partial<PopulationSettings>): void {
  const { text, settings } = read(journey);
  const kept: Kept = { text, settings: { ...settings, ...patch } };
  known.set(journey, kept);
  try {
    const next = JSON.stringify(kept.settings);
    localStorage.setItem(prefix + journey, next);
    kept.text = next;
  } catch {
    // What cannot be remembered still holds for this page.
  }
  for (const listener of listeners) listener();
}

/** What a behaviour consists of, and what is kept beside it. */
type Behaving = Pick<PopulationSettings, 'model' | 'evidence' | 'unread'>;

/** Puts another behaviour in the place of the one that is there, and says so with the way back, which has one too: nothing is lost. */
function replace(journey: string, next: Partial<Behaving>, text: string): void {
  const { model, evidence, unread } = read(journey).settings;
  change(journey, next);
  const onAct = () => replace(journey, { model, evidence, unread }, t('The behaviour is as it was before'));
  toast({ text, key: 'behaviour', ms: 12_000, action: { label: t('Undo'), onAct } });
}

/** The settings of a journey's population, remembered in this browser and the same in all its tabs. */
export interface KeptSettings {
  settings: PopulationSettings;
  /** As they are at this moment, for whoever has waited for something. */
  now: () => PopulationSettings;
  change: (patch: Partial<PopulationSettings>) => void;
  /** Changes the behaviour as a whole, and offers the way back with these words. */
  replace: (next: Partial<Behaving>, text: string) => void;
}

export function usePopulationSettings(journey: string): KeptSettings {
  const settings = useSyncExternalStore(subscribe, () => read(journey).settings);
  return useMemo(
    () => ({
      settings,
      now: () => read(journey).settings,
      change: (patch) => change(journey, patch),
      replace: (next, text) => replace(journey, next, text),
    }),
    [journey, settings],
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab has changed something.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

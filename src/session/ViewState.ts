import { useSyncExternalStore } from 'react';
import { z } from '../core/index.ts';
import { breakpointsSchema, noBreakpoints } from './breakpoints.ts';
import { speeds, stepUnits } from './playing.ts';

const number = (least: number, most: number, otherwise: number) =>
  z.number().min(least).max(most).catch(otherwise);

/** Sizes and openness of the panels, in px, and what the hand is used to: the person’s, the same for every journey. */
const panelsSchema = z.object({
  paletteOpen: z.boolean().catch(true),
  leftTab: z.enum(['steps', 'outline']).catch('steps'),
  inspectorWidth: number(280, 560, 324),
  dockHeight: number(160, 720, 216),
  dockOpen: z.boolean().catch(true),
  /** What a drag on the ground of the canvas does. */
  groundDrag: z.enum(['move', 'select']).catch('move'),
  playSpeed: z.literal(speeds).catch(1),
  /** What a press on “step on” goes on by. */
  stepUnit: z.enum(stepUnits).catch('entry'),
  /** Whether long waits are drawn as long as they are. */
  timeAxis: z.enum(['compressed', 'linear']).catch('compressed'),
  calendarView: z.enum(['week', 'month', 'list']).catch('week'),
});
const ids = z.array(z.string()).catch([]);
/** Where somebody was in one journey. */
const placeSchema = z.object({
  viewport: z
    .object({ x: z.number(), y: z.number(), zoom: z.number().positive() })
    .optional()
    .catch(undefined),
  selection: z.object({ nodes: ids, edges: ids }).catch({ nodes: [], edges: [] }),
  sampleId: z.string().optional().catch(undefined),
  inspectorTab: z.string().optional().catch(undefined),
  breakpoints: breakpointsSchema.catch(noBreakpoints),
  /** Ids of the journeys that are switched off on its calendar. */
  calendarOff: ids,
});

/** How a journey is looked at. Never part of the journey or of its history; remembered in this browser. */
export type ViewState = z.infer<typeof panelsSchema> & z.infer<typeof placeSchema>;

const panelsKey = 'wend.panels';
const placeKey = (journey: string) => `wend.view.${journey}`;

let panels: z.infer<typeof panelsSchema> | undefined;
const views = new Map<string, ViewState>();
const listeners = new Set<() => void>();

/** What is remembered of a journey’s view, or how it looks at first. The same object until something in it changes. */
export function readViewState(journey: string): ViewState {
  panels ??= read(panelsKey, panelsSchema);
  const view = views.get(journey) ?? { ...read(placeKey(journey), placeSchema), ...panels };
  views.set(journey, view);
  return view;
}

/** Changes some of it and remembers it, if the browser allows. */
export function changeViewState(journey: string, patch: Partial<ViewState>): void {
  const next = { ...readViewState(journey), ...patch };
  panels = panelsSchema.parse(next);
  const place = placeSchema.parse(next);
  // Panels are the same everywhere: whatever other journey is looked at next reads them anew.
  views.clear();
  views.set(journey, { ...place, ...panels });
  write(panelsKey, panels);
  write(placeKey(journey), place);
  for (const listener of listeners) listener();
}

/** A part of a journey’s view; redraws only when that part changes. */
export const useViewState = <T>(journey: string, select: (view: ViewState) => T): T =>
  useSyncExternalStore(subscribe, () => select(readViewState(journey)));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read<T>(key: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(key) ?? '{}') ?? {});
  } catch {
    // No storage, or nothing that can be read: then it is like the first time.
    return schema.parse({});
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // What cannot be remembered still holds for this page.
  }
}

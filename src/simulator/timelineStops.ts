import { formatLocal, parseInstant, type Journey, type Simulation, type TrailEntry } from '../core/index.ts';
import { inputLabel, inputLook, isDelivery, mailLook, type Look } from './entryLook.ts';
import { lastThat } from './playback/lastThat.ts';

/** Something that stands above the timeline: what the person did, or a mail that reached them. */
export interface Happening extends Look {
  label: string;
  /** One of the person’s own events, which has a handle of its own on the timeline. */
  own?: true;
}

/** A moment of the timeline: all that the person did and all that the journey did at one instant. */
export interface Stop {
  at: number;
  /** RFC 3339 on the person's clock. */
  local: string;
  happenings: readonly Happening[];
  /** Indices of the entries at this instant that the playhead stops at. */
  entries: readonly number[];
}

/** A replay as the timeline shows it. `entries` may be those of one run alone; `shown` are the ones that tell something. */
export interface Story {
  journey: Journey;
  simulation: Simulation;
  entries: readonly TrailEntry[];
  shown: readonly number[];
  /** Where the clock hangs for inputs that the trail says nothing of. */
  zone: string;
  /** The person’s own events as they are known to the one who watches; without them what was worked in is told. */
  own?: readonly OwnHappening[] | undefined;
}

/** One of the person’s own events, played or not. */
export interface OwnHappening extends Look {
  at: number;
  label: string;
}

/** Everything that happened, instant by instant. */
export function timelineStops({ journey, simulation, entries, shown, zone, own }: Story): Stop[] {
  const stops = new Map<number, { local: string; happenings: Happening[]; entries: number[] }>();
  const stopAt = (at: number, local?: string) => {
    const stop = stops.get(at) ?? { local: local ?? formatLocal(at, zone), happenings: [], entries: [] };
    stops.set(at, stop);
    return stop;
  };
  for (const index of shown) {
    const entry = entries[index];
    const at = parseInstant(entry?.at ?? '');
    if (entry && at !== undefined) stopAt(at, entry.local).entries.push(index);
  }
  const ownAt = new Set(own?.map(({ at }) => at));
  for (const { at, ...happening } of own ?? []) stopAt(at).happenings.push({ ...happening, own: true });
  for (const { at, label, index } of simulation.inputs) {
    // What arrived later than it happened is told at both moments.
    if (index !== undefined && ownAt.has(at)) continue;
    if (!isDelivery(label)) stopAt(at).happenings.push({ ...inputLook(label), label: inputLabel(label) });
  }
  const runs = new Set(entries.map(({ run }) => run));
  for (const { at, local, run, email } of simulation.mails) {
    const instant = parseInstant(at);
    if (instant === undefined || !runs.has(run)) continue;
    const { name, subject } = journey.emails[email] ?? { name: email, subject: email };
    stopAt(instant, local).happenings.push({ ...mailLook, label: name || subject });
  }
  return [...stops].sort(([a], [b]) => a - b).map(([at, stop]) => ({ at, ...stop }));
}

/** The place in `stops` of the instant that an entry belongs to; −1 where there is none. */
export function stopOf(stops: readonly Stop[], entry: TrailEntry | undefined): number {
  const at = entry === undefined ? undefined : parseInstant(entry.at);
  return at === undefined ? -1 : lastThat(stops.length, (place) => (stops[place]?.at ?? Infinity) <= at);
}

import type { Instant } from '../../core/index.ts';
import type { OwnEvent } from './sampleEvents.ts';

/** So many places stand side by side at one moment; where more events happen, the last one says how many are not shown. */
const places = 5;
/** Pixels between two of them. */
const apart = 26;

/** Own events by their moments; those of one moment in their order. */
export function byMoment(events: readonly OwnEvent[]): Map<Instant, OwnEvent[]> {
  const crowds = new Map<Instant, OwnEvent[]>();
  for (const event of events) {
    const crowd = crowds.get(event.at);
    if (crowd) crowd.push(event);
    else crowds.set(event.at, [event]);
  }
  return crowds;
}

/** How far what stands at one moment reaches to either side of it, in pixels. */
export const reachOf = (many: number): number => ((Math.min(many, places) - 1) * apart) / 2;

/** Which events of one moment have a handle: all, or a full page with `current`, the first one if that is none of them. */
export function pageOf(crowd: readonly OwnEvent[], current: OwnEvent | undefined): readonly OwnEvent[] {
  if (crowd.length <= places) return crowd;
  const size = places - 1;
  const place = current ? crowd.indexOf(current) : -1;
  const start = Math.min(Math.floor(Math.max(0, place) / size) * size, crowd.length - size);
  return crowd.slice(start, start + size);
}

/** Where one of the places stands, in pixels from the moment; of those that have no handle, the last place. */
export const offsetOf = (place: number, many: number): number =>
  (place < 0 ? places - 1 : place) * apart - reachOf(many);

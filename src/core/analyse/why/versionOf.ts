import type { Linked, LinkedJourney } from '../../engine/link.ts';
import type { TrailEntry } from '../../values/trail.ts';
import { journeysOf } from './decision.ts';

/** The version of its journey on which a run was at an entry of the trail: the one that it entered, unless it was moved before. */
export function versionOf(
  linked: Linked,
  entries: readonly TrailEntry[],
  entry: TrailEntry,
): LinkedJourney | undefined {
  const { run, journey } = entry;
  let version: number | undefined;
  for (const other of entries) {
    if (other === entry) break;
    if (other.run === run && other.why.code === 'migration') version = other.why.to;
  }
  const known = journeysOf(linked, journey);
  return version === undefined ? known[0] : known.find((one) => one.journey.version === version);
}

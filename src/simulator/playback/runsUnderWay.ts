import type { Journey, TrailEntry } from '../../core/index.ts';
import { lastThat } from './lastThat.ts';

/** Runs that have not ended, with the index of the latest entry that says at which step each is; the one that acted last at the end. */
type Runs = Map<string | null, number>;

/** At least so many entries lie between two notes; finding one’s place from the note before takes no time worth saving. */
const fewest = 256;

/** Goes through a trail once, noting every so often who is under way: afterwards it is known at every entry. */
export function runsUnderWay(journey: Journey, entries: readonly TrailEntry[]): (upTo: number) => Runs {
  const notes: { index: number; runs: Runs }[] = [];
  const runs: Runs = new Map();
  for (const index of entries.keys()) {
    // The more there are to note, the more seldom: all notes together are no larger than the trail.
    if (index >= (notes.at(-1)?.index ?? -Infinity) + Math.max(fewest, runs.size))
      notes.push({ index, runs: new Map(runs) });
    goOn(runs, journey, entries, index);
  }
  return (upTo) => {
    const note = notes[lastThat(notes.length, (place) => (notes[place]?.index ?? Infinity) <= upTo)];
    const found: Runs = new Map(note?.runs);
    for (let index = note?.index ?? 0; index <= upTo; index++) goOn(found, journey, entries, index);
    return found;
  };
}

function goOn(runs: Runs, { goal }: Journey, entries: readonly TrailEntry[], index: number): void {
  const entry = entries[index];
  if (!entry) return;
  const { run, did, step, why } = entry;
  const isOver = did === 'completed' || did === 'exited' || (why.code === 'goal' && goal?.exit === true);
  if (isOver) runs.delete(run);
  else if (step !== undefined && (did === 'entered' || runs.has(run))) {
    runs.delete(run);
    runs.set(run, index);
  }
}

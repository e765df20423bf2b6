import { useCallback, useMemo, useState } from 'react';
import {
  cityOf,
  isZone,
  trailNames,
  wordsOf,
  type SentMail,
  type TrailEntry,
  type TrailNames,
} from '../core/index.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { clockOf } from './clockOf.ts';
import { clockWords, daysBetween } from './clockWords.ts';
import type { Clock } from './ReasonTree.tsx';
import { storyIndex, type StoryIndex } from './playback/storyIndex.ts';
import { runsOf, type RunChoice } from './runsOf.ts';
import { tellingEntries } from './tellingEntries.ts';
import { stopOf, timelineStops, type Stop, type Story } from './timelineStops.ts';
import { trailRow, type TrailRow } from './trailRow.ts';
import { usePlayhead, type Playhead } from './usePlayhead.ts';
import type { Simulated } from './useSimulation.ts';

/** A simulation as the dock tells it, with the choices of the one who watches. */
export interface Telling {
  story: Story;
  index: StoryIndex;
  names: TrailNames;
  /** One line of the trail, by its place among the entries that are shown. */
  rowAt: (place: number) => TrailRow | undefined;
  stops: readonly Stop[];
  playhead: Playhead;
  /** Place of the playhead in `stops`. */
  present: number;
  /** Mails sent up to the playhead. */
  mails: readonly SentMail[];
  /** The clock at the playhead. */
  clock: { local: string; moment: string; place: string } | undefined;
  clockAt: Clock;
  say: (entry: number) => string;
  runs: readonly RunChoice[];
  run: string | undefined;
  showRun: (run: string | undefined) => void;
  everyEntry: boolean;
  showEveryEntry: (every: boolean) => void;
}

/** Tells a simulation: all of it or one run, every entry or those that say something, up to the playhead. */
export function useStory(result: NonNullable<Simulated['result']>, own?: Story['own']): Telling {
  const { journey, simulation } = result;
  const [wantedRun, showRun] = useState<string>();
  const [everyEntry, showEveryEntry] = useState(false);
  const others = useSessionState(namesOfOthers);
  const { timeZone } = simulation.state.subscriber;
  const zone = timeZone !== undefined && isZone(timeZone) ? timeZone : journey.timeZone;
  const names = useMemo(
    () => trailNames([journey], { zone, journeyName: others.journey }),
    [journey, zone, others],
  );
  const clockAt = useMemo(() => clockOf(simulation.entries, zone), [simulation, zone]);
  const runs = useMemo(() => runsOf(simulation, names, clockAt), [simulation, names, clockAt]);
  const run = runs.some((choice) => choice.run === wantedRun) ? wantedRun : undefined;

  const story = useMemo((): Story => {
    const entries =
      run === undefined ? simulation.entries : simulation.entries.filter((entry) => entry.run === run);
    const shown = everyEntry ? entries.map((_, index) => index) : tellingEntries(entries);
    return { journey, simulation, entries, shown, zone };
  }, [journey, simulation, run, everyEntry, zone]);

  // Words are made line by line, as they come in sight: a trail may have a hundred thousand.
  const rowAt = useCallback(
    (place: number) => trailRow(journey, names, story, place),
    [journey, names, story],
  );
  const stops = useMemo(() => timelineStops({ ...story, own }), [story, own]);
  const playhead = usePlayhead(story.entries, story.shown);
  const entry = story.entries[playhead.index];
  const index = useMemo(
    () => storyIndex(journey, story.entries, simulation.mails),
    [journey, story.entries, simulation.mails],
  );
  const mails = useMemo(() => index.mailsUpTo(playhead.index), [index, playhead.index]);

  return {
    story,
    index,
    names,
    rowAt,
    stops,
    playhead,
    present: stopOf(stops, entry),
    mails,
    clock: entry && {
      local: entry.local,
      moment: clockWords(entry.local, story.entries[0]?.local),
      place: placeWords(entry, index, zone),
    },
    clockAt,
    say: (place) => {
      const said = story.entries[place];
      if (!said) return '';
      const { title, detail } = wordsOf(said, names);
      return `${title} ${detail}`;
    },
    runs,
    run,
    showRun,
    everyEntry,
    showEveryEntry,
  };
}

/** “day 4 · Berlin” */
function placeWords(entry: TrailEntry, index: StoryIndex, zone: string): string {
  const entered = index.enteredAt(entry.run);
  const day = entered === undefined ? [] : [t('day {day}', { day: daysBetween(entered, entry.local) })];
  return [...day, cityOf(zone)].join(' · ');
}

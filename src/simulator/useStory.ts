import { useCallback, useMemo, useState } from 'react';
import {
  cityOf,
  formatLocal,
  isZone,
  localWords,
  parseInstant,
  trailNames,
  wordsOf,
  type SentMail,
  type TrailNames,
} from '../core/index.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { clockWords, daysBetween } from './clockWords.ts';
import type { Clock } from './ReasonTree.tsx';
import { runsOf, type RunChoice } from './runsOf.ts';
import { tellingEntries } from './tellingEntries.ts';
import { stopOf, timelineStops, type Stop, type Story } from './timelineStops.ts';
import { trailRow, type TrailRow } from './trailRow.ts';
import { usePlayhead, type Playhead } from './usePlayhead.ts';
import type { Simulated } from './useSimulation.ts';

/** A simulation as the dock tells it, with the choices of the one who watches. */
export interface Telling {
  story: Story;
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
export function useStory(result: NonNullable<Simulated['result']>): Telling {
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
  const stops = useMemo(() => timelineStops(story), [story]);
  const playhead = usePlayhead(story.entries, story.shown);
  const entry = story.entries[playhead.index];
  const mails = useMemo(() => mailsUpTo(story, playhead.index), [story, playhead.index]);

  return {
    story,
    names,
    rowAt,
    stops,
    playhead,
    present: stopOf(stops, entry),
    mails,
    clock: entry && {
      local: entry.local,
      moment: clockWords(entry.local, story.entries[0]?.local),
      place: placeWords(story, playhead.index),
    },
    clockAt,
    say: (index) => {
      const said = story.entries[index];
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

function mailsUpTo({ entries, simulation }: Story, index: number): SentMail[] {
  const sent = new Set(
    entries
      .slice(0, index + 1)
      .flatMap(({ did, why }) => (did === 'sent' && why.code === 'gate' ? [why.effect] : [])),
  );
  return simulation.mails.filter(({ id }) => sent.has(id));
}

/** “day 4 · Berlin” */
function placeWords({ entries, zone }: Story, index: number): string {
  const entry = entries[index];
  const entered = entries.find(({ did, run }) => did === 'entered' && run === entry?.run);
  const day = entry && entered ? [t('day {day}', { day: daysBetween(entered.local, entry.local) })] : [];
  return [...day, cityOf(zone)].join(' · ');
}

/** Instants as words. What happened at an entry's instant is told by that entry's clock: the person may have moved since. */
function clockOf(entries: Story['entries'], zone: string): Clock {
  const locals = new Map(entries.map(({ at, local }) => [at, local]));
  return (text) => {
    const instant = parseInstant(text);
    if (instant === undefined) return text;
    return localWords(locals.get(text) ?? formatLocal(instant, zone));
  };
}

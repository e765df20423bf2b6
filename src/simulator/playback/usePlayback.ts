import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { offerPlayer, speeds, type Player, type Speed, type StepUnit } from '../../session/playing.ts';
import { noOverlay } from '../../session/Overlay.ts';
import { useSession } from '../../session/useSession.ts';
import { changeViewState, useViewState } from '../../session/ViewState.ts';
import { t } from '../../texts/t.ts';
import type { Telling } from '../useStory.ts';
import { breakEntries } from './breakEntries.ts';
import { filmOf, type Frame } from './film.ts';
import { playFilm } from './playFilm.ts';
import { skippedWords } from './skippedWords.ts';
import { stopFrom, unitStops } from './unitStops.ts';
import { useReducedMotion } from './useReducedMotion.ts';

/** Nobody is under way, and no wait is skipped. */
const still = { tokens: noOverlay.tokens, skipped: noOverlay.skipped };

/** What changes with every frame: kept apart, so that a frame redraws only what shows it. */
interface Live {
  skip: Frame['skip'];
}

/** The playhead of a story with everything that moves it. */
export interface Playback extends Player {
  playing: boolean;
  /** What playing was stopped by, in words. */
  halted: string | undefined;
  /** Goes to an entry; playing stops. */
  seek: (entry: number) => void;
  unit: StepUnit;
  canStep: (by: 1 | -1) => boolean;
  speed: Speed;
  live: StoreApi<Live>;
}

/** Plays a story: moves the playhead, and the person along the lines of the canvas. `onMove` is told of every move that somebody asked for. */
export function usePlayback(telling: Telling, initials: string, onMove: () => void): Playback {
  const { story, index, playhead, names } = telling;
  const session = useSession();
  const journey = story.journey.id;
  const unit = useViewState(journey, ({ stepUnit }) => stepUnit);
  const speed = useViewState(journey, ({ playSpeed }) => playSpeed);
  const breakpoints = useViewState(journey, (view) => view.breakpoints);
  const [playing, setPlaying] = useState(false);
  const [halted, setHalted] = useState<string>();
  const [live] = useState(() => createStore<Live>(() => ({ skip: undefined })));
  const reduced = useReducedMotion();
  const film = useMemo(
    () => filmOf(story.entries, index.instants, story.shown, !reduced),
    [story, index, reduced],
  );
  const breaks = useMemo(
    () => breakEntries(story.entries, breakpoints, names),
    [story.entries, breakpoints, names],
  );
  const stops = useMemo(() => unitStops(story.entries, story.shown, unit), [story, unit]);
  const cut = story.simulation.cutAt !== undefined;
  const latest = useRef({ playhead, speed });
  useEffect(() => {
    latest.current = { playhead, speed };
  });

  useEffect(() => {
    if (!playing) return undefined;
    let shown = latest.current.playhead.index;
    const stop = playFilm(film, breaks.stops, shown, {
      speed: () => latest.current.speed,
      onFrame({ index: now, travel, skip }) {
        // At once, so that the path is lit in the very frame in which the person arrives.
        if (now !== shown) flushSync(() => latest.current.playhead.go(now));
        shown = now;
        const { person, ...before } = session.overlay.getState();
        const tokens = travel && person ? [{ id: person.name, initials, ...travel }] : still.tokens;
        const skipped = skip && person && skippedWords(skip);
        if (tokens !== before.tokens || skipped !== before.skipped)
          session.overlay.setState({ tokens, skipped });
        if (live.getState().skip !== skip) live.setState({ skip });
      },
      onHalt(why, at) {
        setPlaying(false);
        if (why === 'breakpoint') setHalted(breaks.wordsOf(at));
        else if (cut) setHalted(t('the replay was given up here'));
      },
    });
    return () => {
      stop();
      live.setState({ skip: undefined });
      session.overlay.setState(still);
    };
  }, [playing, film, breaks, cut, session, live, initials]);

  const seek = (entry: number) => {
    setPlaying(false);
    setHalted(undefined);
    playhead.go(entry);
    onMove();
  };
  const { entries, shown } = story;
  const player: Player = {
    toggle() {
      setHalted(undefined);
      onMove();
      // From the end it begins again.
      if (!playing && playhead.index >= (shown.at(-1) ?? -1)) playhead.go(shown[0]);
      setPlaying(!playing && shown.length > 0);
    },
    step(by, wanted = unit) {
      const to = stopFrom(wanted === unit ? stops : unitStops(entries, shown, wanted), playhead.index, by);
      if (to !== undefined) seek(to);
    },
    toEnd(which) {
      const to = which === 'start' ? shown[0] : shown.at(-1);
      if (to !== undefined) seek(to);
    },
    changeSpeed(by) {
      const playSpeed = speeds[speeds.indexOf(speed) + by];
      if (playSpeed !== undefined) changeViewState(journey, { playSpeed });
    },
  };
  const own = useRef(player);
  useEffect(() => {
    own.current = player;
  });
  useEffect(
    () =>
      offerPlayer(session, {
        toggle: () => own.current.toggle(),
        step: (by, wanted) => own.current.step(by, wanted),
        toEnd: (which) => own.current.toEnd(which),
        changeSpeed: (by) => own.current.changeSpeed(by),
      }),
    [session],
  );

  return {
    ...player,
    playing,
    halted,
    seek,
    unit,
    canStep: (by) => stopFrom(stops, playhead.index, by) !== undefined,
    speed,
    live,
  };
}

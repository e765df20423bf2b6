import type { Session } from './Session.ts';

/** How fast the way of a person is played; 1 is at ease. */
export const speeds = [0.25, 0.5, 1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

/** What one can go on by: a line of the trail, something the person did, another step, a decision, a mail, a day. */
export const stepUnits = ['entry', 'event', 'step', 'decision', 'email', 'day'] as const;
export type StepUnit = (typeof stepUnits)[number];

/** What can be asked of whoever plays the way of a person. */
export interface Player {
  /** Plays, or stops. */
  toggle: () => void;
  /** Goes on, or back, by one of the unit; by the chosen one where none is named. */
  step: (by: 1 | -1, unit?: StepUnit) => void;
  /** To the beginning, or to the end. */
  toEnd: (which: 'start' | 'end') => void;
  changeSpeed: (by: 1 | -1) => void;
}

const players = new WeakMap<Session, Player>();

/** Who plays the open journey; undefined while nobody's way is shown. */
export const playerOf = (session: Session): Player | undefined => players.get(session);

/** Makes somebody the player of a session until the returned function is called. */
export function offerPlayer(session: Session, player: Player): () => void {
  players.set(session, player);
  return () => {
    if (players.get(session) === player) players.delete(session);
  };
}

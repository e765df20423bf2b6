import type { Instant } from '../core/index.ts';

/** What a simulated person did at one step. */
export interface StepMark {
  state: 'passed' | 'here' | 'refused';
  /** Time since entry at the first visit, such as “day 3”. */
  day: string;
  /** A short word on what happened, where it was not simply passed: “Skipped”. */
  flag?: string;
}

/** A person on the way from one step to the next. */
export interface Token {
  id: string;
  initials: string;
  /** The connection they are on, named `from/outlet`. */
  edge: string;
  /** How far along it, from 0 to 1. */
  part: number;
}

/** How many of a population came by. */
interface CrowdMark {
  /** “412 · 41 %” */
  text: string;
  /** The same as it is read aloud: “412 came here, 41 % of all who entered.” */
  words: string;
  /** From 0 to 1: how much of the whole this is, in steps of a hundredth. */
  weight: number;
}

/** What became of a whole population, at steps and on edges (named `from/outlet`). */
export interface Crowd {
  /** Whose counts these are: “10,000 people”. */
  name: string;
  steps: ReadonlyMap<string, CrowdMark>;
  edges: ReadonlyMap<string, CrowdMark>;
}

/**
 * What the simulator shows on the canvas, by step id. Kept apart from the document and from React Flow's nodes, so
 * that a tick redraws only the leaves that read it.
 */
export interface Overlay {
  /** Whose path is lit; undefined where nobody is shown. */
  person: { name: string; initials: string } | undefined;
  steps: ReadonlyMap<string, StepMark>;
  /** When they first come to each step in the whole of their run, wherever the playhead is. */
  arrivals: ReadonlyMap<string, Instant>;
  /** Edges taken, named `from/outlet`. */
  edges: ReadonlySet<string>;
  /** Steps that may still be come to, and ways out (named `from/outlet`) that may still be taken; all else was decided against. */
  open: ReadonlySet<string>;
  /** The step where the person is in each of their runs, the one that acted last at the end; or where they left. */
  at: readonly string[];
  /** Who is under way at this moment; empty while nobody travels. */
  tokens: readonly Token[];
  /** How long the wait is that is skipped at this moment: “2 d 22 h”. */
  skipped: string | undefined;
  /** Many people’s counts, instead of one person’s path. */
  crowd?: Crowd | undefined;
  /** The document has changed since this was computed. */
  stale: boolean;
}

export const noOverlay: Overlay = {
  person: undefined,
  steps: new Map(),
  arrivals: new Map(),
  edges: new Set(),
  open: new Set(),
  at: [],
  tokens: [],
  skipped: undefined,
  stale: false,
};

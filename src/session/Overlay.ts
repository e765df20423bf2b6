/** What a simulated person did at one step. */
export interface StepMark {
  state: 'passed' | 'here' | 'refused';
  /** Time since entry at the first visit, such as “day 3”. */
  day: string;
  /** A short word on what happened, where it was not simply passed: “Skipped”. */
  flag?: string;
}

/**
 * What the simulator shows on the canvas, by step id. Kept apart from the document and from React Flow's nodes, so
 * that a tick redraws only the leaves that read it.
 */
export interface Overlay {
  /** Whose path is lit; undefined where nobody is shown. */
  person: { name: string; initials: string } | undefined;
  steps: ReadonlyMap<string, StepMark>;
  /** Edges taken, named `from/outlet`. */
  edges: ReadonlySet<string>;
  /** The step where the person is, or was last. */
  at: string | undefined;
  /** The document has changed since this was computed. */
  stale: boolean;
}

export const noOverlay: Overlay = {
  person: undefined,
  steps: new Map(),
  edges: new Set(),
  at: undefined,
  stale: false,
};

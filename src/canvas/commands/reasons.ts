import type { Desk } from '../desk.ts';
import { draftOf } from '../steps.ts';

// Why something cannot be done on the canvas now, in words; undefined where it can.

type Reason = (desk: Desk) => string | undefined;

/** Nothing may be changed here. */
export const locked: Reason = ({ session }) => session.store.getState().readOnly;

export const nothingSelected: Reason = ({ session }) => {
  const { nodes, edges, notes = [] } = session.store.getState().selection;
  return nodes.length + edges.length + notes.length === 0 ? 'Nothing is selected.' : undefined;
};

/** What can be copied, moved and put elsewhere: steps and notes. */
export const nothingToCopy: Reason = ({ session }) => {
  const { nodes, notes = [] } = session.store.getState().selection;
  return nodes.length + notes.length === 0 ? 'No step is selected.' : undefined;
};

export const noStepSelected: Reason = ({ session }) =>
  session.store.getState().selection.nodes.length === 0 ? 'No step is selected.' : undefined;

export const noSteps: Reason = (desk) =>
  draftOf(desk).document.nodes.length === 0 ? 'There is no step yet.' : undefined;

/** The first of several reasons that holds. */
export const unless =
  (desk: Desk, ...reasons: readonly Reason[]) =>
  (): string | undefined => {
    for (const reason of reasons) {
      const words = reason(desk);
      if (words !== undefined) return words;
    }
    return undefined;
  };

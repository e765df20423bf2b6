import { t } from '../../texts/t.ts';
import type { Desk } from '../desk.ts';
import { draftOf, selectedOn } from '../steps.ts';

// Why something cannot be done on the canvas now, in words; undefined where it can.

type Reason = (desk: Desk) => string | undefined;

/** Nothing may be changed here. */
export const locked: Reason = ({ session }) => session.store.getState().readOnly;

export const nothingSelected: Reason = ({ session }) => {
  const { nodes, edges, notes = [] } = session.store.getState().selection;
  return nodes.length + edges.length + notes.length === 0 ? t('Nothing is selected.') : undefined;
};

/** As `nothingSelected`, and no step has the focus either. */
export const nothingMeant: Reason = (desk) =>
  nothingToCopy(desk) === undefined ? undefined : nothingSelected(desk);

/** What can be copied, moved and put elsewhere: steps and notes. */
export const nothingToCopy: Reason = (desk) => {
  const { nodes, notes } = selectedOn(desk);
  return nodes.length + notes.length === 0 ? t('No step is selected.') : undefined;
};

export const noStepSelected: Reason = ({ session }) =>
  session.store.getState().selection.nodes.length === 0 ? t('No step is selected.') : undefined;

export const noSteps: Reason = (desk) =>
  draftOf(desk).document.nodes.length === 0 ? t('There is no step yet.') : undefined;

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

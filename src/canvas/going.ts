import { emailOf, own } from '../core/index.ts';
import { requestEmail } from '../session/EmailRequest.ts';
import { requestFocus } from '../session/Focus.ts';
import type { Desk } from './desk.ts';
import { reveal } from './looking.ts';
import { readingOrder } from './readingOrder.ts';
import { draftOf, nodeAt } from './steps.ts';

/** Selects a step, brings it into view and puts the focus on it. */
export function goTo(desk: Desk, id: string | undefined): void {
  if (id === undefined) return;
  desk.session.select([id]);
  reveal(desk, id);
  desk.view.setState({ wanted: id });
}

/** The step that keys are meant for when the focus is on the canvas itself: the selected one, else where the focus last was, else the first. */
export function presentStep(desk: Desk): string | undefined {
  const { focused } = desk.view.getState();
  const [selected] = desk.session.store.getState().selection.nodes;
  const last = focused !== undefined && nodeAt(desk, focused) ? focused : undefined;
  return selected ?? last ?? readingOrder(draftOf(desk).document).ids[0];
}

/** The step that a command is meant for: where the focus is, else the first that is selected. */
export const meantStep = ({ port, session }: Desk): string | undefined =>
  port?.stepWithFocus() ?? session.store.getState().selection.nodes[0];

/** Puts the focus into the settings of a step: its first, or the one asked for. */
export function openSettings({ session }: Desk, id: string, setting?: string): void {
  session.select([id]);
  requestFocus({ node: id, setting });
}

/** Goes into a step, as a double click does: into the email that it sends, else into its settings. */
export function enterStep(desk: Desk, id: string): void {
  const node = nodeAt(desk, id);
  const email = node && emailOf(node);
  if (email === undefined || !own(draftOf(desk).emails, email)) return openSettings(desk, id);
  desk.session.select([id]);
  requestEmail(email);
}

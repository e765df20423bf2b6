import { focused } from '../ui/focus.ts';
import type { Desk } from './desk.ts';
import { stepUnder } from './stepUnder.ts';

/** Remembers what has the focus; the returned function gives it back, to a step even where the step had to be drawn anew meanwhile. */
export function focusBack(desk: Desk): () => void {
  const element = focused();
  const step = stepUnder(element ?? null);
  return () => {
    if (element?.isConnected) element.focus({ preventScroll: true });
    else if (step !== undefined) desk.view.setState({ wanted: step });
  };
}

import { graphOf } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { say, type Desk, type MenuPlace } from './desk.ts';
import { middleOfSeen } from './looking.ts';
import { draftOf, freeWaysOut, nameOf, waysOut } from './steps.ts';

/**
 * Opens the choice of steps to add behind a step: on its free ways out, else on its edges. Without a step it adds to
 * the middle of what is seen.
 */
export function openPickerBehind(desk: Desk, id: string | undefined, at?: MenuPlace): void {
  const { port, session, view } = desk;
  const { readOnly } = session.store.getState();
  if (readOnly !== undefined) {
    toast({ text: readOnly, tone: 'warn', key: 'read-only' });
    return;
  }
  if (id === undefined) {
    if (!port) return;
    const box = port.box();
    const middle = middleOfSeen(desk);
    const place = { x: box.x + box.width / 2 - 140, y: box.y + box.height / 3 };
    view.setState({
      open: { menu: 'picker', at: place, behind: [], spot: { x: middle.x - 120, y: middle.y } },
    });
    return;
  }
  const free = freeWaysOut(desk, id);
  const behind = free.length > 0 ? free : waysOut(desk, id);
  if (behind.length === 0) {
    const words = t('Nothing can follow “{step}”: it ends the journey.', { step: nameOf(desk, id) });
    toast({ text: words, key: 'nothing-follows' });
    say(desk, words);
    return;
  }
  const place = at ?? port?.elementOf(id);
  if (place) view.setState({ open: { menu: 'picker', at: place, behind } });
}

/** Opens the choice of steps to add before a step: on the edges that lead there, else as the first that does. */
export function openPickerBefore(desk: Desk, id: string, at?: MenuPlace): void {
  const place = at ?? desk.port?.elementOf(id);
  const behind = graphOf(draftOf(desk).document).incoming(id);
  if (place) desk.view.setState({ open: { menu: 'picker', at: place, behind, before: id } });
}

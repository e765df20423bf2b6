import { tidied } from '../core/index.ts';
import { plural, t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { cardOf } from './cardOf.ts';
import { say, type Desk } from './desk.ts';
import { glide } from './glide.ts';
import { holds, intersects } from './geometry.ts';
import { fit, reveal, shownBoxes } from './looking.ts';
import { readingOrder } from './readingOrder.ts';
import { draftOf } from './steps.ts';
import { viewOf } from './viewpoint.ts';

/** Small enough to see much, large enough to make out what stands where. */
const least = 0.4;

/** Lays out the selected steps if there are several, else the whole journey: one step of the history. */
export function tidy(desk: Desk): void {
  const { session } = desk;
  const before = draftOf(desk);
  const { nodes } = session.store.getState().selection;
  const only = nodes.length > 1 ? new Set(nodes) : undefined;
  const isDone = session.apply(t('Tidy up'), (draft) => {
    const document = tidied(draft.document, (node) => cardOf(node, draft.emails), only);
    return document === draft.document ? draft : { ...draft, document };
  });
  if (!isDone) {
    const words = only ? t('These steps are tidy already.') : t('The journey is tidy already.');
    toast({ text: words, key: 'tidy' });
    say(desk, words);
    return;
  }
  say(
    desk,
    only
      ? plural(only.size, 'Tidied up {count} step.', 'Tidied up {count} steps.')
      : t('Tidied up the journey.'),
  );
  glide(desk, before);
  follow(desk, only && [...only]);
}

/** Brings what was laid out into view where it has left it: all of it if that can still be made out, else its first step. */
function follow(desk: Desk, ids: readonly string[] | undefined): void {
  const { port } = desk;
  if (!port) return;
  const boxes = shownBoxes(draftOf(desk), ids);
  const seen = port.seen();
  if (boxes.every((box) => holds(seen, box))) return;
  const whole = viewOf(boxes, port.room(), { least: 0, most: 1 });
  if (whole && whole.zoom >= least) fit(desk, ids);
  else if (!boxes.some((box) => intersects(box, seen))) {
    const first = readingOrder(draftOf(desk).document).ids.find((id) => ids?.includes(id) ?? true);
    if (first !== undefined) reveal(desk, first);
  }
}

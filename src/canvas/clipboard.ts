import {
  clippingOf,
  clippingType,
  noRoomFor,
  noteTextMax,
  readClipping,
  type Clipping,
  type Point,
} from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { plural, t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { clippingBox, pasted, roomBeside } from './copySteps.ts';
import { say, type Desk } from './desk.ts';
import { boxAround, snap, type Box } from './geometry.ts';
import { foreignText, shortened, type Foreign } from './foreignText.ts';
import { layerBoxes } from './layers.ts';
import { middleOfSeen, revealBox, shownBoxes } from './looking.ts';
import { named } from './named.ts';
import { addNoteAt } from './notes.ts';
import { lastPoint } from './pointerPlace.ts';
import { spotAt } from './placement.ts';
import { apply, draftOf, removeSelected, selectedOn } from './steps.ts';

/** What lies on the system's clipboard, as far as we read it. */
export interface Held {
  /** What Wend put there itself, by the type of its own. */
  own: string;
  text: string;
  /** Whether there is something else: a picture, a file. */
  other: boolean;
}

/** Called with text that is a whole journey or workspace, when somebody wants it imported. */
export type OfferImport = (what: 'journey' | 'workspace', text: string) => void;

/** What was copied last on this page, for menus: they may write to the clipboard and never read it. */
let copiedHere: string | undefined;
export const hasCopied = (): boolean => copiedHere !== undefined;

/** The selected steps and notes as text for the clipboard; undefined where nothing is selected. */
export function copySelected(desk: Desk): string | undefined {
  const { nodes, notes } = selectedOn(desk);
  if (nodes.length + notes.length === 0) return undefined;
  const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  copiedHere = JSON.stringify(clippingOf(draftOf(desk), ids(nodes), ids(notes)));
  say(desk, t('Copied {what}.', { what: named(nodes, notes) }));
  return copiedHere;
}

/** As `copySelected`, and takes them out of the journey. Nothing is cut where nothing may be changed. */
export function cutSelected(desk: Desk): string | undefined {
  const { readOnly } = desk.session.store.getState();
  if (readOnly !== undefined) {
    toast({ text: readOnly, tone: 'warn', key: 'read-only' });
    return undefined;
  }
  const text = copySelected(desk);
  if (text !== undefined) removeSelected(desk, 'cut');
  return text;
}

/** Puts a text on a clipboard: under a type of its own, and as plain text that can be sent to a colleague. */
export function fill(data: DataTransfer, text: string): void {
  data.setData(clippingType, text);
  data.setData('text/plain', text);
}

export const heldBy = (data: DataTransfer): Held => ({
  own: data.getData(clippingType),
  text: data.getData('text/plain'),
  other: data.items.length > 0,
});

/** Pastes what was copied on this page: to `at`, or where the keys would put it. */
export function pasteCopied(desk: Desk, at?: Point): void {
  const held = copiedHere === undefined ? undefined : { own: copiedHere, text: '', other: false };
  if (held) pasteHeld(desk, held, () => undefined, at);
}

/** Pastes steps, or any text as a note. What is neither is refused with its reason, and the journey stays as it is. */
export function pasteHeld(desk: Desk, held: Held, offer: OfferImport, at = lastPoint(desk)): void {
  const { readOnly } = desk.session.store.getState();
  if (readOnly !== undefined) {
    toast({ text: readOnly, tone: 'warn', key: 'read-only' });
    return;
  }
  const what: Foreign = held.own === '' ? foreignText(held.text) : { is: 'steps', text: held.own };
  if (what.is === 'steps') pasteText(desk, what.text, at);
  else if (what.is === 'refused') refuse(desk, what.why);
  else if (what.is === 'journey' || what.is === 'workspace') {
    const { is } = what;
    toast({
      text:
        is === 'journey'
          ? t('This is a whole journey. It can be imported beside this one.')
          : t('This is a whole workspace. It can be imported beside this one.'),
      action: { label: t('Import…'), onAct: () => offer(is, held.text) },
      key: 'pasted',
      ms: 12_000,
    });
    say(
      desk,
      is === 'journey'
        ? t('This is a whole journey. The message offers to import it.')
        : t('This is a whole workspace. The message offers to import it.'),
    );
  } else if (what.is === 'text') pasteNote(desk, what.text, at);
  else if (held.other) refuse(desk, t('Only steps, notes and text can be pasted here.'));
}

function refuse(desk: Desk, why: string): void {
  const text = t('Nothing was pasted. {why}', { why: shortened(why) });
  toast({ text, tone: 'warn', key: 'pasted', ms: 10_000 });
  say(desk, text);
}

function pasteText(desk: Desk, text: string, at: Point | undefined): void {
  const read = readClipping(text);
  if (!read.ok) {
    const [first, ...more] = read.issues;
    const problem = shortened(first?.message ?? '');
    refuse(
      desk,
      more.length === 0
        ? problem
        : plural(more.length, '{problem} And {count} more problem.', '{problem} And {count} more problems.', {
            problem,
          }),
    );
    return;
  }
  const clipping = read.value;
  const draft = draftOf(desk);
  const full = noRoomFor(draft, clipping);
  if (full) refuse(desk, full.message);
  else if (clipping.nodes.length + clipping.notes.length > 0) put(desk, clipping, text, at);
}

function put(desk: Desk, clipping: Clipping, text: string, at: Point | undefined): void {
  const draft = draftOf(desk);
  const box = clippingBox(clipping);
  if (!box) return;
  const copies = pasted(draft, clipping, wayFor(desk, clipping, box, text, at), newId);
  const what = named(clipping.nodes, clipping.notes);
  const chosen = { select: copies.ids, selectNotes: copies.notes };
  if (!apply(desk, t('Paste {what}', { what }), copies.edit, chosen)) return;
  say(desk, t('Pasted {what}.', { what }));
  const after = draftOf(desk);
  const shown = boxAround([
    ...shownBoxes(after, copies.ids),
    ...layerBoxes({
      ...after,
      document: {
        ...after.document,
        sections: [],
        notes: after.document.notes?.filter(({ id }) => copies.notes.includes(id)) ?? [],
      },
    }),
  ]);
  if (shown) revealBox(desk, shown);
  const { inside, inOutline } = desk.view.getState();
  if (inside || inOutline) desk.view.setState({ wanted: copies.ids[0] });
}

let last: { text: string; at: Point; times: number } | undefined;

/** How far a clipping moves: to the pointer, a little further each time it stays there; else beside what is selected. */
function wayFor(desk: Desk, clipping: Clipping, box: Box, text: string, at: Point | undefined): Point {
  const to = (place: Point) => ({ x: snap(place.x) - snap(box.x), y: snap(place.y) - snap(box.y) });
  if (at) {
    const isSame = last?.text === text && Math.hypot(last.at.x - at.x, last.at.y - at.y) < 4;
    last = { text, at, times: isSame && last ? last.times + 1 : 0 };
    const more = last.times * 32;
    return to({ x: at.x - box.width / 2 + more, y: at.y - box.height / 2 + more });
  }
  const draft = draftOf(desk);
  const { nodes, notes } = selectedOn(desk);
  const beside = boxAround([
    ...shownBoxes(draft, nodes.map(({ id }) => id)),
    ...notes.map(({ position, size }) => ({ ...position, ...size })),
  ]); // oxfmt-ignore
  if (beside) return to(spotAt(draft, { x: beside.x + beside.width + 32, y: beside.y }, box));
  if (!desk.port) return roomBeside(draft, clipping);
  const middle = middleOfSeen(desk);
  return to(spotAt(draft, { x: middle.x - box.width / 2, y: middle.y - box.height / 2 }, box));
}

function pasteNote(desk: Desk, text: string, at: Point | undefined): void {
  if (text.length > noteTextMax) {
    refuse(
      desk,
      t('The text is {length} characters long; a note holds {most}.', {
        length: text.length,
        most: noteTextMax,
      }),
    );
    return;
  }
  addNoteAt(desk, at ?? middleOfSeen(desk), { label: t('Paste note'), text });
}

import {
  isTriggerKind,
  judgeMove,
  moveNodes,
  nodeKind,
  type Draft,
  type JourneyDocument,
  type Point,
  type StepMove,
} from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { inSentence, t } from '../texts/t.ts';
import { kindsBehind } from './addStep.ts';
import { boxOf } from './cardOf.ts';
import { copySteps } from './copySteps.ts';
import { say, type Desk, type View } from './desk.ts';
import { outletNamed, outletNear } from './edgeEnds.ts';
import { middleOf } from './geometry.ts';
import { glide } from './glide.ts';
import { named } from './named.ts';
import { movedBehind, placeWords } from './outline/rearrange.ts';
import { heldKeys, lastPoint } from './pointerPlace.ts';
import { apply, draftOf, nameOf, nodeAt } from './steps.ts';

// A step that stands on the canvas is put into the journey elsewhere by dropping it on a line, as a new one is.

/** How near to a line or a free way out a dragged step lands on it, in px of the window. */
const reach = 24;

type Landing = Pick<View, 'landing' | 'refusal'>;
/** What the view says while nothing dragged is over a line. */
export const nowhere: Landing = { landing: undefined, refusal: undefined };

/** The line or free way out that the dragged step would land on, or why it cannot land on the one it is over. Several steps land nowhere, since nobody can say in which order; nor does one while Control or ⌘ is held. */
export function landingOf(desk: Desk, moving: ReadonlyMap<string, Point>, copying: boolean): Landing {
  const [[id, place] = ['', undefined], ...more] = moving;
  const node = nodeAt(desk, id);
  if (!node || !place || more.length > 0 || heldKeys().mod) return nowhere;
  const draft = draftOf(desk);
  const zoom = desk.port?.viewpoint().zoom ?? 1;
  const box = { ...boxOf(node, draft.emails), ...place };
  const middle = middleOf(box);
  // Where the hand points, else where the card is: its middle on a line, its upper border at a “+”.
  const points = [lastPoint(desk), middle, { x: middle.x, y: box.y }].filter((point) => point !== undefined);
  for (const point of points) {
    const line = outletNear(draft, point, reach / zoom, id);
    if (line === undefined) continue;
    const way = outletNamed(line);
    if (copying)
      return kindsBehind(draft.document, way).includes(node.kind) ? { ...nowhere, landing: line } : nowhere;
    const verdict = judged(draft.document, id, line);
    if (verdict.allowed) return { ...nowhere, landing: line };
    // Everybody sees that a trigger is no step.
    return { ...nowhere, refusal: isTriggerKind(node.kind) ? undefined : verdict.words };
  }
  return nowhere;
}

let last: { document: JourneyDocument; key: string; verdict: StepMove } | undefined;

/** Judged once for each line that one passes: the same question comes with every movement of the pointer. */
function judged(document: JourneyDocument, id: string, line: string): StepMove {
  const key = `${id} ${line}`;
  if (last?.document !== document || last.key !== key)
    last = { document, key, verdict: judgeMove(document, id, [outletNamed(line)]) };
  return last.verdict;
}

/** Puts the dragged step, or a copy of it, where it would land; whether it landed anywhere. */
export function land(desk: Desk, moving: ReadonlyMap<string, Point>, copying: boolean): boolean {
  const { landing } = desk.view.getState();
  const [id = ''] = moving.keys();
  const node = nodeAt(desk, id);
  if (landing === undefined || !node) return false;
  const ways = [outletNamed(landing)];
  const kind = inSentence(nodeKind(node.kind).title);
  const before = draftOf(desk);
  if (!copying) {
    const edit = (draft: Draft) => movedBehind(draft, id, ways);
    if (!apply(desk, t('Move {kind} to another place', { kind }), edit, { select: [id] })) return false;
    // It glides from where it was let go.
    glide(desk, { ...before, document: moveNodes(before.document, moving) });
    say(desk, t('Moved {step} {place}.', { step: nameOf(desk, id), place: placeWords(desk, id) }));
    return true;
  }
  const copies = copySteps(before, [node], newId, { by: { x: 0, y: 0 } });
  const [copy = ''] = copies.ids;
  const edit = (draft: Draft) => {
    const copied = copies.edit(draft);
    const placed = movedBehind(copied, copy, ways);
    return placed === copied ? draft : placed;
  };
  if (!apply(desk, t('Duplicate {what}', { what: named([node]) }), edit, { select: [copy] })) return false;
  glide(desk, before);
  say(desk, t('Duplicated {step} {place}.', { step: nameOf(desk, id), place: placeWords(desk, copy) }));
  return true;
}

import {
  graphOf,
  isTriggerKind,
  judgeReplacement,
  moveNodes,
  newNode,
  nodeKind,
  nodeKindNames,
  putEmails,
  replaceNode,
  type Draft,
  type JourneyNode,
  type NodeKindName,
  type Replacement,
} from '../core/index.ts';
import { newId } from '../session/newId.ts';
import { inSentence, listed, plural, t } from '../texts/t.ts';
import type { MenuGroup } from '../ui/Menu.tsx';
import { toast } from '../ui/toasts.ts';
import { blankStep } from './addStep.ts';
import { cardOf } from './cardOf.ts';
import { say, type Desk } from './desk.ts';
import { snap } from './geometry.ts';
import { glide } from './glide.ts';
import { kindsByFamily } from './kindItems.ts';
import { reveal } from './looking.ts';
import { roomBelow } from './placement.ts';
import { apply, draftOf, nameOf, nodeAt, outletLabel } from './steps.ts';

/** The kinds that a step may become, by family; what stands against one, or what it cannot keep, is told before it is chosen. */
export function replaceGroups(desk: Desk, id: string): MenuGroup[] {
  const node = nodeAt(desk, id);
  if (!node) return [];
  const kinds = nodeKindNames.filter((kind) => kind !== node.kind && !isTriggerKind(kind));
  const groups = kindsByFamily(kinds, (kind) => replaceStep(desk, id, kind));
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => {
      const kind = kinds.find((each) => each === item.id);
      const verdict = kind && judgeReplacement(draftOf(desk).document, newNode(id, kind, node.position));
      if (!verdict) return item;
      if (!verdict.allowed) return { ...item, disabledReason: verdict.words };
      return verdict.lost.length === 0 ? item : { ...item, hint: lostWords(desk, verdict) };
    }),
  }));
}

/** “No” cannot be kept. */
const lostWords = (desk: Desk, { lost }: Extract<Replacement, { allowed: true }>): string =>
  plural(lost.length, '{ways} cannot be kept.', '{ways} cannot be kept.', {
    ways: listed(
      lost.map((edge) => quoted(outletLabel(desk, edge) || t('Then', { context: 'the only way on' }))),
    ),
  });

const quoted = (name: string): string => t('“{name}”', { name });

/** Puts a step of another kind in the place of one, in one edit; says what could not be kept. The focus stays with it. */
export function replaceStep(desk: Desk, id: string, kind: NodeKindName): void {
  const before = draftOf(desk);
  const old = nodeAt(desk, id);
  if (!old) return;
  const { node, email } = blankStep(kind, id, newId, desk.session.store.getState().shared);
  const verdict = judgeReplacement(before.document, node);
  const lost = verdict.allowed && verdict.lost.length > 0 ? lostWords(desk, verdict) : undefined;
  const kinds = { from: inSentence(nodeKind(old.kind).title), to: inSentence(nodeKind(kind).title) };
  const edit = (draft: Draft): Draft => {
    const document = replaceNode(draft.document, inPlace(draft, node));
    if (document === draft.document) return draft;
    const replaced = email ? putEmails(email)({ ...draft, document }) : { ...draft, document };
    return { ...replaced, document: moveNodes(document, roomBelow(replaced, id)) };
  };
  if (!apply(desk, t('Replace {from} by {to}', kinds), edit, { select: [id] })) {
    if (!verdict.allowed) say(desk, verdict.words);
    return;
  }
  const words = [t('Replaced {from} by {to}.', kinds), lost, looseWords(desk, verdict)]
    .filter(Boolean)
    .join(' ');
  say(desk, words);
  if (lost !== undefined) toast({ text: words, tone: 'warn', key: 'replaced' });
  glide(desk, before);
  reveal(desk, id);
  desk.view.setState({ wanted: id });
}

/** What nothing leads to any more. */
function looseWords(desk: Desk, verdict: Replacement): string | undefined {
  if (!verdict.allowed) return undefined;
  const graph = graphOf(draftOf(desk).document);
  const loose = [...new Set(verdict.lost.map(({ to }) => to))].filter(
    (to) => graph.incoming(to).length === 0,
  );
  if (loose.length === 0) return undefined;
  return t('Nothing leads to {steps} now.', { steps: listed(loose.map((to) => quoted(nameOf(desk, to)))) });
}

/** With its entrance where that of the old card is, so that the line that leads there stays as it was. */
function inPlace({ document, emails }: Draft, node: JourneyNode): JourneyNode {
  const old = graphOf(document).node(node.id);
  if (!old) return node;
  const { x, y } = old.position;
  const wider = cardOf(old, emails).width - cardOf(node, emails).width;
  return { ...node, position: { x: wider === 0 ? x : snap(x + wider / 2), y } };
}

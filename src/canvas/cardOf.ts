import {
  headOf,
  nodeKind,
  outletsOf,
  type Draft,
  type JourneyNode,
  type Names,
  type Outlet,
  type StoredEmail,
} from '../core/index.ts';
import type { NamesOfOthers } from '../session/namesOfOthers.ts';
import { cardSize } from './cardSize.ts';
import type { Box, Size } from './geometry.ts';
import { plainText } from './textParts.ts';

/** What a step's card says, and its size. */
export interface Card extends Size {
  /** The kind, in words. */
  readonly title: string;
  /** The given name, else what the step does; may hold merge tags. Empty where nothing is set yet. */
  readonly name: string;
  /** What the step does, where the name doesn't say it already; may hold merge tags. */
  readonly summary: string;
  readonly mindset: string;
  /** In order, each with its distance from the left border. */
  readonly outlets: readonly (Outlet & { readonly x: number })[];
}

type Emails = Draft['emails'];
interface Known {
  card: Card;
  /** The emails that the summary read: while they are the same, so is the card. */
  read: ReadonlyMap<string, StoredEmail | undefined>;
}
type Cards = WeakMap<JourneyNode, Known>;
const knownBy = new WeakMap<NamesOfOthers, Cards>();

/** Nobody else is called by name: enough for where a card lies and what leads out of it. */
const nobody: NamesOfOthers = {
  journey: () => undefined,
  segment: () => undefined,
  topic: () => undefined,
};

/** The card of a step; the very same object as long as nothing that it says has changed, with the same `others`. */
export function cardOf(node: JourneyNode, emails: Emails, others: NamesOfOthers = nobody): Card {
  const known: Cards = knownBy.get(others) ?? new WeakMap();
  knownBy.set(others, known);
  const present = known.get(node);
  if (present && [...present.read].every(([id, email]) => emails[id] === email)) return present.card;
  const read = new Map<string, StoredEmail | undefined>();
  const email = (id: string) => {
    const stored = emails[id];
    read.set(id, stored);
    return stored && headOf(stored);
  };
  const card = drawCard(node, { email, ...others });
  const same = present && sameCard(present.card, card) ? present.card : card;
  known.set(node, { card: same, read });
  return same;
}

function drawCard(node: JourneyNode, names: Names): Card {
  const kind = nodeKind(node.kind);
  const given = node.name?.trim() ?? '';
  const does = kind.summary(node.settings, names).trim();
  const name = given === '' ? does : given;
  const summary = given === '' ? '' : does;
  const mindset = node.mindset?.trim() ?? '';
  const outlets = outletsOf(node);
  const { exits, ...size } = cardSize({ summary: summary !== '', mindset: mindset !== '' }, outlets.length);
  return {
    title: kind.title,
    name,
    summary,
    mindset,
    ...size,
    outlets: outlets.map((outlet, index) => ({ ...outlet, x: exits[index] ?? size.width / 2 })),
  };
}

// The node is the same for both, and so are its outlets: only what was read from emails can differ.
const sameCard = (a: Card, b: Card): boolean => a.name === b.name && a.summary === b.summary;

/** Where a step's card lies on the canvas. */
export function boxOf(node: JourneyNode, emails: Emails): Box {
  const { width, height } = cardOf(node, emails);
  return { ...node.position, width, height };
}

/** What a step is called where it is spoken of: its name, else what it does, else its kind. */
export function stepName(node: JourneyNode, emails: Emails, others?: NamesOfOthers): string {
  const { name, title } = cardOf(node, emails, others);
  return plainText(name) || title;
}

import { t } from '../../texts/t.ts';
import type { Hue } from '../../ui/hue.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { findable, rank, type Findable } from '../../ui/rank.ts';

/** What the palette finds, in the order in which it is shown while nothing is typed. */
export const entryKinds = [
  'command',
  'step',
  'mail',
  'problem',
  'journey',
  'template',
  'page',
  'segment',
  'topic',
  'event',
  'person',
] as const;
export type EntryKind = (typeof entryKinds)[number];

const kindWords: Readonly<Record<EntryKind, string>> = {
  command: t('Commands'),
  step: t('Steps'),
  mail: t('Emails'),
  problem: t('Problems'),
  journey: t('Journeys'),
  template: t('Templates'),
  page: t('Pages'),
  segment: t('Segments'),
  topic: t('Topics'),
  event: t('Events'),
  person: t('Sample people'),
};

/** One line of the palette. */
export interface Entry {
  id: string;
  kind: EntryKind;
  label: string;
  /** A second, quieter line. */
  detail?: string | undefined;
  icon?: IconName | undefined;
  hue?: Hue | undefined;
  keys?: string | undefined;
  /** Without a drawing of its own: such as walking from step to step, which one does with a key. */
  isPlain?: boolean | undefined;
  /** Why it cannot be chosen now. */
  why?: string | undefined;
  /** The step to show while it is lit. */
  step?: string | undefined;
  words: Findable;
  run: () => void;
}

type Said = Omit<Entry, 'words'> & { more?: readonly string[] | undefined };
export const entry = ({ more = [], ...said }: Said): Entry => ({
  ...said,
  words: findable(said.label, [said.detail ?? '', ...more].join(' ')),
});

const prefixes: Readonly<Record<string, readonly EntryKind[]>> = {
  '>': ['command'],
  '@': ['step', 'mail'],
  ':': ['problem'],
};

/** What was typed: which kinds it asks for, by its first sign, and the words. */
export function readQuery(typed: string): { kinds: readonly EntryKind[]; text: string } {
  const kinds = prefixes[typed.trimStart().charAt(0)];
  return kinds ? { kinds, text: typed.trimStart().slice(1) } : { kinds: entryKinds, text: typed };
}

export interface EntryGroup {
  heading: string;
  entries: readonly Entry[];
  /** How many more there are than are shown. */
  left: number;
}

/** As many of one kind as one list can show without hiding the others, where several kinds answer. */
const few = 8;
const many = 60;

/** What answers, the best first: by kind while nothing is typed, with what was used lately on top; else the kind that answers best first. */
export function searchEntries(
  entries: readonly Entry[],
  typed: string,
  lately: readonly string[],
): readonly EntryGroup[] {
  const { kinds, text } = readQuery(typed);
  const asked = entries.filter(({ kind }) => kinds.includes(kind));
  if (text.trim() === '') {
    const recent = lately.flatMap((id) => asked.find((each) => each.id === id) ?? []);
    const rest = asked.filter(({ id }) => !lately.includes(id));
    // What can be done now comes first, and of it what is worth a drawing.
    const order = ({ kind, why, isPlain }: Entry) =>
      kind === 'command' ? Number(why !== undefined) * 2 + Number(isPlain === true) : 0;
    const sorted = kinds === entryKinds ? [...rest].sort((a, b) => order(a) - order(b)) : rest;
    const groups = kinds.map((kind) => groupOf(kind, sorted, kinds === entryKinds ? few : many));
    return [{ heading: t('Used lately'), entries: recent, left: 0 }, ...groups].filter(
      (group) => group.entries.length > 0,
    );
  }
  const scores = new Map(asked.map((each) => [each, rank(text, each.words)]));
  const score = (each: Entry) => scores.get(each) ?? 0;
  const found = asked.filter((each) => score(each) > 0).sort((a, b) => score(b) - score(a));
  const present = [...new Set(found.map(({ kind }) => kind))];
  return present.map((kind) => groupOf(kind, found, kinds === entryKinds && present.length > 1 ? few : many));
}

function groupOf(kind: EntryKind, from: readonly Entry[], most: number): EntryGroup {
  const all = from.filter((each) => each.kind === kind);
  return { heading: kindWords[kind], entries: all.slice(0, most), left: Math.max(0, all.length - most) };
}

import { canonicalJson, emailLimits, sameJson, type EmailInline, type EmailLink } from '../../core/index.ts';
import { textChunks } from '../textChunks.ts';
import type { Writing } from './EmailCanvasProps.ts';

/** The pieces of one line of text: a text block has one line, a list one for each item. */
export type Line = readonly EmailInline[];
export type Lines = readonly Line[];

/** A place in lines; `at` counts UTF-16 units of text, and one for each merge tag and line break. */
export interface Place {
  line: number;
  at: number;
}
/** From the earlier place to the later; the same place twice is a cursor. */
export interface Span {
  from: Place;
  to: Place;
}
/** Formats of a piece. */
export interface Marks {
  b?: true | undefined;
  i?: true | undefined;
  u?: true | undefined;
  link?: EmailLink | undefined;
}

const sizeOf = (part: EmailInline): number => (part.t === 'text' ? part.v.length : 1);
export const sizeOfLine = (line: Line): number => line.reduce((size, part) => size + sizeOf(part), 0);

const sameMarks = (one: Marks, other: Marks): boolean =>
  one.b === other.b && one.i === other.i && one.u === other.u && sameJson(one.link, other.link);

/** Formats without keys for those that are off. */
export const marksOf = ({ b, i, u, link }: Marks): Marks => ({
  ...(b && { b }),
  ...(i && { i }),
  ...(u && { u }),
  ...(link && { link }),
});

/** What a line is after an edit: nothing empty, what looks the same is one piece, no piece longer than the document allows. */
export function tidy(line: Line): EmailInline[] {
  const joined: EmailInline[] = [];
  for (const part of line) {
    const last = joined.at(-1);
    if (part.t === 'text' && last?.t === 'text' && sameMarks(part, last))
      joined[joined.length - 1] = { ...last, v: last.v + part.v };
    else if (part.t !== 'text' || part.v !== '') joined.push(part);
  }
  return joined.flatMap((part) =>
    part.t === 'text' && part.v.length > emailLimits.text
      ? textChunks(part.v).map((v) => ({ ...part, v }))
      : [part],
  );
}

/** The pieces between two places of a line. */
function sliceLine(line: Line, from: number, to = Infinity): EmailInline[] {
  const parts: EmailInline[] = [];
  let start = 0;
  for (const part of line) {
    const size = sizeOf(part);
    const [cut, end] = [Math.max(0, from - start), Math.min(size, to - start)];
    if (cut < end) parts.push(part.t === 'text' ? { ...part, v: part.v.slice(cut, end) } : part);
    start += size;
  }
  return parts;
}

/** What lies in a span. */
export const cutOut = (lines: Lines, { from, to }: Span): EmailInline[][] =>
  lines
    .slice(from.line, to.line + 1)
    .map((line, index) =>
      sliceLine(line, index === 0 ? from.at : 0, from.line + index === to.line ? to.at : Infinity),
    );

/** Puts lines where a span was; `end` is the place behind them. */
export function replaceSpan(
  lines: Lines,
  { from, to }: Span,
  insert: Lines,
): { lines: EmailInline[][]; end: Place } {
  const parts = insert.map((line) => [...line]);
  if (parts.length === 0) parts.push([]);
  const size = sizeOfLine(parts.at(-1) ?? []);
  parts[0]?.unshift(...sliceLine(lines[from.line] ?? [], 0, from.at));
  parts.at(-1)?.push(...sliceLine(lines[to.line] ?? [], to.at));
  const line = from.line + parts.length - 1;
  return {
    lines: [...lines.slice(0, from.line), ...parts, ...lines.slice(to.line + 1)].map(tidy),
    end: { line, at: (parts.length === 1 ? from.at : 0) + size },
  };
}

/** Gives all of a span the formats named; undefined takes one away. */
export const withMarks = (lines: Lines, span: Span, marks: Marks): EmailInline[][] =>
  replaceSpan(
    lines,
    span,
    cutOut(lines, span).map((line) =>
      line.map((part) => (part.t === 'br' ? part : bare({ ...part, ...marks }))),
    ),
  ).lines;

/** Formats that are off have no key: documents are compared by what they hold. */
const bare = ({ b, i, u, link, ...part }: Exclude<EmailInline, { t: 'br' }>): EmailInline => ({
  ...part,
  ...marksOf({ b, i, u, link }),
});

/** One line out of several, with line breaks between them. */
export const joinLines = (lines: Lines): EmailInline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ t: 'br' as const }, ...line]));

/** The formats of what is selected, or of what would be typed at the cursor: those of what stands before it. */
export function marksAt(lines: Lines, span: Span): Marks {
  if (!isCursor(span)) {
    const parts = cutOut(lines, span)
      .flat()
      .filter((part) => part.t !== 'br');
    const [first] = parts;
    if (first === undefined) return {};
    const all = (mark: 'b' | 'i' | 'u') => (parts.every((part) => part[mark]) ? true : undefined);
    const linked = parts.every((part) => sameJson(part.link, first.link));
    return marksOf({ b: all('b'), i: all('i'), u: all('u'), link: linked ? first.link : undefined });
  }
  const line = lines[span.from.line] ?? [];
  const { at } = span.from;
  const [beside] = at > 0 ? sliceLine(line, at - 1, at) : sliceLine(line, 0, 1);
  return beside === undefined || beside.t === 'br' ? {} : marksOf(beside);
}

/** The whole link around a cursor; the cursor itself where there is none. */
export function linkAround(lines: Lines, place: Place): Span {
  const { link } = marksAt(lines, { from: place, to: place });
  const line = lines[place.line] ?? [];
  if (link === undefined) return { from: place, to: place };
  let start = 0;
  let from: number | undefined;
  for (const part of line) {
    const end = start + sizeOf(part);
    if (part.t !== 'br' && sameJson(part.link, link)) from ??= start;
    else if (start >= place.at && from !== undefined) break;
    else from = undefined;
    start = end;
  }
  return { from: { line: place.line, at: from ?? place.at }, to: { line: place.line, at: start } };
}

export const isCursor = ({ from, to }: Span): boolean => from.line === to.line && from.at === to.at;

/** All of it. */
export const wholeSpan = (lines: Lines): Span => ({ from: { line: 0, at: 0 }, to: endOf(lines) });

/** Behind the last of it. */
export const endOf = (lines: Lines): Place => ({
  line: Math.max(0, lines.length - 1),
  at: sizeOfLine(lines.at(-1) ?? []),
});

/** The nearest place that lines have: after they became fewer or shorter. */
export const placeWithin = (lines: Lines, place: Place): Place =>
  place.line >= lines.length
    ? endOf(lines)
    : { line: place.line, at: Math.min(place.at, sizeOfLine(lines[place.line] ?? [])) };

/** Behind what is different in `after`; undefined where nothing is. */
export function placeOfChange(before: Lines, after: Lines): Place | undefined {
  const line = after.findIndex((one, index) => !sameJson(one, before[index] ?? []));
  if (line < 0) return before.length === after.length ? undefined : endOf(after);
  const [old, now] = [unitsOf(before[line] ?? []), unitsOf(after[line] ?? [])];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return { line, at: now.length - end };
}
const unitsOf = (line: Line): string[] =>
  line.flatMap((part) => {
    if (part.t !== 'text') return [canonicalJson(part)];
    const marks = canonicalJson(marksOf(part));
    return part.v.split('').map((unit) => unit + marks);
  });

/** Whether the document can hold these lines. */
export const fits = (lines: Lines): boolean =>
  lines.length <= emailLimits.items && lines.every((line) => line.length <= emailLimits.pieces);

/** What a toolbar shows for a span. */
export function writingAt(lines: Lines, span: Span, pending?: Marks): Writing {
  const { b, i, u, link } = { ...marksAt(lines, span), ...pending };
  return { b: b === true, i: i === true, u: u === true, link, selected: !isCursor(span) };
}

import {
  foreignTagsOf,
  labelsOfBlock,
  linesOfBlock,
  runsOfLine,
  type EmailBlock,
  type EmailInline,
} from '../../core/index.ts';

/** A piece of text, and where it is. */
interface Typed {
  text: string;
  start: number;
  end: number;
}

/** What reads like Liquid in a text. */
export const liquidIn = (text: string): Typed[] =>
  text.includes('{')
    ? [...text.matchAll(/\{\{\{[^{}]*\}\}\}|\{\{[^{}]*\}\}|\{%[^{}]*%\}/g)].map(({ 0: tag, index }) => ({
        text: tag,
        start: index,
        end: index + tag.length,
      }))
    : [];

/** Texts in a block that look like merge tags and were typed as text. */
export const typedLiquid = (block: EmailBlock): string[] =>
  [...linesOfBlock(block).flatMap(runsOfLine), ...labelsOfBlock(block)].flatMap((text) =>
    liquidIn(text).map((tag) => tag.text),
  );

/** A line in which each typed tag that reads so is what `make` makes of it. It looks as its first sign did. */
export function withTagOf(
  line: readonly EmailInline[],
  typed: string,
  tag: { path: string; fallback?: string | undefined },
): EmailInline[] {
  const next: EmailInline[] = [];
  let run: Text[] = [];
  const flush = () => {
    next.push(...replaced(run, typed, tag));
    run = [];
  };
  for (const part of line) {
    if (part.t === 'text') run.push(part);
    else {
      flush();
      next.push(part);
    }
  }
  flush();
  return next;
}

type Text = Extract<EmailInline, { t: 'text' }>;

/** Pieces of text that are read as one: a tag may be bold in part. */
function replaced(
  run: readonly Text[],
  typed: string,
  { path, fallback }: { path: string; fallback?: string | undefined },
): EmailInline[] {
  const whole = run.map(({ v }) => v).join('');
  const places = [...liquidIn(whole), ...foreignTagsOf(whole)].filter(({ text }) => text === typed);
  if (places.length === 0) return [...run];
  const next: EmailInline[] = [];
  let from = 0;
  for (const { v, t: _, ...looks } of run) {
    const to = from + v.length;
    let at = from;
    const keep = (end: number) => {
      if (end > at) next.push({ t: 'text', v: whole.slice(at, end), ...looks });
      at = Math.max(at, end);
    };
    for (const { start, end } of places) {
      if (end <= from || start >= to) continue;
      keep(Math.max(from, start));
      if (start >= from) next.push({ t: 'merge', path, ...(fallback && { fallback }), ...looks });
      at = Math.min(to, end);
    }
    keep(to);
    from = to;
  }
  return next;
}

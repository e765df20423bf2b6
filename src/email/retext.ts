import { emailLimits, type EmailInline } from '../core/index.ts';
import { textToInline } from './bodyText.ts';

type Merge = Extract<EmailInline, { t: 'merge' }>;
type Text = Extract<EmailInline, { t: 'text' }>;

/** One place of a body: a character with its looks, a break, or a whole tag. */
type Place = { part: EmailInline; char: string };

const placesOf = (inline: readonly EmailInline[]): Place[] =>
  inline.flatMap((part): Place[] => {
    if (part.t === 'merge') return [{ part, char: JSON.stringify([part.path, part.fallback]) }];
    if (part.t === 'br') return [{ part, char: '\n' }];
    return Array.from(part.v, (char) => ({ part, char }));
  });

/**
 * A body with its text changed to `text`. What stays keeps its looks (bold, italics, links); what is new looks like
 * what stands before it, but is never linked.
 */
export function retext(before: readonly EmailInline[], text: string): EmailInline[] {
  const after = textToInline(text);
  if (before.every((part) => part.t === 'br' || isPlain(part))) return after;
  const [old, fresh] = [placesOf(before), placesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head]?.char === fresh[head]?.char) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old.at(-1 - tail)?.char === fresh.at(-1 - tail)?.char
  )
    tail++;
  const model = old[head - 1]?.part;
  const looks = model?.t === 'text' ? looksOf(model) : {};
  delete looks.link;
  const middle = fresh
    .slice(head, fresh.length - tail)
    .map(({ part, char }) => ({ part: part.t === 'text' ? { ...part, ...looks } : part, char }));
  return joined([...old.slice(0, head), ...middle, ...old.slice(old.length - tail)]);
}

const isPlain = (part: Text | Merge): boolean =>
  part.b === undefined && (part.t === 'merge' || Object.keys(looksOf(part)).length === 0);

function looksOf({ b, i, u, link }: Text): Partial<Text> {
  return { ...(b && { b }), ...(i && { i }), ...(u && { u }), ...(link && { link }) };
}

/** Places back as pieces: neighbours that look alike become one. */
function joined(places: readonly Place[]): EmailInline[] {
  const inline: EmailInline[] = [];
  for (const { part, char } of places) {
    const last = inline.at(-1);
    if (part.t !== 'text') inline.push(part);
    else if (last?.t === 'text' && last.v.length + char.length <= emailLimits.text && sameLooks(last, part))
      inline[inline.length - 1] = { ...last, v: last.v + char };
    else inline.push({ ...part, v: char });
  }
  return inline;
}

const sameLooks = (a: Text, b: Text): boolean => JSON.stringify(looksOf(a)) === JSON.stringify(looksOf(b));

import { emailLimits, type EmailInline } from '../core/index.ts';
import { isMergePath } from './compile/liquid.ts';
import { textChunks } from './textChunks.ts';

// The text of a body, as a plain text field shows it: lines, and merge tags as `{{ path | default: 'fallback' }}`, where
// quotes, braces and backslashes of the fallback have a backslash before them. Literal text that reads like a tag has
// one too: a run of backslashes before a tag stands for half as many, and an odd one makes the tag literal. Anywhere
// else every character is itself.

type Merge = Extract<EmailInline, { t: 'merge' }>;

// No bare brace in a fallback: a tag could otherwise reach from literal text into the tag that follows. A run of backslashes
// is looked at from its start only: a stranger's may be a million long.
const tag =
  /(?<!\\)(\\*)\{\{\s*([a-z_][a-z0-9_.]*)\s*(?:\|\s*default:\s*(?:'((?:[^'\\{}]|\\[\s\S])*)'|"((?:[^"\\{}]|\\[\s\S])*)")\s*)?\}\}/gi;

/** One merge tag in a text. */
export interface TagInText {
  start: number;
  end: number;
  path: string;
  fallback: string | undefined;
}

interface Token extends TagInText {
  /** Backslashes that stand before it in the text; `start` is behind them. */
  slashes: number;
  literal: boolean;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tag)].flatMap((match): Token[] => {
    const [whole, { length: slashes } = '', path = '', single, double] = match;
    const fallback = (single ?? double)?.replaceAll(/\\([\\'"{}])/g, '$1');
    if (!isMergePath(path) || (fallback?.length ?? 0) > emailLimits.fallback) return [];
    const start = match.index + slashes;
    return [{ start, end: match.index + whole.length, path, fallback, slashes, literal: slashes % 2 === 1 }];
  });
}

/** The merge tags in a body's text, in order; `start` and `end` are positions in it. */
export const tagsInText = (text: string): TagInText[] => tokensOf(text).filter(({ literal }) => !literal);

/** A merge tag as text. */
export function tagText(path: string, fallback: string | undefined): string {
  if (fallback === undefined) return `{{ ${path} }}`;
  return `{{ ${path} | default: '${fallback.replaceAll(/[\\'{}]/g, '\\$&')}' }}`;
}

/** A body as text. Bold, italics and links are not in it; `retext` keeps them. */
export function inlineToText(inline: readonly EmailInline[]): string {
  let text = '';
  let literal = '';
  const flush = (beforeTag: boolean) => {
    text += escapeTags(literal, beforeTag);
    literal = '';
  };
  for (const part of inline) {
    if (part.t === 'merge') {
      flush(true);
      text += tagText(part.path, part.fallback);
    } else literal += part.t === 'br' ? '\n' : part.v;
  }
  flush(false);
  return text;
}

/** Literal text with backslashes where it would otherwise be read as a tag, or would change the tag that follows. */
function escapeTags(literal: string, beforeTag: boolean): string {
  let text = '';
  let at = 0;
  for (const { start, slashes } of tokensOf(literal)) {
    text += `${literal.slice(at, start)}${'\\'.repeat(slashes + 1)}`;
    at = start;
  }
  text += literal.slice(at);
  return beforeTag ? text + (/\\*$/.exec(literal)?.[0] ?? '') : text;
}

/** A body from its text. */
export function textToInline(text: string): EmailInline[] {
  const pieces: (string | Merge)[] = [];
  let at = 0;
  for (const token of tokensOf(text)) {
    pieces.push(text.slice(at, token.start - token.slashes) + '\\'.repeat(Math.floor(token.slashes / 2)));
    at = token.literal ? token.start : token.end;
    const { path, fallback } = token;
    if (!token.literal) pieces.push({ t: 'merge', path, ...(fallback !== undefined && { fallback }) });
  }
  pieces.push(text.slice(at));
  // Line breaks are pieces of their own, as long as there is room for them.
  const withBreaks = assemble(pieces, true);
  return withBreaks.length <= emailLimits.pieces ? withBreaks : assemble(pieces, false);
}

function assemble(pieces: readonly (string | Merge)[], breaks: boolean): EmailInline[] {
  const inline: EmailInline[] = [];
  let literal = '';
  const flush = () => {
    const lines = breaks ? literal.split('\n') : [literal];
    for (const [index, line] of lines.entries()) {
      if (index > 0) inline.push({ t: 'br' });
      for (const v of textChunks(line)) inline.push({ t: 'text', v });
    }
    literal = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') literal += piece;
    else {
      flush();
      inline.push(piece);
    }
  }
  flush();
  return inline;
}

/** A run of text in a note. A link leads to http, https or mailto, never anywhere else. */
export type NoteInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold'; readonly inlines: readonly NoteInline[] }
  | { readonly type: 'italic'; readonly inlines: readonly NoteInline[] }
  | { readonly type: 'link'; readonly href: string; readonly inlines: readonly NoteInline[] };

/** A part of a note: `lines` follow each other, `items` stand below each other. */
export type NoteBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: readonly NoteInline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly NoteInline[])[] }
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly NoteInline[])[] };

/**
 * The text of a note, in short Markdown: headings, lists, bold, italic, links. Whatever else it holds, HTML too, is text.
 * Never throws; takes time in proportion to the length of the text.
 */
export function noteBlocks(text: string): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let lines: NoteInline[][] = [];
  let list: { ordered: boolean; items: NoteInline[][] } | undefined;
  const close = () => {
    if (lines.length > 0) blocks.push({ type: 'paragraph', lines });
    if (list) blocks.push({ type: 'list', ...list });
    [lines, list] = [[], undefined];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = /^(#{1,3})\s+(\S.*)$/.exec(line);
    const item = /^\s{0,8}(?:[-*•]|(\d{1,9})[.)])\s+(\S.*)$/.exec(line);
    if (heading) {
      close();
      // At most three by the pattern.
      const level = (heading[1]?.length ?? 1) as 1 | 2 | 3;
      blocks.push({ type: 'heading', level, inlines: noteInlines(heading[2] ?? '') });
    } else if (item) {
      const ordered = item[1] !== undefined;
      if (list?.ordered !== ordered) close();
      list ??= { ordered, items: [] };
      list.items.push(noteInlines(item[2] ?? ''));
    } else if (line.trim() === '') close();
    else {
      if (list) close();
      lines.push(noteInlines(line));
    }
  }
  close();
  return blocks;
}

/** A note as one line of plain text, for where it is spoken of. */
export const plainNote = (text: string): string =>
  noteBlocks(text)
    .flatMap((block) => {
      if (block.type === 'heading') return [wordsOf(block.inlines)];
      return (block.type === 'list' ? block.items : block.lines).map(wordsOf);
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const wordsOf = (inlines: readonly NoteInline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : wordsOf(inline.inlines))).join('');

/** An address that a note may lead to, or undefined. Whatever is not plainly one of the three is none. */
function safeHref(address: string): string | undefined {
  return /^(https?:\/\/[^\s/\\\p{C}][^\s\\\p{C}]*|mailto:[^\s\\\p{C}]+)$/iu.test(address)
    ? address
    : undefined;
}

const marks = ['**', '__', '*', '_'] as const;
type Mark = (typeof marks)[number];
const deepest = 4;

function noteInlines(line: string, links = true, depth = 0): NoteInline[] {
  const out: NoteInline[] = [];
  let plain = '';
  /** Marks that nothing further on closes: looked for once, so that no line takes longer than its length. */
  const unclosed = new Set<Mark>();
  const push = (inline: NoteInline) => {
    if (plain !== '') out.push({ type: 'text', text: plain });
    plain = '';
    out.push(inline);
  };
  for (let at = 0; at < line.length;) {
    const here = line[at] ?? '';
    if (here === '\\' && /[\\*_[\]#()-]/.test(line[at + 1] ?? '')) {
      plain += line[at + 1] ?? '';
      at += 2;
      continue;
    }
    const link = links ? linkAt(line, at) : undefined;
    if (link) {
      push({ type: 'link', href: link.href, inlines: noteInlines(link.text, false, depth + 1) });
      at = link.end;
      continue;
    }
    const mark = depth < deepest ? marks.find((each) => line.startsWith(each, at)) : undefined;
    const end = mark && !unclosed.has(mark) && opens(line, at, mark) ? closing(line, at, mark) : undefined;
    if (mark && end !== undefined) {
      const inlines = noteInlines(line.slice(at + mark.length, end), links, depth + 1);
      push(mark.length === 2 ? { type: 'bold', inlines } : { type: 'italic', inlines });
      at = end + mark.length;
      continue;
    }
    if (mark && opens(line, at, mark)) unclosed.add(mark);
    // A pair that means nothing is passed as a pair: its second half opens nothing.
    const passed = mark ?? here;
    plain += passed;
    at += passed.length;
  }
  if (plain !== '') out.push({ type: 'text', text: plain });
  return out;
}

const isSpace = (sign: string | undefined) => sign === undefined || /\s/.test(sign);
const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Underscores within a word, as in `cart_value_total`, are just that. */
const opens = (line: string, at: number, mark: Mark): boolean =>
  !isSpace(line[at + mark.length]) && !(mark.startsWith('_') && isWord(line[at - 1]));

function closing(line: string, from: number, mark: Mark): number | undefined {
  for (
    let at = line.indexOf(mark, from + mark.length + 1);
    at >= 0;
    at = line.indexOf(mark, at + mark.length)
  ) {
    const isHalfOfAPair = mark.length === 1 && line[at + 1] === mark;
    if (isHalfOfAPair) {
      at += 1;
      continue;
    }
    if (!isSpace(line[at - 1]) && !(mark.startsWith('_') && isWord(line[at + mark.length]))) return at;
  }
  return undefined;
}

const written = /\[([^[\]\n]{1,300})\]\(([^\s()<>]{1,2000})\)/y;
const bare = /https?:\/\/[^\s<>"'`]{1,2000}/iy;

/** `[words](address)`, or an address by itself, as it begins here. */
function linkAt(line: string, at: number): { text: string; href: string; end: number } | undefined {
  if (line[at] === '[') {
    written.lastIndex = at;
    const [whole = '', text = '', address = ''] = written.exec(line) ?? [];
    const href = safeHref(address);
    return href === undefined ? undefined : { text, href, end: at + whole.length };
  }
  if (!/[hH]/.test(line[at] ?? '') || isWord(line[at - 1])) return undefined;
  bare.lastIndex = at;
  // What ends a sentence does not belong to the address.
  const address = bare.exec(line)?.[0].replace(/[.,;:!?)\]*_]{1,8}$/, '') ?? '';
  const href = safeHref(address);
  return href === undefined ? undefined : { text: address, href, end: at + address.length };
}

import type { EmailLink } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Writing } from './EmailCanvasProps.ts';
import {
  cutOut,
  endOf,
  fits,
  isCursor,
  joinLines,
  linkAround,
  marksAt,
  marksOf,
  placeWithin,
  replaceSpan,
  sizeOfLine,
  withMarks,
  writingAt,
  type Lines,
  type Marks,
  type Span,
} from './richText.ts';

/** The text on which somebody works, what of it is selected, and all that can be done to it other than by typing. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk(options: {
  lines: Lines;
  /** Whether it may have several lines: else what comes in several gets line breaks. */
  list: boolean;
  /** Shows lines, and what of them is selected. */
  draw: (lines: Lines, span: Span) => void;
  /** `typed`: one of many such small edits; else an edit of its own. */
  onLines: (lines: Lines, typed: boolean) => void;
  onWriting: (writing: Writing) => void;
  onTrouble: (message: string) => void;
}) {
  const { list, draw, onLines, onWriting, onTrouble } = options;
  let lines = options.lines;
  let span: Span = { from: endOf(lines), to: endOf(lines) };
  /** Formats chosen for what is typed next at a cursor. */
  let pending: Marks | undefined;

  const tell = () => onWriting(writingAt(lines, span, pending));
  const show = (next: Lines, wanted = span) => {
    lines = next;
    pending = undefined;
    span = { from: placeWithin(lines, wanted.from), to: placeWithin(lines, wanted.to) };
    draw(lines, span);
    tell();
  };
  const put = (next: Lines, wanted: Span, typed = false): void => {
    if (!fits(next)) {
      draw(lines, span);
      onTrouble(t('There is no room for that in this text.'));
      return;
    }
    show(next, wanted);
    onLines(lines, typed);
  };
  const insert = (what: Lines, at = span, typed = false) => {
    const { lines: next, end } = replaceSpan(lines, at, list ? what : [joinLines(what)]);
    put(next, { from: end, to: end }, typed);
  };
  const linked = () => (isCursor(span) ? linkAround(lines, span.from) : span);
  const missWords = () => onTrouble(t('Select the words that are to be a link.'));
  const isLetter = (one: Span) => cutOut(lines, one)[0]?.[0]?.t === 'text';

  return {
    lines: () => lines,
    span: () => span,
    /** Formats of what is typed now, if typing itself would not give it these. */
    pending: () => pending,
    marks: () => marksOf(pending ?? marksAt(lines, span)),
    show,
    insert: (what: Lines) => insert(what),
    /** As `insert`, but as a part of typing. */
    type: (what: Lines, at?: Span) => insert(what, at, true),
    /** Shows it anew as it is. */
    redraw: () => draw(lines, span),
    /** The browser has put in or taken out letters. */
    typed: (read: Lines) => {
      if (!fits(read)) {
        put(read, span);
        return;
      }
      lines = read;
      pending = undefined;
      onLines(lines, true);
      tell();
    },
    /** The selection is another. */
    select: (now: Span) => {
      if (JSON.stringify(now) === JSON.stringify(span)) return;
      span = now;
      pending = undefined;
      tell();
    },
    toggleMark: (mark: 'b' | 'i' | 'u') => {
      const present = { ...marksAt(lines, span), ...pending };
      const on = present[mark] === true ? undefined : true;
      if (!isCursor(span)) {
        put(withMarks(lines, span, { [mark]: on }), span);
        return;
      }
      pending = { ...present, [mark]: on };
      tell();
    },
    /** Whether there is something that a link would be put on or taken from. */
    canLink: () => !isCursor(linked()),
    missWords,
    link: (to: EmailLink | undefined) => {
      const around = linked();
      if (!isCursor(around)) put(withMarks(lines, around, { link: to }), span);
      else if (to !== undefined) missWords();
    },
    insertMerge: (path: string, fallback: string | undefined) => {
      const { link: _, ...marks } = pending ?? marksAt(lines, span);
      const tag = { t: 'merge' as const, path, ...(fallback === undefined ? {} : { fallback }) };
      insert([[{ ...tag, ...marksOf(marks) }]]);
    },
    /**
     * What one press of a delete key takes where the browser must not do it: merge tags, breaks, what lies across items, the
     * border of an item; a cursor where there is nothing to take.
     */
    ownDelete: (inputType: string): Span | undefined => {
      if (!isCursor(span)) return span.from.line === span.to.line ? undefined : span;
      const { line, at } = span.from;
      if (inputType.endsWith('Backward')) {
        const before = lines[line - 1];
        if (at === 0)
          return before ? { from: { line: line - 1, at: sizeOfLine(before) }, to: span.to } : span;
        const one = { from: { line, at: at - 1 }, to: span.to };
        return isLetter(one) ? undefined : one;
      }
      if (!inputType.endsWith('Forward')) return undefined;
      if (at === sizeOfLine(lines[line] ?? []))
        return line < lines.length - 1 ? { from: span.from, to: { line: line + 1, at: 0 } } : span;
      const one = { from: span.from, to: { line, at: at + 1 } };
      return isLetter(one) ? undefined : one;
    },
  };
}

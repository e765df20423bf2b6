import type { EmailLink } from '../../core/index.ts';
import { createDesk, type Desk } from './createDesk.ts';
import type { Writing } from './EmailCanvasProps.ts';
import { drawLines, isList, lineElements, readLines, type NameOf } from './inlineDom.ts';
import { linesOf } from './pastedLines.ts';
import { placeOf, selectedSpan, selectSpan } from './placeDom.ts';
import { isCursor, placeOfChange, wholeSpan, type Lines } from './richText.ts';

/** Text that is being written in the canvas. */
export interface Writer {
  toggleMark: (mark: 'b' | 'i' | 'u') => void;
  link: (link: EmailLink | undefined) => void;
  insertMerge: (path: string, fallback: string | undefined) => void;
  /** Shows text that was changed elsewhere, with the cursor behind the change. */
  show: (lines: Lines) => void;
  /** Puts the cursor where it was last, first at the end. */
  focus: () => void;
  /** Puts the cursor where the mouse is, in pixels of the page. */
  focusAt: (x: number, y: number) => void;
  selectAll: () => void;
  stop: () => void;
}

/**
 * Lets somebody write in a drawn text or list. Letters are put in by the browser, which knows about keyboards, languages and
 * spelling; all else is done to the pieces, so that a browser's own ideas of markup never get into the email.
 */
export function startWriting(options: {
  host: HTMLElement;
  lines: Lines;
  nameOf: NameOf;
  /** Name of the field, for screen readers. */
  label: string;
  /** After every edit; `typed` if it is one of many such small ones. */
  onLines: (lines: Lines, typed: boolean) => void;
  onWriting: (writing: Writing) => void;
  onTrouble: (message: string) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** A link is asked for, where something can be one. */
  onLink: () => void;
  /** Escape. */
  onLeave: () => void;
}): Writer {
  const { host, nameOf, label } = options;
  const document = host.ownerDocument;
  let composing = false;
  const desk = createDesk({
    ...options,
    list: isList(host),
    draw: (lines, span) => {
      drawLines(host, lines, nameOf);
      if (host.contains(document.activeElement))
        selectSpan(lineElements(host), document.getSelection(), span);
    },
  });
  /** Takes the selection over: of a change of it, browsers tell only later. */
  const follow = () => {
    const now = selectedSpan(lineElements(host), document.getSelection());
    if (now !== undefined && !composing) desk.select(now);
  };
  const typed = () => {
    desk.typed(readLines(host));
    follow();
    // What browsers leave of an emptied line is not always a place to write in.
    const { line } = desk.span().from;
    if (desk.lines()[line]?.length === 0) desk.redraw();
  };
  const handlers: Handlers = {
    beforeinput: (event) => {
      follow();
      const act = actOf(event, desk, options);
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
    compositionstart: () => {
      follow();
      // What is composed cannot be prevented: let it not join items.
      if (desk.span().from.line !== desk.span().to.line) desk.type([[]]);
      composing = true;
    },
    compositionend: () => {
      composing = false;
      typed();
    },
    input: () => {
      if (!composing) typed();
    },
    paste: (event) => {
      event.preventDefault();
      follow();
      if (event.clipboardData) desk.insert(linesOf(event.clipboardData));
    },
    // What is dragged here is the selected text, not the block.
    dragstart: (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    keydown: (event) => {
      // Nothing that is typed here is a command of what lies around it.
      event.stopPropagation();
      const act = event.isComposing || event.altKey ? undefined : keyAct(event, desk, options);
      if (act === undefined) return;
      event.preventDefault();
      follow();
      act();
    },
    keyup: (event) => event.stopPropagation(),
    keypress: (event) => event.stopPropagation(),
  };

  host.contentEditable = 'true';
  host.spellcheck = true;
  host.setAttribute('aria-label', label);
  // A list stays one: its items must lie in a list.
  if (!isList(host)) {
    host.setAttribute('role', 'textbox');
    host.setAttribute('aria-multiline', 'true');
  }
  const entries = Object.entries(handlers) as [string, (event: Event) => void][]; // each is given what its name says
  for (const [type, handler] of entries) host.addEventListener(type, handler);
  document.addEventListener('selectionchange', follow);
  desk.show(options.lines);

  const following =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      follow();
      act(...args);
    };
  const focus = () => {
    const span = desk.span();
    host.focus({ preventScroll: true });
    selectSpan(lineElements(host), document.getSelection(), span);
  };
  return {
    toggleMark: following(desk.toggleMark),
    link: following(desk.link),
    insertMerge: following(desk.insertMerge),
    show: (lines) => {
      const place = placeOfChange(desk.lines(), lines);
      desk.show(lines, place && { from: place, to: place });
    },
    focus,
    focusAt: (x, y) => {
      const range = document.caretRangeFromPoint(x, y);
      const place = range && placeOf(lineElements(host), range.startContainer, range.startOffset);
      if (place) desk.select({ from: place, to: place });
      focus();
    },
    selectAll: () => desk.select(wholeSpan(desk.lines())),
    stop: () => {
      document.removeEventListener('selectionchange', follow);
      for (const [type, handler] of entries) host.removeEventListener(type, handler);
      for (const name of ['contenteditable', 'spellcheck', 'role', 'aria-multiline', 'aria-label'])
        host.removeAttribute(name);
      drawLines(host, desk.lines(), nameOf);
    },
  };
}

type Handlers = {
  [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};
type Outside = Pick<Parameters<typeof startWriting>[0], 'onUndo' | 'onRedo' | 'onLink' | 'onLeave'>;

/** What is done in place of what the browser is about to do; undefined where it may. */
function actOf(
  { inputType, data }: InputEvent,
  desk: Desk,
  { onUndo, onRedo }: Outside,
): (() => void) | undefined {
  const { from, to } = desk.span();
  switch (inputType) {
    case 'insertText':
      return desk.pending() === undefined && from.line === to.line
        ? undefined
        : () => desk.type([[{ t: 'text', v: data ?? '', ...desk.marks() }]]);
    case 'insertCompositionText':
    case 'deleteCompositionText':
    case 'insertFromComposition':
    case 'insertReplacementText':
      return undefined;
    case 'insertParagraph':
      return () => desk.type([[], []]);
    case 'insertLineBreak':
      return () => desk.type([[{ t: 'br' }]]);
    case 'formatBold':
      return () => desk.toggleMark('b');
    case 'formatItalic':
      return () => desk.toggleMark('i');
    case 'formatUnderline':
      return () => desk.toggleMark('u');
    case 'historyUndo':
      return onUndo;
    case 'historyRedo':
      return onRedo;
    default: {
      // Moving text about by the mouse would be two edits of the browser's, and pasting has its own event.
      if (!inputType.startsWith('delete') || inputType === 'deleteByDrag') return () => {};
      const taken = desk.ownDelete(inputType);
      if (taken === undefined) return undefined;
      return () => {
        if (!isCursor(taken)) desk.type([[]], taken);
      };
    }
  }
}

/** What a key does here, where that is not typing. */
function keyAct(
  event: KeyboardEvent,
  desk: Desk,
  { onUndo, onRedo, onLink, onLeave }: Outside,
): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === 'escape') return onLeave;
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (key === 'z') return event.shiftKey ? onRedo : onUndo;
  if (key === 'y') return onRedo;
  if (key === 'k') return () => (desk.canLink() ? onLink() : desk.missWords());
  return key === 'b' || key === 'i' || key === 'u' ? () => desk.toggleMark(key) : undefined;
}

import type { Component } from 'grapesjs';
import { sameJson, type EmailBlock } from '../../core/index.ts';
import { mergeName } from '../mergePaths.ts';
import { isWritten, type Written } from '../edits/parts.ts';
import type { EmailCanvasProps } from './EmailCanvasProps.ts';
import { blockOf } from './fromComponents.ts';
import { isElement } from './inlineDom.ts';
import type { Lines } from './richText.ts';
import { startWriting, type Writer } from './startWriting.ts';
import { linesOf, withLines } from './writtenLines.ts';
import { t } from '../../texts/t.ts';

/** Whoever writes in the canvas: in one text or list at a time. */
export type Scribe = ReturnType<typeof createScribe>;

export function createScribe(options: {
  props: () => EmailCanvasProps;
  /** After every edit; `typed` if it is one of many such small ones. */
  onText: (component: Component, part: Written, typed: boolean) => void;
  /** Reports what was typed. */
  flush: () => void;
  /** Selects what is written in. */
  select: (component: Component) => void;
}) {
  const { props, onText, flush, select } = options;
  let current: { component: Component; host: HTMLElement; writer: Writer; lines: Lines } | undefined;
  /** Where the focus goes back to. */
  let origin: HTMLElement | undefined;

  const begin = (component: Component): Writer | undefined => {
    if (current?.component === component) return current.writer;
    stop();
    if (props().readOnly === true) return undefined;
    const block = writtenBlock(component);
    const host = component.getEl()?.querySelector<HTMLElement>('.text');
    if (block === undefined || !host) return undefined;
    const writer = startWriting({
      host,
      lines: linesOf(block),
      label: labelOf(block),
      nameOf: (path) => mergeName(path, props().paths),
      onLines: (lines, typed) => {
        const present = writtenBlock(component);
        if (current?.component !== component || present === undefined) return;
        current.lines = lines;
        onText(component, withLines(present, lines), typed);
      },
      onWriting: (writing) => props().onWriting(writing),
      onTrouble: (message) => props().onTrouble(message),
      onUndo: () => ask('onUndo'),
      onRedo: () => ask('onRedo'),
      onLink: () => props().onLink(),
      onLeave: leave,
    });
    current = { component, host, writer, lines: linesOf(block) };
    draggable(host, false);
    return writer;
  };
  const stop = () => {
    if (current === undefined) return;
    const { writer, host } = current;
    flush();
    current = undefined;
    writer.stop();
    draggable(host, true);
    props().onWriting(undefined);
  };
  const ask = (wish: 'onUndo' | 'onRedo') => {
    flush();
    props()[wish]();
  };
  /** Where else a key is pressed, or the focus is, nobody writes. */
  const inWriting = (target: EventTarget | null): boolean =>
    current?.host.contains(target as Node | null) ?? false; // whatever is in a page is a node
  /** Whether a key asked for undo or redo. */
  const travels = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const letter = key.toLowerCase();
    if (altKey || !(ctrlKey || metaKey) || (letter !== 'z' && letter !== 'y')) return false;
    ask(letter === 'y' || shiftKey ? 'onRedo' : 'onUndo');
    return true;
  };
  const leave = () => {
    stop();
    origin?.focus();
    origin = undefined;
  };

  return {
    stop,
    /** Draws a block that is being written in; whether it was that. */
    paint: (component: Component, block: EmailBlock): boolean => {
      if (current?.component !== component || !isWritten(block)) return false;
      const { host, writer } = current;
      const element = component.getEl();
      if (!element?.contains(host) || host.tagName !== tagOf(block)) {
        // Another element is drawn for it: the cursor comes along, but never out of what is beside the canvas.
        const isHere = document.activeElement?.tagName === 'IFRAME';
        current = undefined;
        writer.stop();
        queueMicrotask(() => {
          const again = begin(component);
          if (isHere) again?.focus();
        });
        return false;
      }
      if (block.type === 'text') host.style.textAlign = block.align ?? 'start';
      const lines = linesOf(block);
      if (sameJson(current.lines, lines)) return true;
      current.lines = lines;
      writer.show(lines);
      return true;
    },
    /** Stops if something else is selected. */
    keepIn: (component: Component | undefined) => {
      if (current?.component !== component) stop();
    },
    /** Puts the cursor into a text or list, or selects `all` of it; Escape gives the focus back to where it was. */
    write: (component: Component | undefined, all = false) => {
      const focused = document.activeElement;
      if (component === undefined || !begin(component)) return;
      origin = focused && isElement(focused) && focused.tagName !== 'IFRAME' ? focused : undefined;
      if (all) current?.writer.selectAll();
      current?.writer.focus();
    },
    /** A command to what is written, or to the `whole` of a text or list in which nobody writes. */
    act: (component: Component | undefined, act: (writer: Writer, whole: boolean) => void) => {
      if (component === undefined) return;
      const before = current;
      const writer = begin(component);
      if (writer === undefined) return;
      const whole = before?.component !== component;
      act(writer, whole);
      if (whole) stop();
    },
    /** The cursor goes on in the text that is being written, once what was asked for elsewhere is closed. */
    comeBack: () => {
      const { writer } = current ?? {};
      requestAnimationFrame(() => {
        if (writer !== undefined && current?.writer === writer) writer.focus();
      });
    },
    /** A click into a text begins to write there. */
    attend: (view: Window, componentAt: (element: Element) => Component | undefined) => {
      const { document } = view;
      // Tab stops here, where the keys are those of the structure.
      document.body.tabIndex = 0;
      document.body.addEventListener(
        'click',
        (event) => {
          const target = event.target as Node | null; // whatever was clicked in the page is a node
          const text = target && isElement(target) ? target.closest('.text') : undefined;
          const component = text ? componentAt(text) : undefined;
          if (component === undefined || current?.component === component) return;
          // First: whoever is told of the writing must find it selected.
          select(component);
          begin(component)?.focusAt(event.clientX, event.clientY);
        },
        true,
      );
      document.addEventListener(
        'keydown',
        (event) => {
          if (inWriting(event.target) || event.isComposing) return;
          if (!travels(event) && !props().onKey(event)) return;
          event.preventDefault();
          event.stopPropagation();
        },
        true,
      );
      document.body.addEventListener(
        'dragstart',
        (event) => {
          if (props().readOnly !== true) return;
          event.preventDefault();
          event.stopPropagation();
        },
        true,
      );
      view.addEventListener('blur', flush);
      // Whoever comes back from a tool goes on writing.
      view.addEventListener('focus', () => {
        if (!inWriting(document.activeElement)) current?.writer.focus();
      });
    },
  };
}

function writtenBlock(component: Component): Written | undefined {
  const block = blockOf(component);
  return block && isWritten(block) ? block : undefined;
}

const tagOf = (block: Written): string =>
  block.type === 'text' ? block.level.toUpperCase() : block.ordered ? 'OL' : 'UL';

const labelOf = (block: Written): string =>
  block.type === 'list' ? t('List') : block.level === 'p' ? t('Text') : t('Heading');

/** While text is written, the mouse selects letters instead of dragging what they are in. */
function draggable(host: HTMLElement, on: boolean): void {
  for (let element = host.parentElement; element; element = element.parentElement)
    if (element.hasAttribute('draggable')) element.draggable = on;
}

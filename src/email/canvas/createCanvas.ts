import type { Component } from 'grapesjs';
import type { EmailDocument, EmailSection } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { refusalWords } from '../editor/refusalWords.ts';
import { insertSectionAmong, insertSectionBetween } from '../edits/insert.ts';
import { moveSectionBetween } from '../edits/move.ts';
import { dragLabel, sameSections } from './changedSections.ts';
import { createEditor } from './createEditor.ts';
import { createPainter } from './createPainter.ts';
import { createScribe } from './createScribe.ts';
import type { Draggable, EmailCanvasHandle, EmailCanvasProps } from './EmailCanvasProps.ts';
import { emailComponents } from './emailTypes.ts';
import { fromComponents, partOf } from './fromComponents.ts';
import { showSections, type Agreed } from './showSections.ts';
import type { Writer } from './startWriting.ts';
import { blockComponent, sectionComponent, toComponents } from './toComponents.ts';

/** How long after the last letter typed text is reported, in milliseconds. */
const pause = 400;

/** A canvas that is there, for its component. */
export interface Canvas extends EmailCanvasHandle {
  /** Shows what the properties are now. */
  update: () => void;
  destroy: () => void;
}

/** The canvas in an element; `props` gives what its owner wants of it at any time. */
export function createCanvas(container: HTMLElement, props: () => EmailCanvasProps): Canvas {
  const agreed: Agreed = new WeakMap();
  /** The document as the owner has it, as far as this canvas knows. */
  let known: EmailDocument = props().document;
  /** The id that the owner knows to be selected. */
  let selected: string | undefined;
  let showing = false;
  let dragging = false;
  /** What is being dragged in, and the block that it has become. */
  let offered: Draggable | undefined;
  let dropped: Component | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const report = (label: string) => {
    clearTimeout(typing);
    typing = undefined;
    const next = fromComponents(editor, known);
    if (sameSections(known, next)) return;
    known = next;
    for (const component of emailComponents(editor)) agreed.set(component, partOf(component));
    props().onChange(next, label);
  };
  const flush = () => {
    if (typing !== undefined) report(t('Text changed'));
  };
  const scribe = createScribe({
    props,
    onText: (component, part, typed) => {
      if (!typed) flush();
      component.set('part', part);
      clearTimeout(typing);
      typing = setTimeout(flush, pause);
      if (!typed) flush();
    },
    flush,
    select: (component) => editor.select(component),
  });
  const painter = createPainter(props, scribe);
  const editor = createEditor(container, painter);

  /** Selection and order are looked at when GrapesJS is done: while it drags, it takes things out and deselects them. */
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (dragging) return;
      for (const component of emailComponents(editor))
        if (component.get('type') === 'email-section' && component.parent() !== editor.getWrapper())
          return moveAmongBlocks(component);
      flush();
      report(dragLabel(known, fromComponents(editor, known)));
      const id = idOf(editor.getSelected());
      scribe.keepIn(editor.getSelected());
      if (id === selected) return;
      selected = id;
      props().onSelect(id);
    });
  };
  const select = (id: string | undefined) => {
    selected = id;
    if (idOf(editor.getSelected()) === id) return;
    const component = id === undefined ? undefined : find(id);
    editor.select(component);
    scrollTo(component?.getEl());
  };
  const find = (id: string): Component | undefined => {
    for (const component of emailComponents(editor)) if (partOf(component).id === id) return component;
    return undefined;
  };

  const componentAt = (element: Element): Component | undefined => {
    const { id } = element.closest('[data-gjs-type=email-block]') ?? {};
    for (const component of emailComponents(editor)) if (id && component.getId() === id) return component;
    return undefined;
  };

  const show = () => {
    showing = true;
    showSections(editor, toComponents(known), agreed);
    showing = false;
  };
  show();

  /** A section may come between two blocks; the document says what becomes of the section that they are in. */
  const dropSection = (component: Component, section: EmailSection) => {
    const [parent, at] = [component.parent(), component.index()];
    showing = true;
    component.remove();
    showing = false;
    flush();
    const made =
      parent?.get('type') === 'email-column'
        ? insertSectionBetween(known, section, { column: partOf(parent).id, at })
        : insertSectionAmong(known, section, at);
    if (made.refused !== undefined) return props().onTrouble(refusalWords[made.refused]);
    props().onChange(made.document, t('Section added'));
    props().onSelect(section.id);
  };

  /** The same for one of the email’s own. */
  const moveAmongBlocks = (component: Component) => {
    const parent = component.parent();
    const { id } = partOf(component);
    const made =
      parent && moveSectionBetween(known, id, { column: partOf(parent).id, at: component.index() });
    if (made?.refused !== undefined) props().onTrouble(refusalWords[made.refused]);
    // Nothing is a section in a column: wherever it goes, it is drawn anew.
    if (!made || sameSections(made.document, known)) return show();
    props().onChange(made.document, t('Section moved'));
    props().onSelect(id);
  };

  editor.on('component:add component:remove', () => {
    if (!showing) settle();
  });
  editor.on('component:selected component:deselected', settle);
  editor.on('sorter:drag:start', () => {
    dragging = true;
    scribe.stop();
  });
  editor.on('sorter:drag:end', () => {
    dragging = false;
    settle();
  });
  editor.on('canvas:drop', (_data, added) => {
    const [component] = [added].flat();
    if (component === undefined) return;
    if (offered?.type === 'section') return dropSection(component, offered);
    editor.select(component);
    dropped = component;
  });
  editor.on('canvas:frame:load', ({ el }: { el: HTMLIFrameElement }) => {
    el.title = t('Email being edited');
    el.setAttribute(
      'aria-description',
      t(
        'Arrow keys walk from part to part, Enter writes in a text and opens the settings of all else, Alt and an arrow moves a part, Delete removes it, Control and D duplicates it.',
      ),
    );
  });
  editor.on('canvas:frame:load:body', ({ window }: { window: Window }) => {
    painter.page(window.document);
    scribe.attend(window, componentAt);
    select(props().selected);
  });
  /** Of a whole text, all of it. */
  const format = (act: (writer: Writer) => void) =>
    scribe.act(editor.getSelected(), (writer, whole) => {
      if (whole) writer.selectAll();
      act(writer);
    });
  return {
    update: () => {
      if (props().document !== known) {
        known = props().document;
        const before = idOf(editor.getSelected());
        show();
        // What is drawn anew in another place loses its mark there.
        if (idOf(editor.getSelected()) !== before) select(props().selected);
      }
      painter.refresh(editor);
      if (editor.getDevice() !== props().device) editor.setDevice(props().device);
      if (props().selected !== selected) select(props().selected);
      scribe.keepIn(editor.getSelected());
    },
    startDrag: (content: Draggable) => {
      scribe.stop();
      if (props().readOnly === true) return;
      offered = content;
      const dragged = content.type === 'section' ? sectionComponent(content) : blockComponent(content);
      editor.Canvas.startDrag({ content: { ...dragged } });
    },
    endDrag: () => {
      // Nothing was dropped: GrapesJS would still drop it with the next press of the mouse.
      if (dragging)
        editor.Canvas.getDocument()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      editor.Canvas.endDrag();
      dragging = false;
      offered = undefined;
      settle();
      scribe.write(dropped, true);
      dropped = undefined;
    },
    write: (all) => scribe.write(editor.getSelected(), all),
    toggleMark: (mark) => format((writer) => writer.toggleMark(mark)),
    link: (link) => {
      format((writer) => writer.link(link));
      scribe.comeBack();
    },
    insertMerge: (path, fallback) => {
      scribe.act(editor.getSelected(), (writer) => writer.insertMerge(path, fallback));
      scribe.comeBack();
    },
    flush,
    destroy: () => {
      scribe.stop();
      flush();
      editor.destroy();
      // Its end takes everything out of it.
      clearTimeout(settling);
    },
  };
}

const idOf = (component: Component | undefined): string | undefined => component && partOf(component)?.id;

/** Scrolls nothing but the frame. */
function scrollTo(element: HTMLElement | undefined): void {
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight) view.scrollBy({ top: top - view.innerHeight / 4 });
}

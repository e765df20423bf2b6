import type { Component, ComponentProperties, Editor } from 'grapesjs';
import { emailLimits, type EmailBlock } from '../../core/index.ts';
import { childrenOf, partOf } from './fromComponents.ts';
import type { ColumnPart, SectionPart } from './toComponents.ts';

/** Draws what components hold into their elements. */
export interface Painter {
  section: (element: HTMLElement, part: SectionPart) => void;
  column: (element: HTMLElement, part: ColumnPart) => void;
  block: (element: HTMLElement, part: EmailBlock, component: Component) => void;
}

/** Types of GrapesJS that its page itself is made of. */
const needed = new Set(['wrapper', 'head', 'default', 'textnode']);

/** Teaches GrapesJS what an email consists of, and lets it forget all else: no markup becomes a component. */
export function emailTypes(editor: Editor, painter: Painter): void {
  const { Components } = editor;
  const present = Components.getTypes().map(({ id }) => id);
  for (const id of present) if (!needed.has(id)) Components.removeType(id);
  const shared = {
    stylable: false,
    editable: false,
    copyable: false,
    removable: false,
    badgable: false,
    resizable: false,
    layerable: false,
    toolbar: [],
  };
  /** A section may be dropped between two blocks of another: it divides that one there, if it is of one column. */
  const divides = (source: Component, column: Component): boolean => {
    const [page, divided] = [editor.getWrapper(), column.parent()];
    const more = source.parent() === page ? 1 : 2;
    return (
      source.get('type') === 'email-section' &&
      source !== divided &&
      childrenOf(divided).length === 1 &&
      childrenOf(page).length + more <= emailLimits.sections
    );
  };
  const add = (
    type: string,
    within: string | undefined,
    droppable: false | ((source: Component, target: Component) => boolean),
    paint: (element: HTMLElement, component: Component) => void,
  ) =>
    Components.addType(type, {
      isComponent: () => false,
      model: {
        defaults: {
          ...shared,
          traits: [],
          draggable:
            within === undefined
              ? false
              : (source: Component, target: Component) =>
                  target.get('type') === within ||
                  (target.get('type') === 'email-column' && divides(source, target)),
          droppable,
        },
      },
      view: {
        init() {
          this.listenTo(this.model, 'change:part paint', () => paint(this.el, this.model));
        },
        onRender() {
          paint(this.el, this.model);
        },
      },
    });
  // The type decides what a component holds: see `toComponents`.
  add('email-block', 'email-column', false, (element, component) =>
    painter.block(element, partOf(component) as EmailBlock, component),
  );
  const roomForBlock = room({ type: 'email-block', most: emailLimits.blocks });
  add(
    'email-column',
    undefined,
    (source, target) => roomForBlock(source, target) || divides(source, target),
    (element, component) => painter.column(element, partOf(component)),
  );
  add('email-section', 'wrapper', false, (element, component) =>
    painter.section(element, partOf(component) as SectionPart),
  );
  const page: ComponentProperties = {
    ...shared,
    selectable: false,
    hoverable: false,
    draggable: false,
    droppable: room({ type: 'email-section', most: emailLimits.sections }),
  };
  editor.getWrapper()?.set(page);
}

/** Whether a component may come in: of the right type, and if it is not there already, only while there is room. */
const room =
  ({ type, most: limit }: { type: string; most: number }) =>
  (source: Component, target: Component): boolean =>
    source.get('type') === type && (source.parent() === target || childrenOf(target).length < limit);

/** Every component that stands for a part of the email. */
export function* emailComponents(editor: Editor): Generator<Component> {
  for (const section of childrenOf(editor.getWrapper())) {
    yield section;
    for (const column of childrenOf(section)) {
      yield column;
      yield* childrenOf(column);
    }
  }
}

import type { Component, Editor } from 'grapesjs';
import type { EmailBlock, EmailDocument, EmailSection } from '../../core/index.ts';
import type { ColumnPart, Part, SectionPart } from './toComponents.ts';

// GrapesJS does not type what components hold; `toComponents` puts in what is read here, by the component's type.
export const partOf = (component: Component): Part => component.get('part') as Part;
const sectionPart = (component: Component) => partOf(component) as SectionPart;
const columnPart = (component: Component) => partOf(component) as ColumnPart;
const blockPart = (component: Component) => partOf(component) as EmailBlock;

/** The block that a component is; undefined for sections, columns and the page. */
export const blockOf = (component: Component | undefined): EmailBlock | undefined =>
  component?.get('type') === 'email-block' ? blockPart(component) : undefined;

/** Components in another, as a list of their own: it stays while they are moved about. */
export const childrenOf = (component: Component | undefined): Component[] =>
  component === undefined ? [] : [...component.components().models];

/**
 * The document that the canvas shows: `before` with the sections of the canvas. Ids that occur more often than they did get
 * new ones from their second place on, and components keep these.
 */
export function fromComponents(editor: Editor, before: EmailDocument): EmailDocument {
  const idOf = freshIds(before);
  const ofType = (component: Component | undefined, type: string) =>
    childrenOf(component).filter((child) => child.get('type') === type);
  const own = <Own extends Part>(component: Component, part: Own): Own => {
    const id = idOf(part.id);
    if (id === part.id) return part;
    const renamed = { ...part, id };
    component.set('part', renamed, { silent: true });
    return renamed;
  };
  const sections = ofType(editor.getWrapper(), 'email-section').map((section): EmailSection => ({
    ...own(section, sectionPart(section)),
    columns: ofType(section, 'email-column').map((column) => ({
      ...own(column, columnPart(column)),
      blocks: ofType(column, 'email-block').map((block): EmailBlock => own(block, blockPart(block))),
    })),
  }));
  return { ...before, sections };
}

/** Gives each id back as often as it was in a document before, after that a free one like it. */
function freshIds({ sections }: EmailDocument): (id: string) => string {
  const left = new Map<string, number>();
  const ids = sections.flatMap(({ id, columns }) => [
    id,
    ...columns.flatMap((column) => [column.id, ...column.blocks.map((block) => block.id)]),
  ]);
  for (const id of ids) left.set(id, (left.get(id) ?? 0) + 1);
  const taken = new Set(ids);
  return (id) => {
    const times = left.get(id) ?? 1;
    left.set(id, times - 1);
    if (times > 0) {
      taken.add(id);
      return id;
    }
    for (let count = 2; ; count++) {
      const free = `${id.slice(0, 58)}-${count}`;
      if (taken.has(free)) continue;
      taken.add(free);
      left.set(free, 0);
      return free;
    }
  };
}

import type { EmailBlock, EmailDocument, EmailSection } from '../../core/index.ts';

type Column = EmailSection['columns'][number];
/** A section without its columns, and a column without its blocks: what a component holds beside its children. */
export type SectionPart = Omit<EmailSection, 'columns'>;
export type ColumnPart = Omit<Column, 'blocks'>;
/** The part of the document that a component is. */
export type Part = SectionPart | ColumnPart | EmailBlock;

/**
 * A definition of a component of GrapesJS. It holds its part of the document as it is, so nothing of it can get lost on the
 * way there and back.
 */
export type PartComponent = {
  type: 'email-section' | 'email-column' | 'email-block';
  part: Part;
  components: PartComponent[];
};

/** An email as components of GrapesJS. */
export const toComponents = ({ sections }: Pick<EmailDocument, 'sections'>): PartComponent[] =>
  sections.map(sectionComponent);

/** A section with all it holds. */
export const sectionComponent = ({ columns, ...part }: EmailSection): PartComponent => ({
  type: 'email-section',
  part,
  components: columns.map(columnComponent),
});

const columnComponent = ({ blocks, ...part }: Column): PartComponent => ({
  type: 'email-column',
  part,
  components: blocks.map(blockComponent),
});

/** A block, which holds nothing. */
export const blockComponent = (part: EmailBlock): PartComponent => ({
  type: 'email-block',
  part,
  components: [],
});

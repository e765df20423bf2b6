import type { EmailDocument, EmailSection } from '../../../src/core/index.ts';
import { emailOf } from '../builders.ts';

/** An editable email of these sections. */
export const documentOf = (sections: EmailSection[]): EmailDocument => {
  const stored = emailOf([], { sections });
  if ('locked' in stored) throw new Error('an email of the tests is editable');
  return stored.document;
};
/** A section of one column. */
export const sectionOf = (id: string, blocks: EmailSection['columns'][number]['blocks']): EmailSection => ({
  id,
  type: 'section',
  columns: [{ id: `${id}-column`, blocks }],
});

import { describe, expect, test } from 'vitest';
import type { EmailDocument, EmailSection } from '../../../src/core/index.ts';
import { insertBehind, insertSectionAmong, insertSectionBetween } from '../../../src/email/edits/insert.ts';
import { moveSectionBetween } from '../../../src/email/edits/move.ts';
import { emailOf, footer, paragraph } from '../builders.ts';

const partsOf = ({ sections }: EmailDocument): string[] =>
  sections.flatMap((section) => [
    section.id,
    ...section.columns.flatMap((column) => [column.id, ...column.blocks.map(({ id }) => id)]),
  ]);
const documentOf = (sections: EmailSection[]): EmailDocument => {
  const stored = emailOf([], { sections });
  if ('locked' in stored) throw new Error('an email of the tests is editable');
  return stored.document;
};
const section = (id: string, blocks: EmailSection['columns'][number]['blocks']): EmailSection => ({
  id,
  type: 'section',
  columns: [{ id: `${id}-column`, blocks }],
});
const email = documentOf([section('main', [paragraph([])]), section('end', [footer])]);
const line = { id: 'line', type: 'divider' } as const;

describe('a section divides the one that it comes into', () => {
  const whole = documentOf([
    {
      ...section('main', [paragraph([], 'one'), paragraph([], 'two'), footer, { ...line, id: 'last' }]),
      bg: '#eeeeee',
      showIf: { not: { tag: 'out' } },
    },
  ]);
  const two = { ...section('section', []), columns: [{ id: 'column', blocks: [] }, { id: 'column-2', blocks: [] }] }; // oxfmt-ignore
  const added = ['section', 'column', 'column-2'];

  test('behind the selected block, and both halves look and are shown as before', () => {
    const { document } = insertBehind(whole, two, 'one');
    expect(partsOf(document)).toEqual(
      ['main', 'main-column', 'one', ...added, 'main-2', 'main-column-2', 'two', 'footer', 'last'],
    ); // oxfmt-ignore
    const [first, , rest] = document.sections;
    for (const half of [first, rest])
      expect(half).toMatchObject({ bg: '#eeeeee', showIf: { not: { tag: 'out' } } });
  });

  test('when it was there before, too', () => {
    const before = documentOf([two, ...whole.sections]);
    const at = (place: number, column = 'main-column') =>
      partsOf(moveSectionBetween(before, 'section', { column, at: place }).document);
    const halves = ['main-2', 'main-column-2', 'two', 'footer', 'last'];
    expect(at(1)).toEqual(['main', 'main-column', 'one', ...added, ...halves]);
    expect(at(0)).toEqual(partsOf(before));
    expect(moveSectionBetween(before, 'section', { column: 'column', at: 0 })).toEqual({
      document: before,
      refused: 'missing',
    });
  });

  test('never behind its footer', () => {
    const before = [
      'main',
      'main-column',
      'one',
      'two',
      ...added,
      'main-2',
      'main-column-2',
      'footer',
      'last',
    ];
    for (const selected of [undefined, 'main', 'main-column', 'two', 'footer', 'last'])
      expect(partsOf(insertBehind(whole, two, selected).document)).toEqual(before);
    expect(partsOf(insertSectionAmong(whole, two, 1).document)).toEqual(before);
  });

  test('but not where there is nothing to divide', () => {
    const at = (place: number) => partsOf(insertSectionBetween(email, two, { column: 'main-column', at: place }).document); // oxfmt-ignore
    expect(at(0)).toEqual([...added, ...partsOf(email)]);
    expect(at(1)).toEqual(['main', 'main-column', 'body', ...added, 'end', 'end-column', 'footer']);
    const columns = documentOf([two, section('end', [footer])]);
    const fresh = section('new', []);
    expect(partsOf(insertSectionBetween(columns, fresh, { column: 'column', at: 0 }).document)).toEqual(
      [...added, 'new', 'new-column', 'end', 'end-column', 'footer'],
    ); // oxfmt-ignore
    expect(insertSectionBetween(columns, fresh, { column: 'gone', at: 0 }).refused).toBe('missing');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailDocumentSchema, type EmailDocument } from '../../../src/core/index.ts';
import { hasSureFooter, planEmail } from '../../../src/email/compile/emailPlan.ts';
import { duplicatePart } from '../../../src/email/edits/duplicate.ts';
import type { Edited } from '../../../src/email/edits/Edited.ts';
import { insertBehind, insertBlock, insertSection } from '../../../src/email/edits/insert.ts';
import { moveBlock, moveByStep, moveSection } from '../../../src/email/edits/move.ts';
import { freeIds } from '../../../src/email/edits/parts.ts';
import { removePart } from '../../../src/email/edits/remove.ts';
import { changeHead, changePart, setColumns } from '../../../src/email/edits/settings.ts';
import {
  addVariant,
  asVariant,
  changeVariant,
  removeVariant,
  weighVariant,
  withContentOf,
} from '../../../src/email/edits/variants.ts';
import { footer, paragraph } from '../builders.ts';
import { anyBlock, anyEmail } from './anyEmail.ts';
import { documentOf, sectionOf } from './documentOf.ts';

/** An edit of any kind, aimed by numbers, because ids are only known once there is a document. */
type Aimed = (document: EmailDocument, aim: number, at: number) => Edited;

const partsOf = ({ sections }: EmailDocument): string[] =>
  sections.flatMap((section) => [
    section.id,
    ...section.columns.flatMap((column) => [column.id, ...column.blocks.map(({ id }) => id)]),
  ]);
const pick = (ids: readonly string[], aim: number) => ids[aim % Math.max(1, ids.length)] ?? 'nobody';
const part = (document: EmailDocument, aim: number) => pick(partsOf(document), aim);
const column = (document: EmailDocument, aim: number) =>
  pick(
    document.sections.flatMap((section) => section.columns.map(({ id }) => id)),
    aim,
  );
const variant = ({ variants = [] }: EmailDocument, aim: number) =>
  pick(
    variants.map(({ id }) => id),
    aim,
  );
const patches = [
  { showIf: { tag: 'vip' } }, { showIf: undefined }, { align: 'center' }, { bg: '#12345' }, { bg: '#123456' }, { height: 500 },
  { label: 'x'.repeat(121) }, { label: 'Buy' }, { columns: [] }, { inline: [] }, { nonsense: 1 },
]; // oxfmt-ignore

const anyEdit: fc.Arbitrary<Aimed> = fc.oneof(
  anyBlock.map((block): Aimed => (document, aim, at) =>
    insertBlock(document, { ...block, id: freeIds(document)(block.id) }, { column: column(document, aim), at })),
  anyBlock.map((block): Aimed => (document, aim) =>
    insertBehind(document, { ...block, id: freeIds(document)(block.id) }, part(document, aim))),
  fc.constant<Aimed>((document, _aim, at) => {
    const free = freeIds(document);
    return insertSection(document, { id: free('section'), type: 'section', columns: [{ id: free('column'), blocks: [] }] }, at);
  }),
  fc.constant<Aimed>((document, aim, at) => moveBlock(document, part(document, aim), { column: column(document, at), at })),
  fc.constant<Aimed>((document, aim, at) => moveSection(document, part(document, aim), at)),
  fc.constantFrom<Aimed>(
    (document, aim) => moveByStep(document, part(document, aim), 1),
    (document, aim) => moveByStep(document, part(document, aim), -1),
    (document, aim) => removePart(document, part(document, aim)),
    (document, aim) => duplicatePart(document, part(document, aim), freeIds(document)),
  ),
  fc.constantFrom(...patches).map((patch): Aimed => (document, aim) => changePart(document, part(document, aim), patch)),
  fc.array(fc.constantFrom(undefined, 10, 25, 50, 90, 100), { maxLength: 5 })
    .map((widths): Aimed => (document, aim) => setColumns(document, part(document, aim), widths, freeIds(document))),
  fc.constantFrom<Aimed>(
    (document) => changeHead(document, { subject: 'x'.repeat(301) }),
    (document, _aim, at) => changeHead(document, { lang: 'de', dir: 'rtl', subject: `${at}`, utm: { source: 'wend' } }),
    (document) => {
      const free = freeIds(document);
      return addVariant(document, [{ id: free('a'), label: 'A' }, { id: free('b'), label: 'B' }]);
    },
    (document, aim) => removeVariant(document, variant(document, aim)),
    (document, aim, at) => weighVariant(document, variant(document, aim), at * 700),
    (document, aim, at) => changeVariant(document, variant(document, aim), { subject: at % 2 ? 'Own' : undefined, sections: at % 3 ? document.sections : undefined }),
    (document, aim) => {
      const id = variant(document, aim);
      const shown = asVariant(document, id);
      const { document: changed, refused } = removePart(shown, part(shown, aim));
      return refused ? { document, refused } : { document: withContentOf(document, id, changed) };
    },
  ),
); // oxfmt-ignore

const sure = (document: EmailDocument): boolean => hasSureFooter(planEmail(document).sections);
const isFrozenDeep = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(isFrozenDeep);
  }
  return value;
};

test('whatever is edited in whatever order, the email stays one, keeps its way out, and no edit writes into what it was given', () => {
  fc.assert(
    fc.property(
      anyEmail,
      fc.array(fc.tuple(anyEdit, fc.nat(40), fc.nat(6)), { minLength: 1, maxLength: 15 }),
      (email, edits) => {
        let document = isFrozenDeep(email);
        for (const [edit, aim, at] of edits) {
          const { document: next, refused } = edit(document, aim, at);
          if (refused) expect(next).toBe(document);
          if (next === document) continue;
          expect(next).not.toEqual(document);
          expect(emailDocumentSchema.parse(next)).toEqual(next);
          const ids = partsOf(next);
          expect(new Set(ids).size).toBe(ids.length);
          if (sure(document)) expect(sure(next)).toBe(true);
          const { variants = [] } = next;
          if (variants.length > 0) expect(variants.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000);
          document = isFrozenDeep(next);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('what is moved away and back is where it was, and nothing but its place changes', () => {
  fc.assert(
    fc.property(anyEmail, fc.nat(40), fc.constantFrom(1 as const, -1 as const), (email, aim, way) => {
      const id = part(email, aim);
      const { document: moved, refused } = moveByStep(email, id, way);
      if (refused || moved === email) return;
      expect([...partsOf(moved)].sort()).toEqual([...partsOf(email)].sort());
      expect(moveByStep(moved, id, way === 1 ? -1 : 1).document).toEqual(email);
    }),
    { numRuns: 150 },
  );
});

describe('the last footer that everybody gets', () => {
  const email = documentOf([sectionOf('main', [paragraph([])]), sectionOf('end', [footer])]);

  test.each([
    ['is not removed', (document: EmailDocument) => removePart(document, 'footer')],
    ['nor with its section', (document: EmailDocument) => removePart(document, 'end')],
    ['nor shown to some only', (document: EmailDocument) => changePart(document, 'footer', { showIf: { tag: 'vip' } })],
    ['nor is its section', (document: EmailDocument) => changePart(document, 'end', { showIf: { tag: 'vip' } })],
  ])('%s', (_name, edit) => {
    expect(edit(email)).toEqual({ document: email, refused: 'last-footer' });
    expect(edit(email).document).toBe(email);
  }); // oxfmt-ignore

  test('goes where another one stays', () => {
    const two = insertBlock(email, { ...footer, id: 'second' }, { column: 'main-column', at: 1 }).document;
    expect(partsOf(removePart(two, 'footer').document)).not.toContain('footer');
    const some = changePart(two, 'second', { showIf: { tag: 'vip' } }).document;
    expect(removePart(some, 'footer').refused).toBe('last-footer');
  });

  test('stays in each variant that has a content of its own', () => {
    const [a, b] = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ] as const;
    const tested = addVariant(email, [a, b]).document;
    const own = changeVariant(tested, 'b', { sections: email.sections }).document;
    const shown = asVariant(own, 'b');
    expect(removePart(shown, 'footer').refused).toBe('last-footer');
  });
});

describe('in an email whose parts share ids, because it was made elsewhere', () => {
  const twice: EmailDocument = documentOf([
    sectionOf('main', [paragraph([], 'same'), { id: 'line', type: 'divider' }]),
    sectionOf('main', [footer]),
  ]);
  const count = (document: EmailDocument) => partsOf(document).length;

  test('a block is put in once', () => {
    const space = { id: 'space', type: 'spacer', height: 20 } as const;
    for (const { document } of [
      insertBlock(twice, space, { column: 'main-column', at: 0 }),
      insertBehind(twice, space, 'main-column'),
      insertBehind(twice, space, undefined),
    ])
      expect(count(document)).toBe(count(twice) + 1);
  });

  test('what is moved is moved once, and nothing gets lost', () => {
    for (const { document } of [
      moveBlock(twice, 'footer', { column: 'main-column', at: 0 }),
      moveBlock(twice, 'same', { column: 'main-column', at: 2 }),
      moveByStep(twice, 'line', 1),
      moveByStep(twice, 'footer', -1),
    ]) {
      expect(document).not.toBe(twice);
      expect([...partsOf(document)].sort()).toEqual([...partsOf(twice)].sort());
    }
  });
});

describe('where things come', () => {
  const email = documentOf([sectionOf('main', [paragraph([])]), sectionOf('end', [footer])]);
  const line = { id: 'line', type: 'divider' } as const;

  test('behind what is selected', () => {
    expect(partsOf(insertBehind(email, line, 'body').document)).toEqual(
      ['main', 'main-column', 'body', 'line', 'end', 'end-column', 'footer'],
    ); // oxfmt-ignore
  });

  test('before the footer where nothing, or only its section, is selected', () => {
    const last = ['main', 'main-column', 'body', 'line', 'end', 'end-column', 'footer'];
    expect(partsOf(insertBehind(email, line, undefined).document)).toEqual(last);
    expect(partsOf(insertBehind(email, line, 'end').document)).toEqual(
      ['main', 'main-column', 'body', 'end', 'end-column', 'line', 'footer'],
    ); // oxfmt-ignore
    expect(partsOf(insertBehind(email, sectionOf('new', []), undefined).document)).toEqual(
      ['main', 'main-column', 'body', 'new', 'new-column', 'end', 'end-column', 'footer'],
    ); // oxfmt-ignore
  });

  test('a block steps out of its column into the next section', () => {
    const stepped = moveByStep(email, 'body', 1).document;
    expect(partsOf(stepped)).toEqual(['main', 'main-column', 'end', 'end-column', 'body', 'footer']);
  });

  test('columns that go leave their blocks to the last that stays', () => {
    const three = setColumns(email, 'main', [undefined, undefined, undefined], freeIds(email)).document;
    const filled = insertBlock(three, line, {
      column: three.sections[0]?.columns[2]?.id ?? '',
      at: 0,
    }).document;
    const one = setColumns(filled, 'main', [undefined], freeIds(filled)).document;
    expect(one.sections[0]?.columns.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual([
      ['body', 'line'],
    ]);
    expect(setColumns(email, 'main', [60, 60], freeIds(email)).refused).toBe('invalid');
    expect(setColumns(email, 'main', [30, 70], freeIds(email)).document.sections[0]?.columns).toMatchObject([
      { width: 30 },
      { width: 70 },
    ]);
  });
});

test('ids that are free are told apart from all that an email has', () => {
  const email = documentOf([sectionOf('text', [paragraph([], 'text-2')])]);
  const free = freeIds(email);
  expect([free('text'), free('text'), free('other'), free('text-2')]).toEqual([
    'text-3',
    'text-4',
    'other',
    'text-5',
  ]);
});

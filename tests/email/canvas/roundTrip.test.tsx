// @vitest-environment happy-dom
import fc from 'fast-check';
import type { Editor } from 'grapesjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailDocumentSchema, type EmailBlock, type EmailDocument } from '../../../src/core/index.ts';
import { createEditor } from '../../../src/email/canvas/createEditor.ts';
import { emailComponents, type Painter } from '../../../src/email/canvas/emailTypes.ts';
import { blockOf, childrenOf, fromComponents, partOf } from '../../../src/email/canvas/fromComponents.ts';
import { showSections } from '../../../src/email/canvas/showSections.ts';
import { blockComponent, sectionComponent, toComponents } from '../../../src/email/canvas/toComponents.ts';
import { emailOf, footer, paragraph } from '../builders.ts';
import { anyEmail } from '../edits/anyEmail.ts';
import { anyLines } from './anyLines.ts';

const painter: Painter = { section: () => {}, column: () => {}, block: () => {} };
let editor: Editor;
beforeAll(() => {
  editor = createEditor(undefined, painter);
});
afterAll(() => editor.destroy());

const show = (document: EmailDocument, agreed = new WeakMap()) =>
  showSections(editor, toComponents(document), agreed);
const documentOf = (blocks: EmailBlock[], rest: Partial<EmailDocument> = {}): EmailDocument => {
  const stored = emailOf(blocks, rest);
  if (!('document' in stored)) throw new Error('emailOf made a locked email');
  return stored.document;
};
const sections = () => childrenOf(editor.getWrapper());
const blocks = () => sections().flatMap((section) => childrenOf(section).flatMap(childrenOf));
const pick = <Value,>(list: readonly Value[], at: number): Value | undefined => list[at % list.length];

describe('an email in the canvas', () => {
  it('is the same email afterwards, whatever it is', () => {
    fc.assert(
      fc.property(anyEmail, (document) => {
        show(document);
        expect(fromComponents(editor, document)).toEqual(document);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same with any text in it: pieces are kept as they are', () => {
    fc.assert(
      fc.property(anyLines, (items) => {
        const document = documentOf([
          paragraph(items[0] ?? []),
          { id: 'list', type: 'list', ordered: true, items },
        ]);
        expect(emailDocumentSchema.safeParse(document).success).toBe(true);
        show(document);
        expect(fromComponents(editor, document)).toEqual(document);
      }),
    );
  });

  it('becomes another email by no more than what is different', () => {
    fc.assert(
      fc.property(anyEmail, anyEmail, fc.nat(), fc.nat(), (one, other, from, to) => {
        const agreed = new WeakMap();
        show(one, agreed);
        show(other, agreed);
        expect(fromComponents(editor, other)).toEqual(other);
        // Another order of the same parts is shown with the same components.
        const before = new Map([...emailComponents(editor)].map((each) => [partOf(each).id, each.cid]));
        const moved = [...other.sections];
        const [section] = moved.length > 0 ? moved.splice(from % moved.length, 1) : [];
        if (section) moved.splice(to % (moved.length + 1), 0, section);
        const next = { ...other, sections: moved };
        show(next, agreed);
        expect(fromComponents(editor, next)).toEqual(next);
        for (const each of emailComponents(editor)) expect(each.cid).toBe(before.get(partOf(each).id));
      }),
      { numRuns: 25 },
    );
  });

  it('stays a valid email whatever is dragged where', () => {
    const drags = fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('block', 'section', 'new', 'copy')),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(anyEmail, drags, (document, moves) => {
        show(document);
        let known = fromComponents(editor, document);
        for (const [what, where, at, kind] of moves) {
          const dragged =
            kind === 'section' ? pick(sections(), what) : kind === 'new' ? undefined : pick(blocks(), what);
          const target =
            kind === 'section' ? editor.getWrapper() : pick(sections().flatMap(childrenOf), where);
          const source =
            kind === 'new'
              ? blockComponent(paragraph([], 'new'))
              : kind === 'copy'
                ? dragged?.clone()
                : dragged;
          if (!target || !source || !editor.Components.canMove(target, source).result) continue;
          const index = at % (childrenOf(target).length + 1);
          if (kind === 'block' || kind === 'section') dragged?.move(target, { at: index });
          else target.append(source, { at: index });
          known = fromComponents(editor, known);
          expect(emailDocumentSchema.safeParse(known).success).toBe(true);
        }
        const ids = [...emailComponents(editor)].map((each) => partOf(each).id);
        expect(new Set(ids).size).toBe(ids.length);
        // What was reported is what is there.
        expect(fromComponents(editor, known)).toEqual(known);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what was typed and not told of while something else changes', () => {
    const agreed = new WeakMap();
    const document = documentOf([paragraph([{ t: 'text', v: 'old' }]), { id: 'd', type: 'divider' }, footer]);
    show(document, agreed);
    blocks()[0]?.set('part', paragraph([{ t: 'text', v: 'typed' }]));
    const [section] = document.sections;
    const [column] = section?.columns ?? [];
    if (!section || !column) throw new Error('no section');
    const without = {
      ...document,
      sections: [
        { ...section, columns: [{ ...column, blocks: column.blocks.filter(({ id }) => id !== 'd') }] },
      ],
    };
    show(without, agreed);
    expect(blocks().map(blockOf)).toEqual([paragraph([{ t: 'text', v: 'typed' }]), footer]);
    // But what was changed elsewhere wins.
    const changed = documentOf([paragraph([{ t: 'text', v: 'new' }]), footer]);
    show(changed, agreed);
    expect(fromComponents(editor, changed)).toEqual(changed);
  });

  it('lets blocks into columns, sections between sections, new ones among blocks too, and no more than the document holds', () => {
    const full = Array.from({ length: 50 }, (_, index) => paragraph([], `b${index}`));
    show(documentOf(full));
    const wrapper = editor.getWrapper();
    const [section] = sections();
    const [column] = section ? childrenOf(section) : [];
    const [block] = blocks();
    if (!wrapper || !section || !column || !block) throw new Error('nothing shown');
    const may = (target: typeof column, source: Parameters<typeof editor.Components.canMove>[1]) =>
      editor.Components.canMove(target, source).result;
    const one = blockComponent({ id: 'n', type: 'divider' });
    const row = sectionComponent({ id: 's', type: 'section', columns: [{ id: 'c', blocks: [] }] });
    expect(may(column, one)).toBe(false);
    expect(may(column, block)).toBe(true);
    block.remove();
    expect(may(column, one)).toBe(true);
    expect([
      may(wrapper, one),
      may(section, one),
      may(wrapper, row),
      may(column, row),
      may(column, section),
      may(wrapper, column),
    ]).toEqual([false, false, true, true, false, false]);
    expect(may(wrapper, '<div>markup</div>')).toBe(false);
    expect(may(column, '<img src=x onerror=alert(1)>')).toBe(false);
  });

  it('makes nothing of markup', () => {
    show(documentOf([footer]));
    const [section] = sections();
    const [column] = section ? childrenOf(section) : [];
    column?.append('<script>alert(1)</script><img src=x onerror=alert(1)><b>bold</b>');
    expect(blocks().map(blockOf)).toEqual([footer]);
  });
});

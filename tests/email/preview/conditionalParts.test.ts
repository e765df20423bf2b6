import { expect, test } from 'vitest';
import type { EmailDocument, EmailSection } from '../../../src/core/index.ts';
import { conditionalParts } from '../../../src/email/preview/conditionalParts.ts';
import { emailOf, footer, paragraph } from '../builders.ts';

const section = (tag: string): EmailSection => ({
  id: 'main',
  type: 'section',
  columns: [
    { id: 'column', blocks: [{ ...paragraph([{ t: 'text', v: `For ${tag}` }]), showIf: { tag } }, footer] },
  ],
});
const documentOf = (rest: Partial<EmailDocument>): EmailDocument => {
  const stored = emailOf([], rest);
  if ('locked' in stored) throw new Error('an email of the tests is editable');
  return stored.document;
};

test('each part that depends on a rule is named by what it says, under the name that decides it', () => {
  const document = documentOf({ sections: [{ ...section('vip'), showIf: { tag: 'any' } }] });
  expect(conditionalParts(document, undefined, [])).toEqual([
    { show: 'main', name: 'Section 1' },
    { show: 'body', name: 'Text “For vip”' },
  ]);
});

test('long words are cut where they can be seen to be', () => {
  const long = section('a tag that fills exactly its thirty-six then');
  expect(conditionalParts(documentOf({ sections: [long] }), undefined, [])).toEqual([
    { show: 'body', name: 'Text “For a tag that fills exactly its thirty-…”' },
  ]);
});

test('a variant’s part that shares its id with another, but not the rule, is told by its own name', () => {
  const document = documentOf({
    sections: [section('vip')],
    variants: [
      { id: 'a', label: 'A', weight: 5_000 },
      { id: 'b', label: 'B', weight: 5_000, sections: [section('new')] },
    ],
  });
  expect(conditionalParts(document, 'a', [])).toEqual([{ show: 'body', name: 'Text “For vip”' }]);
  expect(conditionalParts(document, 'b', [])).toEqual([{ show: 'body-2', name: 'Text “For new”' }]);
});

test('a variant may be called like what every object inherits', () => {
  const document = documentOf({
    sections: [section('vip')],
    variants: [{ id: 'constructor', label: 'A', weight: 10_000 }],
  });
  expect(conditionalParts(document, 'constructor', [])).toEqual(conditionalParts(document, undefined, []));
});

import { describe, expect, it } from 'vitest';
import {
  blankEmail,
  emailFindings,
  storedEmailSchema,
  type EmailInline,
  type StoredEmail,
} from '../../src/core/index.ts';
import { bodyOf, setBody, setPreheader, setSubject } from '../../src/email/editEmail.ts';
import { emailOf, footer, paragraph, shared } from './builders.ts';

const locked: StoredEmail = {
  id: 'x',
  locked: {
    name: 'n',
    subject: 's',
    preheader: 'p',
    from: { name: 'f', address: 'a@b' },
    html: 'h',
    text: 't',
    shows: {},
    links: [],
  },
};
const hello = [{ t: 'text', v: 'Hello' }] as const;

describe('edits of an email', () => {
  it('write subject, preview text and body into a blank one, which is then complete', () => {
    const blank = blankEmail('x');
    const before = JSON.stringify(blank);
    const written = setBody(setPreheader(setSubject(blank, 'S'), 'P'), [...hello]);
    expect(JSON.stringify(blank)).toBe(before);
    expect(storedEmailSchema.safeParse(written).success).toBe(true);
    expect(emailFindings(written, shared.brand)).toEqual([]);
    expect(bodyOf(written)).toEqual(hello);
  });

  it('give back the very same email where nothing changes', () => {
    const stored = emailOf([paragraph([...hello]), footer]);
    expect(setSubject(stored, 'Hello')).toBe(stored);
    expect(setPreheader(stored, 'A word')).toBe(stored);
    expect(setBody(stored, [...bodyOf(stored)])).not.toBe(stored);
    const body: EmailInline[] = [];
    const empty = emailOf([paragraph(body)]);
    expect(setBody(empty, body)).toBe(empty);
    expect([setSubject(locked, 'x'), setPreheader(locked, 'x'), setBody(locked, [])]).toEqual([
      locked,
      locked,
      locked,
    ]);
    expect(bodyOf(locked)).toEqual([]);
  });

  it('leave every other part alone', () => {
    const heading = { id: 'h', type: 'text', level: 'h1', inline: [...hello] } as const;
    const stored = emailOf([{ ...heading, inline: [...hello] }, paragraph([]), footer]);
    const written = setBody(stored, [...hello]);
    if (!('document' in written) || !('document' in stored)) throw new Error('editable');
    const blocks = (email: typeof written) => email.document.sections[0]?.columns[0]?.blocks ?? [];
    expect(blocks(written).map((block, index) => block === blocks(stored)[index])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('give an email without text a paragraph, under ids that are free', () => {
    const stored = emailOf([{ ...footer, id: 'body' }]);
    const written = setBody(stored, [...hello]);
    expect(bodyOf(written)).toEqual(hello);
    expect(storedEmailSchema.safeParse(written).success).toBe(true);
    const ids =
      'document' in written
        ? written.document.sections.flatMap((part) => [
            part.id,
            ...part.columns.flatMap((c) => [c.id, ...c.blocks.map(({ id }) => id)]),
          ])
        : [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

import { expect, test } from 'vitest';
import { compileEmail, wholeEmail } from '../../../src/email/compile/compileEmail.ts';
import { withHtml } from '../../../src/email/compile/withHtml.ts';
import type { Email } from '../../../src/core/index.ts';
import { emailOf, footer, paragraph, shared } from '../builders.ts';

const link = { kind: 'url', url: 'https://x.test' } as const;
const stored = emailOf([paragraph([{ t: 'text', v: 'Hello', link }]), footer]);
const { brand } = shared;
const utm = { source: 'wend', campaign: 'spring' };

test('the same content is compiled once, whatever object it is and whoever sends it', async () => {
  const first = compileEmail(stored, shared, utm);
  const again = { ...structuredClone(stored), name: 'Other', from: { name: 'x', address: 'x@example.com' } };
  expect(compileEmail(again, structuredClone(shared), { ...utm })).toBe(first);
  expect(await first).toEqual(await withHtml(stored, shared, utm));
});

test('whatever it is compiled from makes another: content, each variant, brand, link parameters', async () => {
  const variants = [{ id: 'b', label: 'B', weight: 10_000, subject: 'Another' }];
  const made = await Promise.all([
    compileEmail(stored, shared),
    compileEmail(stored, shared, utm),
    compileEmail(stored, shared, { ...utm, campaign: 'summer' }),
    compileEmail(stored, { brand: { ...brand, address: 'Elsewhere' } }),
    compileEmail(stored, { brand: { ...brand, look: { page: '#123456' } } }),
    compileEmail(emailOf([paragraph([{ t: 'text', v: 'Hello', link, b: true }]), footer]), shared),
    compileEmail(emailOf([paragraph([{ t: 'text', v: 'Hello', link }]), footer], { variants }), shared),
  ]);
  expect(new Set(made.map((email) => JSON.stringify(email))).size).toBe(made.length);
});

test('an email of a journey without its HTML gets it, with what its links carry there; any other stays', async () => {
  const email: Email = {
    name: 'Mail',
    from: brand.sender,
    ...(await withHtml(stored, shared, utm)),
    utm,
    design: 'document' in stored ? stored.document : undefined,
  };
  expect(email.html).toContain('utm_campaign=spring');
  expect(await wholeEmail({ ...email, html: '' }, shared)).toEqual(email);
  const given = { ...email, html: '<p>As it came</p>' };
  expect(await wholeEmail(given, shared)).toBe(given);
  const unreadable = { ...email, html: '', design: { v: 7 } };
  expect(await wholeEmail(unreadable, shared)).toBe(unreadable);
});

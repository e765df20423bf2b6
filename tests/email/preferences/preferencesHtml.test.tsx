// @vitest-environment happy-dom
import axe from 'axe-core';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Preferences, Shared, SubscriberRecord, UsedData } from '../../../src/core/index.ts';
import { pageLanguages, pageWords } from '../../../src/email/preferences/pageWords.ts';
import { limitWords } from '../../../src/email/preferences/ownWords.ts';
import { preferencePage } from '../../../src/email/preferences/preferencePage.ts';
import { preferencesHtml } from '../../../src/email/preferences/preferencesHtml.ts';
import { nasty, shared } from '../builders.ts';

const datum = (name: string) => ({ name, uses: ['writes'] as const, journeys: ['j'], properties: [] });
const used: UsedData = {
  attributes: [datum('first_name'), datum('unknown')],
  tags: [datum('vip'), datum('other')],
  events: [datum('Cart Updated')],
};
const preferences: Preferences = {
  lang: 'en',
  title: 'What may we send you?',
  intro: 'Choose freely.',
  frequencies: [{ label: 'Once a week', max: 1, per: 'P7D' }],
  uses: 'To write what fits you.',
  contact: 'privacy@example.com',
};
const topics: Shared['topics'] = {
  news: { name: 'News', description: 'About twice a month', transactional: false, default: 'in' },
  offers: { name: 'Offers', description: '', transactional: false, default: 'out' },
  orders: { name: 'Orders', description: '', transactional: true, default: 'in' },
};
const world = { brand: shared.brand, topics, preferences };
const known = { attributes: { first_name: 'Ada' }, tags: ['vip'] };
const ada: SubscriberRecord = { id: 'ada', email: 'ada@example.com' };

afterEach(() => document.body.replaceChildren());
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const pageOf = (subscriber: SubscriberRecord = ada, more: Partial<typeof world> = {}) =>
  parsed(preferencesHtml(preferencePage({ ...world, ...more }, subscriber, known, used)));
const fields = (page: Document) =>
  [...page.querySelectorAll('input')].map((input) => [
    input.getAttribute('name') ?? '-',
    input.getAttribute('value'),
    input.hasAttribute('checked'),
    input.hasAttribute('disabled'),
  ]);

test('the form has every topic as it stands for this person, the frequencies, and a way out of everything', () => {
  expect(fields(pageOf())).toEqual([
    ['topic', 'news', true, false],
    ['topic', 'offers', false, false],
    ['-', 'orders', true, true],
    ['frequency', '', true, false],
    ['frequency', '1/P7D', false, false],
    ['stop', 'everything', false, false],
  ]);
  const chosen: SubscriberRecord = {
    ...ada,
    topics: { news: false, offers: true },
    frequency: { max: 1, per: 'P7D' },
    suppressed: { reason: 'unsubscribed', at: '2026-03-02T08:00:00Z' },
  };
  expect(fields(pageOf(chosen)).filter(([, , isChecked]) => isChecked)).toEqual([
    ['topic', 'offers', true, false],
    ['-', 'orders', true, true],
    ['frequency', '1/P7D', true, false],
    ['stop', 'everything', true, false],
  ]);
});

test('a limit that is offered no more is still to be seen; whoever was taken off by hand is told', () => {
  const odd = pageOf({ ...ada, frequency: { max: 2, per: 'P1D' } });
  expect(odd.querySelector('[name=frequency][checked]')?.getAttribute('value')).toBe('2/P1D');
  const out = pageOf({ ...ada, suppressed: { reason: 'manual', at: '2026-03-02T08:00:00Z' } });
  expect(out.querySelector('[name=stop]')).toBeNull();
  expect(out.body.textContent).toContain(pageWords('en').stopped);
});

test('what nobody named, and yes and no, are in the language of the page, not of the app', () => {
  const offers = [{ label: ' ', max: 2, per: 'P1W' }];
  const page = preferencePage(
    { ...world, preferences: { ...preferences, lang: 'de', frequencies: offers } },
    { ...ada, frequency: { max: 1, per: 'P1DT12H' } },
    { attributes: { first_name: true }, tags: [] },
    used,
  );
  expect(page.frequencies.map(({ label }) => label)).toEqual([
    'So oft es etwas gibt',
    'Höchstens 2 E-Mails in einer Woche',
    'Höchstens eine E-Mail in einem Tag 12 Stunden',
  ]);
  expect(page.data).toEqual([{ label: 'First name', value: 'ja' }]);
});

test('it tells what journeys use of this person, and nothing of others', () => {
  const rows = [...pageOf().querySelectorAll('dt')].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  expect(rows).toEqual([
    ['First name', 'Ada'],
    ['Vip', '✓'],
    ['What you do with us', 'Cart Updated'],
  ]);
});

test('it has no script, asks no host but for the logo, and posts to where it came from', () => {
  const html = preferencesHtml(preferencePage(world, ada, known, used));
  expect(html).not.toMatch(/<script|<link|javascript:|@import|url\(| on\w+=|action=/i);
  const look = { logo: { src: 'https://example.com/l.png', alt: '', width: 120 } };
  const page = pageOf(ada, { brand: { ...shared.brand, look } });
  expect(page.querySelector('img')?.getAttribute('alt')).toBe(shared.brand.name);
  expect([...page.querySelectorAll('[src], [href]')].map((part) => part.getAttribute('src'))).toEqual([
    look.logo.src,
  ]);
});

test('whatever was typed, and whatever data hold, is text', () => {
  const plain = pageOf();
  const tags = (page: Document) => [...page.querySelectorAll('*')].map(({ tagName }) => tagName);
  const withoutBreaks = (page: Document) => tags(page).filter((tag) => tag !== 'BR');
  const filled = nasty.filter((text) => text.trim() !== '').map((text) => text.slice(0, 100));
  fc.assert(
    fc.property(fc.array(filled, { minLength: 12, maxLength: 12 }), (texts) => {
      const [name, address, title, intro, uses, contact, label, topic, about, value, event, email] =
        texts.map((text) => text.replaceAll('\r', '')) as [
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
        ]; // twelve of twelve
      const page = parsed(
        preferencesHtml(
          preferencePage(
            {
              brand: { ...shared.brand, name, address },
              topics: { ...topics, news: { name: topic, description: about, transactional: false, default: 'in' } },
              preferences: { ...preferences, title, intro, uses, contact, frequencies: [{ label, max: 1, per: 'P7D' }] },
            },
            { id: 'ada', email },
            { attributes: { first_name: value }, tags: ['vip'] },
            { ...used, events: [datum(event)] },
          ),
        ),
      ); // oxfmt-ignore
      expect(withoutBreaks(page)).toEqual(withoutBreaks(plain));
      const said = page.body.textContent;
      const inLine = (text: string) => text.trim().replaceAll('\n', '');
      for (const text of [name, title, intro, uses, contact, label, topic, about, address])
        expect(said.replaceAll('\n', '')).toContain(inLine(text));
      for (const text of [value, event, email])
        expect(said.replaceAll('\n', '')).toContain(text.replaceAll('\n', ''));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['the usual page', pageOf, ada],
  ['of somebody who left', pageOf, { ...ada, suppressed: { reason: 'unsubscribed', at: '2026-03-02T08:00:00Z' } }],
  ['of somebody unknown', () => parsed(preferencesHtml(preferencePage({ brand: shared.brand, topics: {}, preferences: undefined }, { id: 'x' }, { attributes: {}, tags: [] }, { attributes: [], tags: [], events: [] }))), ada],
] as const)('axe finds nothing on %s', async (_, make, subscriber) => {
  const page = make(subscriber);
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceChildren(...page.body.children);
  // Colours need a real browser; those of the look are judged on their own.
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}); // oxfmt-ignore

test('every language has every word, and its blank', () => {
  const english = pageWords('en');
  for (const lang of pageLanguages) {
    expect(Object.keys(pageWords(lang))).toEqual(Object.keys(english));
    expect(Object.values(pageWords(lang)).every((words) => words.trim() !== '')).toBe(true);
    expect(pageWords(lang).for).toContain('{address}');
    expect(pageWords(lang).limits).toContain('{count}');
    expect(limitWords({ max: 1, per: 'P1DT12H' }, pageWords(lang))).not.toMatch(/[{}]|P1D/);
  }
  expect(pageWords('de-AT')).toBe(pageWords('de'));
  expect(pageWords('tlh')).toBe(english);
});

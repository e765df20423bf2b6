import { describe, expect, test } from 'vitest';
import { emailIssues, type Email, type EmailBlock, type StoredEmail } from '../../../src/core/index.ts';
import { emailFixFor } from '../../../src/email/lint/emailFixes.ts';
import {
  body,
  brand,
  button,
  journeyUtm,
  picture,
  sectionOf,
  sound,
  title,
  withBlocks,
  withDocument,
} from './base.ts';
import { also, embedded, linkedText, lockedWith, merging, subject, text, url } from './broken.ts';

const codes = (email: StoredEmail, more: Partial<Parameters<typeof emailIssues>[1]> = {}) =>
  emailIssues(email, { brand, segments: {}, utm: journeyUtm, ...more }).map(({ code }) => code);
const withAccent = (accent: string) => ({ brand: { ...brand, look: { accent } } });
const fan = { tag: 'fan' };
const withLocked = (patch: Partial<Email>): StoredEmail => {
  const email = lockedWith({});
  return 'locked' in email ? { ...email, locked: { ...email.locked, ...patch } } : email;
};

describe('nothing is said of', () => {
  const cases: readonly (readonly [what: string, email: StoredEmail])[] = [
    ['a name in capitals', subject('A word from NASA on bread')],
    ['one mark', subject('Is your loaf waiting?')],
    ['a subject that ends in an answer', subject('What we would do: re your loaf')],
    ['a word that only holds a suspect one', subject('Die Gewinnerin des Brotpreises')],
    ['a subject whose tag has a long name', subject("{{ trigger.properties.product_title_of_the_loaf | default: 'Your loaf' }} waits")],
    ['a second button that not everybody sees', also({ ...button, id: 'other', showIf: fan })],
    ['a second button in a section that not everybody sees', withDocument({ sections: [...sound.document.sections, sectionOf([{ ...button, id: 'other' }], { id: 'vip', showIf: fan })] })],
    ['a tag that only those see who have a value', also({ ...(merging('subscriber.city') as Extract<EmailBlock, { type: 'text' }>), showIf: { all: [{ attribute: 'city', is: 'exists' }, fan] } })],
    ['the address that an email is sent to', also(merging('subscriber.email'))],
    ['a heading below its title', also(text('The crust', { level: 'h2' }))],
    ['a second title that not everybody sees', also({ ...title, id: 'other', showIf: fan })],
    ['a link with the same campaign', also(linkedText('the flour', url('https://shop.example/?utm_campaign=bread')))],
    ['a number to call, and an address to write to', also(text('', { inline: [{ t: 'text', v: 'Call us', link: url('tel:+49-30-1234') }, { t: 'text', v: ' or ' }, { t: 'text', v: 'write to us', link: url('mailto:hi@shop.example?subject=Bread') }] }))],
    ['a number with spaces, and a mail to whomever', also(text('', { inline: [{ t: 'text', v: 'Call us', link: url('tel:+49 30 1234') }, { t: 'text', v: ' or ' }, { t: 'text', v: 'tell a friend', link: url('mailto:?subject=Bread for you') }] }))],
    ['emoji alone', withDocument({ subject: '🍞', preheader: '🥐'.repeat(30) })],
    ['a picture with Japanese around it', withBlocks({ fans: null, products: null, body: { ...body, inline: [{ t: 'text', v: '土曜日にパンを焼きます。お好きなパンを一つ取っておきました。正午までに取りに来てください。コーヒーもご用意しています。', link: url('https://shop.example/pan') }] } })],
    ['a host in another script', also(linkedText('the flour', url('https://müller.example:8443/brot')))],
    ['a link out of an event', also(linkedText('your cart', { kind: 'merge', path: 'trigger.properties.cart_url' }))],
    ['decoration', withBlocks({ picture: { ...picture, alt: '', decorative: true } })],
    ['a picture with text around it', withBlocks({ title: null, fans: null })],
    ['white on the usual green', withBlocks({ go: { ...button, bg: '#2f5d3a' } })],
    ['words in brackets', also(text('Bread [still warm], {dark} or 20% lighter, «Brot» says the baker'))],
    ['what people are asked whether they have seen', also(text('Hast du dir unsere neuen Rezepte schon angesehen?'))],
    ['a title that nobody has written yet, told as such', withBlocks({ title: [title, { ...title, id: 'second', inline: [{ t: 'text', v: 'Rye' }], level: 'h2' }] })],
    ['two conditions that only seem to clash', also(text('For some', { showIf: { any: [fan, { not: fan }] } }))],
    ['names that a locked email gives itself', lockedWith({ html: '{%- for item in trigger.properties.items -%}{% assign total=item.price %}{{ item.name }} {{ total }}{% endfor %}' })],
    ['an address of the footer’s own', withBlocks({ footer: { id: 'footer', type: 'footer', address: 'Baker Street 1' } })],
  ]; // oxfmt-ignore
  test.each(cases)('%s', (_, email) => expect(codes(email)).toEqual([]));
});

describe('the same is found in another shape', () => {
  const cases: readonly (readonly [code: string, what: string, email: StoredEmail, more?: object])[] = [
    ['unknown-merge', 'a name beside those that a locked email gives itself', lockedWith({ html: '{% for item in trigger.properties.items %}{{ items.name }}{% endfor %}' })],
    ['loud-line', 'three marks', subject('Your loaf is waiting!!!')],
    ['loud-line', 'a preview text in capitals', withDocument({ preheader: 'WE BAKE ON SATURDAY, AND ONE IS FOR YOU' })],
    ['fake-reply', 'a forwarded mail, in German', subject('WG: Ihr Brot wartet')],
    ['vague-link', 'German', also(linkedText('Hier klicken!', url('https://shop.example/')))],
    ['vague-link', 'a button', withBlocks({ go: { ...button, label: 'Learn more →' } })],
    ['low-contrast', 'a ground on which no ink reads well', withDocument({ sections: [{ ...sound.document.sections[0], bg: '#7b7b7b' } as (typeof sound.document.sections)[number]] })],
    ['low-contrast', 'white by default on a colour of one’s own', withBlocks({ go: { ...button, bg: '#ffd84d' } })],
    ['low-contrast', 'a brand colour on which neither ink reads well', sound, withAccent('#7b7b7b')],
    ['embedded-picture', 'the logo', also({ id: 'head', type: 'header', view: false }), { brand: { ...brand, look: { logo: { src: embedded(40), alt: '', width: 120 } } } }],
    ['broken-link', 'a mail to nobody', withBlocks({ go: { ...button, link: url('mailto:us at shop') } })],
    ['broken-link', 'a number without one', withBlocks({ go: { ...button, link: url('tel:call me') } })],
    ['broken-link', 'a host with a gap', withBlocks({ go: { ...button, link: url('https://shop..example/') } })],
    ['no-link', 'a picture', withBlocks({ picture: { ...picture, link: url(' ') } })],
    ['no-fallback', 'in a list', also({ id: 'list', type: 'list', ordered: false, items: [[{ t: 'text', v: 'For ' }, { t: 'merge', path: 'subscriber.city' }]] })],
    ['too-personal', 'on a button', withBlocks({ go: { ...button, label: 'Buy the sneakers you looked at' } })],
    ['too-personal', 'in a picture’s description', withBlocks({ picture: { ...picture, alt: 'The red sneakers that you viewed three times, and which we noticed you liked' } })],
    ['too-personal', 'German', also(text('Du hast dir gestern dreimal die roten Schuhe angesehen.'))],
    ['too-personal', 'German, of those who watched', also(text('Wir haben gesehen, dass dein Korb noch voll ist.'))],
    ['too-personal', 'in an email that came as it is', withLocked({ text: 'We saw you in the shop.' })],
    ['foreign-tags', 'in the subject of an email that came as it is', withLocked({ subject: 'Your loaf, *|FNAME|*' })],
    ['empty-text', 'a title without words is no title', also(text(' ', { level: 'h1' }))],
    ['never-shown', 'a block against its section', withDocument({ sections: [...sound.document.sections, sectionOf([text('Nobody', { showIf: { not: fan } }), body].map((block, at) => ({ ...block, id: `b${at}` })), { id: 'vip', showIf: fan })] })],
  ]; // oxfmt-ignore
  for (const [code, what, email, more] of cases)
    test(`${code}: ${what}`, () => expect(codes(email, more)).toEqual([code]));
});

test('rules that ask for a segment are not judged where nobody knows the segments', () => {
  const email = also(text('For some', { showIf: { all: [{ segment: 'vip' }] } }));
  expect(codes(email, { segments: undefined })).toEqual([]);
});

test('no word is put into the mouth of an email in another language', () => {
  const email = also(merging('subscriber.first_name'));
  const [issue] = emailIssues(email, { brand });
  if (!issue) throw new Error('nothing was found');
  const around = { brand, utm: undefined, paths: undefined };
  expect(emailFixFor(issue, email.document, around)).toBeDefined();
  expect(emailFixFor(issue, { ...email.document, lang: 'de' }, around)).toBeUndefined();
});

test('an issue whose block is gone has no fix', () => {
  const email = also(text(' '));
  const [issue] = emailIssues(email, { brand });
  if (!issue) throw new Error('nothing was found');
  expect(emailFixFor(issue, sound.document, { brand, utm: undefined, paths: undefined })).toBeUndefined();
});

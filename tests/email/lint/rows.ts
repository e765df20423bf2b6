import type { emailCodes } from '../../../src/core/index.ts';
import {
  brand,
  button,
  footer,
  journeyUtm,
  picture,
  readers,
  sectionOf,
  social,
  sound,
  withBlocks,
  withDocument,
} from './base.ts';
import {
  ada,
  also,
  ben,
  embedded,
  linkedText,
  lockedWith,
  merging,
  nobody,
  preheader,
  subject,
  text,
  url,
  withData,
} from './broken.ts';
import type { Row } from './Row.ts';
import { rowsOfRendered } from './rowsOfRendered.ts';

type Code = (typeof emailCodes)[number];

/** For each rule an email that breaks just it. */
export const rows: Record<Code, Row> = {
  'no-subject': { email: subject('  '), at: 'email/subject' },
  'no-sender': {
    email: sound,
    at: 'email',
    brand: { ...brand, sender: { name: 'Bakery', address: 'hello' } },
  },
  'no-language': { email: withDocument({ lang: '' }), at: 'email' },
  'long-subject': {
    email: subject('Your loaf is waiting, and so are three more that we have baked for the weekend'),
    at: 'email/subject',
  },
  'subject-cut': { email: subject('Your loaf is waiting for you here until noon'), at: 'email/subject' },
  'fake-reply': { email: subject('Re: your loaf is waiting'), at: 'email/subject', fix: 'Take it away' },
  'loud-line': { email: subject('YOUR LOAF is WAITING'), at: 'email/subject', fix: 'Write it calmly' },
  'spam-words': { email: subject('Act now: your loaf is waiting'), at: 'email/subject' },
  'no-preheader': { email: preheader(''), at: 'email/preheader' },
  'preheader-repeats': { email: preheader('Your loaf is waiting!'), at: 'email/preheader' },
  'preheader-length': { email: preheader('One is for you.'), at: 'email/preheader' },

  'no-body': {
    email: withBlocks({
      title: null,
      picture: null,
      body: null,
      fans: null,
      products: null,
    }),
    at: 'email/body',
  },
  'only-pictures': {
    email: withBlocks({ body: null, fans: null, products: null }),
    at: 'email/body',
  },
  'empty-text': { email: also(text(' ')), at: 'email/blocks/extra', fix: 'Take it out' },
  'empty-section': {
    email: withDocument({ sections: [...sound.document.sections, sectionOf([], { id: 'gap' })] }),
    at: 'email/blocks/gap',
    fix: 'Take it out',
  },
  'many-titles': {
    email: also(text('And more', { level: 'h1' })),
    at: 'email/blocks/extra',
    fix: 'Make the others headings',
  },
  'skipped-heading': {
    email: also(text('The crust', { level: 'h3' })),
    at: 'email/blocks/extra',
    fix: 'Make it larger',
  },
  'no-action': {
    email: withBlocks({ go: null, body: text('We bake on Saturday, and we hope to see you.') }),
    at: 'email/body',
  },
  'second-button': {
    email: also({ ...button, id: 'other', label: 'See the others' }),
    at: 'email/blocks/go',
    fix: 'Make the others plain links',
  },
  'too-personal': {
    email: also(text('We saw you standing in front of the shop.')),
    at: 'email/blocks/extra',
  },
  'unknown-merge': {
    email: also(merging('customer.name', 'you')),
    at: 'email/blocks/extra',
    fix: 'Use “subscriber.first_name” instead',
  },
  'foreign-tag': {
    email: also(text('For *|FNAME|*')),
    at: 'email/blocks/extra',
    fix: 'Make it the merge tag “subscriber.first_name”',
  },
  'active-part': {
    email: lockedWith({ html: '<script>1</script><form><input></form><p onclick="x()">Hi</p>' }),
    at: 'email',
  },
  'foreign-tags': { email: lockedWith({ html: '<p>Dear *|FNAME|*</p>' }), at: 'email' },
  'script-link': {
    email: lockedWith({ html: '<a href="java&Tab;script&colon;go()">Keep a loaf</a>' }),
    at: 'email',
  },
  'no-fallback': {
    email: also(merging('subscriber.first_name')),
    at: 'email/blocks/extra',
    fix: 'Say “there” instead',
  },

  'unsampled-merge': {
    email: also(merging('subscriber.favourit_loaf', 'rye')),
    at: 'email/blocks/extra',
    paths: new Set(['subscriber.email', 'subscriber.first_name', 'subscriber.favourite_loaf']),
  },

  'no-button-label': { email: withBlocks({ go: { ...button, label: ' ' } }), at: 'email/blocks/go' },
  'no-link': {
    email: also(linkedText('the flour', url(''))),
    at: 'email/blocks/extra',
    fix: 'Take the link away',
  },
  'broken-link': {
    email: withBlocks({ go: { ...button, link: url('https://shop') } }),
    at: 'email/blocks/go',
  },
  'vague-link': {
    email: also(linkedText('Click here', url('https://shop.example/flour'))),
    at: 'email/blocks/extra',
  },
  'short-link': {
    email: also(linkedText('the flour', url('https://bit.ly/flour'))),
    at: 'email/blocks/extra',
  },
  'insecure-link': {
    email: lockedWith({ links: [{ id: 'a', url: 'http://shop.example/?utm_campaign=bread' }] }),
    at: 'email',
  },
  'tag-in-link': {
    email: also(linkedText('your page', url('https://shop.example/{{ subscriber.id }}'))),
    at: 'email/blocks/extra',
  },
  'link-from-data': {
    email: also(linkedText('your page', { kind: 'merge', path: 'subscriber.page' })),
    at: 'email/blocks/extra',
    readers: readers.map((reader) =>
      withData(reader, { subscriber: { ...reader.data.subscriber, page: 'https://people.example/' } }),
    ),
  },
  'empty-social': {
    email: withBlocks({ social: { ...social, links: [] } }),
    at: 'email/blocks/social',
    fix: 'Take it out',
  },
  'no-network': {
    email: withBlocks({ social: { ...social, links: [...social.links, { network: 'x', url: '' }] } }),
    at: 'email/blocks/social',
    fix: 'Take it out',
  },
  'utm-differs': {
    email: withDocument({ utm: { ...journeyUtm, campaign: 'cake' } }),
    at: 'email',
    fix: 'Say “bread” instead',
    changes: ['email/utm'],
  },
  'utm-missing': {
    email: withDocument({ utm: { source: 'wend', campaign: 'bread' } }),
    at: 'email',
    fix: 'Say “email” instead',
    changes: ['email/utm'],
  },
  'link-utm-differs': {
    email: also(linkedText('the flour', url('https://shop.example/flour?a=1&utm_campaign=cake#top'))),
    at: 'email/blocks/extra',
    fix: 'Take it out of the address',
  },
  'untagged-links': {
    email: lockedWith({ links: [{ id: 'a', url: 'https://shop.example/' }] }),
    at: 'email',
  },

  'no-picture': {
    email: withBlocks({ picture: { ...picture, src: '' } }),
    at: 'email/blocks/picture',
    fix: 'Take it out',
  },
  'no-alt': {
    email: withBlocks({ picture: { ...picture, alt: '' } }),
    at: 'email/blocks/picture',
    fix: 'It only decorates',
  },
  'vague-alt': {
    email: withBlocks({ picture: { ...picture, alt: 'IMG_2041.jpg' } }),
    at: 'email/blocks/picture',
  },
  'linked-decorative': {
    email: withBlocks({ picture: { ...picture, decorative: true, link: url('https://shop.example/bread') } }),
    at: 'email/blocks/picture',
    fix: 'Use its description',
  },
  'fixed-height': {
    email: withBlocks({ picture: { ...picture, height: 300 } }),
    at: 'email/blocks/picture',
    fix: 'Let it keep its shape',
  },
  'embedded-picture': {
    email: withBlocks({ picture: { ...picture, src: embedded(400) } }),
    at: 'email/blocks/picture',
  },
  'heavy-picture': {
    email: withBlocks({ picture: { ...picture, src: embedded(56_000) } }),
    at: 'email/blocks/picture',
  },
  'low-contrast': {
    email: withBlocks({ go: { ...button, bg: '#ffcc00', fg: '#ffffff' } }),
    at: 'email/blocks/go',
    fix: 'Choose the ink that reads best',
  },
  'never-shown': {
    email: also(text('For nobody', { showIf: nobody })),
    at: 'email/blocks/extra',
    fix: 'Take it out',
    // Whatever samples are like, one of them alone proves nothing.
    readers: [withData(ada, { show: { fans: true, extra: false } })],
  },
  'no-footer': {
    email: withBlocks({ footer: null }),
    at: 'email/body',
    fix: 'Add a footer',
    changes: ['email/blocks/section', 'email/blocks/footer'],
  },
  'conditional-footer': {
    email: withBlocks({ footer: { ...footer, showIf: { tag: 'fan' } } }),
    at: 'email/blocks/footer',
    fix: 'Show it to everybody',
    readers: [
      withData(ada, { show: { fans: true, footer: true } }),
      withData(ben, { show: { fans: false, footer: false } }),
    ],
  },
  'no-postal-address': { email: sound, at: 'email/blocks/footer', brand: { ...brand, address: ' ' } },
  clipped: { email: lockedWith({ html: `<p>${'Bread and butter. '.repeat(6_500)}</p>` }), at: 'email' },
  ...rowsOfRendered,
};

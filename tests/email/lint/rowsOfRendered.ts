import { brand, button, products, sound, withBlocks } from './base.ts';
import { ada, also, ben, lockedWith, subject, text, withData } from './broken.ts';
import type { Row } from './Row.ts';

/** What is wrong only as people get it. */
export const rowsOfRendered = {
  'render-failed': { email: lockedWith({ html: '{% if subscriber.first_name %}' }), at: 'email' },
  'subject-empty-for': { email: subject('{{ brand.slogan }}'), at: 'email/subject' },
  'subject-long-for': {
    email: subject("{{ trigger.properties.loaf | default: 'Your loaf' }} is waiting"),
    at: 'email/subject',
    readers: [
      ada,
      withData(ben, {
        trigger: {
          properties: {
            items: [{ name: 'Rye', price: 4 }],
            loaf: 'The darkest rye with caraway, coriander, fennel and honey from the roof',
          },
        },
      }),
    ],
  },
  'empty-for': {
    email: withBlocks({ products: { ...products, empty: '' } }),
    at: 'email/blocks/products',
    readers: [ada, withData(ben, { trigger: { properties: {} } })],
  },
  'second-button-for': {
    email: also({ ...button, id: 'other', label: 'See the others', showIf: { tag: 'fan' } }),
    at: 'email/blocks/other',
    readers: [withData(ada, { show: { fans: true, other: true } }), ben],
  },
  'liquid-left': {
    email: also(text("We bake in {{ subscriber.city | default: 'your town' }}.")),
    at: 'email/blocks/extra',
    fix: 'Make it a merge tag',
  },
  'way-out-lost': {
    email: {
      id: 'mail',
      locked: {
        name: 'Weekend bread',
        subject: sound.document.subject,
        preheader: sound.document.preheader,
        from: brand.sender,
        html: '<p>Hello</p>{% if show.fans %}<a href="{{ links.unsubscribe }}">Leave</a>{% endif %} <a href="{{ links.preferences }}">Choose</a>',
        text: 'Hello',
        shows: {},
        links: [],
      },
    },
    at: 'email',
  },
  'nearly-clipped': {
    email: lockedWith({ html: `<p>${'Bread and butter. '.repeat(5_000)}</p>` }),
    at: 'email',
  },
  'shown-to-none': {
    email: sound,
    at: 'email/blocks/fans',
    readers: [withData(ada, { show: { fans: false } }), ben],
  },
  'shown-to-all': {
    email: sound,
    at: 'email/blocks/fans',
    fix: 'Show it to everybody',
    readers: [ada, withData(ben, { show: { fans: true } })],
  },
} satisfies Record<string, Row>;

import { changeSettings, describeNode, type EmailBlock, type StoredEmail } from '../../../src/core/index.ts';
import { condition, email, exit, shared, trigger, wait, waitForEvent, type Piece } from '../draw.ts';
import { after, drawn, fullRendering, mail, set, sound, told, whole, type Cases } from './cases.ts';

type Editable = Extract<StoredEmail, { document: unknown }>;
const subject = (text: string) =>
  mail((stored) => ({ ...stored, document: { ...stored.document, subject: text } }));
const preheader = (text: string) =>
  mail((stored) => ({ ...stored, document: { ...stored.document, preheader: text } }));
const withBlocks = (stored: Editable, more: readonly EmailBlock[]): Editable => ({
  ...stored,
  document: {
    ...stored.document,
    sections: stored.document.sections.map((section) => ({
      ...section,
      columns: section.columns.map((column) => ({ ...column, blocks: [...column.blocks, ...more] })),
    })),
  },
});
const button = (id: string, showIf?: EmailBlock['showIf']): EmailBlock => ({
  id,
  type: 'button',
  label: 'Go',
  link: { kind: 'url', url: 'https://x.example' },
  bg: '#000000',
  fg: '#ffffff',
  ...(showIf && { showIf }),
});
const buttons = (id: string, ...blocks: EmailBlock[]) => mail((stored) => withBlocks(stored, blocks), {}, id);
const body = (text: string) =>
  mail((stored) => ({
    ...stored,
    document: {
      ...stored.document,
      sections: stored.document.sections.map((section) => ({
        ...section,
        columns: section.columns.map((column) => ({
          ...column,
          blocks: column.blocks.map((block) =>
            block.type === 'text' ? { ...block, inline: [{ t: 'text' as const, v: text }] } : block,
          ),
        })),
      })),
    },
  }));
const rendered =
  (html: string, text = 'Hello', topic = 'news') =>
  () => {
    const draft = sound();
    const stored = draft.emails['m'];
    if (!stored) throw new Error('no email m');
    return told(
      { ...draft, document: changeSettings(draft.document, 'm', { topic }) },
      { rendered: { m: { ...fullRendering(stored), html, text } } },
    );
  };
const bothLinks = '{{ links.unsubscribe }} {{ links.preferences }}';
const offer = { kind: 'discount', label: '10 % off' };
const offering = (id: string, more: object = {}, today?: string, settings = {}) =>
  mail(
    (stored) => ({ ...stored, offer: { ...offer, ...more } }),
    today === undefined ? {} : { today },
    id,
    settings,
  );
const from = (address: string) =>
  whole({}, { brand: { ...shared.brand, sender: { name: 'Acme', address } } });
const awareness = { about: { stage: 'awareness' as const, objective: 'Get to know us', kpi: 'Readers' } };
const linked = (utm: object | undefined) =>
  mail((stored) => withBlocks(stored, [button('go')]), {}, 'm', { utm });

/** An email, then these, then another email. */
const between = (...pieces: Piece[]) =>
  drawn(() => [trigger('Signed Up', 't'), email('m'), ...pieces, email('n')]);
const asking = (...pieces: Piece[]) =>
  drawn(() => [
    trigger('Signed Up', 't'),
    email('m'),
    ...pieces,
    condition({ email: 'm', did: 'opened' }, { yes: [exit('A')], no: [exit('B')] }, 's'),
  ]);
const many = (count: number) =>
  drawn(() => [
    trigger('Signed Up', 't'),
    ...Array.from({ length: count }, (_, at) => [email(`m${at}`), wait('P2D', `w${at}`)]).flat(),
  ]);

/** What can be wrong with an email, and with when it goes out. */
export const casesOfEmails: Cases = {
  'no-email': { sets: set('m', { email: 'gone' }), near: set('m', { email: 'story' }) },
  'no-subject': { sets: subject(' '), near: subject('x') },
  'no-preheader': { sets: preheader(''), near: preheader('x') },
  'no-body': { sets: body(' '), near: body('x') },
  'no-fallback': {
    sets: subject('Hello {{ subscriber.first_name }}'),
    near: subject("Hello {{ subscriber.first_name | default: 'there' }}"),
  },
  'no-sender': { sets: from('hello'), near: from('hello@acme.example') },
  'no-text': { sets: rendered(bothLinks, ' '), near: rendered(bothLinks, 'x') },
  'unknown-merge': { sets: subject('{{ customer.name }}'), near: subject('{{ brand.name }}') },
  'no-unsubscribe-link': {
    sets: rendered('{{ links.preferences }}'),
    near: rendered('{{ links.preferences }}', 'Hello', 'orders'),
  },
  'no-preferences-link': { sets: rendered('{{ links.unsubscribe }}'), near: rendered(bothLinks) },
  'no-utm': { sets: linked(undefined), near: linked({ campaign: 'welcome' }) },
  'utm-differs': {
    sets: mail((stored) => ({ ...stored, document: { ...stored.document, utm: { campaign: 'other' } } })),
    near: mail((stored) => ({ ...stored, document: { ...stored.document, utm: { campaign: 'journey' } } })),
  },
  'offer-expired': {
    sets: offering('story', { expires: '2026-12-24' }, '2026-12-25'),
    near: offering('story', { expires: '2026-12-24' }, '2026-12-24'),
  },
  'too-personal': {
    sets: subject("Still thinking of {{ subscriber.last_viewed_product | default: 'it' }}?"),
    near: subject("Still thinking of {{ subscriber.favourite_category | default: 'it' }}?"),
  },
  'no-mindset': {
    sets: after((document) => describeNode(document, 'm', { mindset: ' ' })),
    near: after((document) => describeNode(document, 'm', { mindset: 'Why?' })),
  },
  'many-asks': {
    sets: buttons('m', button('a'), button('b')),
    near: buttons('m', button('a'), button('b', { tag: 'vip' })),
  },
  'second-button': {
    sets: buttons('story', button('a'), button('b')),
    near: buttons('m', button('a'), button('b')),
  },
  'early-discount': { sets: offering('m'), near: offering('story') },
  'early-sales': { sets: offering('story', {}, undefined, awareness), near: offering('story') },
  'sends-without-wait': {
    sets: between(condition({ tag: 'a' }, { yes: [exit('A')], no: [email('o')] })),
    near: between(waitForEvent('Guide Opened', 'P2D', { done: [wait('P1D'), email('o')] })),
  },
  'crowded-day': { sets: between(wait('PT23H', 'w')), near: between(wait('PT24H', 'w')) },
  'many-mails': { sets: many(6), near: many(5) },
  'asked-too-soon': { sets: asking(), near: asking(wait('PT1H', 'w')) },
};

import type { EmailBlock, EmailDocument, EmailLink, StoredEmail } from '../../../src/core/index.ts';
import type { RenderedSample } from '../../../src/email/lint/RenderedSample.ts';
import { body, brand, readers, sound, withBlocks, withDocument } from './base.ts';

// The sound email with one change.

export const subject = (text: string) => withDocument({ subject: text });
export const preheader = (text: string) => withDocument({ preheader: text });
export const text = (v: string, more: Partial<Extract<EmailBlock, { type: 'text' }>> = {}): EmailBlock => ({
  id: 'extra',
  type: 'text',
  level: 'p',
  inline: [{ t: 'text', v }],
  ...more,
});
export const linkedText = (v: string, link: EmailLink): EmailBlock =>
  text('', {
    inline: [
      { t: 'text', v: 'More of it: ' },
      { t: 'text', v, link },
    ],
  });
export const url = (address: string): EmailLink => ({ kind: 'url', url: address });
export const also = (block: EmailBlock) => withBlocks({ body: [body, block] });
export const merging = (path: string, fallback?: string): EmailBlock =>
  text('', {
    inline: [
      { t: 'text', v: 'For ' },
      { t: 'merge', path, ...(fallback && { fallback }) },
    ],
  });
export const embedded = (bytes: number) => `data:image/png;base64,${'A'.repeat(bytes)}`;
export const nobody: EmailDocument['sections'][number]['showIf'] = {
  all: [{ tag: 'fan' }, { not: { tag: 'fan' } }],
};

/** The sound email as somebody else made it, with the links that it must have. */
export const lockedWith = (more: { html?: string; links?: { id: string; url: string }[] }): StoredEmail => {
  const ways = '<a href="{{ links.unsubscribe }}">Leave</a> <a href="{{ links.preferences }}">Choose</a>';
  return {
    id: 'mail',
    locked: {
      name: 'Weekend bread',
      subject: sound.document.subject,
      preheader: sound.document.preheader,
      from: brand.sender,
      html: `<p>Hello</p>${more.html ?? ''}${ways}`,
      text: 'Hello {{ links.unsubscribe }}',
      shows: {},
      links: more.links ?? [],
    },
  };
};

export const [ada, ben] = readers as [RenderedSample['reader'], RenderedSample['reader']]; // two of two
export const withData = (reader: RenderedSample['reader'], data: object) => ({
  ...reader,
  data: { ...reader.data, ...data },
});

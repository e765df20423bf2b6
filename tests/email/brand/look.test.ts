import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, emailDocumentSchema, type EmailLook } from '../../../src/core/index.ts';
import { lookHints } from '../../../src/email/brand/lookHints.ts';
import { sampleEmail } from '../../../src/email/brand/sampleEmail.ts';
import { withHtml } from '../../../src/email/compile/withHtml.ts';
import { readColour } from '../../../src/ui/ColourField.tsx';
import { readAddress } from '../../../src/ui/WebField.tsx';
import { shared } from '../builders.ts';

const branded = (look: EmailLook) => ({ ...shared.brand, look });

describe('hints on the colours of a brand', () => {
  it('say the ratio, and what is written instead where a colour cannot be read', () => {
    expect(lookHints(branded({ accent: '#f2c14e', text: '#cccccc' }))).toMatchObject({
      accent: expect.stringMatching(/dark letters.*links are written in blue/),
      text: expect.stringMatching(/^Too pale.*black instead/),
    });
    expect(lookHints(branded({ accent: '#0a6659', text: '#112233' }))).toMatchObject({
      accent: expect.stringMatching(/white letters.*Links on white: [\d.]+ to 1\.$/),
      text: expect.stringMatching(/^On white/),
    });
  });

  it('call a colour too pale exactly where its contrast on white is under 4.5', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, (chosen) => {
        const isPale = contrast(chosen, '#ffffff') < 4.5;
        const hints = lookHints(branded({ accent: chosen, text: chosen }));
        expect([hints.accent.includes('Too pale'), hints.text.includes('Too pale')]).toEqual([
          isPale,
          isPale,
        ]);
      }),
    );
  });
});

describe('the sample email', () => {
  it('is an email like any other, with everything that a look reaches', async () => {
    const social: EmailLook['social'] = [{ network: 'mastodon', url: 'https://example.social/@fjord' }];
    const logo = { src: 'https://example.com/l.png', alt: 'Fjord', width: 140 };
    const look: EmailLook = { accent: '#123456', page: '#abcdef', font: 'georgia', social, logo };
    const email = sampleEmail(look);
    if ('locked' in email) throw new Error('it can be edited');
    expect(emailDocumentSchema.safeParse(email.document).success).toBe(true);
    const { html } = await withHtml(email, { brand: branded(look) });
    for (const part of ['#123456', '#abcdef', 'Georgia', logo.src, 'Mastodon', '1 Harbour St'])
      expect(html).toContain(part);
  });
});

describe('what is typed into the fields of a look', () => {
  it('reads colours as people write them', () => {
    expect(['#2F5D3A', '2f5d3a', ' #abc ', 'abc'].map((text) => readColour(text))).toEqual([
      { value: '#2f5d3a' },
      { value: '#2f5d3a' },
      { value: '#aabbcc' },
      { value: '#aabbcc' },
    ]);
    for (const text of ['#12345', 'green', '#gggggg', 'url(x)'])
      expect(readColour(text)).toHaveProperty('trouble');
  });

  it('takes https addresses only', () => {
    expect(readAddress(' https://example.com/a?b=1 ')).toEqual({ value: 'https://example.com/a?b=1' });
    for (const text of ['http://example.com', 'https://', 'https://x', 'javascript:alert(1)', 'data:image/svg+xml,x', 'example.com', 'https://a.b/ c'])
      expect(readAddress(text)).toHaveProperty('trouble');
    expect(readAddress('http://example.com')).not.toEqual(readAddress('example.com'));
  }); // oxfmt-ignore
});

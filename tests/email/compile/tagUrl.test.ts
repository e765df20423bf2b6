import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagUrl } from '../../../src/email/compile/tagUrl.ts';
import { nasty } from '../builders.ts';

const utm = { source: 'wend', medium: 'email', campaign: 'spring' };
const added = 'utm_source=wend&utm_medium=email&utm_campaign=spring&utm_content=b';

describe('tagUrl', () => {
  it.each([
    ['https://x.test', `https://x.test?${added}`],
    ['https://x.test/a?b=c', `https://x.test/a?b=c&${added}`],
    ['https://x.test/a?', `https://x.test/a?${added}`],
    ['https://x.test/a?b&', `https://x.test/a?b&${added}`],
    ['https://x.test/a#b?c', `https://x.test/a?${added}#b?c`],
    ['HTTPS://x.test', `HTTPS://x.test?${added}`],
    ['mailto:a@x.test', 'mailto:a@x.test'],
    ['tel:+1', 'tel:+1'],
    [
      'https://x.test?utm_source=own',
      'https://x.test?utm_source=own&utm_medium=email&utm_campaign=spring&utm_content=b',
    ],
  ])('%s', (url, tagged) => expect(tagUrl(url, utm, 'b')).toBe(tagged));

  it('leaves links alone where no campaign is named', () => {
    expect(tagUrl('https://x.test', undefined, 'b')).toBe('https://x.test');
    expect(tagUrl('https://x.test', { source: '' }, 'b')).toBe('https://x.test');
  });

  it('keeps every character of the address, whatever it holds, and tags once', () => {
    fc.assert(
      fc.property(nasty, nasty, (query, campaign) => {
        const url = `https://x.test/p?${query.replaceAll('#', '')}#frag`;
        const tagged = tagUrl(url, { ...utm, campaign }, 'b');
        expect(tagged.startsWith(url.slice(0, -'#frag'.length))).toBe(true);
        expect(tagged.endsWith('#frag')).toBe(true);
        expect(tagUrl(tagged, { ...utm, campaign }, 'b')).toBe(tagged);
      }),
    );
  });
});

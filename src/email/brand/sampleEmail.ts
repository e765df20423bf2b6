import type { EmailDocument, EmailLook, StoredEmail } from '../../core/index.ts';
import { spokenLanguage, t } from '../../texts/t.ts';

type Blocks = EmailDocument['sections'][number]['columns'][number]['blocks'];

/** A small email with every part that a brand's look reaches, to try the look on. */
export function sampleEmail({ social = [] }: EmailLook = {}): StoredEmail {
  const blocks: Blocks = [
    { id: 'header', type: 'header', view: false },
    { id: 'title', type: 'text', level: 'h1', inline: [{ t: 'text', v: t('Good morning, Ada') }] },
    {
      id: 'words',
      type: 'text',
      level: 'p',
      inline: [
        { t: 'text', v: t('This is how your emails look: a heading, a paragraph of text,') },
        { t: 'text', v: ' ' },
        {
          t: 'text',
          v: t('and a link in it', { context: 'of the sample email' }),
          link: { kind: 'url', url: 'https://example.com' },
        },
        { t: 'text', v: '.' },
      ],
    },
    {
      id: 'button',
      type: 'button',
      label: t('See what is new'),
      link: { kind: 'url', url: 'https://example.com' },
    },
    { id: 'divider', type: 'divider' },
    { id: 'social', type: 'social', links: social },
    { id: 'footer', type: 'footer', address: '' },
  ];
  return {
    id: 'brand-sample',
    name: t('Sample email'),
    document: {
      v: 1,
      lang: spokenLanguage(),
      dir: 'ltr',
      subject: t('How your emails look'),
      preheader: '',
      sections: [{ id: 'main', type: 'section', columns: [{ id: 'column', blocks }] }],
    },
  };
}

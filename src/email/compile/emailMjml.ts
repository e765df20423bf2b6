import type { Brand, EmailDocument } from '../../core/index.ts';
import { blockMjml, shownMjml } from './blockMjml.ts';
import { columnShares } from './columnShares.ts';
import { createTokens } from './createTokens.ts';
import { hasSureFooter, type PlannedSection } from './emailPlan.ts';
import { footerWords } from './footerWords.ts';
import { attributes, htmlAttribute } from './html.ts';
import { inksOn, lookOf } from './lookOf.ts';
import type { Pen } from './Pen.ts';
import { textWithTags } from './textWithTags.ts';

/**
 * On a wide screen the paper lies on the page with a margin. In dark mode the paper and what is written on it change; a ground
 * that the author chose stays, as its inks do.
 */
const style = `@media (min-width: 640px) { .page { padding: 24px 0; } }
@media (prefers-color-scheme: dark) {
body, .page, .page > div { background-color: #141412 !important; }
.paper, .paper > table { background: #1f1f1c !important; background-color: #1f1f1c !important; }
.ink div, .ink p, .ink h1, .ink h2, .ink h3, .ink li, .ink td, .ink strong { color: #f2efe9 !important; }
.ink .quiet { color: #b5b1a9 !important; }
.ink strong { border-color: #b5b1a9 !important; }
.ink a { color: #a9c8ff !important; }
.line p { border-color: #4a4844 !important; }
}`;

/** An email's words of the head: those of the email, or of one of its variants. */
type Head = Pick<EmailDocument, 'subject' | 'preheader'>;

/**
 * An email as MJML in which all that was typed and all Liquid are tokens, and the way to put these back into the HTML that
 * MJML makes of it.
 */
export function emailMjml(
  { lang, dir }: Pick<EmailDocument, 'lang' | 'dir'>,
  { subject, preheader }: Head,
  sections: readonly PlannedSection[],
  brand: Brand,
): { mjml: string; restore: (html: string) => string } {
  const tokens = createTokens();
  const look = lookOf(brand);
  const penOn = (ground: string, own: boolean): Pen => ({
    tokens,
    dir,
    look,
    inks: inksOn(ground, look),
    ink: own ? '' : 'ink',
    words: footerWords(lang),
    brand,
  });
  const hasFooter = hasSureFooter(sections);
  const last = sections.length - (hasFooter ? 1 : 0);
  const rowOf = (bg: string | undefined, columns: string, at: number) =>
    `<mj-section${attributes({
      'background-color': bg ?? look.paper,
      'css-class': bg === undefined ? 'paper' : undefined,
      'padding-top': at === 0 ? '24px' : undefined,
      'padding-bottom': at === last ? '24px' : undefined,
    })}>${columns}</mj-section>`;
  const rows = sections.map(({ section: { bg }, show, columns }, at) => {
    const pen = penOn(bg ?? look.paper, bg !== undefined);
    const shares = columnShares(columns.map(({ width }) => width));
    const written = columns.map(({ blocks }, column) => {
      const share = shares[column];
      const content = blocks.map((part) => shownMjml(part.show, blockMjml(part, pen), tokens)).join('');
      return `<mj-column${attributes({ width: share && `${share}%` })}>${content}</mj-column>`;
    });
    return shownMjml(show, rowOf(bg, written.join(''), at), tokens);
  });
  if (!hasFooter) {
    const footer = { id: 'footer', type: 'footer', address: '' } as const;
    const written = blockMjml({ block: footer, show: undefined, destinations: [] }, penOn(look.paper, false));
    rows.push(rowOf(undefined, `<mj-column>${written}</mj-column>`, last));
  }
  const headline = (text: string) => tokens.text(textWithTags(text, htmlAttribute));
  const mjml = `<mjml${attributes({ lang: lang === '' ? undefined : tokens.text(htmlAttribute(lang)), dir })}>
<mj-head>
<mj-title>${headline(subject)}</mj-title>
<mj-preview>${headline(preheader)}</mj-preview>
<mj-attributes>
<mj-all font-family="${look.font}" />
<mj-section padding="8px 0" direction="${dir}" />
<mj-column padding="0" direction="${dir}" />
<mj-text font-size="16px" line-height="24px" padding="8px 24px" />
<mj-image padding="8px 24px" />
<mj-button font-size="16px" line-height="20px" font-weight="bold" inner-padding="14px 28px" border-radius="6px" padding="16px 24px" />
<mj-divider border-width="1px" border-color="#c9c6c0" padding="16px 24px" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-style>${style}</mj-style>
</mj-head>
<mj-body width="600px" background-color="${look.page}" css-class="page">${rows.join('\n')}</mj-body>
</mjml>`;
  return { mjml, restore: tokens.restore };
}

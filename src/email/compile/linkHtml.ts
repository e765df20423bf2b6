import type { EmailInline } from '../../core/index.ts';
import type { Tokens } from './createTokens.ts';
import type { Destination } from './emailPlan.ts';
import { htmlAttribute, htmlText } from './html.ts';
import { mergeLiquid, systemLinks } from './liquid.ts';
import type { Pen } from './Pen.ts';

/** Pieces of text as HTML, links and merge tags as tokens. */
export function inlineHtml(
  inline: readonly EmailInline[],
  destinations: readonly (Destination | undefined)[] | undefined,
  { tokens, inks }: Pen,
): string {
  return inline
    .map((part, index) => {
      if (part.t === 'br') return '<br>';
      let html = tokens.text(
        part.t === 'merge' ? mergeLiquid(part.path, part.fallback, htmlText) : htmlText(part.v),
      );
      if (part.b) html = `<strong>${html}</strong>`;
      if (part.i) html = `<em>${html}</em>`;
      if (part.u) html = `<u>${html}</u>`;
      return linked(destinations?.[index], `color:${inks.link}`, html, tokens) ?? html;
    })
    .join('');
}

/** `content` as a link; undefined where there is nowhere to go. */
export const linked = (
  to: Destination | undefined,
  style: string,
  content: string,
  tokens: Tokens,
): string | undefined => to && `<a${hrefOf(to, tokens)} style="${style}">${content}</a>`;

/** The `href` of a link; nothing where it leads nowhere. */
export function hrefOf(to: Destination | undefined, tokens: Tokens): string {
  switch (to?.kind) {
    case undefined:
      return '';
    case 'address':
      return tokens.href(` href="${htmlAttribute(to.url)}"`);
    case 'system':
      return tokens.href(` href="${systemLinks[to.name]}"`);
    case 'data':
      return tokens.href(dataHref(to.path));
  }
}

/** Data could hold `javascript:`, and a mail is also shown as a web page. */
export const dataHref = (path: string): string =>
  `{% assign start = ${path} | slice: 0, 8 %}${shownWhere("start == 'https://'", ` href="{{ ${path} }}"`)}`;

/** `content`, present only where a test of Liquid holds. */
export const shownWhere = (test: string, content: string): string => `{% if ${test} %}${content}{% endif %}`;

/** A test of Liquid: that a number is worth telling. Unequal, because some Liquids cannot compare text with numbers. */
export const moreThanOne = (path: string): string => `${path} != blank and ${path} != 1`;

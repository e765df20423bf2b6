import { plainLiquid } from '../compile/liquid.ts';

/** Characters that people's editors write by name, apart from those that markup itself needs. */
const named: Readonly<Record<string, string>> = {
  rsquo: '’', lsquo: '‘', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', ndash: '–', mdash: '—',
  hellip: '…', bull: '•', middot: '·', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', cent: '¢', deg: '°',
  times: '×', frac12: '½', rarr: '→', larr: '←', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
  eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á', acirc: 'â', iacute: 'í', icirc: 'î', oacute: 'ó', ocirc: 'ô',
  uacute: 'ú', ugrave: 'ù', ccedil: 'ç', Ccedil: 'Ç', Eacute: 'É', ntilde: 'ñ', Ntilde: 'Ñ', aring: 'å', Aring: 'Å', oslash: 'ø',
  Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', iexcl: '¡', iquest: '¿', shy: '', zwnj: '', zwj: '', ensp: ' ', emsp: ' ', thinsp: ' ',
}; // oxfmt-ignore

/** Stands for a brace that was written as an entity, and is therefore no Liquid. Nothing typed holds it. */
const typedBraces = { '\uE100': '{', '\uE101': '}' } as const;

/**
 * HTML in which braces that are written as entities stand apart from those of Liquid, so that they still do after decoding:
 * `&#123;&#123; name &#125;&#125;` is text that speaks of a merge tag, not one.
 */
export const markBraces = (html: string): string =>
  html
    .replaceAll(/[\uE100\uE101]/g, '')
    .replaceAll(/&(?:#0*123|#x0*7b|lbrace|lcub);/gi, '\uE100')
    .replaceAll(/&(?:#0*125|#x0*7d|rbrace|rcub);/gi, '\uE101');

/** What a mark stands for, in Liquid that prints just that. */
export const unmarkBraces = (text: string): string =>
  text
    .replaceAll(/\uE100+/g, (marks) => plainLiquid(typedBraces['\uE100'].repeat(marks.length)))
    .replaceAll('\uE101', typedBraces['\uE101']);

/** Names that the tokens of HTML leave alone; also what is there only to fill a line in an inbox. */
export const moreDecoded = (text: string): string =>
  text
    .replaceAll(/&([a-z]{2,6}\d{0,2});/gi, (whole, name: string) => named[name] ?? whole)
    .replaceAll(/\u00AD|\u034F|\u200B|\u200C|\u2060|\uFEFF/g, '');

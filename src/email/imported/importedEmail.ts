import { activeHtml, foreignTagsOfPage, mergeTagsOf, type Email } from '../../core/index.ts';
import { footerWords } from '../compile/footerWords.ts';
import { systemLinks } from '../compile/liquid.ts';
import { readHtml, type ReadHtml } from './readHtml.ts';

/** What an imported email is found to be: what was checked, and what has to be known before it is sent. */
export interface ImportFindings extends Pick<ReadHtml, 'title' | 'preheader' | 'lang'> {
  /** What mail programs take out or refuse: elements as `<form>`, attributes as `onload`. */
  active: string[];
  /** Addresses that run a script. */
  scripts: string[];
  bytes: number;
  links: number;
  pictures: number;
  /** How many of them do not say what they show. */
  undescribed: number;
  /** Merge tags that Wend fills in, each once. */
  tags: string[];
  /** Merge tags of other systems, which nobody fills in, each once. */
  foreign: string[];
  /** Which of the ways out it lacks. */
  lacks: ('preferences' | 'unsubscribe')[];
}

export function importFindings(html: string, read: ReadHtml): ImportFindings {
  const { title, preheader, lang, links, pictures } = read;
  const { parts: active, scripts } = activeHtml(html);
  const once = (all: readonly string[]) => [...new Set(all)];
  return {
    title,
    preheader,
    lang,
    active,
    scripts,
    bytes: new TextEncoder().encode(html).length,
    links: webLinks(links).length,
    pictures: pictures.length,
    undescribed: pictures.filter(({ described }) => !described).length,
    tags: once(mergeTagsOf(html).map(({ path }) => path)),
    foreign: once(foreignTagsOfPage(html).map(({ text }) => text)),
    lacks: (['preferences', 'unsubscribe'] as const).filter(
      (name) => !links.some((href) => href.includes(`links.${name}`)),
    ),
  };
}

/** Those with an address of their own, each once: one that Liquid makes is only known when it is sent. */
const webLinks = (links: readonly string[]): string[] => [
  ...new Set(links.filter((href) => /^(https?:|mailto:|tel:)/i.test(href) && !/\{[{%]/.test(href))),
];

/** An email that is sent exactly as `html` stands there. Its plain text is Liquid as well. */
export function importedEmail(
  parts: Pick<Email, 'name' | 'subject' | 'preheader' | 'html' | 'text' | 'from'>,
): Email {
  const links = webLinks(readHtml(parts.html).links);
  return { ...parts, shows: {}, links: links.map((url, index) => ({ id: `link-${index + 1}`, url })) };
}

/** An email with the ways out that it lacks in a line at its end, in its own language. Everything else stays as it is. */
export function withWaysOut(
  { html, text }: Pick<Email, 'html' | 'text'>,
  { lacks, lang }: Pick<ImportFindings, 'lacks' | 'lang'>,
): Pick<Email, 'html' | 'text'> {
  if (lacks.length === 0) return { html, text };
  const words = footerWords(lang);
  const links = lacks.map(
    (name) =>
      `<a href="${systemLinks[name]}" style="display:inline-block;padding:11px 8px;color:#1a5fb4">${words[name]}</a>`,
  );
  const line = `<div style="padding:16px;text-align:center;background:#ffffff;font-family:Arial,sans-serif;font-size:14px;line-height:22px">${links.join(' ')}</div>`;
  const end = html.toLowerCase().lastIndexOf('</body');
  return {
    html: end < 0 ? html + line : html.slice(0, end) + line + html.slice(end),
    text: `${text}\n\n${lacks.map((name) => `${words[name]}: ${systemLinks[name]}\n`).join('')}`,
  };
}

import { htmlTokens, type HtmlToken } from '../../core/index.ts';
import { markBraces, moreDecoded, unmarkBraces } from './entities.ts';

/** What an HTML email consists of, in Liquid as it stands there. */
export interface ReadHtml {
  /** Its title, in one line. */
  title: string;
  /** The hidden words at its top, which inboxes show after the subject. */
  preheader: string;
  /** All that is read, as plain text. */
  text: string;
  /** Of the page; empty where it says none. */
  lang: string;
  links: string[];
  /** Where each picture comes from, and whether it says what it shows. */
  pictures: { src: string; described: boolean }[];
}

const lines = new Set([
  'br', 'tr', 'td', 'th', 'div', 'section', 'header', 'footer', 'article', 'main', 'center', 'li', 'dt', 'dd', 'address',
]); // oxfmt-ignore
const paragraphs = new Set([
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'hr', 'pre', 'dl', 'figure',
]); // oxfmt-ignore
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

/** Takes an HTML email apart, however broken: by its text alone, no page is made of it and nothing in it runs or loads. */
export function readHtml(html: string): ReadHtml {
  const marked = markBraces(html);
  const writer = createWriter();
  const links: string[] = [];
  const pictures: ReadHtml['pictures'] = [];
  let lang = '';
  let preheader: string | undefined;
  let hidden: { name: string; depth: number; words: string[] } | undefined;
  for (const token of htmlTokens(marked)) {
    if (token.is === 'open' && token.name === 'html') lang ||= token.attributes.get('lang') ?? '';
    if (hidden) {
      if (token.is === 'text') hidden.words.push(token.text);
      else if (token.name === hidden.name) hidden.depth += token.is === 'open' ? 1 : -1;
      if (hidden.depth > 0) continue;
      if (!writer.hasWords()) preheader ??= words(hidden.words.join(''));
      hidden = undefined;
      continue;
    }
    if (token.is === 'open' && isHidden(token) && !empty.has(token.name)) {
      hidden = { name: token.name, depth: 1, words: [] };
      continue;
    }
    if (token.is === 'open' && token.name === 'a') {
      const href = moreDecoded(token.attributes.get('href')?.trim() ?? '');
      if (href !== '') links.push(unmarkBraces(href));
    }
    if (token.is === 'open' && token.name === 'img')
      pictures.push({ src: token.attributes.get('src') ?? '', described: token.attributes.has('alt') });
    writer.take(token);
  }
  return {
    title: titleOf(marked),
    preheader: preheader ?? '',
    text: unmarkBraces(moreDecoded(writer.end())),
    lang,
    links,
    pictures,
  };
}

const words = (text: string): string => unmarkBraces(moreDecoded(text).replaceAll(/\s+/g, ' ').trim());

const isHidden = ({ attributes }: Extract<HtmlToken, { is: 'open' }>): boolean =>
  attributes.has('hidden') || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.get('style') ?? '');

/** By its place, not by a pattern: a stranger may open a million titles and close none. */
function titleOf(html: string): string {
  const open = /<title[\s>]/i.exec(html);
  const start = open ? html.indexOf('>', open.index) + 1 : 0;
  if (start === 0) return '';
  const rest = html.slice(start, start + 10_000);
  const end = rest.search(/<\/title/i);
  let title = '';
  for (const token of htmlTokens(end < 0 ? '' : rest.slice(0, end)))
    if (token.is === 'text') title += token.text;
  return words(title);
}

/** Makes plain text of tokens: a line for each line, a blank one between paragraphs, addresses behind their links. */
function createWriter() {
  const done: string[] = [];
  /** Pieces, because a stranger's line may be a megabyte long and is never gone through twice. */
  let line: string[] = [];
  /** How many line ends stand between what is written and what comes next. */
  let gap = 0;
  let link: { href: string; words: string } | undefined;
  const breakTo = (ends: number) => {
    const text = line.join('').trim();
    if (text !== '') {
      done.push((done.length === 0 ? '' : '\n'.repeat(gap)) + text);
      gap = 0;
    }
    line = [];
    gap = Math.max(gap, ends);
  };
  const write = (text: string) => {
    const piece = line.at(-1)?.endsWith(' ') === false ? text : text.trimStart();
    if (piece === '') return;
    line.push(piece);
    if (link) link.words += piece;
  };
  const endLink = () => {
    if (!link) return;
    const { href, words: said } = link;
    link = undefined;
    if (!/^(https?:|mailto:|tel:|\{)/i.test(href) || said.trim() === '' || said.includes(href)) return;
    line.push(`${line.pop()?.trimEnd() ?? ''} (${href})`);
  };
  const take = (token: HtmlToken) => {
    if (token.is === 'text') return write(token.text.replaceAll(/\s+/g, ' '));
    const { name } = token;
    if (name === 'a') {
      endLink();
      const href = token.is === 'open' ? token.attributes.get('href')?.trim() : undefined;
      if (href !== undefined) link = { href: moreDecoded(href), words: '' };
    } else if (paragraphs.has(name)) breakTo(name === 'table' ? 1 : 2);
    else if (lines.has(name)) breakTo(1);
    if (token.is !== 'open') return;
    if (name === 'li') write('- ');
    if (name === 'img') {
      const alt = token.attributes.get('alt')?.trim();
      if (alt) write(`[${alt}] `);
    }
  };
  return {
    take,
    hasWords: () => done.length > 0 || line.some((piece) => piece.trim() !== ''),
    end: () => {
      endLink();
      breakTo(1);
      return done.join('');
    },
  };
}

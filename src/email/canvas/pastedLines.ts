import { isLinkable, type EmailInline } from '../../core/index.ts';
import { chipOf, isElement, isText, linkOf } from './inlineDom.ts';
import { tidy, type Lines, type Marks } from './richText.ts';

/** Elements that begin and end a line. */
// oxfmt-ignore
const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre',
  'section', 'table', 'tbody', 'thead', 'tr', 'ul',
]);
/** Elements whose content is not text to read. */
// oxfmt-ignore
const unread = new Set([
  'script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg',
  'math', 'video', 'audio', 'canvas', 'select', 'textarea', 'button', 'input',
]);

/** Plain text as lines. */
export const pastedText = (text: string): EmailInline[][] =>
  text
    .replaceAll('\0', '')
    .split(/\r\n|\r|\n/)
    .map((v) => tidy([{ t: 'text', v }]));

/**
 * Lines out of a stranger's HTML. It is parsed into a document that loads nothing and runs nothing, and of that only text,
 * bold, italic, underline, links that an email may hold, breaks, and merge tags are taken.
 */
export function pastedHtml(html: string): EmailInline[][] {
  const { body } = new DOMParser().parseFromString(unarmed(fragmentOf(html)), 'text/html');
  const lines: EmailInline[][] = [[]];
  const breakLine = () => {
    if (lines.at(-1)?.length !== 0) lines.push([]);
  };
  const walk = (node: Node, marks: Marks, kept: boolean) => {
    for (const child of node.childNodes) {
      if (isText(child)) addText(lines.at(-1) ?? [], child.data, marks, kept);
      else if (isElement(child)) {
        const tag = child.tagName.toLowerCase();
        const chip = chipOf(child);
        if (chip !== undefined) lines.at(-1)?.push({ t: 'merge', ...chip, ...marks });
        else if (tag === 'br') lines.at(-1)?.push({ t: 'br' });
        else if (!unread.has(tag)) {
          const block = blocks.has(tag);
          if (block) breakLine();
          if ((tag === 'td' || tag === 'th') && (lines.at(-1)?.length ?? 0) > 0)
            addText(lines.at(-1) ?? [], ' ', marks, false);
          walk(child, marksWithin(child, tag, marks), kept || tag === 'pre');
          if (block) breakLine();
        }
      }
    }
  };
  walk(body, {}, false);
  const found = lines.map((line) => tidy(lines.length > 1 ? trimmed(line) : line));
  const filled = found.filter((line) => line.length > 0);
  return filled.length > 0 ? filled : [[]];
}

// What is pasted may have been made to take for ever: neither of these two looks for one thing behind every other.

/** What was selected where it comes from; some programs put a whole page around it. */
function fragmentOf(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html);
  const end = [...html.matchAll(/<!--\s*EndFragment\s*-->/gi)].at(-1);
  const from = start && start.index + start[0].length;
  return from !== null && end && from <= end.index ? html.slice(from, end.index) : html;
}

/** Handlers would never run, but a browser says of each that it refuses it. */
const unarmed = (html: string): string =>
  html
    .split('>')
    .map((part) => {
      const tag = part.search(/<[a-z]/i);
      if (tag < 0) return part;
      return part.slice(0, tag) + part.slice(tag).replaceAll(/([\s/"'])on[a-z]+(?=\s*=)/gi, '$1data-off');
    })
    .join('>');

function addText(line: EmailInline[], data: string, marks: Marks, kept: boolean): void {
  const clean = data.replaceAll('\0', '');
  if (kept) {
    clean.split(/\r\n|\r|\n/).forEach((v, index) => {
      if (index > 0) line.push({ t: 'br' });
      line.push({ t: 'text', v, ...marks });
    });
    return;
  }
  const last = line.at(-1);
  const v = clean.replaceAll(/[\t\n\f\r ]+/g, ' ');
  const twice = last === undefined || last.t === 'br' || (last.t === 'text' && last.v.endsWith(' '));
  const rest = twice && line.length > 0 ? v.replace(/^ /, '') : v;
  if (rest !== '') line.push({ t: 'text', v: rest, ...marks });
}

/** Without the space that only lay between the elements. */
function trimmed(line: EmailInline[]): EmailInline[] {
  const parts = [...line];
  const [first] = parts;
  if (first?.t === 'text') parts[0] = { ...first, v: first.v.trimStart() };
  const last = parts.at(-1);
  if (last?.t === 'text') parts[parts.length - 1] = { ...last, v: last.v.trimEnd() };
  if (last?.t === 'br') parts.pop();
  return parts;
}

/** Marks come by element or, out of office programs, by style; a style can also take away what the element says. */
function marksWithin(element: HTMLElement, tag: string, marks: Marks): Marks {
  const { fontWeight, fontStyle, textDecoration } = element.style;
  const within: Marks = { ...marks };
  const heavy = /^(bold|bolder|[6-9]00)$/.test(fontWeight);
  if (heavy || ((tag === 'b' || tag === 'strong') && fontWeight === '')) within.b = true;
  else if (fontWeight !== '') delete within.b;
  if (fontStyle === 'italic' || ((tag === 'i' || tag === 'em') && fontStyle === '')) within.i = true;
  if (tag === 'u' || textDecoration.includes('underline')) within.u = true;
  if (tag === 'a') {
    const address = element.getAttribute('href')?.trim() ?? '';
    const link =
      linkOf(element.dataset['link'] ?? '') ??
      (isLinkable(address) ? { kind: 'url' as const, url: address } : undefined);
    if (link) within.link = link;
    // Links are underlined anyway.
    if (!marks.u) delete within.u;
  }
  return within;
}

/** What was pasted or dropped, as lines: formatted where the source is formatted text. */
export const linesOf = (data: Pick<DataTransfer, 'getData'>): Lines => {
  const html = data.getData('text/html');
  return html.trim() === '' ? pastedText(data.getData('text/plain')) : pastedHtml(html);
};

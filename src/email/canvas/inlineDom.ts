import { emailLimits, isLinkable, type EmailInline, type EmailLink } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { isMergePath } from '../compile/liquid.ts';
import { tidy, type Line, type Lines, type Marks } from './richText.ts';

/** Draws what is not in the document: how a merge tag is called. */
export type NameOf = (path: string) => string;

/**
 * Draws a line of text into an element. A browser shows no empty line at an end, so there stands a break more, which is not
 * one of the line's: only breaks with `data-break` are.
 */
function drawLine(into: HTMLElement, line: Line, nameOf: NameOf): void {
  const document = into.ownerDocument;
  into.replaceChildren(...line.map((part) => drawPart(document, part, nameOf)));
  if (line.length === 0 || line.at(-1)?.t === 'br') into.append(document.createElement('br'));
}

function drawPart(document: Document, part: EmailInline, nameOf: NameOf): Node {
  if (part.t === 'br') {
    const br = document.createElement('br');
    br.dataset['break'] = '';
    return br;
  }
  let node: Node = part.t === 'text' ? document.createTextNode(part.v) : drawChip(document, part, nameOf);
  const wrap = (tag: 'strong' | 'em' | 'u' | 'a') => {
    const mark = document.createElement(tag);
    mark.append(node);
    node = mark;
    return mark;
  };
  if (part.b) wrap('strong');
  if (part.i) wrap('em');
  if (part.u) wrap('u');
  if (part.link) wrap('a').dataset['link'] = linkText(part.link);
  return node;
}

/** A merge tag as one character that cannot be written in. */
export function drawChip(
  document: Document,
  { path, fallback }: { path: string; fallback?: string | undefined },
  nameOf: NameOf,
): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.contentEditable = 'false';
  chip.dataset['path'] = path;
  chip.append(nameOf(path));
  if (fallback !== undefined) {
    chip.dataset['fallback'] = fallback;
    if (fallback !== '') {
      const small = document.createElement('small');
      small.append(` ${t('or {fallback}', { fallback })}`);
      chip.append(small);
    }
  }
  return chip;
}

const linkText = (link: EmailLink): string =>
  link.kind === 'url'
    ? `url ${link.url}`
    : link.kind === 'system'
      ? `system ${link.name}`
      : `merge ${link.path}`;

/** A link as this canvas writes it; undefined for anything that no email may hold. */
export function linkOf(text: string): EmailLink | undefined {
  const [kind] = text.split(' ', 1);
  const rest = text.slice((kind?.length ?? 0) + 1);
  if (kind === 'url' && (rest === '' || isLinkable(rest))) return { kind, url: rest };
  if (kind === 'merge' && isMergePath(rest)) return { kind, path: rest };
  if (kind === 'system' && (rest === 'unsubscribe' || rest === 'preferences' || rest === 'view'))
    return { kind, name: rest };
  return undefined;
}

/** The merge tag that an element is; undefined where it is none or a forged one. */
export function chipOf(element: HTMLElement): { path: string; fallback?: string } | undefined {
  const { path, fallback } = element.dataset;
  if (path === undefined || !isMergePath(path)) return undefined;
  return fallback === undefined ? { path } : { path, fallback: fallback.slice(0, emailLimits.fallback) };
}

/** Reads a line of text from what this canvas drew and a browser let somebody write in; anything else in it is only its text. */
function readLine(root: Node): EmailInline[] {
  const line: EmailInline[] = [];
  const walk = (node: Node, marks: Marks) => {
    for (const child of node.childNodes) {
      if (isText(child)) line.push({ t: 'text', v: child.data, ...marks });
      else if (isElement(child)) {
        const chip = chipOf(child);
        if (chip !== undefined) line.push({ t: 'merge', ...chip, ...marks });
        else if (child.tagName !== 'BR') walk(child, { ...marks, ...markOf(child) });
        else if (child.dataset['break'] !== undefined) line.push({ t: 'br' });
      }
    }
  };
  walk(root, {});
  return line;
}

function markOf(element: HTMLElement): Marks {
  switch (element.tagName) {
    case 'B':
    case 'STRONG':
      return { b: true };
    case 'I':
    case 'EM':
      return { i: true };
    case 'U':
      return { u: true };
    case 'A': {
      const link = linkOf(element.dataset['link'] ?? '');
      return link ? { link } : {};
    }
    default:
      return {};
  }
}

/** Whether an element holds a list: its lines are the items in it. Any other is one line itself. */
export const isList = (host: HTMLElement): boolean => host.tagName === 'UL' || host.tagName === 'OL';

/** Draws text into its element; one without any invites to write. */
export function drawLines(host: HTMLElement, lines: Lines, nameOf: NameOf): void {
  if (lines.every((line) => line.length === 0)) host.dataset['blank'] = t('Write here');
  else delete host.dataset['blank'];
  if (!isList(host)) {
    drawLine(host, lines[0] ?? [], nameOf);
    return;
  }
  const items = lines.map((line) => {
    const item = host.ownerDocument.createElement('li');
    drawLine(item, line, nameOf);
    return item;
  });
  host.replaceChildren(...items);
}

/** What a browser made of it. Whatever got between the items is an item. */
export function readLines(host: HTMLElement): Lines {
  if (!isList(host)) return [tidy(readLine(host))];
  const found = [...host.childNodes]
    .map((child) => ({ child, line: tidy(readLine(child)) }))
    .filter(({ child, line }) => child.nodeName === 'LI' || line.length > 0);
  return found.length > 0 ? found.map(({ line }) => line) : [[]];
}

/** The elements of its lines. */
export const lineElements = (host: HTMLElement): HTMLElement[] =>
  isList(host) ? [...host.children].filter((child): child is HTMLElement => child.tagName === 'LI') : [host];

// Not `instanceof`: nodes of a frame are made by the frame's own classes.
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is HTMLElement => node.nodeType === 1;

/** A piece of HTML in the order in which it is written. Names are in small letters; texts and attributes are decoded. */
export type HtmlToken =
  | { is: 'text'; text: string }
  | { is: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { is: 'close'; name: string };

/** What holds no text that is read. */
const unread = new Set(['style', 'script', 'title', 'template', 'noscript']);

/**
 * Any HTML, however broken, without comments: what stands in those is for Outlook, and said again outside of them. Goes through
 * it once, because a stranger may have written it, and makes no page of it.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { is: 'text', text: decoded(html.slice(at, end)) };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      at = behind(html, '-->', open + 4);
      continue;
    }
    const name = nameAt(html, open + 1);
    if (name === '') {
      // A lone sign is text; `<!doctype>` and `</p>` are not.
      const isMarkup = html[open + 1] === '!' || html[open + 1] === '?' || html[open + 1] === '/';
      at = isMarkup ? behind(html, '>', open) : open + 1;
      const closed = html[open + 1] === '/' ? nameAt(html, open + 2) : '';
      if (closed !== '') yield { is: 'close', name: closed };
      else if (!isMarkup) yield { is: 'text', text: '<' };
      continue;
    }
    const { attributes, next } = attributesAt(html, open + 1 + name.length);
    yield { is: 'open', name, attributes };
    at = unread.has(name) ? closeOf(html, name, next) : next;
  }
}

const behind = (html: string, sign: string, from: number): number => {
  const found = html.indexOf(sign, from);
  return found < 0 ? html.length : found + sign.length;
};

function nameAt(html: string, from: number): string {
  const name = /[a-z][a-z0-9]*/iy;
  name.lastIndex = from;
  return name.exec(html)?.[0].toLowerCase() ?? '';
}

function closeOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** The attributes of a start tag from behind its name, and where it ends. */
function attributesAt(html: string, from: number): { attributes: Map<string, string>; next: number } {
  const attribute = /[\s/]*([^\s=>/][^\s=>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
  const attributes = new Map<string, string>();
  let next = from;
  for (;;) {
    attribute.lastIndex = next;
    const match = attribute.exec(html);
    if (!match) return { attributes, next: behind(html, '>', next) };
    const [whole, name = '', double, single, bare] = match;
    if (!attributes.has(name.toLowerCase()))
      attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
    next += whole.length;
  }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  tab: '\t',
  newline: '\n',
  colon: ':',
};

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}));/gi,
    (whole, dec?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = dec === undefined ? parseInt(hex ?? '', 16) : Number(dec);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

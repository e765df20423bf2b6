/** A piece of a picture, as plain data: written out as a file, or drawn on screen, but never read as markup. */
export interface Shape {
  readonly tag: 'svg' | 'g' | 'title' | 'rect' | 'path' | 'circle' | 'text' | 'style';
  readonly has: Readonly<Record<string, string | number>>;
  readonly holds?: readonly (Shape | string)[];
}

/** A shape as SVG text. Whatever a person typed stays text, and what XML cannot hold at all is left out. */
export function svgText({ tag, has, holds = [] }: Shape): string {
  const attributes = Object.entries(has).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = holds.map((each) => (typeof each === 'string' ? escaped(each) : svgText(each)));
  return `<${tag}${attributes.join('')}>${inner.join('')}</${tag}>`;
}

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text
    // Control characters and halves of surrogate pairs: no XML file may have them, however they are written.
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => names[sign] ?? '');

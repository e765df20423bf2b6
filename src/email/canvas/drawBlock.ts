import { buttonColours, humanName, socialNames, type Brand, type EmailBlock } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { aroundPrice } from '../compile/eachProduct.ts';
import { footerWords } from '../compile/footerWords.ts';
import type { Look } from '../compile/lookOf.ts';
import type { BlockOf } from '../compile/Pen.ts';
import { drawChip, drawLines, type NameOf } from './inlineDom.ts';

/** What blocks are drawn with. Inks are custom properties of the section, the font of the page. */
export interface Brush {
  document: Document;
  look: Look;
  brand: Pick<Brand, 'name' | 'address'>;
  lang: string;
  nameOf: NameOf;
}

/** A block as it will look, as the inside of its element. What only the editor says has the class `note`. */
export const drawBlock = (block: EmailBlock, brush: Brush): HTMLElement[] =>
  // TypeScript does not see that the drawing found by a type is of that type.
  (drawings[block.type] as (block: EmailBlock, brush: Brush) => HTMLElement[])(block, brush);

const drawings: { [Type in EmailBlock['type']]: (block: BlockOf<Type>, brush: Brush) => HTMLElement[] } = {
  text: ({ level, align, inline }, brush) => {
    const text = make(brush, level, 'text');
    text.style.textAlign = align ?? 'start';
    drawLines(text, [inline], brush.nameOf);
    return [text];
  },
  list: ({ ordered, items }, brush) => {
    const list = make(brush, ordered ? 'ol' : 'ul', 'text');
    drawLines(list, items, brush.nameOf);
    return [list];
  },
  button: (block, brush) => {
    const { label, align, wide } = block;
    const { bg, fg } = buttonColours(block, brush.look);
    const row = aligned(brush, align ?? 'start');
    const button = make(brush, 'span', label.trim() === '' ? 'button empty' : 'button');
    button.append(label.trim() === '' ? t('Button without words') : label);
    button.style.backgroundColor = bg;
    button.style.color = fg;
    if (wide) button.style.display = 'block';
    row.append(button);
    return [row];
  },
  image: ({ src, alt, decorative, width, height, align }, brush) => {
    const row = aligned(brush, align ?? 'center');
    row.append(
      src === ''
        ? noteOf(brush, t('No picture yet'), 'box')
        : pictureOf(brush, src, decorative ? '' : alt, width, height),
    );
    return [row];
  },
  divider: (_block, brush) => [make(brush, 'hr')],
  spacer: ({ height }, brush) => {
    const space = make(brush, 'div');
    space.style.height = `${height}px`;
    return [space];
  },
  social: ({ align, links }, brush) => {
    const row = aligned(brush, align ?? 'center');
    for (const { network } of links) row.append(linkOf(brush, socialNames[network]), ' ');
    return links.length === 0 ? [noteOf(brush, t('No networks yet'))] : [row];
  },
  products: (block, brush) => {
    const { from, most, empty } = block;
    const rows = Array.from({ length: Math.min(most, 2) }, () => productOf(block, brush));
    const list = humanName(from.replace(/^.*\./, ''));
    const note = plural(
      most,
      '{count} product at most, from {list}',
      '{count} products at most, from {list}',
      {
        list,
      },
    );
    const instead =
      empty.trim() === '' ? [] : [noteOf(brush, t('If there are none: {text}', { text: empty }))];
    const notes = make(brush, 'div', 'below');
    notes.append(noteOf(brush, note), ' ', ...instead);
    return [...rows, notes];
  },
  coupon: ({ label, code, note }, brush) => {
    const [top, box, below] = [
      make(brush, 'p', 'line'),
      make(brush, 'strong', 'code'),
      make(brush, 'p', 'line small'),
    ];
    top.append(label.trim());
    below.append(note.trim());
    box.append(
      code.trim() === ''
        ? drawChip(brush.document, { path: 'coupon' }, () => t('each person’s own code'))
        : code.trim(),
    );
    const row = aligned(brush, 'center');
    row.append(...(label.trim() ? [top] : []), box, ...(note.trim() ? [below] : []));
    return [row];
  },
  header: ({ align, view }, brush) => {
    const { brand, look, lang } = brush;
    const links = view ? [aligned(brush, align ?? 'start')] : [];
    links[0]?.append(linkOf(brush, footerWords(lang).view, 'small'));
    const row = aligned(brush, align ?? 'start');
    const name = make(brush, 'strong', 'brand');
    name.append(brand.name.trim());
    if (look.logo && look.logo.src !== '')
      row.append(pictureOf(brush, look.logo.src, look.logo.alt || brand.name, look.logo.width));
    else
      row.append(brand.name.trim() === '' ? noteOf(brush, t('The brand has no name and no logo yet')) : name);
    return [...links, row];
  },
  footer: ({ address, reason = '' }, brush) => {
    const row = aligned(brush, 'center', 'small');
    const lines = [reason.trim(), address.trim() || brush.brand.address.trim()];
    for (const text of lines.filter((line) => line !== '')) {
      const line = make(brush, 'div');
      line.append(text);
      row.append(line);
    }
    const { preferences, unsubscribe } = footerWords(brush.lang);
    row.append(linkOf(brush, preferences), ' ', linkOf(brush, unsubscribe));
    return [row];
  },
};

function productOf(block: BlockOf<'products'>, brush: Brush): HTMLElement {
  const { fields } = block;
  const row = make(brush, 'div', 'product');
  if (fields.image !== undefined) row.append(make(brush, 'span', 'thumb'));
  const [words, amount] = [make(brush, 'div'), make(brush, 'div', 'amount')];
  const chip = (name: string) => drawChip(brush.document, { path: name }, humanName);
  const name = make(brush, fields.url === undefined ? 'strong' : 'a');
  name.append(chip(fields.name));
  words.append(name);
  if (fields.quantity !== undefined) words.append(' × ', chip(fields.quantity));
  if (fields.price !== undefined) {
    const [before, after] = aroundPrice(block);
    amount.append(before, chip(fields.price), after);
  }
  row.append(words, amount);
  return row;
}

function pictureOf(brush: Brush, src: string, alt: string, width: number, height?: number): HTMLImageElement {
  const picture = brush.document.createElement('img');
  picture.referrerPolicy = 'no-referrer';
  // The block is dragged, not the picture.
  picture.draggable = false;
  picture.alt = alt;
  picture.width = width;
  picture.style.aspectRatio = height === undefined ? '' : `${width} / ${height}`;
  picture.src = src;
  return picture;
}

function aligned(brush: Brush, align: string, className?: string): HTMLElement {
  const row = make(brush, 'div', className);
  row.style.textAlign = align;
  return row;
}

function linkOf(brush: Brush, words: string, className = ''): HTMLElement {
  const link = make(brush, 'a', `tap ${className}`.trim());
  link.append(words);
  return link;
}

function noteOf(brush: Brush, text: string, className = ''): HTMLElement {
  const note = make(brush, 'span', `note ${className}`.trim());
  note.append(text);
  return note;
}

function make({ document }: Brush, tag: string, className?: string): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
}

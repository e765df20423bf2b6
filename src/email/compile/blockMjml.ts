import { buttonColours, socialNames, type EmailAlign } from '../../core/index.ts';
import type { Tokens } from './createTokens.ts';
import type { PlannedBlock } from './emailPlan.ts';
import { attributes, htmlAttribute, htmlText } from './html.ts';
import { hrefOf, inlineHtml, linked } from './linkHtml.ts';
import { shownIf } from './liquid.ts';
import type { Pen } from './Pen.ts';
import { productsHtml } from './productsHtml.ts';

/** Sizes in pixels: of letters, of lines. */
const levels = { p: [16, 24], h1: [28, 36], h2: [22, 30], h3: [18, 26] } as const;

/** A block as MJML, to stand in a column. Conditions are written around it by the caller. */
export function blockMjml({ block, destinations }: PlannedBlock, pen: Pen): string {
  const { tokens, look, inks, words, brand } = pen;
  const to = destinations[0]?.[0];
  switch (block.type) {
    case 'text': {
      const [size, line] = levels[block.level];
      const style = `margin:0;font-size:${size}px;line-height:${line}px;overflow-wrap:anywhere`;
      return textMjml(
        pen,
        block.align,
        `<${block.level} style="${style}">${inlineHtml(block.inline, destinations[0], pen)}</${block.level}>`,
      );
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const indent = pen.dir === 'rtl' ? '0 24px 0 0' : '0 0 0 24px';
      const items = block.items.map(
        (item, index) =>
          `<li style="margin:${index === block.items.length - 1 ? '0' : '0 0 8px'};overflow-wrap:anywhere">${inlineHtml(item, destinations[index], pen)}</li>`,
      );
      return textMjml(
        pen,
        undefined,
        `<${tag} style="margin:0;padding:${indent}">${items.join('')}</${tag}>`,
      );
    }
    case 'button': {
      const { bg, fg } = buttonColours(block, look);
      const shape = attributes({
        'background-color': bg,
        color: fg,
        align: sideOf(block.align ?? 'start', pen.dir),
        width: block.wide && '100%',
      });
      return `<mj-button${hrefOf(to, tokens)}${shape}>${tokens.text(htmlText(block.label))}</mj-button>`;
    }
    case 'image': {
      if (block.src === '') return '';
      return `<mj-image${hrefOf(to, tokens)}${attributes({
        src: tokens.text(htmlAttribute(block.src)),
        alt: block.decorative ? '' : tokens.text(htmlAttribute(block.alt)),
        width: `${block.width}px`,
        height: block.height && `${block.height}px`,
        align: sideOf(block.align ?? 'center', pen.dir),
      })} />`;
    }
    case 'divider':
      return `<mj-divider${attributes({ 'css-class': pen.ink === '' ? undefined : 'line' })} />`;
    case 'spacer':
      return `<mj-spacer height="${block.height}px" />`;
    case 'social': {
      const links = block.links.map(({ network }, index) =>
        linked(destinations[0]?.[index], tapStyle(inks.link), socialNames[network], tokens),
      );
      return textMjml(pen, block.align ?? 'center', links.filter((link) => link !== undefined).join(' '));
    }
    case 'products':
      return textMjml(pen, undefined, productsHtml(block, pen));
    case 'coupon': {
      const code = block.code.trim() === '' ? '{{ coupon }}' : htmlText(block.code.trim());
      const box = `display:inline-block;border:2px dashed ${inks.quiet};border-radius:6px;padding:12px 24px;font-family:'Courier New',monospace;font-size:20px;line-height:28px;letter-spacing:2px;overflow-wrap:anywhere`;
      const line = (text: string, open: string) =>
        text.trim() === '' ? '' : `${open}${tokens.text(htmlText(text.trim()))}</p>`;
      const label = line(block.label, '<p style="margin:8px 0">');
      const note = line(block.note, `<p class="quiet" style="margin:8px 0;${quietStyle(inks.quiet)}">`);
      return textMjml(pen, 'center', `${label}<strong style="${box}">${tokens.text(code)}</strong>${note}`);
    }
    case 'header': {
      const view = block.view
        ? textMjml(
            pen,
            block.align ?? 'start',
            linked(
              { kind: 'system', name: 'view' },
              // In line with what stands below it.
              `${tapStyle(inks.link, 0)};font-size:14px`,
              words.view,
              tokens,
            ) ?? '',
          )
        : '';
      return view + logoMjml(block.align ?? 'start', pen);
    }
    case 'footer': {
      const links = (['preferences', 'unsubscribe'] as const).map((name) =>
        linked({ kind: 'system', name }, tapStyle(inks.link), words[name], tokens),
      );
      const address = block.address.trim() || brand.address.trim();
      const lines = [block.reason?.trim() ?? '', address].filter((line) => line !== '');
      const text = lines.map((line) => `${tokens.text(htmlText(line))}<br>`).join('');
      return textMjml(
        pen,
        'center',
        `<div class="quiet" style="${quietStyle(inks.quiet)};overflow-wrap:anywhere">${text}${links.join(' ')}</div>`,
      );
    }
  }
}

function logoMjml(align: EmailAlign, pen: Pen): string {
  const { look, tokens, brand } = pen;
  if (look.logo && look.logo.src !== '')
    return `<mj-image${attributes({
      src: tokens.text(htmlAttribute(look.logo.src)),
      alt: tokens.text(htmlAttribute(look.logo.alt || brand.name)),
      width: `${look.logo.width}px`,
      align: sideOf(align, pen.dir),
      padding: headerPadding,
    })} />`;
  if (brand.name.trim() === '') return '';
  return textMjml(
    pen,
    align,
    `<strong style="font-size:20px;line-height:28px;overflow-wrap:anywhere">${tokens.text(htmlText(brand.name.trim()))}</strong>`,
    headerPadding,
  );
}

/** What comes first stands apart from what it introduces. */
const headerPadding = '8px 24px 16px';

function textMjml({ dir, inks, ink }: Pen, align: EmailAlign | undefined, content: string, padding?: string) {
  const around = { align: sideOf(align ?? 'start', dir), color: inks.text, 'css-class': ink || undefined };
  return `<mj-text${attributes({ ...around, padding })}>${content}</mj-text>`;
}

const quietStyle = (colour: string) => `font-size:14px;line-height:22px;color:${colour}`;

/** Links that stand alone are large enough for a thumb. */
const tapStyle = (colour: string, beside = 8) =>
  `display:inline-block;padding:11px ${beside && `${beside}px`};color:${colour}`;

const sideOf = (align: EmailAlign, dir: Pen['dir']): 'left' | 'center' | 'right' =>
  align === 'center' ? 'center' : (align === 'start') === (dir === 'ltr') ? 'left' : 'right';

/** MJML with a condition around it, as something between elements. */
export function shownMjml(show: string | undefined, mjml: string, tokens: Tokens): string {
  if (show === undefined || mjml === '') return mjml;
  const [open = '', close = ''] = shownIf(show, '\0').split('\0');
  const raw = (liquid: string) => `<mj-raw>${tokens.between(liquid)}</mj-raw>`;
  return raw(open) + mjml + raw(close);
}

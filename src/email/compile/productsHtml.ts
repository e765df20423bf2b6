import { aroundPrice, eachProduct } from './eachProduct.ts';
import { htmlText } from './html.ts';
import { dataHref, moreThanOne, shownWhere } from './linkHtml.ts';
import type { BlockOf, Pen } from './Pen.ts';

/** A list of products out of the data of the run's first event, as the inside of a text: one row for each. */
export function productsHtml(block: BlockOf<'products'>, { tokens, inks, dir }: Pen): string {
  const { fields, empty } = block;
  const tag = (name: string) => tokens.text(`{{ item.${name} }}`);
  const between = (liquid: string, content: string) => {
    const [open = '', close = ''] = liquid.split('\0');
    return tokens.between(open) + content + tokens.between(close);
  };
  const picture =
    fields.image === undefined
      ? ''
      : `<td width="88" style="width:88px;padding:8px 0;vertical-align:top">${between(
          `{% assign start = item.${fields.image} | slice: 0, 8 %}${shownWhere("start == 'https://'", '\0')}`,
          `<img src="${tag(fields.image)}" alt="" width="72" style="display:block;width:72px;max-width:100%;height:auto;border:0;border-radius:4px">`,
        )}</td>`;
  const name =
    fields.url === undefined
      ? `<strong>${tag(fields.name)}</strong>`
      : `<a${tokens.href(dataHref(`item.${fields.url}`))} style="display:inline-block;color:${inks.link};font-weight:bold;line-height:24px">${tag(fields.name)}</a>`;
  const [before, after] = aroundPrice(block);
  const amount =
    fields.price === undefined
      ? ''
      : `<td width="96" style="width:96px;padding:8px 0;vertical-align:top;text-align:${dir === 'rtl' ? 'left' : 'right'};overflow-wrap:anywhere">${between(
          shownWhere(`item.${fields.price} != blank`, '\0'),
          `${tokens.text(htmlText(before))}${tag(fields.price)}${tokens.text(htmlText(after))}`,
        )}</td>`;
  const times =
    fields.quantity === undefined
      ? ''
      : between(shownWhere(moreThanOne(`item.${fields.quantity}`), '\0'), ` × ${tag(fields.quantity)}`);
  const row = `<tr>${picture}<td style="padding:8px 0;vertical-align:top;overflow-wrap:anywhere">${name}${times}</td>${amount}</tr>`;
  const around = (rows: string) =>
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;width:100%;color:${inks.text};font-size:16px;line-height:24px">${rows}</table>`;
  const instead = empty.trim() === '' ? '' : tokens.text(htmlText(empty.trim()));
  return eachProduct(block, { row, around, instead }, tokens.between);
}

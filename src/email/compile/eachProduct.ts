import type { BlockOf } from './Pen.ts';

/**
 * A list of products in Liquid: `row` for each that has a name, all of them with `around` around them, or `instead` where there
 * is none. Data may hold anything: what is no list, or a list of something else, has no products.
 */
export function eachProduct(
  { from, most, fields }: BlockOf<'products'>,
  { row, around, instead }: { row: string; around: (rows: string) => string; instead: string },
  write: (liquid: string) => string = (liquid) => liquid,
): string {
  const each = (content: string) =>
    write(`{% for item in ${from} limit: ${most} %}{% if item.${fields.name} != blank %}`) +
    content +
    write('{% endif %}{% endfor %}');
  const otherwise = instead === '' ? '' : write('{% else %}') + instead;
  return `${write('{% assign listed = false %}')}${each(write('{% assign listed = true %}'))}${write('{% if listed %}')}${around(each(row))}${otherwise}${write('{% endif %}')}`;
}

/** What stands before a price and what after it. */
export function aroundPrice({ price = '{}' }: BlockOf<'products'>): readonly [string, string] {
  const at = price.indexOf('{}');
  return at < 0 ? [price, ''] : [price.slice(0, at), price.slice(at + 2)];
}

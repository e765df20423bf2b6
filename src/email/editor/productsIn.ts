import type { EmailBlock } from '../../core/index.ts';
import type { DataList } from './dataLists.ts';

type Products = Pick<Extract<EmailBlock, { type: 'products' }>, 'from' | 'fields'>;

/** What shops call the parts of a product, the most telling name first. */
const usual = {
  name: ['name', 'title', 'product_name', 'product', 'productName', 'sku'],
  image: ['image', 'image_url', 'imageUrl', 'picture', 'photo'],
  price: ['price', 'unit_price', 'unitPrice', 'amount'],
  quantity: ['quantity', 'qty', 'count'],
  url: ['url', 'link', 'product_url', 'productUrl'],
} as const;

/** The first list of things that have a name, with the parts that they have; undefined where nobody has any. */
export function productsIn(lists: readonly DataList[]): Products | undefined {
  for (const { path, fields } of lists) {
    const known = new Set(fields.map(({ name }) => name));
    const called = (part: keyof typeof usual) => usual[part].find((name) => known.has(name));
    const name = called('name');
    if (name === undefined) continue;
    const [image, price, quantity, url] = [
      called('image'),
      called('price'),
      called('quantity'),
      called('url'),
    ];
    return {
      from: path,
      fields: {
        name,
        ...(image !== undefined && { image }),
        ...(price !== undefined && { price }),
        ...(quantity !== undefined && { quantity }),
        ...(url !== undefined && { url }),
      },
    };
  }
  return undefined;
}

import type { EmailBlock, EmailDocument, EmailSection } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { freeIds } from '../edits/parts.ts';
import type { Reader } from '../preview/Reader.ts';
import { blockKinds } from './blockKinds.ts';
import { dataLists } from './dataLists.ts';
import { productsIn } from './productsIn.ts';

/** Something that can be put into an email. */
export interface PaletteItem {
  id: string;
  name: string;
  icon: IconName;
  /** A fresh one, with ids that the email does not have yet, that shows what the readers' data has. */
  make: (document: EmailDocument, readers: readonly Reader[]) => EmailBlock | EmailSection;
}

type Blank<Type extends EmailBlock['type']> = Omit<Extract<EmailBlock, { type: Type }>, 'id' | 'type'>;
/** What a block says when it is new; where it needs data, the names that shops use most. */
const blanks: { readonly [Type in EmailBlock['type']]: Blank<Type> } = {
  text: { level: 'p', inline: [{ t: 'text', v: t('Your text') }] },
  list: { ordered: false, items: [[{ t: 'text', v: t('First point') }]] },
  button: { label: t('Your button'), link: { kind: 'url', url: '' } },
  image: { src: '', alt: '', decorative: false, width: 552 },
  divider: {},
  spacer: { height: 24 },
  social: { links: [{ network: 'instagram', url: '' }] },
  products: {
    from: 'trigger.properties.items',
    most: 3,
    fields: { name: 'name', image: 'image', price: 'price', url: 'url' },
    price: '€{}',
    empty: '',
  },
  coupon: { label: t('Your code'), code: '', note: '' },
  header: { view: false },
  footer: { address: '' },
};

const item = (type: EmailBlock['type']): PaletteItem => ({
  id: type,
  ...blockKinds[type],
  // A blank belongs to its own type.
  make: (document) => ({ id: freeIds(document)(type), type, ...blanks[type] }) as EmailBlock,
});

const products: PaletteItem = {
  ...item('products'),
  make: (document, readers) => ({
    id: freeIds(document)('products'),
    type: 'products',
    ...blanks.products,
    ...productsIn(dataLists(readers)),
  }),
};

const heading: PaletteItem = {
  id: 'heading',
  name: t('Heading'),
  icon: 'bold',
  make: (document) => ({
    id: freeIds(document)('heading'),
    type: 'text',
    level: 'h2',
    inline: [{ t: 'text', v: t('Your heading') }],
  }),
};

const section = (columns: number, name: string): PaletteItem => ({
  id: `section-${columns}`,
  name,
  icon: columns === 1 ? 'panel-bottom' : columns === 2 ? 'sidebar' : 'grid',
  make: (document) => {
    const free = freeIds(document);
    return {
      id: free('section'),
      type: 'section',
      columns: Array.from({ length: columns }, () => ({ id: free('column'), blocks: [] })),
    };
  },
});

/** All there is, in the order in which emails are made. */
export const paletteGroups: readonly { heading: string; items: readonly PaletteItem[] }[] = [
  { heading: t('Words and pictures'), items: [heading, item('text'), item('list'), item('image')] },
  { heading: t('To act on'), items: [item('button'), item('coupon'), item('social')] },
  { heading: t('From the event'), items: [products] },
  {
    heading: t('Layout'),
    items: [
      section(1, t('Section', { context: 'of an email' })),
      section(2, t('Two columns')),
      section(3, t('Three columns')),
      item('divider'),
      item('spacer'),
    ],
  },
  { heading: t('Every email'), items: [item('header'), item('footer')] },
];

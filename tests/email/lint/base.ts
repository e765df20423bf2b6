import type { EmailBlock, EmailDocument, EmailSection } from '../../../src/core/index.ts';
import { withHtml } from '../../../src/email/compile/withHtml.ts';
import type { EditableEmail } from '../../../src/email/editor/EmailEditorProps.ts';
import { fillIn } from '../../../src/email/fillIn.ts';
import { sampleLinks, type RenderedSample } from '../../../src/email/lint/RenderedSample.ts';
import { partsOf } from '../../../src/email/partsOf.ts';
import { toldMail } from '../../../src/email/RenderedMail.ts';
import { shared } from '../builders.ts';

type Block<Type extends EmailBlock['type']> = Extract<EmailBlock, { type: Type }>;
const url = (path: string) => ({ kind: 'url', url: `https://shop.example/${path}` }) as const;

/** Blocks of the sound email that cases change. */
export const title: Block<'text'> = {
  id: 'title',
  type: 'text',
  level: 'h1',
  inline: [{ t: 'text', v: 'Bread for the weekend' }],
};
export const body: Block<'text'> = {
  id: 'body',
  type: 'text',
  level: 'p',
  inline: [
    { t: 'text', v: 'Hello ' },
    { t: 'merge', path: 'subscriber.first_name', fallback: 'there' },
    { t: 'text', v: ', we bake on Saturday, and we have put your favourite loaf aside. Read ' },
    { t: 'text', v: 'how we bake it', link: url('bread') },
    { t: 'text', v: ' while it rises, or come by before noon and have a coffee with us.' },
  ],
};
export const button: Block<'button'> = {
  id: 'go',
  type: 'button',
  label: 'Keep a loaf for me',
  link: url('loaf'),
};
export const picture: Block<'image'> = {
  id: 'picture',
  type: 'image',
  src: 'https://shop.example/loaf.jpg',
  alt: 'A dark loaf on a wooden board',
  decorative: false,
  width: 552,
};
export const products: Block<'products'> = {
  id: 'products',
  type: 'products',
  from: 'trigger.properties.items',
  most: 3,
  fields: { name: 'name', price: 'price' },
  empty: 'Nothing is in your basket yet.',
};
export const social: Block<'social'> = {
  id: 'social',
  type: 'social',
  links: [{ network: 'instagram', url: 'https://instagram.com/bakery' }],
};
export const footer: Block<'footer'> = { id: 'footer', type: 'footer', address: '' };
/** Shown to Ada, not to Ben. */
const forFans: Block<'text'> = {
  id: 'fans',
  type: 'text',
  level: 'p',
  showIf: { tag: 'fan' },
  inline: [{ t: 'text', v: 'You get the first slice.' }],
};

export const sectionOf = (blocks: EmailBlock[], rest: Partial<EmailSection> = {}): EmailSection => ({
  id: 'main',
  type: 'section',
  columns: [{ id: 'column', blocks }],
  ...rest,
});

/** An email with everything in it and nothing to say against it. */
export const sound: EditableEmail = {
  id: 'mail',
  name: 'Weekend bread',
  document: {
    v: 1,
    lang: 'en',
    dir: 'ltr',
    subject: 'Your loaf is waiting',
    preheader: 'We bake on Saturday, and one is for you.',
    sections: [sectionOf([title, picture, body, forFans, products, button, social, footer])],
  },
};

export const withDocument = (patch: Partial<EmailDocument>): EditableEmail => ({
  ...sound,
  document: { ...sound.document, ...patch },
});

/** The sound email with its blocks changed, by id; null takes one out. */
export const withBlocks = (
  patch: Readonly<Record<string, EmailBlock | readonly EmailBlock[] | null>>,
  rest: Partial<EmailSection> = {},
): EditableEmail => {
  const blocks = sound.document.sections.flatMap(({ columns }) => columns.flatMap((column) => column.blocks));
  const changed = blocks.flatMap((block): readonly EmailBlock[] => {
    const instead = patch[block.id];
    if (instead === undefined) return [block];
    return instead === null ? [] : 'type' in instead ? [instead] : instead;
  });
  return withDocument({ sections: [sectionOf(changed, rest)] });
};

export const brand = shared.brand;
export const journeyUtm = { source: 'wend', medium: 'email', campaign: 'bread' };

const person = (name: string, more: object, isFan: boolean): RenderedSample['reader'] => ({
  name,
  data: {
    subscriber: { first_name: name, email: `${name.toLowerCase()}@example.com`, ...more },
    trigger: { properties: { items: [{ name: 'Rye', price: 4 }] } },
    show: { fans: isFan },
  },
  reached: true,
});
export const readers = [person('Ada', {}, true), person('Ben', {}, false)];

/** An email as these people would get it, each in every variant. */
export async function samplesOf(
  email: Parameters<typeof withHtml>[0],
  people: readonly RenderedSample['reader'][] = readers,
): Promise<RenderedSample[]> {
  const rendered = await withHtml(email, shared, journeyUtm);
  const variants = rendered.variants?.map(({ id }) => id) ?? [undefined];
  return people.flatMap((reader) =>
    variants.map((variant) => ({
      reader,
      variant,
      mail: toldMail(
        fillIn(partsOf(rendered, variant), { ...reader.data, brand, links: sampleLinks, coupon: 'CODE' }),
      ),
    })),
  );
}

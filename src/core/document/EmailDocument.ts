import { z } from '../values/zod.ts';
import { idSchema, nameSchema } from '../values/primitives.ts';
import { ruleSchema } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';

// A small, closed block tree without raw HTML or raw Liquid: whatever a person types stays text.
// Patterns here have no flags: the JSON Schema that is made of them cannot hold any.
/** The form of a merge tag's path, such as `subscriber.first_name`. It never begins with a word that Liquid has a use for. */
export const mergePathPattern =
  /^(?!(?:and|or|not|contains|in|true|false|nil|null|empty|blank)(?:\.|$))[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*){0,5}$/;
const mergePath = z.string().regex(mergePathPattern, { error: 'merge-path' });
const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'merge-path' });
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, { error: 'colour' });

/** How much of each an email holds at most: of parts by what they are in, of text in characters. */
export const emailLimits = {
  sections: 100,
  columns: 4,
  blocks: 50,
  variants: 5,
  items: 50,
  pieces: 500,
  text: 5_000,
  fallback: 200,
  url: 2_000,
} as const;

/** Whether an email may link to an address, which says nothing of whether there is anything. */
export const isLinkable = (address: string): boolean =>
  address.length <= emailLimits.url && /^(https:|mailto:|tel:)/i.test(address);
const url = z
  .string()
  .max(emailLimits.url)
  .refine((text) => text === '' || isLinkable(text), { error: 'email-url' });

/** Characters of an embedded picture: 256 kB of bytes in base 64. */
export const longestPicture = 350_000;
/** Where a picture comes from: an https address, nothing yet, or the picture itself. Never an SVG, which can hold scripts. */
const pictureSchema = z
  .string()
  .max(longestPicture, { error: 'picture-too-large' })
  .refine(
    (text) =>
      text === '' ||
      (text.length <= emailLimits.url && /^https:/i.test(text)) ||
      /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/.test(text),
    { error: 'picture' },
  );

const link = z.discriminatedUnion('kind', [
  strictObject({ kind: z.literal('url'), url }),
  strictObject({ kind: z.literal('system'), name: z.enum(['unsubscribe', 'preferences', 'view']) }),
  strictObject({ kind: z.literal('merge'), path: mergePath }),
]);

const on = z.literal(true).optional();
const marks = { b: on, i: on, u: on, link: link.optional() };
const inline = z.discriminatedUnion('t', [
  strictObject({ t: z.literal('text'), v: z.string().max(emailLimits.text), ...marks }),
  strictObject({
    t: z.literal('merge'),
    path: mergePath,
    fallback: z.string().max(emailLimits.fallback).optional(),
    ...marks,
  }),
  strictObject({ t: z.literal('br') }),
]);
const inlines = z.array(inline).max(emailLimits.pieces);

/** Networks that an email can link to. */
export const socialNetworks = [
  'instagram',
  'facebook',
  'x',
  'linkedin',
  'youtube',
  'tiktok',
  'pinterest',
  'mastodon',
  'website',
] as const;
const socialLinks = z.array(strictObject({ network: z.enum(socialNetworks), url })).max(8);

/** Where the start of a line is follows the email's direction; absent means there. */
const align = z.enum(['start', 'center', 'end']).optional();
const base = { id: idSchema, showIf: ruleSchema('strict').optional() };
const block = z.discriminatedUnion('type', [
  strictObject({
    ...base,
    type: z.literal('text'),
    level: z.enum(['p', 'h1', 'h2', 'h3']),
    align,
    inline: inlines,
  }),
  strictObject({
    ...base,
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(inlines).min(1).max(emailLimits.items),
  }),
  strictObject({
    ...base,
    type: z.literal('button'),
    label: z.string().max(120),
    link,
    /** Where absent, the brand's. */
    bg: colour.optional(),
    fg: colour.optional(),
    align,
    /** As wide as its column. */
    wide: on,
  }),
  strictObject({
    ...base,
    type: z.literal('image'),
    src: pictureSchema,
    alt: z.string().max(400),
    decorative: z.boolean(),
    width: z.int().min(1).max(600),
    height: z.int().min(1).max(2_000).optional(),
    align,
    link: link.optional(),
  }),
  strictObject({ ...base, type: z.literal('divider') }),
  strictObject({ ...base, type: z.literal('spacer'), height: z.int().min(4).max(120) }),
  strictObject({ ...base, type: z.literal('social'), align, links: socialLinks }),
  strictObject({
    ...base,
    type: z.literal('products'),
    /** A list in the data of the event that started the run, such as `trigger.properties.items`. */
    from: mergePath,
    most: z.int().min(1).max(12),
    /** What the parts of a product are called in that list. */
    fields: strictObject({
      name,
      image: name.optional(),
      price: name.optional(),
      quantity: name.optional(),
      url: name.optional(),
    }),
    /** The price with `{}` where the number goes: `€{}`. */
    price: z.string().max(20).optional(),
    /** What stands there for people whose list is empty; nothing where it is empty itself. */
    empty: z.string().max(500),
  }),
  strictObject({
    ...base,
    type: z.literal('coupon'),
    label: z.string().max(120),
    /** The same code for everybody; where it is empty, each person's own. */
    code: z.string().max(60),
    note: z.string().max(300),
  }),
  strictObject({ ...base, type: z.literal('header'), align, view: z.boolean() }),
  strictObject({
    ...base,
    type: z.literal('footer'),
    /** Where empty, the brand's. */
    address: z.string().max(300),
    /** Why somebody gets this email. */
    reason: z.string().max(300).optional(),
  }),
]);
const section = strictObject({
  ...base,
  type: z.literal('section'),
  bg: colour.optional(),
  columns: z
    .array(
      strictObject({
        id: idSchema,
        /** Share of the row in percent; where a column has none, what is left is shared evenly. */
        width: z.int().min(10).max(90).optional(),
        blocks: z.array(block).max(emailLimits.blocks),
      }),
    )
    .min(1)
    .max(emailLimits.columns),
});
const sections = z.array(section).max(emailLimits.sections);

const utmPart = z.string().max(100).optional();
/** Campaign parameters of links; a part that is absent or empty is not written. */
export const utmSchema = strictObject({ source: utmPart, medium: utmPart, campaign: utmPart });

const subject = z.string().max(300);
/** One arm of an A/B test: what it does not have, the email itself has. */
const variant = strictObject({
  id: idSchema,
  label: nameSchema('draft'),
  /** In basis points; those of all variants make 10,000. */
  weight: z.int().min(0).max(10_000),
  subject: subject.optional(),
  preheader: subject.optional(),
  sections: sections.optional(),
});

/**
 * An editable email. Subject and preheader are text in which only `{{ path | default: 'text' }}` has a meaning;
 * everything else, in them and in the blocks, is data.
 */
export const emailDocumentSchema = strictObject({
  v: z.literal(1),
  lang: z.string().max(20),
  dir: z.enum(['ltr', 'rtl']),
  subject,
  preheader: subject,
  sections,
  utm: utmSchema.optional(),
  variants: z.array(variant).max(emailLimits.variants).optional(),
});
export type EmailDocument = z.infer<typeof emailDocumentSchema>;
export type EmailSection = z.infer<typeof section>;
export type EmailBlock = z.infer<typeof block>;
export type EmailInline = z.infer<typeof inline>;
export type EmailLink = z.infer<typeof link>;
export type EmailVariant = z.infer<typeof variant>;
export type EmailAlign = NonNullable<z.infer<typeof align>>;

/** Fonts that every mail program has. */
export const fontNames = [
  'arial',
  'georgia',
  'helvetica',
  'tahoma',
  'trebuchet',
  'times',
  'verdana',
] as const;

/** How all emails look. Where a part is absent, it is Wend's neutral one. */
export const emailLookSchema = strictObject({
  logo: strictObject({
    src: pictureSchema,
    alt: z.string().max(200),
    width: z.int().min(16).max(600),
  }).optional(),
  /** The ground of buttons, and links. */
  accent: colour.optional(),
  text: colour.optional(),
  /** What the email lies on. */
  page: colour.optional(),
  font: z.enum(fontNames).optional(),
  social: socialLinks.optional(),
});
export type EmailLook = z.infer<typeof emailLookSchema>;

import { z } from '../values/zod.ts';
import type { Issue } from '../values/issue.ts';
import { idSchema, nameSchema } from '../values/primitives.ts';
import { ruleSchema } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';

// A small, closed block tree without raw HTML or raw Liquid: whatever a person types stays text.
const mergePath = z.string().regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*){0,5}$/i, { error: 'merge-path' });
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'colour' });
const url = z
  .string()
  .max(2_000)
  .refine((text) => text === '' || /^(https:|mailto:|tel:)/i.test(text), { error: 'email-url' });

const link = z.discriminatedUnion('kind', [
  strictObject({ kind: z.literal('url'), url }),
  strictObject({ kind: z.literal('system'), name: z.enum(['unsubscribe', 'preferences', 'view']) }),
  strictObject({ kind: z.literal('merge'), path: mergePath }),
]);

const on = z.literal(true).optional();
const inline = z.discriminatedUnion('t', [
  strictObject({
    t: z.literal('text'),
    v: z.string().max(5_000),
    b: on,
    i: on,
    u: on,
    link: link.optional(),
  }),
  strictObject({ t: z.literal('merge'), path: mergePath, fallback: z.string().max(200).optional(), b: on }),
  strictObject({ t: z.literal('br') }),
]);

const base = { id: idSchema, showIf: ruleSchema('strict').optional() };
const block = z.discriminatedUnion('type', [
  strictObject({
    ...base,
    type: z.literal('text'),
    level: z.enum(['p', 'h1', 'h2']),
    inline: z.array(inline).max(500),
  }),
  strictObject({
    ...base,
    type: z.literal('button'),
    label: z.string().max(120),
    link,
    bg: colour,
    fg: colour,
  }),
  strictObject({
    ...base,
    type: z.literal('image'),
    src: url,
    alt: z.string().max(400),
    decorative: z.boolean(),
    width: z.int().min(1).max(600),
    height: z.int().min(1).max(2_000).optional(),
    link: link.optional(),
  }),
  strictObject({ ...base, type: z.literal('divider') }),
  strictObject({ ...base, type: z.literal('footer'), address: z.string().max(300) }),
]);
const section = strictObject({
  ...base,
  type: z.literal('section'),
  bg: colour.optional(),
  columns: z
    .array(strictObject({ id: idSchema, blocks: z.array(block).max(50) }))
    .min(1)
    .max(4),
});

const utmPart = z.string().max(100).optional();
export const utmSchema = strictObject({ source: utmPart, medium: utmPart, campaign: utmPart });

/**
 * An editable email. Subject and preheader are text in which only `{{ path | default: 'text' }}` has a meaning;
 * everything else, in them and in the blocks, is data.
 */
export const emailDocumentSchema = strictObject({
  v: z.literal(1),
  lang: z.string().max(20),
  dir: z.enum(['ltr', 'rtl']),
  subject: z.string().max(300),
  preheader: z.string().max(300),
  sections: z.array(section).max(100),
  utm: utmSchema.optional(),
});
export type EmailDocument = z.infer<typeof emailDocumentSchema>;
export type EmailSection = z.infer<typeof section>;
export type EmailBlock = z.infer<typeof block>;
export type EmailInline = z.infer<typeof inline>;
export type EmailLink = z.infer<typeof link>;

/** An email as it leaves: Liquid in subject, preheader, html and text; `shows` decides its conditional parts. */
export const emailSchema = strictObject({
  name: nameSchema('draft'),
  subject: z.string(),
  preheader: z.string(),
  from: strictObject({ name: z.string(), address: z.string().min(3) }),
  replyTo: z.string().optional(),
  html: z.string(),
  text: z.string(),
  utm: utmSchema.optional(),
  design: z.unknown().optional(),
  shows: z.record(idSchema, ruleSchema('strict')),
  links: z.array(strictObject({ id: idSchema, url: z.string() })),
  offer: strictObject({ kind: z.string(), label: z.string(), expires: z.string().optional() }).optional(),
  variants: z
    .array(
      strictObject({
        id: idSchema,
        label: nameSchema('strict'),
        weight: z.int().min(0).max(10_000),
        subject: z.string().optional(),
        preheader: z.string().optional(),
        html: z.string().optional(),
        text: z.string().optional(),
      }),
    )
    .optional(),
});
export type Email = z.infer<typeof emailSchema>;

/** What rendering gives for one email document. */
export type RenderedEmail = Pick<Email, 'subject' | 'preheader' | 'html' | 'text' | 'shows' | 'links'>;

/**
 * An email of the workspace: either editable, or `locked`: imported without its design, sent exactly as it came.
 */
export const storedEmailSchema = z.union([
  strictObject({
    id: idSchema,
    name: nameSchema('draft'),
    document: emailDocumentSchema,
    /** Where absent, the brand's sender. */
    from: emailSchema.shape.from.optional(),
    replyTo: z.string().optional(),
    offer: emailSchema.shape.offer,
  }),
  strictObject({ id: idSchema, locked: emailSchema }),
]);
export type StoredEmail = z.infer<typeof storedEmailSchema>;

/** Who an email comes from: its own sender or, where it has none, the brand's. */
export const senderOf = (stored: StoredEmail, brand: { sender: Email['from'] }): Email['from'] =>
  ('locked' in stored ? stored.locked.from : stored.from) ?? brand.sender;

const placeholder = /\{\{\s*([a-z_][a-z0-9_.]*)\s*(?:\|\s*default:\s*(?:'([^'{}]*)'|"([^"{}]*)")\s*)?\}\}/gi;

/** A merge tag in a subject or preheader: its path, its fallback, and where it stands in the text. */
export interface MergeTag {
  path: string;
  fallback: string | undefined;
  start: number;
  end: number;
}
export const mergeTagsOf = (text: string): MergeTag[] =>
  text.includes('{{')
    ? [...text.matchAll(placeholder)].map((match) => ({
        path: match[1] ?? '',
        fallback: match[2] ?? match[3],
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [];

const blocksOf = ({ sections }: EmailDocument): EmailBlock[] =>
  sections.flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks));

/** Paths without which a mail cannot even be addressed are always known. */
const alwaysKnown = (path: string) => !path.startsWith('subscriber.') && !path.startsWith('trigger.');

/** What an inbox shows of an email, whether it is written here or came as it is. */
export const headOf = (stored: StoredEmail): { subject: string; preheader: string } =>
  'locked' in stored ? stored.locked : stored.document;

/** What is wrong with an email's content, in reading order. */
export function emailFindings(
  stored: StoredEmail,
): { code: Issue['code']; words?: Record<string, string> }[] {
  const findings: { code: Issue['code']; words?: Record<string, string> }[] = [];
  const { subject, preheader } = headOf(stored);
  if (subject.trim() === '') findings.push({ code: 'no-subject' });
  if (preheader.trim() === '') findings.push({ code: 'no-preheader' });
  if ('locked' in stored) return findings;
  const inlines = blocksOf(stored.document).flatMap((part) => (part.type === 'text' ? part.inline : []));
  if (!inlines.some((part) => part.t === 'merge' || (part.t === 'text' && part.v.trim() !== '')))
    findings.push({ code: 'no-body' });
  const tags = [
    ...mergeTagsOf(subject),
    ...mergeTagsOf(preheader),
    ...inlines.filter((part) => part.t === 'merge'),
  ];
  const bare = tags.filter(
    ({ path, fallback }) => !alwaysKnown(path) && path !== 'subscriber.email' && !fallback,
  );
  for (const path of new Set(bare.map((tag) => tag.path)))
    findings.push({ code: 'no-fallback', words: { path } });
  return findings;
}

/** An empty email with one paragraph and the footer that no email may lose. */
export function blankEmail(id: string): StoredEmail {
  return {
    id,
    name: '',
    document: {
      v: 1,
      lang: 'en',
      dir: 'ltr',
      subject: '',
      preheader: '',
      sections: [
        {
          id: 'main',
          type: 'section',
          columns: [
            {
              id: 'column',
              blocks: [
                { id: 'body', type: 'text', level: 'p', inline: [] },
                { id: 'footer', type: 'footer', address: '' },
              ],
            },
          ],
        },
      ],
    },
  };
}

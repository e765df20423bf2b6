import { z } from '../values/zod.ts';
import { idSchema, nameSchema } from '../values/primitives.ts';
import { ruleSchema } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';
import { emailDocumentSchema, utmSchema } from './EmailDocument.ts';

/**
 * An email as it leaves: Liquid in subject, preheader, html and text; `shows` decides its conditional parts. Whoever renders it
 * escapes every output of the HTML (in liquidjs `outputEscape: 'escape'`), and none of the other three.
 */
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

/**
 * What rendering gives for one email document. Its HTML may be empty while it only runs in this app: nothing in a run reads
 * it, and it takes long to make. What leaves the app has been compiled whole.
 */
export type RenderedEmail = Pick<
  Email,
  'subject' | 'preheader' | 'html' | 'text' | 'shows' | 'links' | 'variants'
>;

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

/** Whether an email came as it is, from whoever made it: it has no design of ours. */
export const isImported = ({ design }: Pick<Email, 'design'>): boolean => design === undefined;

/** Who an email comes from: its own sender or, where it has none, the brand's. */
export const senderOf = (stored: StoredEmail, brand: { sender: Email['from'] }): Email['from'] =>
  ('locked' in stored ? stored.locked.from : stored.from) ?? brand.sender;

/** What an inbox shows of an email, whether it is written here or came as it is. */
export const headOf = (stored: StoredEmail): { subject: string; preheader: string } =>
  'locked' in stored ? stored.locked : stored.document;

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

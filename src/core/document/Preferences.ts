import { z } from '../values/zod.ts';
import { durationSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';

/** How often somebody may ask to be mailed at most, as `frequency` of a subscriber, and what that is called. */
const offeredSchema = strictObject({
  label: z.string().max(120),
  max: z.int().min(1),
  per: durationSchema,
});
export type OfferedFrequency = z.infer<typeof offeredSchema>;

/** What stands on the page on which subscribers choose what they get. Its topics are those of the workspace. */
export const preferencesSchema = strictObject({
  /** BCP 47: of the words that the page itself says. */
  lang: z.string().max(20),
  title: z.string().max(200),
  intro: z.string().max(2_000),
  /** Besides “as often as it comes”, which everybody may choose. */
  frequencies: z.array(offeredSchema).max(6),
  /** What the data about people are used for. */
  uses: z.string().max(2_000),
  /** Whom to ask: an address of any kind. */
  contact: z.string().max(300),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** The page as long as nobody has written anything on it. */
export const blankPreferences: Preferences = {
  lang: 'en',
  title: '',
  intro: '',
  frequencies: [],
  uses: '',
  contact: '',
};

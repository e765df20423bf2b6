import { z } from '../values/zod.ts';
import { subscriberSchema } from '../document/Scenario.ts';
import type { Json } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import { roughly } from '../values/duration.ts';
import {
  dateSchema,
  durationSchema,
  idSchema,
  instantSchema,
  nameSchema,
  zoneSchema,
} from '../values/primitives.ts';
import { ruleSchema } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';

/** A share of people or of times: 0 is never, 1 always. */
const share = z.number().min(0).max(1);
/** A share relative to those it stands beside: 3 beside 1 is three quarters. */
const weight = z.number().min(0).max(1e6);
/** What a share or rate is multiplied by; shares stay at 1. */
const factor = z.number().min(0).max(1_000);
const json = z.json() as z.ZodType<Json>; // zod's own JSON type lacks only `readonly`
const positive = z.string().refine((text) => roughly(text) > 0, { error: 'length' });
const length = durationSchema.pipe(positive);

/** How long something takes. Days are 24 hours here, and parts of a second are rounded. */
const delaySchema = z.union([
  /** Always the same. */
  strictObject({ always: durationSchema }),
  /** Anything from one to the other, all alike likely. */
  strictObject({ from: durationSchema, to: durationSchema }),
  /** Half the people are faster than `half`, nine tenths than `most` (log-normal). */
  strictObject({ half: length, most: length }),
  /** As likely at any moment, with this mean (exponential). */
  strictObject({ mean: length }),
]);
export type Delay = z.infer<typeof delaySchema>;

/** What a property or attribute may be. */
const valuesSchema = z.union([
  /** One of several, by their shares (1 where none is given). */
  strictObject({
    oneOf: z
      .array(strictObject({ value: json, share: weight.optional() }))
      .min(1, { error: 'empty' })
      .max(1_000),
  }),
  /** A number from one to the other, with so many decimals. */
  strictObject({ between: z.tuple([z.number(), z.number()]), decimals: z.int().min(0).max(6).optional() }),
  /** A day from one to the other. */
  strictObject({ days: z.tuple([dateSchema, dateSchema]) }),
  /** A new one each time: this text and the number of the time. */
  strictObject({ fresh: z.string().max(100) }),
  /** What the cause says there, such as `properties.cart_id`: of the event that it follows or, after an entry or a mail, of the event that let the run in. */
  strictObject({ same: z.string().min(1).max(200) }),
]);
export type Values = z.infer<typeof valuesSchema>;

const names = z.string().min(1).max(200);
const causeSchema = z.union([
  z.literal('start'),
  strictObject({ entered: idSchema }),
  strictObject({ behaviour: idSchema }),
  /** An email's id, or `any`. */
  strictObject({ sent: idSchema }),
  strictObject({ opened: idSchema }),
  strictObject({ clicked: idSchema }),
]);
export type Cause = z.infer<typeof causeSchema>;

const behaviourSchema = strictObject({
  id: idSchema,
  /** What people do: an event, a change of their profile, or being let into a journey by hand. */
  does: z.union([
    strictObject({ event: names, properties: z.record(names, valuesSchema).optional() }),
    strictObject({ becomes: z.record(names, valuesSchema) }),
    strictObject({ enters: idSchema, properties: z.record(names, valuesSchema).optional() }),
  ]),
  /** How often a day, again and again, from the start. */
  perDay: z.number().min(0).max(1_000).optional(),
  /** What it follows, and how often and how soon it does. */
  after: causeSchema.optional(),
  chance: share.optional(),
  delay: delaySchema.optional(),
}).refine(
  ({ perDay, after, chance, delay }) =>
    perDay === undefined ? after !== undefined : !after && !delay && chance === undefined,
  { error: 'occurs' },
);
export type Behaviour = z.infer<typeof behaviourSchema>;

/** What people do with a mail. Shares are of all mails delivered, of clicks: of those opened. */
const responseShape = {
  opens: share.optional(),
  opensAfter: delaySchema.optional(),
  clicks: share.optional(),
  clicksAfter: delaySchema.optional(),
  /** Which links are clicked; all alike where nothing is said. */
  links: z.record(idSchema, weight).optional(),
  unsubscribes: share.optional(),
  complains: share.optional(),
  /** Mails that come back for good, and for now. */
  bounces: share.optional(),
  bouncesSoftly: share.optional(),
};
export type Response = z.infer<z.ZodObject<typeof responseShape>>;

/** How a population behaves, `wend.model/1`. It says nothing of chance itself: that is the seed's. */
export const modelSchema = strictObject({
  format: z.literal('wend.model/1'),
  name: nameSchema('draft'),
  note: z.string().max(10_000).optional(),
  start: instantSchema,
  until: z.union([durationSchema, instantSchema]),
  people: strictObject({
    timeZones: z
      .array(strictObject({ zone: zoneSchema, share: weight }))
      .max(600)
      .optional(),
    attributes: z
      .record(names, valuesSchema)
      .refine((all) => Object.keys(all).length <= limits.attributes.max, { error: limits.attributes.code })
      .optional(),
    /** The share of people who have a tag. */
    tags: z.record(names, share).optional(),
    /** The share of people who chose to get a topic; the others chose not to. Where nothing is said its default holds. */
    topics: z.record(idSchema, share).optional(),
    /** People without an address. */
    withoutEmail: share.optional(),
    /** Limits that people set themselves; whoever is left over sets none. */
    frequency: z
      .array(strictObject({ share, ...subscriberSchema.shape.frequency.unwrap().shape }))
      .max(20)
      .optional(),
  }),
  /** Rules over the profile that people begin with, and what is different for whom they hold. */
  segments: z
    .record(
      idSchema,
      strictObject({
        name: nameSchema('draft'),
        when: ruleSchema('strict'),
        times: strictObject({
          opens: factor.optional(),
          clicks: factor.optional(),
          unsubscribes: factor.optional(),
          complains: factor.optional(),
          bounces: factor.optional(),
          behaviours: z.record(idSchema, factor).optional(),
        }),
      }),
    )
    .optional(),
  behaviours: z.array(behaviourSchema).max(10_000),
  mails: strictObject({
    usually: strictObject(responseShape),
    emails: z.record(idSchema, strictObject(responseShape)).optional(),
  }),
  /** The share of people for whom a webhook step always fails, or never answers; by `journey/step`. */
  webhooks: z
    .record(z.string(), strictObject({ fails: share.optional(), silent: share.optional() }))
    .optional(),
  /** What is assumed where journeys are compared by money. */
  costs: strictObject({
    currency: z.string().max(20).optional(),
    perThousandMails: z.number().min(0).max(1e9).optional(),
  }).optional(),
});
export type Model = z.infer<typeof modelSchema>;

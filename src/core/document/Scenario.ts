import { z } from '../values/zod.ts';
import { limits } from '../values/limits.ts';
import { durationSchema, idSchema, instantSchema, nameSchema, zoneSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';
import { isRecord, jsonRecordSchema, jsonSchema, takeAsItIs } from '../values/jsonSchema.ts';

const attributes = z
  .record(z.string().min(1), jsonSchema)
  .refine((record) => Object.keys(record).length <= limits.attributes.max, { error: limits.attributes.code });
takeAsItIs(
  attributes,
  (value) =>
    isRecord(value) && !Object.hasOwn(value, '') && Object.keys(value).length <= limits.attributes.max,
);

/** A subscriber as files describe them. */
export const subscriberSchema = strictObject({
  id: z.string().min(1).max(256),
  email: z.string().max(320).optional(),
  timeZone: zoneSchema.optional(),
  attributes: attributes.optional(),
  tags: z.array(z.string().min(1)).optional(),
  topics: z.record(idSchema, z.boolean()).optional(),
  suppressed: strictObject({
    reason: z.enum(['unsubscribed', 'sunset', 'manual']),
    at: instantSchema,
  }).optional(),
  frequency: strictObject({ max: z.int().min(0), per: durationSchema }).optional(),
});
export type SubscriberRecord = z.infer<typeof subscriberSchema>;

const eventShape = {
  after: durationSchema.optional(),
  timestamp: instantSchema.optional(),
  /** When it reached the engine, where that was later than it happened. */
  receivedAt: instantSchema.optional(),
  context: jsonRecordSchema.optional(),
  messageId: z.string().min(1).optional(),
};
const properties = jsonRecordSchema.optional();

/**
 * One thing that a subscriber did or became, in the Segment spec's shape, that somebody let them in by hand, or that a
 * backend moved their runs to another version; `after` counts from the scenario's start. */
export const scenarioEventSchema = z
  .discriminatedUnion('type', [
    strictObject({ ...eventShape, type: z.literal('track'), event: z.string().min(1), properties }),
    strictObject({ ...eventShape, type: z.literal('page'), name: z.string().optional(), properties }),
    strictObject({ ...eventShape, type: z.literal('identify'), traits: attributes }),
    strictObject({ ...eventShape, type: z.literal('manual'), journey: idSchema, properties }),
    strictObject({
      ...eventShape,
      type: z.literal('migrate'),
      journey: idSchema,
      from: z.int().min(1),
      to: z.int().min(1),
      steps: z.record(idSchema, idSchema),
    }),
  ])
  .refine(({ after, timestamp }) => (after === undefined) !== (timestamp === undefined), { error: 'when' });
export type ScenarioEvent = z.infer<typeof scenarioEventSchema>;

/** What the subscriber does with an email; durations count from its sending. */
export const reactionSchema = strictObject({
  email: idSchema,
  send: z.int().min(1).optional(),
  opens: durationSchema.optional(),
  clicks: strictObject({ after: durationSchema, link: z.string().optional() }).optional(),
  unsubscribes: durationSchema.optional(),
  bounces: z.enum(['hard', 'soft']).optional(),
  complains: durationSchema.optional(),
  /** The sender could not send it. */
  fails: z.boolean().optional(),
});
export type Reaction = z.infer<typeof reactionSchema>;

export const expectationSchema = strictObject({
  journey: idSchema.optional(),
  entry: z.int().min(1).optional(),
  path: z.array(z.string()).optional(),
  emails: z.array(idSchema).optional(),
  noEmails: z.array(idSchema).optional(),
  outcome: z
    .string()
    .regex(/^(goal|completed|active|(exited|refused):.+)$/, { error: 'outcome' })
    .optional(),
  by: durationSchema.optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

/** A sample subscriber with events and expectations, `wend.scenario/1`. */
export const scenarioSchema = strictObject({
  format: z.literal('wend.scenario/1'),
  name: nameSchema('draft'),
  start: instantSchema,
  until: z.union([durationSchema, instantSchema]),
  subscriber: subscriberSchema,
  events: z.array(scenarioEventSchema).max(limits.scenarioEvents.max, { error: limits.scenarioEvents.code }),
  reactions: z.array(reactionSchema).optional(),
  pins: z.record(z.string(), z.string()).optional(),
  webhooks: z.record(z.string(), z.enum(['answered', 'failed', 'silent'])).optional(),
  expect: z.array(expectationSchema).optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

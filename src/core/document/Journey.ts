import { z } from '../values/zod.ts';
import { stepKindNames, stepKinds, type StepKindName, type StepSettings } from '../kinds/catalogue.ts';
import { trigger } from '../kinds/trigger.ts';
import type { TriggerOn } from '../kinds/TriggerOn.ts';
import { own } from '../values/json.ts';
import { durationSchema, idSchema, nameSchema, timeOfDaySchema, type Mode } from '../values/primitives.ts';
import { ruleSchema, type Rule } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';
import { emailSchema, type Email } from './Email.ts';
import { journeySettingsShape, type JourneySettings } from './JourneyDocument.ts';

/** A step id, or null where the run completes. */
export type Target = string | null;

interface StepOf<Kind extends StepKindName> {
  kind: Kind;
  name?: string | undefined;
  note?: string | undefined;
  mindset?: string | undefined;
  /** Where the outlet `next` leads; absent in kinds that have no such outlet. */
  next?: Target | undefined;
  /** Where every other outlet leads, by outlet id. */
  outlets?: Record<string, Target> | undefined;
}
export type Step = { [Kind in StepKindName]: StepOf<Kind> & StepSettings[Kind] }[StepKindName];

export interface Trigger {
  id: string;
  on: TriggerOn;
  next: Target;
}
export interface Segment {
  name: string;
  rule: Rule;
}
export interface Topic {
  name: string;
  description: string;
  transactional: boolean;
  default: 'in' | 'out';
}
export interface Needs {
  events: Record<string, { properties: string[]; keepFor: string }>;
  attributes: string[];
  tags: string[];
}

/** The journey JSON `wend.journey/1`: complete, self-contained, without positions. */
export interface Journey extends JourneySettings {
  format: 'wend.journey/1';
  id: string;
  version: number;
  digest?: string | undefined;
  triggers: readonly Trigger[];
  steps: Readonly<Record<string, Step>>;
  emails: Readonly<Record<string, Email>>;
  segments: Readonly<Record<string, Segment>>;
  topics: Readonly<Record<string, Topic>>;
  policies: Policies;
  needs: Needs;
}

const target = idSchema.nullable();
const common = {
  name: nameSchema('draft').optional(),
  note: z.string().optional(),
  mindset: z.string().optional(),
};
const outlets = z.record(idSchema, target);

const builtSteps = stepKindNames.map((kind) =>
  strictObject({
    kind: z.literal(kind),
    ...common,
    ...stepKinds[kind].fields('strict'),
    next: target.optional(),
    outlets: outlets.optional(),
  }),
);
/** The strict schema of one step. */
// Mapping over the catalogue loses the tuple type that discriminatedUnion asks for.
export const stepSchema = z.discriminatedUnion(
  'kind',
  builtSteps as unknown as [z.core.$ZodTypeDiscriminable],
);

const segmentIn = (mode: Mode) => strictObject({ name: nameSchema(mode), rule: ruleSchema(mode) });
const topicIn = (mode: Mode) =>
  strictObject({
    name: nameSchema(mode),
    description: z.string(),
    transactional: z.boolean(),
    default: z.enum(['in', 'out']),
  });
export const segmentSchema = segmentIn('strict');
export const topicSchema = topicIn('strict');
/** The same while they are being written: names may be missing and rules half built. */
export const draftSegmentSchema = segmentIn('draft');
export const draftTopicSchema = topicIn('draft');
/** What caps may count in by the calendar: the local day, the week from Monday, the month. */
export const calendarPeriods = ['P1D', 'P1W', 'P1M'] as const;

export const policiesSchema = strictObject({
  caps: z
    .array(
      strictObject({
        max: z.int().min(1),
        per: durationSchema,
        count: z.enum(['calendar', 'rolling']),
        topics: z.array(idSchema).optional(),
      }).refine(({ per, count }) => count === 'rolling' || calendarPeriods.some((period) => period === per), {
        path: ['per'],
        error: 'calendar-period',
      }),
    )
    .optional(),
  quietHours: strictObject({ from: timeOfDaySchema, to: timeOfDaySchema }).optional(),
  sunset: strictObject({ after: durationSchema, journey: idSchema, attempts: z.int().min(1) }).optional(),
  groups: z
    .record(
      idSchema,
      strictObject({
        lower: z.enum(['pause', 'exit']),
        refused: z.enum(['drop', 'queue']),
        onComplete: z.enum(['keep', 'exitOthers']),
      }),
    )
    .optional(),
});
export type Policies = z.infer<typeof policiesSchema>;
type GroupPolicy = NonNullable<Policies['groups']>[string];

/** How journeys of a group go about each other where nobody has said it. */
export const usualGroup: GroupPolicy = { lower: 'pause', refused: 'drop', onComplete: 'keep' };
/** What a group says. */
export const groupPolicy = (groups: Policies['groups'], name: string): GroupPolicy =>
  own(groups, name) ?? usualGroup;

const needsSchema = strictObject({
  events: z.record(
    z.string(),
    strictObject({
      properties: z.array(z.string()),
      keepFor: z.union([durationSchema, z.literal('forever')]),
    }),
  ),
  attributes: z.array(z.string()),
  tags: z.array(z.string()),
});

const journeyObject = strictObject({
  format: z.literal('wend.journey/1'),
  id: idSchema,
  version: z.int().min(1),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
  ...journeySettingsShape('strict'),
  triggers: z
    .array(strictObject({ id: idSchema, ...trigger.fields('strict'), next: target }))
    .min(1, { error: 'empty' }),
  steps: z.record(idSchema, stepSchema),
  emails: z.record(idSchema, emailSchema),
  segments: z.record(idSchema, segmentSchema),
  topics: z.record(idSchema, topicSchema),
  policies: policiesSchema,
  needs: needsSchema,
});
/** The strict schema of the journey JSON. References between its parts are judged by `checkJourney`. */
export const journeySchema = journeyObject as unknown as z.ZodType<Journey>; // built from the catalogue, as Journey is

/** What acts together on a subscriber, `wend.program/1`. A lone journey is a program of one. */
export interface Program {
  format: 'wend.program/1';
  policies: Policies;
  segments: Readonly<Record<string, Segment>>;
  topics: Readonly<Record<string, Topic>>;
  journeys: readonly Journey[];
}
export const programSchema = strictObject({
  format: z.literal('wend.program/1'),
  policies: policiesSchema,
  segments: z.record(idSchema, segmentSchema),
  topics: z.record(idSchema, topicSchema),
  journeys: z.array(journeyObject).min(1, { error: 'empty' }),
}) as unknown as z.ZodType<Program>;

import { z } from '../values/zod.ts';
import {
  isTriggerKind,
  nodeKindNames,
  nodeKinds,
  type NodeKindName,
  type NodeSettings,
  type TriggerKindName,
} from '../kinds/catalogue.ts';
import {
  dateSchema,
  durationSchema,
  eventPathSchema,
  idSchema,
  nameSchema,
  zoneSchema,
  type Mode,
} from '../values/primitives.ts';
import { eventPatternSchema, ruleSchema, type EventPattern, type Rule } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';
import { utmSchema } from './EmailDocument.ts';
import { storedSectionSchema, type JourneySection } from './JourneySection.ts';
import { storedNoteSchema, type JourneyNote } from './Note.ts';
import { slot } from '../values/slot.ts';

export const stages = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'] as const;
export type Stage = (typeof stages)[number];

export interface Point {
  x: number;
  y: number;
}

interface NodeOf<Kind extends NodeKindName> {
  id: string;
  kind: Kind;
  name?: string | undefined;
  note?: string | undefined;
  /** What the subscriber is thinking here. */
  mindset?: string | undefined;
  /** Top left corner on the canvas, in pixels at zoom 1. */
  position: Point;
  /** Half-typed settings are simply absent; compile says what is missing. */
  settings: Partial<NodeSettings[Kind]>;
}
/** A trigger or step on the canvas. */
export type JourneyNode = { [Kind in NodeKindName]: NodeOf<Kind> }[NodeKindName];

export type TriggerNode = Extract<JourneyNode, { kind: TriggerKindName }>;
export type StepNode = Exclude<JourneyNode, TriggerNode>;
export const isTrigger = (node: JourneyNode): node is TriggerNode => isTriggerKind(node.kind);

/** Leads from a node's outlet to another node. An outlet has at most one edge. */
export interface Edge {
  from: string;
  outlet: string;
  to: string;
}

export interface Reentry {
  mode: 'never' | 'afterExit' | 'always';
  cooldown?: string | undefined;
  key?: string | undefined;
}
export interface Goal {
  name: string;
  when: EventPattern;
  within?: string | undefined;
  from: 'entry' | 'lastSend';
  value?: string | undefined;
  exit: boolean;
}
export interface ExitRule {
  id: string;
  when: Rule | EventPattern;
  reason: string;
}
export interface About {
  stage?: Stage | undefined;
  objective?: string | undefined;
  kpi?: string | undefined;
  owner?: string | undefined;
  reviewBy?: string | undefined;
}
export type Utm = z.infer<typeof utmSchema>;

/** What concerns the whole journey, in the document and in the journey JSON alike. */
export interface JourneySettings {
  name: string;
  about: About;
  timeZone: string;
  /** 0 to 100; the higher goes first. */
  priority: number;
  /** Journeys of one group give way to each other by priority. */
  group?: string | undefined;
  utm?: Utm | undefined;
  audience?: Rule | undefined;
  reentry: Reentry;
  goal?: Goal | undefined;
  exits: readonly ExitRule[];
  completionTag?: string | undefined;
}

/** The journey document `wend.document/1`: what the canvas edits. A value; edits return new ones and share what they leave alone. */
export interface JourneyDocument extends JourneySettings {
  format: 'wend.document/1';
  id: string;
  nodes: readonly JourneyNode[];
  edges: readonly Edge[];
  notes?: readonly JourneyNote[] | undefined;
  /** As they are stored; `sectionsOf` has them as they are meant. */
  sections?: readonly JourneySection[] | undefined;
  accepted?: readonly AcceptedIssue[] | undefined;
  /** Put away: it is kept, takes part in nothing, and is not to be changed before it is brought back. */
  archived?: true | undefined;
}

/** Of a document what is said of the whole journey: nothing of its drawing, and nothing that is only for colleagues. */
export function settingsOf({
  format: _format,
  id: _id,
  nodes: _nodes,
  edges: _edges,
  notes: _notes,
  sections: _sections,
  accepted: _accepted,
  archived: _archived,
  ...settings
}: JourneyDocument): JourneySettings {
  return settings;
}

/** A warning that somebody has looked at and wants to keep, and why. */
export interface AcceptedIssue {
  code: string;
  node?: string | undefined;
  setting?: string | undefined;
  note: string;
}

export const isEventPattern = (when: Rule | EventPattern): when is EventPattern =>
  'event' in when && typeof when.event === 'string';

const about = strictObject({
  stage: z.enum(stages).optional(),
  objective: z.string().optional(),
  kpi: z.string().optional(),
  owner: z.string().optional(),
  reviewBy: dateSchema.optional(),
});

/** The schemas of the journey settings; `draft` allows what is half typed. */
export const journeySettingsShape = (mode: Mode) => ({
  name: nameSchema(mode),
  about,
  timeZone: zoneSchema,
  priority: z.int().min(0).max(100),
  group: idSchema.optional(),
  utm: utmSchema.optional(),
  audience: ruleSchema(mode).optional(),
  reentry: strictObject({
    mode: z.enum(['never', 'afterExit', 'always']),
    cooldown: durationSchema.optional(),
    key: mode === 'strict' ? eventPathSchema.optional() : z.string().optional(),
  }),
  goal: strictObject({
    name: nameSchema(mode),
    when: eventPatternSchema(mode),
    within: durationSchema.optional(),
    from: z.enum(['entry', 'lastSend']),
    value: mode === 'strict' ? eventPathSchema.optional() : z.string().optional(),
    exit: z.boolean(),
  }).optional(),
  exits: z.array(
    strictObject({
      id: idSchema,
      when: z.union([eventPatternSchema(mode), ruleSchema(mode)]),
      reason: nameSchema(mode),
    }),
  ),
  completionTag: mode === 'strict' ? z.string().min(1).optional() : z.string().optional(),
});

/** What a document says where a person has said nothing. */
const blankSettings = {
  name: '',
  about: {},
  timeZone: 'UTC',
  priority: 50,
  reentry: { mode: 'afterExit' },
  exits: [],
} as const;

const position = strictObject({ x: z.number().min(-1e6).max(1e6), y: z.number().min(-1e6).max(1e6) });

export const edgeSchema: z.ZodType<Edge> = strictObject({ from: idSchema, outlet: idSchema, to: idSchema });

type Soften = (schema: z.ZodType) => z.ZodType;

/** The schema of a node; `soften` says what becomes of a part that may be missing and is ill-formed. */
const nodeSchemaOf = (soften: Soften) =>
  z.discriminatedUnion(
    'kind',
    // At least one kind exists; the tuple type cannot be seen through map.
    nodeKindNames.map((kind) =>
      strictObject({
        id: idSchema,
        kind: z.literal(kind),
        name: soften(nameSchema('draft').optional()),
        note: soften(z.string().optional()),
        mindset: soften(z.string().optional()),
        position,
        settings: z.object(
          Object.fromEntries(
            Object.entries(nodeKinds[kind].fields('draft')).map(([field, schema]) => [
              field,
              soften(schema.optional()),
            ]),
          ),
        ),
      }),
    ) as unknown as [z.core.$ZodTypeDiscriminable],
  );
const node = nodeSchemaOf((schema) => schema.catch(undefined));

/** A node from outside: settings may be missing or half typed, but what is ill-formed is refused. */
export const nodeSchema = nodeSchemaOf((schema) => schema) as unknown as z.ZodType<JourneyNode>; // built field by field from the kinds

/** A stored list of which only what can be read is taken. */
function readable<T extends object>(element: z.ZodType<T>): z.ZodType<readonly T[] | undefined> {
  const unreadable = {} as T; // never handed out
  return z
    .array(element.catch(unreadable))
    .transform((items) => items.filter((item) => item !== unreadable))
    .optional()
    .catch(undefined);
}

/**
 * Reads a stored document leniently, field by field: what is ill-formed loads as missing and shows as an issue,
 * so that nothing locks a person out of their own draft.
 */
export const documentSchema: z.ZodType<JourneyDocument> = noting(
  strictObject({
    format: z.literal('wend.document/1'),
    id: idSchema,
    ...Object.fromEntries(
      Object.entries(journeySettingsShape('draft')).map(([field, schema]) => [
        field,
        lenientSetting(field, schema),
      ]),
    ),
    nodes: z.array(node),
    edges: z.array(edgeSchema),
    notes: readable(storedNoteSchema),
    sections: readable(storedSectionSchema),
    accepted: z
      .array(
        strictObject({
          code: z.string(),
          node: idSchema.optional(),
          setting: z.string().optional(),
          note: z.string(),
        }),
      )
      .optional()
      .catch(undefined),
    archived: z.literal(true).optional().catch(undefined),
  }) as unknown as z.ZodType<JourneyDocument>,
); // built field by field from the same shapes that JourneyDocument describes

const vetted = slot<JourneyNode, true>();

/** Whether a node came through `documentSchema` just as it is: what a draft may hold, it holds. */
export const isVetted = (one: JourneyNode): boolean => vetted.get(one) === true;

function noting(schema: z.ZodType<JourneyDocument>): z.ZodType<JourneyDocument> {
  return schema.superRefine(({ nodes }) => {
    for (const one of nodes) vetted.set(one, true);
  });
}

function lenientSetting(field: string, schema: z.ZodType): z.ZodType {
  const fallback = Object.hasOwn(blankSettings, field)
    ? blankSettings[field as keyof typeof blankSettings]
    : undefined;
  return fallback === undefined ? schema.optional().catch(undefined) : schema.catch(fallback);
}

/** An empty journey. `timeZone` is IANA. */
export const blankDocument = (id: string, name: string, timeZone: string): JourneyDocument => ({
  format: 'wend.document/1',
  id,
  ...blankSettings,
  name,
  timeZone,
  nodes: [],
  edges: [],
});

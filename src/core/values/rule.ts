import { z } from './zod.ts';
import { limits } from './limits.ts';
import {
  dateSchema,
  durationSchema,
  eventPathSchema,
  idSchema,
  instantSchema,
  textSchema,
  type Mode,
} from './primitives.ts';
import { strictObject } from './strictObject.ts';
import { unionByMember } from './unionByMember.ts';

export const ops = [
  'equals', 'notEquals', 'lessThan', 'atMost', 'greaterThan', 'atLeast', 'between',
  'contains', 'startsWith', 'endsWith', 'oneOf', 'exists', 'missing', 'before', 'after', 'inLast', 'inNext',
] as const; // oxfmt-ignore
export type Op = (typeof ops)[number];

export type Literal = string | number | boolean;
/** What a comparison compares with: a literal, several (`oneOf`, `between`), or a value of the run's trigger. */
export type Operand = Literal | readonly Literal[] | { trigger: string };

export interface Comparison {
  is: Op;
  value?: Operand | undefined;
  ignoreCase?: boolean | undefined;
}

export type PropertyRule =
  | { all: PropertyRule[] }
  | { any: PropertyRule[] }
  | { not: PropertyRule }
  | ({ property: string } & Comparison);

/** Which events match: by name and, with `where`, by their properties. */
export interface EventPattern {
  event: string;
  where?: PropertyRule | undefined;
}

export const emailDeeds = ['sent', 'delivered', 'opened', 'clicked', 'bounced', 'complained'] as const;
export type EmailDeed = (typeof emailDeeds)[number];

/** One question of a rule, as opposed to `all`, `any` and `not`, which combine questions. */
export type Clause =
  | ({ attribute: string } & Comparison)
  | { tag: string }
  | { segment: string }
  | {
      event: EventPattern;
      times?: { atLeast?: number | undefined; atMost?: number | undefined } | undefined;
      within?: string | undefined;
      since?: 'entry' | undefined;
    }
  | ({
      event: EventPattern;
      pick: 'first' | 'last';
      since?: 'entry' | undefined;
      property: string;
    } & Comparison)
  | {
      email: string;
      did: EmailDeed;
      link?: string | undefined;
      within?: string | undefined;
      machine?: boolean | undefined;
    }
  | { topic: string; subscribed: boolean }
  | ({ trigger: string } & Comparison)
  | { in: string; state: 'active' | 'completed' | 'everEntered' };

/** A condition, segment, audience or show rule. */
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Clause;

const literal = z.union([z.string().max(1_000), z.number(), z.boolean()]);

const comparison = (mode: Mode) => ({
  is: z.enum(ops),
  value: z
    .union([
      literal,
      z.array(literal).max(1_000),
      strictObject({ trigger: mode === 'strict' ? eventPathSchema : z.string() }),
    ])
    .optional(),
  ignoreCase: z.boolean().optional(),
});

const dateOrInstant = z.union([dateSchema, instantSchema]);

/** A complete comparison has the value that its operator asks for; a draft may still lack it. */
export function operandFits({ is, value }: Comparison): boolean {
  if (is === 'exists' || is === 'missing') return value === undefined;
  if (value === undefined || value === '') return false;
  if (is === 'between')
    return Array.isArray(value) && value.length === 2 && value.every((bound) => typeof bound === 'number');
  if (is === 'oneOf') return Array.isArray(value) && value.length > 0;
  if (Array.isArray(value)) return false;
  if (is === 'inLast' || is === 'inNext') return durationSchema.safeParse(value).success;
  if (typeof value === 'object') return true;
  if (is === 'lessThan' || is === 'atMost' || is === 'greaterThan' || is === 'atLeast')
    return typeof value === 'number';
  if (is === 'before' || is === 'after') return dateOrInstant.safeParse(value).success;
  if (is === 'startsWith' || is === 'endsWith') return typeof value === 'string';
  return true;
}

const compared = <Shape extends z.core.$ZodLooseShape>(mode: Mode, shape: Shape) => {
  const object = strictObject({ ...shape, ...comparison(mode) });
  return mode === 'draft'
    ? object
    : object.refine((value) => operandFits(value as unknown as Comparison), {
        path: ['value'],
        error: 'operand',
      }); // the shape was just spread in
};

function buildSchemas(mode: Mode) {
  const few = <T extends z.core.$ZodType>(item: T) =>
    mode === 'strict' ? z.array(item).min(1, { error: 'empty' }) : z.array(item);
  const name = textSchema(mode);
  const id = mode === 'strict' ? idSchema : z.string();

  const propertyRule: z.ZodType<PropertyRule> = z.lazy(() =>
    unionByMember(
      ['all', strictObject({ all: few(propertyRule) })],
      ['any', strictObject({ any: few(propertyRule) })],
      ['not', strictObject({ not: propertyRule })],
      ['property', compared(mode, { property: name })],
    ),
  );
  const eventPattern: z.ZodType<EventPattern> = strictObject({ event: name, where: propertyRule.optional() });
  const times = strictObject({ atLeast: z.int().min(0).optional(), atMost: z.int().min(0).optional() });
  const rule: z.ZodType<Rule> = z.lazy(() =>
    unionByMember(
      ['all', strictObject({ all: few(rule) })],
      ['any', strictObject({ any: few(rule) })],
      ['not', strictObject({ not: rule })],
      ['attribute', compared(mode, { attribute: name })],
      ['tag', strictObject({ tag: name })],
      ['segment', strictObject({ segment: id })],
      [
        'pick',
        compared(mode, {
          event: eventPattern,
          pick: z.enum(['first', 'last']),
          since: z.literal('entry').optional(),
          property: name,
        }),
      ],
      [
        'event',
        strictObject({
          event: eventPattern,
          times: times.optional(),
          within: durationSchema.optional(),
          since: z.literal('entry').optional(),
        }),
      ],
      [
        'did',
        strictObject({
          email: id,
          did: z.enum(emailDeeds),
          link: z.string().optional(),
          within: durationSchema.optional(),
          machine: z.boolean().optional(),
        }),
      ],
      ['topic', strictObject({ topic: id, subscribed: z.boolean() })],
      ['trigger', compared(mode, { trigger: mode === 'strict' ? eventPathSchema : z.string() })],
      ['in', strictObject({ in: id, state: z.enum(['active', 'completed', 'everEntered']) })],
    ),
  );
  const shallow = (value: unknown) => depthOf(value) <= limits.ruleDepth.max;
  return {
    rule: rule.refine(shallow, { error: limits.ruleDepth.code }),
    eventPattern: eventPattern.refine(({ where }) => depthOf(where) <= limits.ruleDepth.max, {
      error: limits.ruleDepth.code,
    }),
  };
}

/** How many `all`, `any` and `not` are nested in a rule, itself included. */
function depthOf(rule: unknown): number {
  if (typeof rule !== 'object' || rule === null) return 0;
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : 'not' in rule ? [rule.not] : [];
  return (
    1 +
    (Array.isArray(parts) ? parts.reduce((deepest: number, part) => Math.max(deepest, depthOf(part)), 0) : 0)
  );
}

const built = { draft: buildSchemas('draft'), strict: buildSchemas('strict') };
export const ruleSchema = (mode: Mode) => built[mode].rule;
export const eventPatternSchema = (mode: Mode) => built[mode].eventPattern;

/** Every clause of a rule, in reading order. */
export function clausesOf(rule: Rule): Clause[] {
  if ('all' in rule) return rule.all.flatMap(clausesOf);
  if ('any' in rule) return rule.any.flatMap(clausesOf);
  if ('not' in rule) return clausesOf(rule.not);
  return [rule];
}

/** Every comparison of a pattern's `where`, in reading order. */
export function propertyClausesOf(rule: PropertyRule | undefined): ({ property: string } & Comparison)[] {
  if (rule === undefined) return [];
  if ('all' in rule) return rule.all.flatMap(propertyClausesOf);
  if ('any' in rule) return rule.any.flatMap(propertyClausesOf);
  if ('not' in rule) return propertyClausesOf(rule.not);
  return [rule];
}

/** Whether a comparison takes its value from the run's trigger. */
export const borrows = ({ value }: Comparison): boolean => typeof value === 'object' && 'trigger' in value;

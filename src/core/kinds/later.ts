import { z } from '../values/zod.ts';
import { durationSchema, idSchema, nameSchema, type Mode } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';

/**
 * The step kinds of the format that this version reads and refuses to run. Their shapes are here so that a file is
 * judged whole and refused by name; each moves to a file of its own when it is built.
 */
const literal = z.union([z.string(), z.number(), z.boolean()]);
const secret = strictObject({ secret: z.string().min(1) });
const mode: Mode = 'strict';

export const laterKinds = {
  split: {
    title: 'A split',
    ways: { next: false, named: true },
    fields: {
      arms: z
        .array(
          strictObject({
            id: idSchema,
            label: nameSchema(mode),
            weight: z.int().min(0).max(10_000),
            holdout: z.boolean().optional(),
          }),
        )
        .min(2)
        .refine((arms) => arms.reduce((sum, { weight }) => sum + weight, 0) === 10_000, { error: 'weights' }),
    },
  },
  update: {
    title: 'A profile update',
    ways: { next: true, named: false },
    fields: {
      set: z.record(z.string().min(1), z.union([literal, strictObject({ trigger: z.string() })])).optional(),
      unset: z.array(z.string().min(1)).optional(),
      addTags: z.array(z.string().min(1)).optional(),
      removeTags: z.array(z.string().min(1)).optional(),
      subscribe: z.array(idSchema).optional(),
      unsubscribe: z.array(idSchema).optional(),
      suppress: z.boolean().optional(),
    },
  },
  webhook: {
    title: 'A webhook',
    ways: { next: true, named: true },
    fields: {
      method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
      url: z.url(),
      headers: z.record(z.string().min(1), z.union([z.string(), secret])).optional(),
      body: z.string().optional(),
      timeout: durationSchema.optional(),
    },
  },
  startJourney: {
    title: 'Starting another journey',
    ways: { next: true, named: false },
    fields: { journey: idSchema },
  },
  goal: {
    title: 'A goal step',
    ways: { next: true, named: false },
    fields: { name: nameSchema(mode), value: z.number().optional() },
  },
} as const;

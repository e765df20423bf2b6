import { z } from './zod.ts';

/**
 * An object that refuses members it does not know, except names beginning `x-`, which are kept and ignored.
 * zod's own strict objects cannot make that exception.
 */
export function strictObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  // The return type leaves out the index signature that catchall adds: it would hide misspelt members from the compiler.
  return z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((value, context) => {
      const keys = Object.keys(value).filter((name) => !Object.hasOwn(shape, name) && !name.startsWith('x-'));
      if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: value });
    })
    .meta({ extensible: true });
}

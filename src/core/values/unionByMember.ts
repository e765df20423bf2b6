import { z } from './zod.ts';

/**
 * A union of objects that are told apart by a member which each must have: the option named by the first such member that is
 * there is tried alone. Only where it refuses are all tried, so that the messages, like the JSON Schema, are the union's own.
 * Trying a dozen options for every clause of every rule is most of the time that reading a large journey takes.
 */
export function unionByMember<
  const Options extends readonly (readonly [member: string, schema: z.ZodType])[],
>(...options: Options): z.ZodUnion<{ -readonly [Index in keyof Options]: Options[Index][1] }> {
  // Mapping keeps order and number of the options, which map cannot say.
  const union = z.union(options.map(([, schema]) => schema)) as unknown as z.ZodUnion<{
    -readonly [Index in keyof Options]: Options[Index][1];
  }>;
  const tryAll = union._zod.parse.bind(union._zod);
  const parse: typeof tryAll = (payload, context) => {
    const { value } = payload;
    if (typeof value !== 'object' || value === null) return tryAll(payload, context);
    const option = options.find(([member]) => Object.hasOwn(value, member))?.[1];
    const result = option?._zod.run({ value, issues: [] }, context);
    return result === undefined || result instanceof Promise || result.issues.length > 0
      ? tryAll(payload, context)
      : result;
  };
  union._zod.parse = parse;
  // A schema without checks is run by parsing it.
  union._zod.run = parse;
  return union;
}

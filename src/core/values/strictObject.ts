import { z } from './zod.ts';

/**
 * An object that refuses members it does not know, except names beginning `x-`, which are kept and ignored.
 * zod's own strict objects cannot make that exception.
 */
export function strictObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  // The return type leaves out the index signature that catchall adds: it would hide misspelt members from the compiler.
  const schema = z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((value, context) => {
      const keys = Object.keys(value).filter((name) => !Object.hasOwn(shape, name) && !name.startsWith('x-'));
      if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: value });
    })
    .meta({ extensible: true });
  readAtOnce(schema, shape);
  return schema;
}

/**
 * Reads what is well formed in one go, member by member; only where something is amiss does zod read it again, for its
 * messages. Objects are most of what is read, and zod goes over each of them three times.
 */
function readAtOnce(schema: z.ZodType, shape: z.core.$ZodLooseShape): void {
  const run = schema._zod.run.bind(schema._zod);
  const members = Object.entries(shape);
  let mayLack: boolean[] | undefined;
  schema._zod.run = (payload, context) => {
    const { value } = payload;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return run(payload, context);
    mayLack ??= members.map(([, member]) => staysAway(member, context));
    const present = value as Record<string, unknown>; // an object; asked for its own members only
    const read: Record<string, unknown> = {};
    // One for all members: what is well formed leaves no issue in it.
    const each: z.core.ParsePayload = { value: undefined, issues: [] };
    let known = 0;
    for (let place = 0; place < members.length; place++) {
      const [name, member] = members[place] ?? missing(place);
      if (!Object.hasOwn(present, name)) {
        if (mayLack[place]) continue;
        return run(payload, context);
      }
      known += 1;
      each.value = present[name];
      const result = member._zod.run(each, context);
      if (result instanceof Promise || result.issues.length > 0) return run(payload, context);
      read[name] = result.value;
    }
    // Whatever else is there, zod judges and keeps.
    if (Object.keys(present).length !== known) return run(payload, context);
    payload.value = read;
    return payload;
  };
}

/** Whether a member may be left out, and then stays so. */
function staysAway(member: z.core.$ZodType, context: z.core.ParseContextInternal): boolean {
  const result = member._zod.run({ value: undefined, issues: [] }, context);
  return !(result instanceof Promise) && result.issues.length === 0 && result.value === undefined;
}

function missing(place: number): never {
  throw new Error(`no member ${place}`);
}

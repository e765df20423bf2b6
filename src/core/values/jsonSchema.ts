import { z } from './zod.ts';
import { limits } from './limits.ts';
import type { Json } from './json.ts';

/** Any JSON value. */
export const jsonSchema = z.json() as z.ZodType<Json>; // zod's own JSON type lacks only `readonly`
takeAsItIs(jsonSchema, isJson);

/** JSON values by name. */
export const jsonRecordSchema = z.record(z.string(), jsonSchema);
takeAsItIs(jsonRecordSchema, isRecord);

/**
 * Lets a value pass that is well formed and that reading would not change; only where something is amiss does zod read it,
 * for its messages. A schema for any JSON is a choice of six, each tried in turn at every value: sample people have thousands.
 */
export function takeAsItIs(schema: z.ZodType, isWellFormed: (value: unknown) => boolean): void {
  const run = schema._zod.run.bind(schema._zod);
  schema._zod.run = (payload, context) => (isWellFormed(payload.value) ? payload : run(payload, context));
}

function isJson(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (depth > limits.depth.max) return false;
      if (Array.isArray(value)) {
        for (const member of value as readonly unknown[]) if (!isJson(member, depth + 1)) return false;
        return true;
      }
      return isRecord(value, depth);
    default:
      return false;
  }
}

/** Whether it is a plain object of JSON values, none of which zod would drop. */
export function isRecord(value: unknown, depth = 0): value is Record<string, Json> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const members = value as Record<string, unknown>; // asked for its own members only: it inherits none that are listed
  for (const name in members) if (name === '__proto__' || !isJson(members[name], depth + 1)) return false;
  return true;
}

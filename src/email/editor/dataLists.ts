import { humanName } from '../../core/index.ts';
import type { Reader } from '../preview/Reader.ts';

/** A list of things in the data of the event that starts the journey, as the sample people have it. */
export interface DataList {
  path: string;
  label: string;
  /** What its members know, each with an example. */
  fields: readonly { name: string; example: string }[];
  /** How many members it has for whoever has most. */
  longest: number;
}

const named = /^[a-z_][a-z0-9_]*$/i;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The lists that readers' events bring along, down to three levels. */
export function dataLists(readers: readonly Reader[]): DataList[] {
  const found = new Map<string, { fields: Map<string, string>; longest: number }>();
  const look = (value: unknown, path: string, depth: number) => {
    if (Array.isArray(value)) {
      const members = value.filter(isRecord);
      if (members.length === 0) return;
      const known = found.get(path) ?? { fields: new Map<string, string>(), longest: 0 };
      for (const member of members)
        for (const [name, part] of Object.entries(member))
          if (named.test(name) && isPlain(part) && !known.fields.has(name)) known.fields.set(name, `${part}`);
      known.longest = Math.max(known.longest, members.length);
      found.set(path, known);
    } else if (isRecord(value) && depth < 3)
      for (const [name, part] of Object.entries(value))
        if (named.test(name)) look(part, `${path}.${name}`, depth + 1);
  };
  for (const { data } of readers) look(data.trigger['properties'], 'trigger.properties', 0);
  return [...found].map(([path, { fields, longest }]) => ({
    path,
    label: humanName(path.replace(/^trigger\.properties\./, '')),
    fields: [...fields].map(([name, example]) => ({ name, example })),
    longest,
  }));
}

import { own } from '../values/json.ts';

/** What people's own data hold is never a reference of ours, whatever its members are called. */
const notOurs = new Set(['properties', 'traits', 'attributes', 'set', 'headers']);

/** A part of a journey with its emails by their new ids: the step that sends one, and every rule about one. */
export function renameEmails<Part>(part: Part, ids: Readonly<Record<string, string>>): Part {
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    return Object.fromEntries(
      Object.entries(value).map(([name, member]: [string, unknown]) => [
        name,
        name === 'email' && typeof member === 'string'
          ? (own(ids, member) ?? member)
          : notOurs.has(name)
            ? member
            : walk(member),
      ]),
    );
  };
  // Ids become ids, and nothing else changes. Where nothing is renamed, nothing is copied either.
  return Object.keys(ids).length === 0 ? part : (walk(part) as Part);
}

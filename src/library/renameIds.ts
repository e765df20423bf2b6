import { own } from '../core/index.ts';

type NewIds = Readonly<Record<string, string>>;

/** What people's own data hold is never a reference of ours, whatever its members are called. */
const notOurs = new Set(['properties', 'traits', 'attributes', 'set', 'headers']);
/** Members whose own members are named by a journey and a step: `cart-recovery/split-1`. */
const byStep = new Set(['pins', 'webhooks']);

/**
 * A part of the workspace with every reference to an email or journey put to its new id. References are known by the
 * member that holds them, wherever it stands: in settings, rules, samples and expectations alike.
 */
export function renameIds<T>(part: T, ids: { emails?: NewIds; journeys?: NewIds }): T {
  const byMember: Readonly<Record<string, NewIds | undefined>> = {
    email: ids.emails,
    emails: ids.emails,
    noEmails: ids.emails,
    journey: ids.journeys,
    in: ids.journeys,
  };
  const walk = <V>(value: V, fresh: NewIds | undefined): V => {
    // What comes back has the shape of what went in: text stays text, lists stay lists, objects keep their members.
    if (typeof value === 'string') return (own(fresh, value) ?? value) as V;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, fresh)) as V;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]: [string, unknown]) => [
        name,
        notOurs.has(name)
          ? member
          : byStep.has(name)
            ? renameSteps(member, ids.journeys)
            : walk(member, own(byMember, name)),
      ]),
    ) as V;
  };
  return walk(part, undefined);
}

function renameSteps(record: unknown, fresh: NewIds | undefined): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(
    Object.entries(record).map(([place, value]: [string, unknown]) => {
      const [journey = '', ...step] = place.split('/');
      return [[own(fresh, journey) ?? journey, ...step].join('/'), value];
    }),
  );
}

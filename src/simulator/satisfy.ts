import {
  addDuration,
  formatInstant,
  parseDuration,
  type Comparison,
  type Instant,
  type Json,
  type Literal,
  type PropertyRule,
} from '../core/index.ts';

/** Something that is asked of one property. */
type Asked = { property: string } & Comparison;

/**
 * Properties that a rule accepts, as far as a simple reading of it goes: of `any` the first is taken, what must not be
 * is left out. `now` is when the event happens. Where `accepts` refuses every try, the first try is given.
 */
export function satisfy(
  rule: PropertyRule | undefined,
  now: Instant,
  accepts: (properties: Record<string, Json>) => boolean,
): Record<string, Json> {
  const byProperty = new Map<string, Json[]>();
  for (const asked of rule ? askedOf(rule, true) : []) {
    const value = valueFor(asked, now);
    if (value !== undefined)
      byProperty.set(asked.property, [...(byProperty.get(asked.property) ?? []), value]);
  }
  const tries = combinations([...byProperty]);
  return tries.find(accepts) ?? tries[0] ?? {};
}

/** What has to hold (or, in a `not`, to be known) for a rule to hold. */
function askedOf(rule: PropertyRule, wanted: boolean): Asked[] {
  if ('not' in rule) return askedOf(rule.not, !wanted);
  if ('all' in rule || 'any' in rule) {
    const parts = 'all' in rule ? rule.all : rule.any;
    const first = parts[0];
    return 'all' in rule === wanted
      ? parts.flatMap((part) => askedOf(part, wanted))
      : first
        ? askedOf(first, wanted)
        : [];
  }
  if (wanted) return [rule];
  // Nothing known fails every comparison but the one for nothing known.
  return rule.is === 'missing' ? [{ property: rule.property, is: 'exists' }] : [];
}

function valueFor({ is, value }: Asked, now: Instant): Json | undefined {
  const [one, two] = literals(value);
  const number = typeof one === 'number' ? one : 0;
  switch (is) {
    case 'missing':
      return undefined;
    case 'exists':
      return 'something';
    case 'notEquals':
      return typeof one === 'number' ? one + 1 : typeof one === 'boolean' ? !one : `other than ${one ?? ''}`;
    case 'lessThan':
      return number - 1;
    case 'greaterThan':
      return number + 1;
    case 'between':
      return typeof one === 'number' && typeof two === 'number' ? (one + two) / 2 : number;
    case 'before':
      return shifted(one, now, '-P1D');
    case 'after':
      return shifted(one, now, 'P1D');
    case 'inLast':
    case 'inNext':
      return formatInstant(now);
    case 'equals':
    case 'atMost':
    case 'atLeast':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'oneOf':
      return one ?? 'something';
  }
}

function literals(value: Comparison['value']): readonly Literal[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [value];
  return 'trigger' in value ? [] : value;
}

function shifted(date: Literal | undefined, now: Instant, by: string): string {
  const from = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  const parts = parseDuration(by, { signed: true });
  if (!parts) throw new Error(`not a duration: ${by}`);
  return formatInstant(addDuration(Number.isNaN(from) ? now : from, parts, 'UTC'));
}

const mostTries = 200;

/** Every way to give each property one of its values, as objects; dotted names become objects in objects. */
function combinations(candidates: readonly [string, readonly Json[]][]): Record<string, Json>[] {
  let all: Record<string, Json>[] = [{}];
  for (const [path, values] of candidates) {
    all = all
      .flatMap((each) => values.map((value) => withMember(each, path.split('.'), value)))
      .slice(0, mostTries);
  }
  return all;
}

function withMember(
  record: Record<string, Json>,
  [name = '', ...rest]: readonly string[],
  value: Json,
): Record<string, Json> {
  if (rest.length === 0) return { ...record, [name]: value };
  const inner = record[name];
  // A list or a bare value cannot hold a member: the object takes its place.
  const known =
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? (inner as Record<string, Json>)
      : {};
  return { ...record, [name]: withMember(known, rest, value) };
}

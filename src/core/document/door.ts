import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own, pointer } from '../values/json.ts';
import { limits } from '../values/limits.ts';

/** Something from outside: either the value it stands for, or everything that is wrong with it. */
export type Read<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/** Parses outside text as JSON and judges what no schema can: size, depth and names that could do harm. */
export function readJson(text: string): Read<unknown> {
  // Counting bytes without an encoder: a UTF-16 unit takes at most three bytes, so short texts need no count.
  const bytes = text.length * 3 <= limits.fileBytes.max ? text.length : utf8Length(text);
  if (bytes > limits.fileBytes.max)
    return {
      ok: false,
      issues: [issue('file-too-large', { path: '' }, { found: bytes, max: limits.fileBytes.max })],
    };
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return {
      ok: false,
      issues: [
        issue('not-json', { path: '' }, { reason: error instanceof Error ? error.message : t('unreadable') }),
      ],
    };
  }
  const issues: Issue[] = [];
  if (typeof value === 'object' && value !== null && !isHarmless(value, 0)) scan(value, [], issues);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value };
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Whether no value lies too deep and no name could do harm: the quick look, which notes nothing down. */
function isHarmless(value: object, depth: number): boolean {
  if (depth > limits.depth.max) return false;
  if (Array.isArray(value)) {
    for (const member of value as readonly unknown[])
      if (typeof member === 'object' && member !== null && !isHarmless(member, depth + 1)) return false;
    return true;
  }
  const members = value as Record<string, unknown>; // parsed JSON has nothing but names of its own
  for (const name in members) {
    if (name === '__proto__') return false;
    const member = members[name];
    if (typeof member === 'object' && member !== null && !isHarmless(member, depth + 1)) return false;
  }
  return true;
}

/** Notes every harm. `path` is where `value` stands, and is left as it was. */
function scan(value: unknown, path: string[], issues: Issue[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (path.length > limits.depth.max) {
    issues.push(issue('too-deep', { path: pointer(path) }, { max: limits.depth.max }));
    return;
  }
  const members = value as Record<string, unknown>; // asked for its own names only
  for (const name of Object.keys(members)) {
    const member = members[name];
    path.push(name);
    if (name === '__proto__') issues.push(issue('forbidden-name', { path: pointer(path) }, { name }));
    else if (typeof member === 'object' && member !== null) scan(member, path, issues);
    path.pop();
  }
}

/** Reads a value of the format family `name` (`wend.journey`), major version 1. */
export function readAs<T>(name: string, schema: z.ZodType<T>, value: unknown): Read<T> {
  const expected = `${name}/1`;
  const found = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  const [family, version] = typeof found === 'string' ? found.split('/') : [];
  if (family === name && Number(version) > 1)
    return {
      ok: false,
      issues: [issue('newer-version', { path: '/format' }, { found: quote(found), expected })],
    };
  if (found !== expected)
    return {
      ok: false,
      issues: [
        issue(
          'unknown-format',
          { path: '/format' },
          {
            found: found === undefined ? t('missing', { context: 'the format of a file' }) : quote(found),
            expected,
          },
        ),
      ],
    };
  return readWith(schema, value);
}

/** Judges an outside value by a schema; every trouble becomes an issue with its path. */
export function readWith<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap((trouble) => toIssues(trouble)) };
}

const filledIn = t('filled in');
const anId = t('an id (letters, digits, “_” and “-”, at most 64, not beginning with “_” or “-”)');
/** What an error code of our own schemas asks for. */
const expectations: Record<string, string> = {
  id: anId,
  empty: filledIn,
  duration: t('an ISO 8601 duration such as P3D or PT1H'),
  offset: t('an ISO 8601 duration, perhaps negative, such as -P14D'),
  'time-of-day': t('a time of day such as 09:00'),
  date: t('a date such as 2026-12-24'),
  instant: t('an RFC 3339 moment such as 2026-03-02T08:00:00Z'),
  zone: t('an IANA time zone such as Europe/Berlin'),
  repeated: t('free of repetition'),
  'event-path': t('a path into the event such as properties.cart_id'),
  url: t('a web address that begins with https://'),
  'calendar-period': t('P1D, P1W or P1M, the periods that the calendar has'),
  operand: t('the value that this comparison needs'),
  'merge-path': t('a merge tag path such as subscriber.first_name'),
  colour: t('a colour such as #0a6659'),
  'email-url': t('an https:, mailto: or tel: address'),
  weights: t('a list of weights that sum to 10000'),
  when: t('an event with either “after” or “timestamp”'),
  occurs: t('a behaviour with either “perDay”, or “after” with its “chance” and “delay”'),
  length: t('a duration longer than nothing'),
  outcome: t('one of goal, completed, active, exited:… and refused:…'),
};
/** zod's names of types, as a person would say them. */
const types: Record<string, string> = {
  string: t('text', { context: 'a kind of value' }),
  number: t('a number'),
  int: t('a whole number'),
  boolean: t('true or false'),
  array: t('a list'),
  object: t('an object'),
  record: t('an object'),
};
const limitOf = new Map(Object.values(limits).map(({ code, max }) => [code as string, { code, max }]));

function toIssues(trouble: z.core.$ZodIssue, base: readonly PropertyKey[] = []): Issue[] {
  const whole = [...base, ...trouble.path];
  const path = pointer(whole);
  const limit = limitOf.get(trouble.message);
  if (limit) return [issue(limit.code, { path }, { max: limit.max, found: sizeOf(trouble.input) })];
  const expected = expectations[trouble.message];
  if (expected !== undefined)
    return [issue('bad-value', { path }, { found: quote(meantBy(trouble)), expected })];
  switch (trouble.code) {
    case 'unrecognized_keys':
      return trouble.keys.map((name) =>
        issue('unknown-member', { path: pointer([...whole, name]) }, { name }),
      );
    case 'invalid_type':
      if (trouble.input === undefined)
        return [issue('missing-member', { path }, { name: String(whole.at(-1) ?? '') })];
      return [
        issue(
          'wrong-type',
          { path },
          { found: quote(trouble.input), expected: types[trouble.expected] ?? trouble.expected },
        ),
      ];
    case 'invalid_value':
      if (trouble.input === undefined)
        return [issue('missing-member', { path }, { name: String(whole.at(-1) ?? '') })];
      return [
        issue(
          'bad-value',
          { path },
          {
            found: quote(trouble.input),
            expected: t('one of {values}', { values: trouble.values.map(String).join(', ') }),
          },
        ),
      ];
    case 'invalid_union':
      return unionIssues(trouble, whole, path);
    case 'invalid_key':
      return [issue('bad-value', { path }, { found: quote(whole.at(-1)), expected: anId })];
    case 'too_small':
    case 'too_big':
      return [issue('bad-value', { path }, { found: quote(trouble.input), expected: boundOf(trouble) })];
    default:
      return [issue('bad-value', { path }, { found: quote(trouble.input), expected: trouble.message })];
  }
}

/** A union fails in every option at once; what helps is the option that was meant: the one that came furthest. */
function unionIssues(
  trouble: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
  whole: PropertyKey[],
  path: string,
): Issue[] {
  const discriminator = 'discriminator' in trouble ? trouble.discriminator : undefined;
  if (trouble.errors.length === 0 && typeof discriminator === 'string') {
    const input = trouble.input as Record<string, unknown> | undefined; // a discriminated union only gets here with an object
    const found = input?.[discriminator];
    return found === undefined
      ? [issue('missing-member', { path }, { name: discriminator })]
      : [issue('bad-value', { path }, { found: quote(found), expected: t('a known kind') })];
  }
  const cost = (option: z.core.$ZodIssue[]) =>
    option.reduce((sum, inner) => {
      const atTop = inner.path.length <= 1;
      if (inner.code === 'invalid_type' && inner.path.length === 0) return sum + 1_000;
      return (
        sum +
        (atTop && inner.code !== 'unrecognized_keys' && inner.input === undefined
          ? 100
          : inner.code === 'unrecognized_keys'
            ? 10
            : 1)
      );
    }, 0);
  const [best] = [...trouble.errors].sort((a, b) => cost(a) - cost(b));
  if (best === undefined || cost(best) >= 1_000)
    return [
      issue('wrong-type', { path }, { found: quote(trouble.input), expected: t('another kind of value') }),
    ];
  return best.flatMap((inner) => toIssues(inner, whole));
}

/** A check of a whole object may point at one of its members: then that is what was found. */
function meantBy({ input, path }: z.core.$ZodIssue): unknown {
  const name = path.at(-1);
  return typeof input === 'object' && input !== null && !Array.isArray(input) && name === 'value'
    ? own(input as Record<string, unknown>, name)
    : input;
}

function boundOf(trouble: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const isLow = trouble.code === 'too_small';
  const bound = Number(isLow ? trouble.minimum : trouble.maximum);
  if (isLow && bound === 1 && trouble.origin !== 'number' && trouble.origin !== 'int') return filledIn;
  if (trouble.origin === 'string')
    return isLow
      ? t('at least {bound} characters long', { bound })
      : t('at most {bound} characters long', { bound });
  if (trouble.origin === 'array')
    return isLow ? t('a list of at least {bound}', { bound }) : t('a list of at most {bound}', { bound });
  return isLow ? t('at least {bound}', { bound }) : t('at most {bound}', { bound });
}

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : String(value).length;

function quote(value: unknown): string {
  if (value === undefined) return t('nothing', { context: 'what a file has' });
  if (Array.isArray(value)) return t('a list');
  if (typeof value === 'object' && value !== null) return t('an object');
  const text = typeof value === 'string' ? t('“{name}”', { name: value }) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

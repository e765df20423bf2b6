import fc from 'fast-check';
import type { EmailDeed, EventPattern, PropertyRule, Rule } from '../../../../src/core/index.ts';
import { at, daysAfter, rfc3339 } from './clock.ts';

/** What a story is mostly about. */
export const themes = ['anything', 'anything', 'groups', 'caps', 'clocks', 'mails'] as const;
export type Theme = (typeof themes)[number];

/** Small worlds: few names, few values, few moments, so that things meet. */
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'] as const;
export const zone = fc.constantFrom(...zones);
/** Around changes of clocks more often than not. */
export const starts = [
  '2026-03-20T08:00:00Z',
  '2026-10-16T22:30:00Z',
  '2026-03-28T13:00:00Z',
  '2026-10-30T05:15:00Z',
  '2028-02-20T00:00:00Z',
] as const;
export const emails = ['m1', 'm2', 'm3'] as const;
export const topics = ['news', 'offers', 'orders'] as const;
export const segmentIds = ['one', 'two'] as const;

export const optional = <T>(arbitrary: fc.Arbitrary<T>, odds = 1) =>
  fc.option(arbitrary, { nil: undefined, freq: odds + 1 });
export const rarely = <T>(arbitrary: fc.Arbitrary<T>, usual: T, odds: number): fc.Arbitrary<T> =>
  fc.oneof({ weight: odds, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
type Lean<T> = T extends readonly (infer Item)[]
  ? Lean<Item>[]
  : T extends object
    ? { [Name in keyof T as undefined extends T[Name] ? never : Name]: Lean<T[Name]> } & {
        [Name in keyof T as undefined extends T[Name] ? Name : never]?: Lean<Exclude<T[Name], undefined>>;
      }
    : T;
/** Without the members that are undefined. */
export const lean = <T>(value: T): Lean<T> => JSON.parse(JSON.stringify(value)) as Lean<T>; // JSON loses nothing else

export const length = fc.constantFrom('PT1H', 'PT12H', 'PT24H', 'PT47H', 'P1D', 'P2D', 'P1DT6H', 'P1W');
export const time = fc.constantFrom('00:00', '02:30', '09:00', '23:30');
export const weekdays = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, {
  minLength: 1,
});
/** Dates and moments around the start of a story. */
export const dayNear = (start: string) =>
  fc.integer({ min: -3, max: 12 }).map((days) => daysAfter(start.slice(0, 10), days));
export const momentNear = (start: string) =>
  fc.oneof(
    { weight: 2, arbitrary: dayNear(start) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(-24, 0, 12, 24, 30, 48, 168)
        .map((hours) => rfc3339(at(start) + hours * 3_600_000)),
    },
  );

const number = fc.constantFrom(1, 2);
const borrowed = fc.constantFrom({ trigger: 'properties.n' }, { trigger: 'properties.missing' });
const whereOf = (inRun: boolean): fc.Arbitrary<PropertyRule> => {
  const value = inRun
    ? fc.oneof({ weight: 3, arbitrary: number }, { weight: 1, arbitrary: borrowed })
    : number;
  const clause: fc.Arbitrary<PropertyRule> = fc.oneof(
    fc.record({
      property: fc.constant('n'),
      is: fc.constantFrom('greaterThan', 'atMost', 'equals', 'notEquals', 'lessThan', 'atLeast'),
      value,
    }),
    fc.constantFrom<PropertyRule>(
      { property: 'n', is: 'missing' },
      { property: 'n', is: 'exists' },
      { property: 'n', is: 'between', value: [1, 2] },
      { property: 'n', is: 'oneOf', value: [0, 2, 'two'] },
      { property: 'cart', is: 'startsWith', value: 'c1' },
      { property: 'cart', is: 'contains', value: 'C2', ignoreCase: true },
    ),
  );
  return fc.oneof(
    { weight: 6, arbitrary: clause },
    { weight: 1, arbitrary: clause.map((not) => ({ not })) },
    { weight: 1, arbitrary: fc.tuple(clause, clause).map((any) => ({ any })) },
  );
};
/** In a run a pattern may compare with the run's own trigger. */
export const patternOf = (names: readonly string[], inRun = false): fc.Arbitrary<EventPattern> =>
  fc
    .record({ event: fc.constantFrom(...names), where: optional(whereOf(inRun), 1) })
    .map(({ event, where }) => ({ event, ...(where && { where }) }));

export interface RuleKind {
  /** Asked by a run: may look at its entry, its trigger and its mails. */
  inRun: boolean;
  /** May ask for what is to come soon, which begins to hold between two minutes. */
  soon?: boolean;
  theme: Theme;
  /** May ask for segments. */
  segments?: readonly string[];
}

const clauseOf = (
  start: string,
  { inRun, theme, soon = false, segments = [] }: RuleKind,
): fc.Arbitrary<Rule> => {
  const since = inRun ? optional(fc.constant('entry' as const)) : fc.constant(undefined);
  const dateOps = soon ? (['inLast', 'inNext'] as const) : (['inLast'] as const);
  const parts: fc.WeightedArbitrary<Rule>[] = [
    {
      weight: 4,
      arbitrary: fc.constantFrom<Rule>(
        { tag: 'vip' },
        { tag: 'done' },
        { attribute: 'plan', is: 'equals', value: 'pro' },
        { attribute: 'plan', is: 'exists' },
        { attribute: 'plan', is: 'endsWith', value: 'EE', ignoreCase: true },
        { attribute: 'score', is: 'atLeast', value: 2 },
        { topic: 'offers', subscribed: true },
        { topic: 'news', subscribed: false },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.record({
          attribute: fc.constant('day'),
          is: fc.constantFrom('before', 'after'),
          value: momentNear(start),
        }),
        fc.record({ attribute: fc.constant('day'), is: fc.constantFrom(...dateOps), value: length }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .record({
          event: patternOf(['A', 'B', 'Start', 'Email Opened'], inRun),
          within: optional(length),
          times: optional(
            fc.constantFrom({ atLeast: 2 }, { atMost: 0 }, { atMost: 1 }, { atLeast: 1, atMost: 2 }),
          ),
          since,
        })
        .map((clause): Rule => lean(clause)),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({
          event: patternOf(['A', 'B'], inRun),
          pick: fc.constantFrom('first', 'last'),
          property: fc.constant('n'),
          is: fc.constantFrom('greaterThan', 'equals'),
          value: fc.constantFrom(0, 1),
          since,
        })
        .map((clause): Rule => lean(clause)),
    },
    {
      weight: theme === 'mails' ? 12 : 3,
      arbitrary: fc
        .record({
          email: fc.constantFrom('any', ...emails, ...(inRun ? ['previous'] : [])),
          asks: fc.constantFrom<{ did: EmailDeed; machine?: true; link?: string }[]>(
            { did: 'sent' },
            { did: 'sent' },
            { did: 'opened' },
            { did: 'opened' },
            { did: 'opened', machine: true },
            { did: 'clicked' },
            { did: 'clicked', link: 'shop' },
            { did: 'delivered' },
            { did: 'bounced' },
            { did: 'complained' },
          ),
          within: optional(length),
        })
        .map(({ asks, ...rest }): Rule => lean({ ...rest, ...asks })),
    },
    {
      weight: theme === 'mails' || theme === 'groups' ? 3 : 1,
      arbitrary: fc.record({
        in: fc.constantFrom('a', 'b'),
        state: fc.constantFrom('active', 'completed', 'everEntered'),
      }),
    },
  ];
  if (segments.length > 0)
    parts.push({ weight: 2, arbitrary: fc.record({ segment: fc.constantFrom(...segments) }) });
  if (inRun)
    parts.push({
      weight: 1,
      arbitrary: fc.constantFrom<Rule>(
        { trigger: 'properties.n', is: 'greaterThan', value: 1 },
        { trigger: 'event', is: 'equals', value: 'Start' },
        { attribute: 'score', is: 'equals', value: { trigger: 'properties.n' } },
      ),
    });
  return fc.oneof(...parts);
};

export const ruleOf = (start: string, kind: RuleKind): fc.Arbitrary<Rule> => {
  const clause = clauseOf(start, kind);
  return fc.oneof(
    { weight: 4, arbitrary: clause },
    { weight: 1, arbitrary: fc.tuple(clause, clause).map((all): Rule => ({ all })) },
    { weight: 1, arbitrary: fc.tuple(clause, clause).map((any): Rule => ({ any })) },
    { weight: 2, arbitrary: clause.map((not): Rule => ({ not })) },
  );
};

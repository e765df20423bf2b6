import fc from 'fast-check';
import type { Step } from '../../../../src/core/index.ts';
import {
  dayNear, emails, lean, length, optional, patternOf, rarely, ruleOf, time, topics, weekdays, type Theme,
} from './casesParts.ts'; // oxfmt-ignore

/** A step before its ways on are tied to a journey of some length. */
export interface LooseStep {
  /** Everything but `next` and `outlets`. */
  settings: object;
  outlets: readonly string[];
  /** How many steps further each outlet leads; less than one leads back, which only steps that hold may do. */
  ways: readonly number[];
}

/** Mostly to the next step, at times to a later one or to the end. */
const onward = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(99) },
);
const anywhere = fc.oneof(
  { weight: 6, arbitrary: onward },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 0 }) },
);

const loose = (
  settings: fc.Arbitrary<object>,
  outletsOf: (settings: object) => readonly string[],
  way: fc.Arbitrary<number> = onward,
): fc.Arbitrary<LooseStep> =>
  fc
    .record({
      settings: settings.map((set): object => lean(set)),
      ways: fc.array(way, { minLength: 4, maxLength: 4 }),
    })
    .map(({ settings: set, ways }) => {
      const outlets = outletsOf(set);
      return { settings: set, outlets, ways: ways.slice(0, outlets.length) };
    });
const listed = (member: string, more: string) => (settings: object) => {
  const list = (settings as Record<string, { id: string }[]>)[member] ?? []; // just made so
  return [...list.map(({ id }) => id), more];
};

const ifTrouble = {
  ifPast: optional(fc.constantFrom('continue', 'skip', 'exit', 'nextOccurrence')),
  ifMissing: optional(fc.constantFrom('continue', 'skip', 'exit')),
  zone: rarely(fc.constant('journey'), undefined, 4),
};
const offset = optional(fc.constantFrom('-P1D', 'P2D', '-PT24H', 'PT6H', '-P1W'));

const untilOf = (start: string) =>
  fc.oneof(
    fc.record({ date: dayNear(start), time }),
    fc.record({ attribute: fc.constantFrom('day', 'day', 'born'), offset, time: optional(time) }),
  );

const waits = (start: string, theme: Theme): fc.Arbitrary<LooseStep> => {
  const dated = theme === 'clocks' ? 6 : 2;
  const waysOut = (settings: object) => {
    const { ifPast, ifMissing } = settings as { ifPast?: string; ifMissing?: string };
    return ifPast === 'skip' || ifMissing === 'skip' ? ['next', 'skip'] : ['next'];
  };
  return fc.oneof(
    { weight: 4, arbitrary: loose(fc.record({ kind: fc.constant('wait'), for: length }), waysOut, anywhere) },
    {
      weight: theme === 'clocks' ? 4 : 2,
      arbitrary: loose(
        fc.record({
          kind: fc.constant('wait'),
          for: optional(length),
          until: fc.record({ time, weekdays: optional(weekdays) }),
          zone: ifTrouble.zone,
        }),
        waysOut,
        anywhere,
      ),
    },
    {
      weight: dated,
      arbitrary: loose(
        fc.record({
          kind: fc.constant('wait'),
          for: optional(length, 1),
          until: untilOf(start),
          ...ifTrouble,
        }),
        waysOut,
      ),
    },
    {
      weight: 1,
      arbitrary: loose(
        fc.record({
          kind: fc.constant('wait'),
          for: optional(length, 1),
          until: fc.record({
            trigger: fc.constantFrom('properties.day', 'timestamp'),
            offset,
            time: optional(time),
          }),
          ...ifTrouble,
          ifPast: optional(fc.constantFrom('continue', 'skip', 'exit')),
        }),
        waysOut,
      ),
    },
  );
};

const emailSteps = (theme: Theme) => {
  const crowded = theme === 'caps' || theme === 'groups';
  return loose(
    fc.record({
      kind: fc.constant('email'),
      email: fc.constantFrom(...emails),
      topic: fc.constantFrom(
        'news',
        'news',
        ...(theme === 'caps' ? ['offers'] : ['news']),
        ...(theme === 'mails' ? [] : topics),
      ),
      window: rarely(
        fc.record({
          weekdays: optional(weekdays, 1),
          from: fc.constantFrom('09:00', '22:00', '00:00'),
          to: fc.constantFrom('18:00', '02:30', '09:00', '00:00'),
        }),
        undefined,
        crowded ? 6 : 2,
      ),
      zone: rarely(fc.constant('journey'), undefined, 3),
      timeSensitive: rarely(fc.constant(true), undefined, 6),
      onCapped: fc.constantFrom(...(crowded ? ['defer'] : ['skip']), 'skip', 'defer', 'defer', undefined),
      deferUpTo: optional(fc.constantFrom('PT12H', 'PT24H', 'P1D', 'P2D', 'P5D'), 2),
      onSkip: optional(fc.constantFrom('continue', 'exit'), 1),
    }),
    () => ['next'],
  );
};

const conditions = (start: string, segments: readonly string[], theme: Theme) =>
  loose(
    fc
      .tuple(
        ruleOf(start, { inRun: true, soon: true, segments, theme }),
        optional(ruleOf(start, { inRun: true, soon: true, segments, theme })),
      )
      .map(([first, second]) => ({
        kind: 'condition',
        branches: [
          { id: 'one', label: 'One', when: first },
          ...(second ? [{ id: 'two', label: 'Two', when: second }] : []),
        ],
      })),
    listed('branches', 'otherwise'),
  );

/** How often each kind of step is drawn, by what the story is about. */
const shares = {
  anything: { email: 6, wait: 6, waitForEvent: 3, condition: 3, split: 1, update: 2, webhook: 1, startJourney: 1, goal: 1, exit: 1 },
  groups: { email: 4, wait: 9, waitForEvent: 4, condition: 1, split: 0, update: 1, webhook: 2, startJourney: 1, goal: 0, exit: 0 },
  caps: { email: 12, wait: 6, waitForEvent: 1, condition: 1, split: 0, update: 1, webhook: 0, startJourney: 0, goal: 0, exit: 0 },
  mails: { email: 6, wait: 6, waitForEvent: 2, condition: 7, split: 0, update: 1, webhook: 0, startJourney: 1, goal: 0, exit: 0 },
  clocks: { email: 3, wait: 12, waitForEvent: 2, condition: 1, split: 0, update: 2, webhook: 0, startJourney: 0, goal: 0, exit: 0 },
}; // oxfmt-ignore

const stepAt = (start: string, segments: readonly string[], theme: Theme): fc.Arbitrary<LooseStep> => {
  const share = shares[theme];
  return fc.oneof(
    { weight: share.email, arbitrary: emailSteps(theme) },
    { weight: share.wait, arbitrary: waits(start, theme) },
    {
      weight: share.waitForEvent,
      arbitrary: loose(
        fc
          .record({
            first: patternOf(['A', 'B', 'Email Opened'], true),
            second: optional(patternOf(['A', 'B', 'Page Viewed'], true)),
            timeout: length,
            countFrom: optional(fc.constantFrom('step', 'entry')),
          })
          .map(({ first, second, timeout, countFrom }) => ({
            kind: 'waitForEvent',
            events: [
              { id: 'one', label: 'One', when: first },
              ...(second ? [{ id: 'two', label: 'Two', when: second }] : []),
            ],
            timeout,
            countFrom,
          })),
        listed('events', 'timeout'),
        anywhere,
      ),
    },
    {
      weight: share.condition,
      arbitrary: conditions(start, segments, theme),
    },
    {
      weight: share.split,
      arbitrary: loose(
        fc.constantFrom([5_000, 5_000], [2_000, 8_000], [0, 3_000, 7_000]).map((weights) => ({
          kind: 'split',
          arms: weights.map((weight, place) => ({ id: `arm${place}`, label: `Arm ${place}`, weight })),
        })),
        (settings) => (settings as { arms: { id: string }[] }).arms.map(({ id }) => id), // just made so
      ),
    },
    {
      weight: share.update,
      arbitrary: loose(
        fc.record({
          kind: fc.constant('update'),
          set: optional(
            fc.constantFrom<object>(
              { plan: 'pro' },
              { score: { trigger: 'properties.n' } },
              { day: start.slice(0, 10) },
            ),
          ),
          unset: rarely(fc.constant(['plan']), undefined, 3),
          addTags: fc.constantFrom(['vip'], ['done'], ['vip', 'done']),
          removeTags: optional(fc.constantFrom(['vip'], ['done'])),
          subscribe: optional(fc.constant(['offers'])),
          unsubscribe: rarely(fc.constantFrom(['news'], ['offers']), undefined, 4),
          suppress: rarely(fc.constant(true), undefined, 12),
        }),
        () => ['next'],
      ),
    },
    {
      weight: share.webhook,
      arbitrary: loose(
        fc.constant({ kind: 'webhook', method: 'POST', url: 'https://crm.example/hook', timeout: 'PT1H' }),
        () => ['next', 'failed'],
      ),
    },
    {
      weight: share.startJourney,
      arbitrary: loose(
        fc.constantFrom('b', 'c', 're').map((journey) => ({ kind: 'startJourney', journey })),
        () => ['next'],
      ),
    },
    { weight: share.goal, arbitrary: loose(fc.constant({ kind: 'goal', name: 'Came far' }), () => ['next']) },
    { weight: share.exit, arbitrary: loose(fc.constant({ kind: 'exit', reason: 'done' }), () => []) },
  );
};

/** The steps of a journey: as they come, or, where mails are the matter, mails with time to open them and questions after. */
export function stepsOf(start: string, segments: readonly string[], theme: Theme): fc.Arbitrary<LooseStep[]> {
  const any = fc.array(stepAt(start, segments, theme), { minLength: 3, maxLength: 8, size: 'max' });
  if (theme !== 'mails') return any;
  const turn = fc.tuple(
    emailSteps(theme),
    loose(fc.record({ kind: fc.constant('wait'), for: length }), () => ['next']),
    conditions(start, segments, theme),
  );
  const turns = fc.array(turn, { minLength: 1, maxLength: 3, size: 'max' }).map((all) => all.flat());
  return fc.oneof({ weight: 3, arbitrary: turns }, { weight: 1, arbitrary: any });
}

/** Ties steps together: those that only pass lead on, those that hold may lead back. */
export function tied(steps: readonly LooseStep[]): Record<string, Step> {
  const target = (place: number) => (place >= steps.length ? null : `s${Math.max(0, place)}`);
  // In a story a call is answered at once: a way back over it would be walked for ever within one instant.
  const calls = steps.some(({ settings }) => 'url' in settings);
  const tieOne = ({ settings, outlets, ways }: LooseStep, place: number) => {
    const targets = outlets.map(
      (outlet, nth) => [outlet, target(place + Math.max(calls ? 1 : -Infinity, ways[nth] ?? 1))] as const,
    );
    const named = targets.filter(([outlet]) => outlet !== 'next');
    const next = targets.find(([outlet]) => outlet === 'next');
    return {
      ...settings,
      ...(next && { next: next[1] }),
      ...(named.length > 0 && { outlets: Object.fromEntries(named) }),
    } as Step; // settings are of one kind, outlets fit it
  };
  return Object.fromEntries(steps.map((step, place) => [`s${place}`, tieOne(step, place)]));
}

import fc from 'fast-check';
import type {
  Email,
  Journey,
  Policies,
  Program,
  Segment,
  Trigger,
  TriggerOn,
} from '../../../../src/core/index.ts';
import {
  emails, lean, length, optional, patternOf, rarely, ruleOf, segmentIds, time, zone,
} from './casesParts.ts'; // prettier-ignore
import { stepAt, tied, type LooseStep } from './casesSteps.ts';

const topics: Program['topics'] = {
  news: { name: 'News', description: '', transactional: false, default: 'in' },
  offers: { name: 'Offers', description: '', transactional: false, default: 'out' },
  orders: { name: 'Orders', description: '', transactional: true, default: 'in' },
};

const mail = (id: string, variants: boolean): Email => ({
  name: id,
  subject: `Subject of ${id}`,
  preheader: '',
  from: { name: 'Acme', address: 'hello@acme.example' },
  html: '<p>Hello</p>',
  text: 'Hello',
  shows: {},
  links: [],
  ...(variants && {
    variants: [
      { id: 'x', label: 'X', weight: 5_000 },
      { id: 'y', label: 'Y', weight: 5_000, subject: 'Another' },
    ],
  }),
});

const onOf = (): fc.Arbitrary<TriggerOn> =>
  fc.oneof<fc.WeightedArbitrary<TriggerOn>[]>(
    { weight: 8, arbitrary: patternOf(['Start', 'Start', 'A', 'Email Opened']).map((event) => ({ event })) },
    {
      weight: 3,
      arbitrary: fc.record({
        segment: fc.constantFrom(...segmentIds),
        edge: fc.constantFrom('enters', 'leaves'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({
          attribute: fc.constantFrom('day', 'born'),
          offset: optional(fc.constantFrom('-P3D', '-PT24H', 'P1D', 'PT12H')),
          time,
        })
        .map((date) => ({ date: { ...lean(date), yearly: date.attribute === 'born' } })),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ of: patternOf(['A', 'Start', 'Email Opened']), for: length })
        .map((inactivity) => ({ inactivity })),
    },
    { weight: 2, arbitrary: fc.constant({ manual: true as const }) },
  );

interface LooseJourney {
  steps: readonly (readonly LooseStep[])[];
  on: readonly TriggerOn[];
  skipsFirst: readonly boolean[];
  settings: Pick<
    Journey,
    'timeZone' | 'priority' | 'group' | 'reentry' | 'goal' | 'exits' | 'audience' | 'completionTag'
  >;
}

const journeyOf = (start: string, versions: number): fc.Arbitrary<LooseJourney> => {
  const segments = segmentIds;
  const exitRules = fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: ruleOf(start, { inRun: true, segments }) },
    // Nobody has done it for so long: a rule that only the clock makes true.
    { weight: 1, arbitrary: length.map((within) => ({ not: { event: { event: 'Start' }, within } })) },
  );
  const step = stepAt(start, segments);
  return fc
    .record({
      steps: fc.array(fc.array(step, { minLength: 3, maxLength: 8, size: 'max' }), {
        minLength: versions,
        maxLength: versions,
      }),
      on: fc.array(onOf(), { minLength: 1, maxLength: 2 }),
      skipsFirst: fc.tuple(fc.boolean(), fc.boolean()),
      timeZone: zone,
      priority: fc.constantFrom(10, 50, 90),
      group: optional(fc.constant('g'), 3),
      mode: fc.constantFrom('never', 'afterExit', 'afterExit', 'always', 'always', 'always'),
      cooldown: optional(fc.constantFrom('P2D', 'PT47H'), 1),
      key: rarely(fc.constant('properties.cart'), undefined, 2),
      audience: rarely(ruleOf(start, { inRun: false, soon: true, segments }), undefined, 8),
      goal: optional(
        fc.record({
          name: fc.constant('Buys'),
          when: patternOf(['Buy', 'Buy', 'B'], true),
          within: optional(length),
          from: fc.constantFrom('entry', 'lastSend'),
          exit: fc.boolean(),
        }),
        1,
      ),
      exitEvent: optional(patternOf(['Stop'], true), 1),
      exitRule: exitRules,
      completionTag: optional(fc.constantFrom('done', 'vip'), 1),
    })
    .map(({ steps, on, skipsFirst, mode, cooldown, key, exitEvent, exitRule, ...rest }) => ({
      steps,
      on,
      skipsFirst,
      settings: lean({
        ...rest,
        reentry: { mode, cooldown, key: on.every((asked) => 'event' in asked) ? key : undefined },
        exits: [
          ...(exitRule ? [{ id: 'rule', when: exitRule, reason: 'rule' }] : []),
          ...(exitEvent ? [{ id: 'event', when: exitEvent, reason: 'event' }] : []),
        ],
      }),
    }));
};

const policiesOf: fc.Arbitrary<Policies> = fc
  .record({
    caps: fc.array(
      fc.oneof(
        fc.record({
          max: fc.constantFrom(1, 1, 2),
          per: fc.constantFrom('PT12H', 'PT24H', 'P1D', 'P2D', 'P1W'),
          count: fc.constant('rolling' as const),
          topics: rarely(fc.constant(['news']), undefined, 3),
        }),
        fc.record({
          max: fc.constantFrom(1, 2, 3),
          per: fc.constantFrom('P1D', 'P1W', 'P1M'),
          count: fc.constant('calendar' as const),
          topics: rarely(fc.constant(['news', 'orders']), undefined, 3),
        }),
      ),
      { maxLength: 2 },
    ),
    quietHours: optional(
      fc.record({ from: fc.constantFrom('21:00', '00:00'), to: fc.constantFrom('08:00', '02:30') }),
      2,
    ),
    sunset: optional(
      fc.record({
        after: fc.constantFrom('P2D', 'PT72H'),
        journey: fc.constant('re'),
        attempts: fc.constantFrom(1, 2),
      }),
      1,
    ),
    groups: optional(
      fc.record({
        g: fc.record({
          lower: fc.constantFrom('pause', 'pause', 'exit'),
          refused: fc.constantFrom('drop', 'queue'),
          onComplete: fc.constantFrom('keep', 'exitOthers'),
        }),
      }),
      4,
    ),
  })
  .map((policies): Policies => lean(policies));

const segmentsOf = (start: string): fc.Arbitrary<Record<string, Segment>> =>
  fc
    .tuple(
      ruleOf(start, { inRun: false }),
      // The second may ask for the first, never the other way round.
      ruleOf(start, { inRun: false, segments: ['one'] }),
    )
    .map(([one, two]) => ({ one: { name: 'One', rule: one }, two: { name: 'Two', rule: two } }));

function built(
  id: string,
  { steps, on, skipsFirst, settings }: LooseJourney,
  others: Omit<Program, 'format' | 'journeys'>,
  variants: boolean,
): Journey[] {
  return steps.map((loose, place) => ({
    format: 'wend.journey/1',
    id,
    version: place + 1,
    name: id,
    about: {},
    ...settings,
    triggers: on.map((asked, nth): Trigger => ({
      id: `t${nth}`,
      on: asked,
      next: nth > 0 && skipsFirst[nth] && loose.length > 1 ? 's1' : 's0',
    })),
    steps: tied(loose),
    emails: Object.fromEntries(emails.map((email) => [email, mail(email, variants && email === 'm2')])),
    segments: others.segments,
    topics: others.topics,
    policies: others.policies,
    needs: { events: {}, attributes: [], tags: [] },
  }));
}

/** Whoever is started must be there and have a manual trigger; where that is not so, somebody unknown is started. */
function startable(journeys: readonly Journey[]): Journey[] {
  const hasManual = (id: string) =>
    journeys.some((journey) => journey.id === id && journey.triggers.some(({ on }) => 'manual' in on));
  return journeys.map((journey) => ({
    ...journey,
    steps: Object.fromEntries(
      Object.entries(journey.steps).map(([id, step]) => [
        id,
        step.kind === 'startJourney' && !hasManual(step.journey) ? { ...step, journey: 'ghost' } : step,
      ]),
    ),
  }));
}

/** Programs of one to three journeys, at times with an older version of the first, and with a re-engagement. */
export const programOf = (start: string): fc.Arbitrary<Program> =>
  fc
    .record({
      a: fc.oneof(
        { weight: 4, arbitrary: journeyOf(start, 1) },
        { weight: 1, arbitrary: journeyOf(start, 2) },
      ),
      b: optional(journeyOf(start, 1), 4),
      c: optional(journeyOf(start, 1), 1),
      re: journeyOf(start, 1),
      manual: fc.tuple(fc.boolean(), fc.boolean()),
      policies: policiesOf,
      segments: segmentsOf(start),
      variants: fc.boolean(),
      usual: fc.boolean(),
    })
    .map(({ a, b, c, re, manual: [manualB, manualC], policies, segments, variants, usual }) => {
      const others = { policies, segments, topics };
      const first: LooseJourney = usual ? { ...a, on: [{ event: { event: 'Start' } }, ...a.on.slice(1)] } : a;
      const byHand = (journey: LooseJourney, manual: boolean): LooseJourney =>
        manual ? withKey(journey, [{ manual: true }, ...journey.on.slice(1)]) : journey;
      const starts = [a, b, c].some((journey) =>
        journey?.steps.flat().some(({ settings }) => 'journey' in settings && settings.journey === 're'),
      );
      return {
        format: 'wend.program/1',
        ...others,
        journeys: startable([
          ...built('a', usual ? withKey(first, first.on) : first, others, variants),
          ...(b ? built('b', byHand(b, manualB), others, variants) : []),
          ...(c ? built('c', byHand(c, manualC), others, variants) : []),
          ...(policies.sunset || starts
            ? built('re', withKey(re, [{ manual: true }]), others, variants)
            : []),
        ]),
      };
    });

/** A key needs event triggers. */
function withKey(journey: LooseJourney, on: readonly TriggerOn[]): LooseJourney {
  const { key, ...reentry } = journey.settings.reentry;
  const keeps = key !== undefined && on.every((asked) => 'event' in asked);
  return {
    ...journey,
    on,
    settings: { ...journey.settings, reentry: keeps ? { ...reentry, key } : reentry },
  };
}

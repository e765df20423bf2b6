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
import { journeyOf, type LooseJourney } from './casesJourney.ts';
import { emails, lean, optional, rarely, ruleOf, type Theme } from './casesParts.ts';
import { tied } from './casesSteps.ts';

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

const policiesOf = (theme: Theme): fc.Arbitrary<Policies> =>
  fc
    .record({
      caps: fc.array(
        fc.oneof(
          fc.record({
            max: fc.constantFrom(1, 1, 2),
            per: fc.constantFrom('PT12H', 'PT24H', 'P1D', 'P2D', 'PT84H', 'P1W'),
            count: fc.constant('rolling' as const),
            topics: optional(fc.constantFrom(['news'], ['offers'], ['offers', 'orders']), 1),
          }),
          fc.record({
            max: fc.constantFrom(1, 2, 3),
            per: fc.constantFrom('P1D', 'P1W', 'P1M'),
            count: fc.constant('calendar' as const),
            topics: optional(fc.constantFrom(['news', 'orders'], ['offers']), 1),
          }),
        ),
        theme === 'caps' || theme === 'groups' ? { minLength: 1, maxLength: 2 } : { maxLength: 1 },
      ),
      quietHours: rarely(
        fc.record({
          from: fc.constantFrom('21:00', '21:00', '00:00', '08:00'),
          to: fc.constantFrom('08:00', '02:30'),
        }),
        undefined,
        2,
      ),
      sunset: rarely(
        fc.record({
          after: fc.constantFrom('P2D', 'PT72H'),
          journey: fc.constant('re'),
          attempts: fc.constantFrom(1, 2),
        }),
        undefined,
        2,
      ),
      groups: optional(
        fc.record({
          g: fc.record({
            lower: fc.constantFrom('pause', 'pause', 'pause', 'exit'),
            refused: fc.constantFrom('drop', 'queue'),
            onComplete: fc.constantFrom('keep', 'keep', 'exitOthers'),
          }),
        }),
        4,
      ),
    })
    .map((policies): Policies => lean(policies));

const segmentsOf = (start: string, theme: Theme): fc.Arbitrary<Record<string, Segment>> =>
  fc
    .tuple(
      ruleOf(start, { inRun: false, theme }),
      // The second may ask for the first, never the other way round.
      ruleOf(start, { inRun: false, segments: ['one'], theme }),
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

/**
 * Whoever is started must be there and have a manual trigger; where that is not so, somebody unknown is started. Calls are
 * answered at once in a story: with them a circle of starts would never end within its instant.
 */
function startable(journeys: readonly Journey[]): Journey[] {
  const hasManual = (id: string) =>
    journeys.some((journey) => journey.id === id && journey.triggers.some(({ on }) => 'manual' in on));
  const calls = journeys.some(({ steps }) => Object.values(steps).some(({ kind }) => kind === 'webhook'));
  const mayStart = (from: string, to: string) => hasManual(to) && (!calls || from < to);
  return journeys.map((journey) => ({
    ...journey,
    steps: Object.fromEntries(
      Object.entries(journey.steps).map(([id, step]) => [
        id,
        step.kind === 'startJourney' && !mayStart(journey.id, step.journey)
          ? { ...step, journey: 'ghost' }
          : step,
      ]),
    ),
  }));
}

/** Programs of one to three journeys, at times with an older version of the first, and with a re-engagement. */
export const programOf = (start: string, theme: Theme): fc.Arbitrary<Program> =>
  fc
    .record({
      a: fc.oneof(
        { weight: 4, arbitrary: journeyOf(start, 1, theme) },
        { weight: 1, arbitrary: journeyOf(start, 2, theme) },
      ),
      b: optional(journeyOf(start, 1, theme), theme === 'groups' ? 30 : 4),
      c: optional(journeyOf(start, 1, theme), theme === 'groups' ? 8 : 1),
      re: journeyOf(start, 1, theme),
      manual: fc.tuple(fc.boolean(), fc.boolean()),
      policies: policiesOf(theme),
      segments: segmentsOf(start, theme),
      variants: fc.boolean(),
      usual: fc.boolean(),
      ladder: theme === 'groups' ? rarely(fc.constant(false), true, 4) : fc.constant(false),
    })
    .map(({ a, b, c, re, manual: [manualB, manualC], policies, segments, variants, usual, ladder }) => {
      const others = { policies, segments, topics };
      const first = usual ? enteredBy(a, { event: { event: 'Start' } }) : a;
      const byHand = (journey: LooseJourney, manual: boolean) =>
        manual ? enteredBy(journey, { manual: true }) : journey;
      // Each interrupts the one before it, once it has begun.
      const rung = (journey: LooseJourney, priority: number, event: string): LooseJourney => {
        const entered = enteredBy(journey, { event: { event } });
        return { ...entered, settings: { ...entered.settings, priority } };
      };
      const starts = [a, b, c].some((journey) =>
        journey?.steps.flat().some(({ settings }) => 'journey' in settings && settings.journey === 're'),
      );
      return {
        format: 'wend.program/1',
        ...others,
        journeys: startable([
          ...built('a', ladder ? rung(a, 10, 'Start') : first, others, variants),
          ...(b ? built('b', ladder ? rung(b, 50, 'A') : byHand(b, manualB), others, variants) : []),
          ...(c ? built('c', ladder ? rung(c, 90, 'B') : byHand(c, manualC), others, variants) : []),
          ...(policies.sunset || starts
            ? built('re', enteredBy(re, { manual: true }), others, variants)
            : []),
        ]),
      };
    });

/** With another first trigger. A key needs event triggers. */
function enteredBy(journey: LooseJourney, first: TriggerOn): LooseJourney {
  const on = [first, ...journey.on.slice(1)];
  const { key, ...reentry } = journey.settings.reentry;
  const keeps = key !== undefined && on.every((asked) => 'event' in asked);
  return {
    ...journey,
    on,
    settings: { ...journey.settings, reentry: keeps ? { ...reentry, key } : reentry },
  };
}

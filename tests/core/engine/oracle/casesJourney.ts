import fc from 'fast-check';
import type { Journey, TriggerOn } from '../../../../src/core/index.ts';
import {
  lean, length, optional, patternOf, rarely, ruleOf, segmentIds, time, zone, type Theme,
} from './casesParts.ts'; // oxfmt-ignore
import { stepsOf, type LooseStep } from './casesSteps.ts';

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

/** A journey before it has an id and a place in a program. */
export interface LooseJourney {
  steps: readonly (readonly LooseStep[])[];
  on: readonly TriggerOn[];
  skipsFirst: readonly boolean[];
  settings: Pick<
    Journey,
    'timeZone' | 'priority' | 'group' | 'reentry' | 'goal' | 'exits' | 'audience' | 'completionTag'
  >;
}

export const journeyOf = (start: string, versions: number, theme: Theme): fc.Arbitrary<LooseJourney> => {
  const crowded = theme === 'groups';
  const segments = segmentIds;
  const exitRules = fc.oneof(
    { weight: crowded ? 16 : 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: ruleOf(start, { inRun: true, segments, theme }) },
    // Nobody has done it for so long: a rule that only the clock makes true.
    { weight: 1, arbitrary: length.map((within) => ({ not: { event: { event: 'Start' }, within } })) },
  );
  return fc
    .record({
      steps: fc.array(stepsOf(start, segments, theme), {
        minLength: versions,
        maxLength: versions,
      }),
      on: fc.array(onOf(), { minLength: 1, maxLength: 2 }),
      skipsFirst: fc.tuple(fc.boolean(), fc.boolean()),
      timeZone: zone,
      priority: fc.constantFrom(10, 50, 90),
      group: crowded ? fc.constant('g') : optional(fc.constant('g'), 2),
      mode: fc.constantFrom('never', 'afterExit', 'afterExit', 'always', 'always', 'always'),
      cooldown: rarely(fc.constantFrom('P2D', 'PT47H'), undefined, crowded ? 6 : 2),
      key: rarely(fc.constant('properties.cart'), undefined, 2),
      audience: rarely(
        ruleOf(start, { inRun: false, soon: true, segments, theme }),
        undefined,
        crowded ? 20 : 8,
      ),
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

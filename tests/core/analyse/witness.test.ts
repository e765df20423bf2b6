import { describe, expect, test } from 'vitest';
import { flowOfJourney } from '../../../src/core/analyse/flow.ts';
import { witnessFor } from '../../../src/core/analyse/witness.ts';
import { scenarioSchema } from '../../../src/core/document/Scenario.ts';
import { pathOf } from '../../../src/core/simulate/expectations.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import type { Journey } from '../../../src/core/document/Journey.ts';
import type { Rule } from '../../../src/core/values/rule.ts';
import {
  condition,
  draw,
  email,
  exit,
  linked,
  there,
  trigger,
  wait,
  waitForEvent,
  type Piece,
} from '../draw.ts';

/** Every way out of a journey, and what became of the search for somebody who takes it. */
function waysOf(journey: Journey): Record<string, string> {
  const program = linked(journey);
  const answers: Record<string, string> = {};
  for (const { id, ways } of flowOfJourney(journey).nodes)
    for (const outlet of ways.length > 0 ? ways.map((way) => way.outlet) : [undefined]) {
      const witness = witnessFor(program, journey.id, id, outlet);
      const place = outlet === undefined ? id : `${id}/${outlet}`;
      answers[place] = witness.found ? 'found' : witness.reason;
      if (!witness.found) continue;
      // What was found is a scenario that files may hold, and simulating it anew leads there again.
      expect(scenarioSchema.safeParse(witness.scenario).error).toBeUndefined();
      const again = simulate(program, witness.scenario);
      expect(pathOf(again.entries.filter(({ run }) => run !== null))).toContain(id);
      if (outlet !== undefined)
        expect(
          again.entries.some(({ why }) => (why.code === 'arrival' || why.code === 'end') && why.from === id && why.outlet === outlet),
        ).toBe(true); // oxfmt-ignore
    }
  return answers;
}
const missing = (journey: Journey) =>
  Object.fromEntries(Object.entries(waysOf(journey)).filter(([, answer]) => answer !== 'found'));
const step = (kind: Piece['kind'], id: string, settings: object, ways: Piece['ways'] = {}): Piece => ({
  kind,
  id,
  settings,
  ways,
});
const asks = (when: Rule, id = 'c', more: Piece[] = []) =>
  condition(when, { yes: [...more, exit('Yes', `${id}-yes`)], no: [exit('No', `${id}-no`)] }, id);

describe('a witness for every way out', () => {
  test('of a cart recovery', () => {
    const journey = draw(
      [
        trigger({ event: 'Cart Updated', where: { property: 'item_count', is: 'greaterThan', value: 0 } }, 't'),
        wait('PT1H', 'w1'),
        asks({ all: [{ event: { event: 'Cart Updated' }, pick: 'last', property: 'item_count', is: 'greaterThan', value: 0 }, { not: { event: { event: 'Order Completed' }, since: 'entry' } }] }, 'still', [
          email('first'),
          waitForEvent({ event: 'Cart Updated', where: { property: 'item_count', is: 'equals', value: 0 } }, 'P1D', {
            done: [exit('Emptied', 'emptied')],
            timeout: [email('second'), wait({ for: 'P3D', until: { time: '09:00', weekdays: ['mon'] } }, 'w2'),
              condition({ email: 'second', did: 'clicked' }, { yes: [exit('Clicked', 'clicked')], no: [condition({ email: 'previous', did: 'opened' }, { yes: [email('third')] }, 'opened')] }, 'c2')],
          }, 'e1'),
        ]),
      ],
      { reentry: { mode: 'always', key: 'properties.cart_id' }, audience: { not: { tag: 'staff' } }, exits: [{ id: 'x', when: { event: 'Order Completed' }, reason: 'Bought' }] },
    ); // oxfmt-ignore
    expect(missing(journey)).toEqual({});
  });
  test.each<[string, Rule]>([
    ['an attribute', { attribute: 'plan', is: 'startsWith', value: 'Pro', ignoreCase: true }],
    ['a date', { attribute: 'renewsOn', is: 'inNext', value: 'P14D' }],
    ['tags', { all: [{ tag: 'vip' }, { not: { tag: 'staff' } }] }],
    ['a topic', { topic: 'offers', subscribed: true }],
    ['counts in a window', { event: { event: 'Page Viewed', where: { property: 'path', is: 'contains', value: '/pricing' } }, times: { atLeast: 3 }, within: 'P7D' }],
    ['no more than one', { event: { event: 'Ticket Opened' }, times: { atMost: 1 } }],
    ['long ago but not lately', { all: [{ event: { event: 'Order Completed' } }, { not: { event: { event: 'Order Completed' }, within: 'P90D' } }] }],
    ['the first', { event: { event: 'Page Viewed' }, pick: 'first', property: 'category', is: 'oneOf', value: ['shoes', 'hats'] }],
    ['the trigger', { trigger: 'properties.plan', is: 'equals', value: 'trial' }],
    ['one value and another', { attribute: 'city', is: 'equals', value: { trigger: 'properties.city' } }],
  ])('of a question about %s, at entry and later', (_, rule) => {
    expect(missing(draw([trigger('Signed Up', 't'), asks(rule)]))).toEqual({});
    expect(missing(draw([trigger('Signed Up', 't'), email('hello'), wait('P2D'), asks(rule)]))).toEqual({});
  }); // oxfmt-ignore
  test('of what only happens after the entry', () =>
    expect(
      missing(
        draw([
          trigger('Signed Up', 't'),
          email('hello'),
          wait('P2D', 'w'),
          condition({ event: { event: 'Guide Opened' }, since: 'entry' }, {
            yes: [asks({ email: 'hello', did: 'clicked', link: 'guide' }, 'c1')],
            no: [asks({ email: 'any', did: 'opened', within: 'P1D' }, 'c2')],
          }, 'c0'),
        ]),
      ),
    ).toEqual({})); // oxfmt-ignore
  test('of splits, webhooks, updates and goals', () =>
    expect(
      missing(
        draw([
          trigger('Signed Up', 't'),
          step('split', 's', { arms: [{ id: 'a', label: 'A', weight: 1 }, { id: 'b', label: 'B', weight: 9_999 }] }, {
            a: [step('webhook', 'h', { method: 'POST', url: 'https://crm.example/x' }, { failed: [exit('Failed', 'failed')] }), step('goal', 'g', { name: 'Told' })],
            b: [step('update', 'u', { addTags: ['b'] }), wait('PT1H', 'w'), asks({ tag: 'b' })],
          }),
        ]),
      ),
      // Nobody is known to lose the tag, but somebody may while they wait.
    ).toEqual({})); // oxfmt-ignore
  test('of waits for dates', () =>
    expect(
      missing(
        draw([
          trigger('Signed Up', 't'),
          wait({ until: { attribute: 'renewsOn', offset: '-P14D' }, ifPast: 'skip', ifMissing: 'exit' }, 'w1'),
          wait({ until: { trigger: 'properties.startsAt', offset: '-PT24H' }, ifPast: 'skip' }, 'w2'),
          wait({ until: { date: '2026-12-24', time: '09:00' }, ifPast: 'skip' }, 'w3'),
          email('hello'),
        ]),
      ),
    ).toEqual({})); // oxfmt-ignore
  test.each<[string, object]>([
    ['by hand', { manual: true }],
    ['on a date', { date: { attribute: 'birthday', offset: '-P3D', time: '09:00', yearly: true } }],
    ['after silence', { inactivity: { of: { event: 'Page Viewed' }, for: 'P90D' } }],
    ['into a segment', { segment: 'vips', edge: 'enters' }],
    ['out of a segment', { segment: 'vips', edge: 'leaves' }],
    ['into a segment of events', { segment: 'buyers', edge: 'enters' }],
  ])('of a journey that is entered %s', (_, trigger_) => {
    const segments = {
      vips: { name: 'VIPs', rule: { all: [{ tag: 'vip' }, { attribute: 'plan', is: 'equals', value: 'pro' }] } as Rule },
      buyers: { name: 'Buyers', rule: { event: { event: 'Order Completed' }, times: { atLeast: 2 } } as Rule },
    };
    const journey: Journey = { ...draw([trigger('A', 't'), asks({ attribute: 'city', is: 'equals', value: 'Kiel' }), ]), segments };
    const { digest: _digest, ...rest } = { ...journey, triggers: journey.triggers.map((one) => ({ ...one, on: trigger_ })) };
    expect(missing(rest as Journey)).toEqual({});
  }); // oxfmt-ignore
});

describe('no witness', () => {
  test('of what is proven impossible', () =>
    expect(
      missing(draw([trigger('A', 't'), condition({ all: [{ tag: 'x' }, { not: { tag: 'x' } }] }, { yes: [exit('No', 'x')] }, 'c')])),
    ).toEqual({ 'c/yes': 'impossible', x: 'impossible' })); // oxfmt-ignore
  test('of what is not there', () => {
    const journey = draw([trigger('A', 't'), email('hello')]);
    expect(witnessFor(linked(journey), 'journey', 'nowhere')).toEqual({ found: false, reason: 'impossible' });
    expect(witnessFor(linked(journey), 'other', 't')).toEqual({ found: false, reason: 'impossible' });
  });
  test('in a maze, soon', () => {
    // Twelve decisions, both ways out of each of which lead to the next: 4,096 paths, none of which leads to the last step.
    const steps = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => {
        const next = `c${index + 1}`;
        const branches = [
          { id: 'yes', label: 'Yes', when: { event: { event: 'A' }, times: { atLeast: index + 2 } } as Rule },
        ];
        return [
          `c${index}`,
          { kind: 'condition' as const, branches, outlets: { yes: next, otherwise: next } },
        ];
      }),
    );
    const { digest: _digest, ...journey } = draw([
      trigger('A', 't'),
      asks({ all: [{ tag: 'x' }, { event: { event: 'A' }, times: { atMost: 0 } }] }),
    ]);
    const maze: Journey = {
      ...journey,
      triggers: journey.triggers.map((one) => ({ ...one, next: 'c0' })),
      steps: {
        ...steps,
        c12: { ...journey.steps['c'], kind: 'condition' } as Journey['steps'][string],
        'c-yes': there(journey.steps['c-yes']),
        'c-no': there(journey.steps['c-no']),
      },
    };
    expect(witnessFor(linked(maze), 'journey', 'c-yes').found).toBe(false);
    expect(witnessFor(linked(maze), 'journey', 'c-no').found).toBe(true);
  }, 30_000);
});

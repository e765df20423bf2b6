import { describe, expect, test } from 'vitest';
import {
  compile,
  parseInstant,
  scenarioSchema,
  simulate,
  suggestPerson,
  type JourneySettings,
  type PropertyRule,
  type Shared,
  type TriggerOn,
} from '../../../src/core/index.ts';
import {
  compileDraft,
  contextOf,
  drawDraft,
  email,
  linked,
  rendering,
  scenario,
  there,
  trigger,
} from '../draw.ts';

const start = parseInstant('2026-03-02T08:00:00Z') ?? 0;

const nothing = { segments: {}, topics: {} };

function suggested(where: PropertyRule | undefined, settings: Partial<JourneySettings> = {}) {
  const draft = drawDraft([trigger({ event: 'Cart Updated', where }, 't'), email('m')], settings);
  const { journey } = compileDraft(draft);
  if (!journey) throw new Error('does not compile');
  const person = suggestPerson(draft.document, nothing, [scenario([])], start);
  return { person, trail: simulate(linked(journey), person) };
}
const properties = ({ person }: ReturnType<typeof suggested>) => {
  const [event] = person.events;
  return event?.type === 'track' ? event.properties : undefined;
};

describe('a person for this journey', () => {
  test.each<[string, PropertyRule | undefined]>([
    ['nothing', undefined],
    ['more than', { property: 'item_count', is: 'greaterThan', value: 0 }],
    [
      'a window',
      {
        all: [
          { property: 'total', is: 'atLeast', value: 50 },
          { property: 'total', is: 'lessThan', value: 60 },
        ],
      },
    ],
    [
      'a choice',
      {
        any: [
          { property: 'plan', is: 'oneOf', value: ['pro', 'team'] },
          { property: 'x', is: 'exists' },
        ],
      },
    ],
    ['what must not be', { not: { property: 'cancelled', is: 'equals', value: true } }],
    ['what must be known', { not: { property: 'coupon', is: 'missing' } }],
    [
      'neither of two',
      {
        not: {
          any: [
            { property: 'a', is: 'exists' },
            { property: 'b', is: 'exists' },
          ],
        },
      },
    ],
    ['a nested one', { property: 'cart.owner.name', is: 'startsWith', value: 'A' }],
    ['a date', { property: 'starts', is: 'inNext', value: 'P7D' }],
    ['a date before another', { property: 'starts', is: 'before', value: '2026-01-01' }],
    ['another than', { property: 'plan', is: 'notEquals', value: 'free' }],
    ['between', { property: 'total', is: 'between', value: [10, 20] }],
  ])('enters where the trigger asks for %s', (_, where) => {
    const { person, trail } = suggested(where);
    expect(scenarioSchema.safeParse(person).success).toBe(true);
    expect(trail.entries.map(({ did }) => did)).toContain('sent');
  });
  test('carries the key of runs, and what an audience asks of the profile', () => {
    const made = suggested(
      { property: 'item_count', is: 'atLeast', value: 1 },
      {
        reentry: { mode: 'afterExit', key: 'properties.cart_id' },
        audience: { all: [{ tag: 'vip' }, { attribute: 'orders', is: 'greaterThan', value: 2 }] },
      },
    );
    expect(properties(made)).toEqual({ item_count: 1, cart_id: expect.any(String) });
    expect(made.person.subscriber).toMatchObject({ tags: ['vip'], attributes: { orders: 3 } });
    expect(made.trail.outcomes).toHaveLength(1);
  });
  test.each<[string, TriggerOn]>([
    ['somebody by hand', { manual: true }],
    ['a date to come', { date: { attribute: 'birthday', offset: '-P3D', time: '09:00', yearly: true } }],
    ['a date gone by', { date: { attribute: 'bought_on', offset: 'PT30H', time: '09:00', yearly: false } }],
    ['a silence', { inactivity: { of: { event: 'Page Viewed' }, for: 'P90D' } }],
    ['who joins a segment by what is known', { segment: 'pro', edge: 'enters' }],
    ['who joins a segment by what they do', { segment: 'shoppers', edge: 'enters' }],
    ['who leaves a segment', { segment: 'pro', edge: 'leaves' }],
  ])('enters where the trigger lets in %s', (_, on) => {
    const draft = drawDraft([{ kind: 'trigger', id: 't', settings: { on }, ways: {} }, email('m')]);
    const segments: Shared['segments'] = {
      pro: {
        name: 'Pro',
        rule: { all: [{ attribute: 'plan', is: 'equals', value: 'pro' }, { tag: 'paid' }] },
      },
      shoppers: {
        name: 'Shoppers',
        rule: { event: { event: 'Pricing Viewed' }, times: { atLeast: 3 }, within: 'P7D' },
      },
    };
    const { journey } = compile(
      draft.document,
      { ...contextOf(draft), segments },
      Object.fromEntries(Object.values(draft.emails).map((stored) => [stored.id, rendering(stored)])),
      1,
    );
    const person = suggestPerson(draft.document, { ...nothing, segments }, [], start);
    expect(scenarioSchema.safeParse(person).success).toBe(true);
    const trail = simulate(linked(there(journey)), person);
    expect(trail.entries.map(({ did }) => did)).toContain('sent');
  });
  test('is nobody who is there already', () => {
    const draft = drawDraft([trigger('Signed Up'), email('m')]);
    const first = suggestPerson(draft.document, nothing, [], start);
    const second = suggestPerson(draft.document, nothing, [first], start);
    expect(second.subscriber.id).not.toBe(first.subscriber.id);
  });
});

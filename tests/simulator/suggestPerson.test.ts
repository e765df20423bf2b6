import { describe, expect, test } from 'vitest';
import {
  parseInstant,
  scenarioSchema,
  type JourneySettings,
  type PropertyRule,
} from '../../src/core/index.ts';
import { suggestPerson } from '../../src/simulator/suggestPerson.ts';
import { compileDraft, drawDraft, email, linked, scenario, trigger } from '../core/draw.ts';
import { simulate } from '../../src/core/index.ts';

const start = parseInstant('2026-03-02T08:00:00Z') ?? 0;

function suggested(where: PropertyRule | undefined, settings: Partial<JourneySettings> = {}) {
  const draft = drawDraft([trigger({ event: 'Cart Updated', where }, 't'), email('m')], settings);
  const { journey } = compileDraft(draft);
  if (!journey) throw new Error('does not compile');
  const person = suggestPerson(draft.document, [scenario([])], start);
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
    expect(properties(made)).toEqual({ item_count: 1, cart_id: 'sample-1' });
    expect(made.person.subscriber).toMatchObject({ tags: ['vip'], attributes: { orders: 3 } });
    expect(made.trail.outcomes).toHaveLength(1);
  });
  test('is nobody who is there already', () => {
    const draft = drawDraft([trigger('Signed Up'), email('m')]);
    const first = suggestPerson(draft.document, [], start);
    const second = suggestPerson(draft.document, [first], start);
    expect(second.subscriber.id).not.toBe(first.subscriber.id);
  });
});

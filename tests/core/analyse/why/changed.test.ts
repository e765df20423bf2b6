import { describe, expect, test } from 'vitest';
import { changed, scenarioSchema, type Change } from '../../../../src/core/index.ts';
import { did, scenario } from '../../../conformance/build.ts';

const noon = Date.UTC(2026, 2, 2, 12);
const before = scenario({
  subscriber: { attributes: { plan: 'free' }, tags: ['new'] },
  events: [
    did('PT1H', 'Start', { cart: { size: 2, kind: 'small' } }),
    did('PT2H', 'Seen'),
    did('PT3H', 'Bought'),
  ],
  reactions: [{ email: 'm', opens: 'PT1H', clicks: { after: 'PT2H' } }],
});
const after = (...changes: Change[]) =>
  scenarioSchema.parse(JSON.parse(JSON.stringify(changed(before, changes))));
const ids = ({ events }: ReturnType<typeof after>) =>
  events.map((event, place) => ('messageId' in event ? event.messageId : undefined) ?? `event-${place + 1}`);

describe('a changed scenario', () => {
  test('is the same without changes, and never changes the original', () => {
    const copy = structuredClone(before);
    expect(changed(before, [])).toEqual(before);
    after({ change: 'remove', input: 'event-1' }, { change: 'attribute', name: 'plan', value: 'pro' });
    expect(before).toEqual(copy);
  });
  test('keeps the names of events, whatever is taken out before them or comes in', () => {
    expect(ids(after({ change: 'remove', input: 'event-2' }))).toEqual(['event-1', 'event-3']);
    const more = after(
      { change: 'remove', input: 'event-3' },
      { change: 'add', at: noon, event: { timestamp: '2026-03-02T12:00:00Z', type: 'track', event: 'Left' } },
    );
    expect(ids(more)).toEqual(['event-1', 'event-2', 'event-4']);
  });
  test('has an event at another moment, with another value deep in its properties', () => {
    const [moved] = after({ change: 'move', input: 'event-1', to: noon }).events;
    expect(moved).toMatchObject({ event: 'Start', timestamp: '2026-03-02T12:00:00Z' });
    expect(moved).not.toHaveProperty('after');
    const [other] = after({ change: 'property', input: 'event-1', property: 'cart.size', value: 3 }).events;
    expect(other).toMatchObject({ properties: { cart: { size: 3, kind: 'small' } } });
    const [less] = after({
      change: 'property',
      input: 'event-1',
      property: 'cart.size',
      value: undefined,
    }).events;
    expect(less).toMatchObject({ properties: { cart: { kind: 'small' } } });
  });
  test('has another profile', () => {
    const { subscriber } = after(
      { change: 'attribute', name: 'plan', value: undefined },
      { change: 'tag', tag: 'vip', tagged: true },
      { change: 'tag', tag: 'new', tagged: false },
      { change: 'topic', topic: 'news', wanted: false },
      { change: 'email', email: undefined },
    );
    expect(subscriber).toMatchObject({ attributes: {}, tags: ['vip'], topics: { news: false } });
    expect(subscriber).not.toHaveProperty('email');
  });
  test('has other answers to its mails; of a reaction that was only that nothing is left', () => {
    const clicks = after({ change: 'ignore', email: 'm', send: 1, response: 'opens' });
    expect(clicks.reactions).toEqual([{ email: 'm', clicks: { after: 'PT2H' } }]);
    const none = after(
      { change: 'ignore', email: 'm', send: 1, response: 'opens' },
      { change: 'ignore', email: 'm', send: 1, response: 'clicks' },
    );
    expect(none.reactions).toEqual([]);
    const second = after({ change: 'respond', email: 'm', send: 2, response: { bounces: 'hard' } });
    expect(second.reactions).toHaveLength(2);
    expect(second.reactions?.[1]).toMatchObject({ email: 'm', send: 2, bounces: 'hard' });
  });
});

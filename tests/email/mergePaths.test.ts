import { describe, expect, it } from 'vitest';
import { blankDocument, type JourneyDocument, type Sample } from '../../src/core/index.ts';
import { mergeName, mergePathsOf } from '../../src/email/mergePaths.ts';

const document: JourneyDocument = {
  ...blankDocument('j', 'J', 'UTC'),
  nodes: [
    {
      id: 't',
      kind: 'trigger',
      position: { x: 0, y: 0 },
      settings: {
        on: {
          event: { event: 'Cart Updated', where: { property: 'item_count', is: 'greaterThan', value: 0 } },
        },
      },
    },
  ],
};
const sample: Sample = {
  id: 's',
  scenario: {
    format: 'wend.scenario/1',
    name: 'Ada',
    start: '2026-03-02T08:00:00Z',
    until: 'P1D',
    subscriber: {
      id: 'ada',
      attributes: {
        first_name: 'Ada',
        'not mergeable': 1,
        address: { city: 'Berlin' },
        list: [1],
        email: 'x',
      },
    },
    events: [
      {
        after: 'PT0S',
        type: 'track',
        event: 'Cart Updated',
        properties: { cart_id: 'c1', first: { sku: 'a' } },
      },
      { after: 'PT1S', type: 'track', event: 'Something Else', properties: { nope: 1 } },
      { after: 'PT2S', type: 'identify', traits: { plan: 'pro', tags: ['x'], timezone: 'UTC' } },
    ],
  },
};

describe('mergePathsOf', () => {
  it('knows attributes of samples, and properties of the events that start the journey', () => {
    expect(mergePathsOf(document, [sample]).map(({ path }) => path)).toEqual([
      'subscriber.email',
      'subscriber.address.city',
      'subscriber.first_name',
      'subscriber.plan',
      'trigger.properties.cart_id',
      'trigger.properties.first.sku',
      'trigger.properties.item_count',
      'brand.name',
    ]);
  });
  it('names them as people would', () => {
    const paths = mergePathsOf(document, [sample]);
    expect(mergeName('subscriber.first_name', paths)).toBe('first name');
    expect(mergeName('trigger.properties.unknownThing', paths)).toBe('unknown thing');
  });
});

import { expect, test } from 'vitest';
import type { KnownPerson, ScenarioEvent } from '../../../src/core/index.ts';
import { estimatePeople } from '../../../src/core/population/estimatePeople.ts';

const base = { attributes: { plan: { oneOf: [{ value: 'none' }] } }, tags: { vip: 0.3 } };

const person = (nth: number, events: readonly ScenarioEvent[] = []): KnownPerson => ({
  subscriber: { id: `p${nth}` },
  events,
});
const says = (at: string, plan: string): ScenarioEvent => ({
  type: 'identify',
  timestamp: `2026-03-0${at}T08:00:00Z`,
  traits: { plan },
});
const people = (told: number, silent: number, events: readonly ScenarioEvent[]): KnownPerson[] =>
  Array.from({ length: told + silent }, (_, nth) => person(nth, nth < told ? events : []));

test('whoever has no value counts as having none', () => {
  const { attributes } = estimatePeople(base, people(25, 75, [says('1', 'pro')]));
  expect(attributes).toEqual({
    plan: {
      oneOf: [
        { value: null, share: 75 },
        { value: 'pro', share: 25 },
      ],
    },
  });
});

test('the latest that is known holds, in whatever order it was told', () => {
  const { attributes } = estimatePeople(base, people(25, 0, [says('2', 'pro'), says('1', 'free')]));
  expect(attributes).toEqual({ plan: { oneOf: [{ value: 'pro', share: 25 }] } });
});

test('too little is no evidence', () => {
  expect(estimatePeople(base, people(5, 75, [says('1', 'pro')]))).toEqual(base);
});

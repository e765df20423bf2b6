import { expect, test } from 'vitest';
import { sampleOf } from '../../../src/simulator/imports/sampleOf.ts';
import { scenario } from '../../core/draw.ts';

test('who comes in again takes the place of those who are there, who keep what the file does not say', () => {
  const known = {
    id: 's1',
    scenario: scenario([], {
      name: 'Buys',
      subscriber: { id: 'ada', topics: { news: false }, attributes: { age: 34, plan: 'free' } },
      reactions: [{ email: 'm', opens: 'PT1H' }],
    }),
  };
  const come = scenario([['PT1H', 'Cart Updated']], {
    name: 'Cart Updated',
    subscriber: { id: 'ada', attributes: { plan: 'pro' } },
  });
  const ada = { scenario: come, known };
  const replaced = sampleOf(ada, true, () => 'new');
  expect(replaced).toMatchObject({
    id: 's1',
    scenario: {
      name: 'Buys',
      subscriber: { topics: { news: false }, attributes: { age: 34, plan: 'pro' } },
      reactions: [{ email: 'm' }],
    },
  });
  expect(replaced.scenario.events).toHaveLength(1);
  expect(sampleOf(ada, false, () => 'new')).toEqual({ id: 'new', scenario: come });
});

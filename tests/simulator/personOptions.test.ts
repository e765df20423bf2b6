import { expect, test } from 'vitest';
import type { Sample } from '../../src/core/index.ts';
import { personOptions } from '../../src/simulator/personOptions.ts';
import { cartRecovery } from './stage.tsx';

test('people to choose from stand by name; those of one name are told apart by what they do', () => {
  const { samples } = cartRecovery();
  const ada = samples.find(({ id }) => id === 'ada');
  if (!ada) throw new Error('there is no Ada');
  const buys: Sample = { id: 'ada-2', scenario: { ...ada.scenario, name: 'Buys at once' } };
  const options = personOptions([buys, ...samples]);
  expect(options.map(({ value }) => value)).toEqual(['ada', 'ada-2', 'jonas', 'maya']);
  expect(options.map(({ label }) => label)).toEqual([
    `Ada Okafor · ${ada.scenario.name}`,
    'Ada Okafor · Buys at once',
    'Jonas Lindqvist',
    'Maya Ruiz',
  ]);
});

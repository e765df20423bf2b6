import { expect, test } from 'vitest';
import { judgeTest } from '../../../src/core/index.ts';
import { draw, email, exit, linked, scenario, trigger, wait } from '../draw.ts';

const program = linked(draw([trigger('Signed Up', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')]));
const given = scenario([['PT0S', 'Signed Up']], {
  expect: [
    { journey: 'other', outcome: 'goal' },
    { journey: 'journey', outcome: 'goal', emails: ['m'], by: 'PT1H' },
  ],
});

test('only what is expected of this journey is judged; the rest stays as it is when it is put right', () => {
  const { differences, places, taken, updated } = judgeTest(program, 'journey', given, [1]);
  expect(differences.map(({ index, about }) => [index, about])).toEqual([
    [1, 'outcome'],
    [1, 'by'],
  ]);
  expect(places.toSorted()).toEqual(['m', 'm/next', 't', 't/next', 'w', 'w/next', 'x']);
  expect(taken).toEqual([
    { journey: 'journey', path: ['t', 'm', 'w', 'x'], emails: ['m'], outcome: 'exited:Done', by: 'P1D' },
  ]);
  expect(updated).toEqual([
    { journey: 'other', outcome: 'goal' },
    { journey: 'journey', outcome: 'exited:Done', emails: ['m'], by: 'P1D' },
  ]);
});

test('of whom nothing is expected here, nothing differs', () => {
  expect(judgeTest(program, 'journey', given, []).differences).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import {
  differences,
  expectationSchema,
  takeExpectations,
  updatedExpectations,
  withoutStep,
  pathMatches,
  type Expectation,
  type Journey,
  type Scenario,
} from '../../../src/core/index.ts';
import { condition, draw, email, exit, run, scenario, starting, trigger, wait } from '../draw.ts';

const journey = draw(
  [
    trigger('Signed Up', 't'),
    email('hello'),
    wait('P1D', 'w'),
    condition(
      { tag: 'vip' },
      { yes: [email('gift'), exit('Given', 'x1')], no: [exit('Nothing', 'x2')] },
      'c',
    ),
  ],
  { reentry: { mode: 'afterExit' } },
);
const twice = scenario(
  [
    ['PT0S', 'Signed Up'],
    ['PT1H', 'Signed Up'],
    ['P3D', { identify: { tags: ['vip'] } }],
    ['P4D', 'Signed Up'],
  ],
  { until: 'P4DT12H' },
);
const take = (of: Journey, given: Scenario) => takeExpectations(run(of, given), given, of.id);

describe('what a run is taken for', () => {
  const taken = take(journey, twice);
  test('is one expectation for each entry, and one for the first refusal', () =>
    expect(taken).toEqual([
      { journey: 'journey', entry: 1, path: ['t', 'hello', 'w', 'c', 'x2'], emails: ['hello'], outcome: 'exited:Nothing', by: 'P1D' },
      { journey: 'journey', entry: 2, path: ['t', 'hello', 'w'], emails: ['hello'], outcome: 'active' },
      { journey: 'journey', entry: 3, outcome: 'refused:re-entry' },
    ])); // oxfmt-ignore
  test('is met by that very run, and may stand in a file', () => {
    expect(differences(run(journey, twice), { ...twice, expect: taken })).toEqual([]);
    expect(taken.map((one) => expectationSchema.parse(one))).toEqual(taken);
  });
  test('of one who is never let in is the refusal, of one who never tries nothing', () => {
    const closed: Journey = { ...journey, digest: undefined, audience: { tag: 'staff' } };
    expect(take(closed, scenario([['PT0S', 'Signed Up']]))).toEqual([
      { journey: 'journey', outcome: 'refused:audience' },
    ]);
    expect(take(journey, scenario([['PT0S', 'Other']]))).toEqual([]);
  });
  test('of a story that was given up is nothing', () => {
    const round = starting('round', 'round');
    const given = scenario([['PT0S', 'Signed Up']], {
      expect: [{ journey: 'round', outcome: 'goal' }],
    });
    const simulation = run(round, given);
    expect(simulation.cutAt).toBeDefined();
    expect(takeExpectations(simulation, given, 'round')).toEqual([]);
    expect(updatedExpectations(simulation, given)).toBe(given.expect);
  });
  test('ends within whole calendar days, also across a change of clocks', () => {
    // The last Sunday of March has 23 hours in Berlin.
    const given = { ...scenario([['PT0S', 'Signed Up']]), start: '2026-03-28T08:00:00Z' };
    const [one] = take(journey, given);
    expect(one?.by).toBe('P1D');
    expect(differences(run(journey, given), { ...given, expect: one ? [one] : [] })).toEqual([]);
  });
});

describe('an update', () => {
  const updated = (...asked: Expectation[]) => {
    const given = { ...twice, expect: asked };
    const next = updatedExpectations(run(journey, given), given);
    expect(differences(run(journey, given), { ...given, expect: next })).toEqual([]);
    return next;
  };
  test('changes what differs and nothing else', () =>
    expect(
      updated(
        { path: ['t', '…', 'x2'], emails: ['gift'], outcome: 'exited:Nothing' },
        { entry: 2, outcome: 'goal', noEmails: ['hello', 'gift'], by: 'P30D' },
        { entry: 3, outcome: 'refused:re-entry' },
      ),
    ).toEqual([
      { path: ['t', '…', 'x2'], emails: ['hello'], outcome: 'exited:Nothing' },
      { entry: 2, outcome: 'active', noEmails: ['gift'] },
      { entry: 3, outcome: 'refused:re-entry' },
    ]));
  test('drops what nothing can be said of, and says the refusal where there was one', () =>
    expect(
      updated({ journey: 'other', outcome: 'goal' }, { entry: 7, path: ['t'] }, { noEmails: ['hello'] }),
    ).toEqual([{ entry: 7, outcome: 'refused:re-entry' }, {}]));
  test('leaves the others alone where only some are meant', () => {
    const given = { ...twice, expect: [{ outcome: 'goal' }, { outcome: 'completed' }] };
    expect(updatedExpectations(run(journey, given), given, (index) => index === 1)).toEqual([
      { outcome: 'goal' },
      { outcome: 'exited:Nothing' },
    ]);
  });
});

test('a step taken out of a path leaves room for it, so that the path is still met', () => {
  const path = ['a', 'b', 'c'];
  expect(withoutStep(path, 1)).toEqual(['a', '…', 'c']);
  expect(withoutStep(['a', '…', 'c'], 2)).toEqual(['a', '…']);
  for (const index of path.keys()) expect(pathMatches(withoutStep(path, index), path)).toBe(true);
});

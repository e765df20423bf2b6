import { describe, expect, test } from 'vitest';
import type { TrailEntry } from '../../../src/core/index.ts';
import { pathIndex } from '../../../src/simulator/playback/pathIndex.ts';
import { tellingEntries } from '../../../src/simulator/tellingEntries.ts';
import { condition, draw, email, exit, run, scenario, trigger, wait } from '../../core/draw.ts';

const ada = { name: 'Ada', initials: 'AO' };
const end = 1e9;
const litPath = (entries: readonly TrailEntry[], upTo: number, person: typeof ada, stale: boolean) =>
  pathIndex(journey, entries).at(upTo, person, stale);

const journey = draw([
  trigger('Signed Up', 't'),
  email('m1'),
  wait('P3D', 'w'),
  condition(
    { attribute: 'plan', is: 'equals', value: 'pro' },
    { yes: [exit('Is a customer', 'x1')], no: [email('m2')] },
    'c',
  ),
]);

describe('the path on the canvas', () => {
  test('lights steps and edges in the order they were passed, with days since entry', () => {
    const { entries } = run(journey, scenario([['PT1H', 'Signed Up']]));
    const path = litPath(entries, end, ada, false);
    expect([...path.steps]).toEqual([
      ['t', { state: 'passed', day: 'entry' }],
      ['m1', { state: 'passed', day: 'day 0' }],
      ['w', { state: 'passed', day: 'day 0' }],
      ['c', { state: 'passed', day: 'day 3' }],
      ['m2', { state: 'passed', day: 'day 3' }],
    ]);
    expect([...path.edges]).toEqual(['t/next', 'm1/next', 'w/next', 'c/otherwise']);
    expect(path).toMatchObject({ at: ['m2'], person: ada, stale: false });
  });
  test('up to a moment in between, the person stands where they wait', () => {
    const { entries } = run(journey, scenario([['PT1H', 'Signed Up']]));
    const waiting = entries.findIndex(({ did }) => did === 'waiting');
    const path = litPath(entries, waiting, ada, true);
    expect(path.at).toEqual(['w']);
    expect(path.steps.get('w')).toEqual({ state: 'here', day: 'day 0' });
    expect(path.steps.has('c')).toBe(false);
    expect(path.edges.has('w/next')).toBe(false);
    expect(path.stale).toBe(true);
  });
  test('what lies ahead is open until it is decided against', () => {
    const { entries } = run(journey, scenario([['PT1H', 'Signed Up']]));
    const openAt = (did: TrailEntry['did']) =>
      [
        ...litPath(
          entries,
          entries.findIndex((entry) => entry.did === did),
          ada,
          false,
        ).open,
      ].toSorted();
    const [yes, no] = [
      ['c/yes', 'x1'],
      ['c/otherwise', 'm2', 'm2/next'],
    ];
    expect(openAt('waiting')).toEqual([...yes, ...no, 'c', 'w/next'].toSorted());
    expect(openAt('woke')).toEqual([...yes, ...no, 'c', 'w/next'].toSorted());
    // From the moment of the decision on, though nobody has gone that way yet.
    expect(openAt('branched')).toEqual(no.toSorted());
    expect(openAt('completed')).toEqual([]);
  });
  test('who is in it several times is everywhere they are; whoever just left is still seen', () => {
    const { entries } = run(
      journey,
      scenario([
        ['PT1H', 'Signed Up'],
        ['P1D', 'Signed Up'],
      ]),
    );
    const last = (did: TrailEntry['did']) => entries.findLastIndex((entry) => entry.did === did);
    const first = entries.findIndex(({ did }) => did === 'completed');
    expect(litPath(entries, last('entered'), ada, false).at).toEqual(['w', 't']);
    expect(litPath(entries, last('waiting'), ada, false).at).toEqual(['w', 'w']);
    expect(litPath(entries, first, ada, false)).toMatchObject({ at: ['w', 'm2'] });
    expect(litPath(entries, first, ada, false).steps.get('w')?.state).toBe('here');
    expect(litPath(entries, end, ada, false).at).toEqual(['m2']);
  });
  test.each([
    [true, 'passed', []],
    [false, 'here', ['w/next', 'm', 'm/next']],
  ])('whoever reaches the goal is out of it where it lets them go (%s)', (exits, state, open) => {
    const aimed = draw([trigger('Signed Up', 't'), wait('P9D', 'w'), email('m')], {
      goal: { name: 'Bought', when: { event: 'Bought' }, within: 'P30D', from: 'entry', exit: exits },
    });
    const { entries } = run(
      aimed,
      scenario([
        ['PT1H', 'Signed Up'],
        ['P2D', 'Bought'],
      ]),
    );
    const reached = entries.findIndex(({ did }) => did === 'goal');
    const path = pathIndex(aimed, entries).at(reached, ada, false);
    expect(path.at).toEqual(['w']);
    expect([...path.open]).toEqual(open);
    expect(path.steps.get('w')).toEqual({ state, day: 'day 0', flag: 'Goal reached' });
  });
  test('a mail that was not sent is marked, and the way goes on', () => {
    const unreachable = scenario([['PT1H', 'Signed Up']], {
      subscriber: { id: 'ada', timeZone: 'Europe/Berlin' },
    });
    const path = litPath(run(journey, unreachable).entries, end, ada, false);
    expect(path.steps.get('m1')).toEqual({ state: 'refused', day: 'day 0', flag: 'Skipped' });
    expect(path.edges.has('m1/next')).toBe(true);
  });
  test('nobody who was kept out walks a path; a later refusal leaves one that was walked alone', () => {
    const once = draw([trigger('Signed Up', 't'), wait('P1D', 'w')], { reentry: { mode: 'never' } });
    const twice = run(
      once,
      scenario([
        ['PT1H', 'Signed Up'],
        ['P2D', 'Signed Up'],
      ]),
    );
    expect(litPath(twice.entries, end, ada, false).steps.get('t')).toEqual({ state: 'passed', day: 'entry' });
    const only = draw([trigger('Signed Up', 't'), wait('P1D', 'w')], { audience: { tag: 'vip' } });
    const out = litPath(run(only, scenario([['PT1H', 'Signed Up']])).entries, end, ada, false);
    expect([...out.steps]).toEqual([['t', { state: 'refused', day: 'entry', flag: 'Not let in' }]]);
    expect(out.at).toEqual([]);
  });
  test('leaving by a rule is marked where it happened', () => {
    const leaving = draw([trigger('Signed Up', 't'), wait('P9D', 'w')], {
      exits: [{ id: 'gone', when: { event: 'Account Deleted' }, reason: 'Gone' }],
    });
    const { entries } = run(
      leaving,
      scenario([
        ['PT1H', 'Signed Up'],
        ['P2D', 'Account Deleted'],
      ]),
    );
    expect(litPath(entries, end, ada, false).steps.get('w')).toEqual({
      state: 'passed',
      day: 'day 0',
      flag: 'Left here',
    });
  });
  test('days are those of the calendar, by the person’s own clock', () => {
    const late = scenario([['2026-03-02T22:30:00Z', 'Signed Up']]);
    const { entries } = run(draw([trigger('Signed Up', 't'), wait('PT1H', 'w'), email('m')]), late);
    expect(litPath(entries, end, ada, false).steps.get('m')?.day).toBe('day 1');
  });
});

describe('entries that tell something', () => {
  test('leave out arrivals and waits that what follows tells too, and keep a wait that is not over', () => {
    const told = ({ entries }: ReturnType<typeof run>) =>
      tellingEntries(entries).map((index) => entries[index]?.did);
    const whole = run(journey, scenario([['PT1H', 'Signed Up']]));
    expect(told(whole)).toEqual(['entered', 'sent', 'woke', 'branched', 'sent', 'completed']);
    const cut = run(journey, scenario([['PT1H', 'Signed Up']], { until: 'P1D' }));
    expect(told(cut)).toEqual(['entered', 'sent', 'waiting']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  link, programSchema, scenarioSchema, simulate, trailNames, wordsOf, type Journey, type Program, type Scenario,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { conformance } from '../../conformance/groups.ts';
import {
  condition,
  draw,
  email,
  exit,
  linked,
  scenario,
  there,
  trigger,
  wait,
  waitForEvent,
} from '../draw.ts';
import { cases } from '../engine/oracle/casesStories.ts';

describe('whole trails', () => {
  /** No id of a run, input or effect, and nothing that a program says when it has nothing to say. */
  const leak = /undefined|null|\[object|NaN|event-\d|@\d{4}|\/1\b/;
  const wordsFor = (journey: Journey, given: Scenario) => {
    const known = trailNames([journey]);
    return simulate(linked(journey), given).entries.map((one) =>
      Object.values(wordsOf(one, known)).join(': '),
    );
  };
  const leaks = (program: Program, given: Scenario): string[] => {
    const linking = link(program);
    if (!linking.ok) throw new Error(JSON.stringify(linking.issues));
    const known = trailNames(program.journeys, { zone: given.subscriber.timeZone });
    return simulate(linking.linked, given)
      .entries.map((one) => Object.values(wordsOf(one, known)).join(': '))
      .filter((line) => leak.test(line) || /: *$| {2}|: :|^: /.test(line));
  };
  test('leak nothing, whatever the conformance cases make happen', () => {
    const all = conformance.flatMap((group) => group.cases);
    for (const { name, program, scenario: given } of all)
      expect(leaks(programSchema.parse(program), scenarioSchema.parse(given)), name).toEqual([]);
  }, 60_000);
  test('leak nothing in stories made up at random', () => {
    fc.assert(
      fc.property(cases, ({ program, scenario: given }) => {
        expect(leaks(program, given)).toEqual([]);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  }, 60_000);
  test('say what a marketer would say', () => {
    const journey = draw([
      trigger('Signed Up', 't'), email('welcome'), wait({ for: 'P3D', until: { time: '09:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] } }, 'w'),
      waitForEvent('Guide Opened', 'PT48H', { timeout: [condition({ email: 'welcome', did: 'opened' }, { yes: [exit('Read it')], no: [exit('Never looked')] }, 'c')] }, 'e'),
    ]); // oxfmt-ignore
    expect(wordsFor(journey, scenario([['2026-03-06T09:00:00Z', 'Signed Up']]))).toEqual([
      'Entered: Signed Up',
      'Came to: Subject of welcome',
      'Sent: welcome',
      'Came to: 3 days, then a weekday 9:00',
      'Waits: 3 days → Mon 9 Mar 10:00 → at 9:00 → Tue 10 Mar 9:00',
      'Moved on: 3 days → Mon 9 Mar 10:00 → at 9:00 → Tue 10 Mar 9:00',
      'Came to: Guide Opened within 48 hours',
      'Waits: for Guide Opened, at most 48 hours',
      '48 h passed: nothing came within 48 hours',
      'Came to: “Subject of welcome” was opened',
      'No: “welcome” was not opened',
      'Came to: Never looked',
      'Left: Never looked',
    ]);
  });
  test('names come from the journeys, and ids only where nothing has a name', () => {
    const journey = draw([trigger('A', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')]);
    const known = trailNames([journey]);
    expect([
      known.step('w'),
      known.step('gone'),
      known.email('m'),
      known.email('gone'),
      known.topic('news'),
      known.topic('gone'),
      known.outlet('w', 'next'),
      known.outlet('gone', 'next'),
      known.exit('gone'),
    ]).toEqual(['1 day', 'gone', 'm', 'gone', 'News', 'gone', 'Then', 'next', 'gone']);
    expect(known.step('constructor')).toBe('constructor');
    const calm = trailNames([
      { ...journey, steps: { ...journey.steps, w: { ...there(journey.steps['w']), name: 'Breathe' } } },
    ]);
    expect(calm.step('w')).toBe('Breathe');
  });
  test('two journeys may use one id: the entry says which is meant', () => {
    const one = { ...draw([trigger('A', 't'), exit('Done', 'x')]), id: 'one', name: 'First' };
    const two = { ...draw([trigger('A', 't'), exit('Over', 'x')]), id: 'two', name: 'Second' };
    const known = trailNames([one, two], { journeyName: (id) => (id === 'three' ? 'Third' : undefined) });
    expect([known.step('x'), known.step('x', 'two'), known.step('x', 'gone')]).toEqual(['Done', 'Over', 'x']);
    expect(['two', 'three', 'four'].map((id) => known.journey(id))).toEqual(['Second', 'Third', 'four']);
    expect([known.zone('one'), known.zone(null)]).toEqual(['Europe/Berlin', undefined]);
    expect(trailNames([one], { zone: 'Asia/Tokyo' }).zone(null)).toBe('Asia/Tokyo');
  });
});

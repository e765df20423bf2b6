import { describe, expect, test } from 'vitest';
import {
  simulate,
  someWhatIfsIn,
  sourceOf,
  whatIfs,
  type Journey,
  type Scenario,
  type WhatIf,
} from '../../../src/core/index.ts';
import { condition, draw, email, exit, linked, scenario, trigger, wait, waitForEvent } from '../draw.ts';

function suggested(journey: Journey, given: Scenario, afterMs: number): WhatIf[] {
  const program = linked(journey);
  const before = simulate(program, given);
  const now = Date.parse(given.start) + afterMs;
  return [...whatIfs(program, journey, given, before, now, 40)].filter((each) => each !== undefined);
}
const names = (found: readonly WhatIf[]) =>
  found.map(({ deed }) => ('event' in deed ? deed.event.type === 'track' && deed.event.event : deed.did));
const hour = 3_600_000;

describe('what somebody could do next', () => {
  test('is what the step listens for that they wait in, and what condition and exit ahead ask', () => {
    const total = { property: 'total', is: 'atLeast', value: 50 } as const;
    const paid = condition(
      { event: { event: 'Paid', where: total } },
      { yes: [exit('Paid')], no: [email('m')] },
    );
    const journey = draw(
      [
        trigger('Signed Up', 't'),
        waitForEvent('Guide Opened', 'P2D', { done: [exit('Opened')], timeout: [paid] }),
      ],
      { exits: [{ id: 'gone', when: { event: 'Account Closed' }, reason: 'Closed' }] },
    );
    const given = scenario([['PT1H', 'Signed Up']]);
    const found = suggested(journey, given, 2 * hour);
    expect(names(found)).toEqual(expect.arrayContaining(['Guide Opened', 'Account Closed', 'Paid']));
    expect(names(found)[0]).toBe('Guide Opened');
    const payment = found.find(
      ({ deed }) => 'event' in deed && deed.event.type === 'track' && deed.event.event === 'Paid',
    );
    expect(payment?.deed).toMatchObject({ event: { properties: { total: 50 } } });
  });

  test('tries nothing for a run that the goal has ended', () => {
    const journey = draw(
      [
        trigger('Signed Up', 't'),
        waitForEvent('Guide Opened', 'P2D', { done: [exit('Opened')], timeout: [exit('Late')] }),
      ],
      { goal: { name: 'Paid', when: { event: 'Paid' }, from: 'entry', exit: true } },
    );
    const given = scenario([
      ['PT1H', 'Signed Up'],
      ['PT2H', 'Paid'],
    ]);
    const program = linked(journey);
    const before = simulate(program, given);
    const tried = [...whatIfs(program, journey, given, before, Date.parse(given.start) + 3 * hour, 40)];
    expect(tried).toHaveLength(1);
  });

  test('changes the trail where it is said to, whenever it is played', () => {
    const journey = draw([
      trigger('Signed Up', 't'),
      wait('P1D'),
      email('m'),
      wait('P2D'),
      condition({ did: 'opened', email: 'm' }, { yes: [exit('Read')], no: [exit('Unread')] }),
    ]);
    const given = scenario([['PT1H', 'Signed Up']]);
    const program = linked(journey);
    const before = simulate(program, given).entries;
    const found = suggested(journey, given, 26 * hour);
    expect(names(found)).toContain('opened');
    for (const { scenario: changed, differs } of found) {
      const after = simulate(program, changed).entries;
      expect(after).toContainEqual(differs);
      expect(before).not.toContainEqual(differs);
    }
  });

  test('is nothing where nothing would change', () => {
    const journey = draw([trigger('Signed Up', 't'), exit('Done')], { reentry: { mode: 'never' } });
    const found = suggested(journey, scenario([['PT1H', 'Signed Up']]), 2 * hour);
    // A second entry is refused, and the trail says so: nothing else can happen.
    expect(found.every(({ differs }) => differs.did === 'refused')).toBe(true);
  });

  test('says nothing of a journey that they have not entered but what lets them in', () => {
    const journey = draw([
      trigger({ event: 'Bought', where: { property: 'total', is: 'greaterThan', value: 9 } }, 't'),
      wait('P1D'),
    ]);
    const found = suggested(journey, scenario([]), hour);
    expect(names(found)).toEqual(['Bought']);
    expect(found[0]?.differs.did).toBe('entered');
  });
});

describe('the first few of them', () => {
  const exits = Array.from({ length: 6 }, (_, place) => ({
    id: `e${place}`,
    when: { event: `Left ${place}` },
    reason: 'Left',
  }));
  const journey = draw([trigger('Signed Up', 't'), wait('P1D')], { exits, reentry: { mode: 'never' } });
  const given = scenario([['PT1H', 'Signed Up']]);
  const now = Date.parse(given.start) + 2 * hour;
  const some = (most: number) => someWhatIfsIn(sourceOf(linked(journey)), journey, given, now, most);
  const whole = suggested(journey, given, 2 * hour);

  test('are those that are found first, and whether there are more is known', () => {
    expect(some(4)).toEqual({ list: whole.slice(0, 4), more: true });
    expect(some(whole.length)).toEqual({ list: whole, more: false });
  });
  test('may have more behind them where no more was to be tried', () => {
    const program = linked(journey);
    const before = simulate(program, given);
    const tries = whatIfs(program, journey, given, before, now, 2);
    expect([tries.next().done, tries.next().done]).toEqual([false, false]);
    expect(tries.next()).toEqual({ done: true, value: true });
  });
});

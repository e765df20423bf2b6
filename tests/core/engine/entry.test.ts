import { describe, expect, test } from 'vitest';
import { type Journey } from '../../../src/core/index.ts';
import { draw, email, exit, run, scenario, trigger, wait, waitForEvent } from '../draw.ts';

describe('entry', () => {
  const simple = (reentry: Journey['reentry']) =>
    draw([trigger('Signed Up', 't'), wait('P2D', 'w'), exit('Done', 'x')], { reentry });
  const thrice = scenario([
    ['PT0S', 'Signed Up'],
    ['P1D', 'Signed Up'],
    ['P5D', 'Signed Up'],
  ]);
  const dids = (journey: Journey) =>
    run(journey, thrice)
      .entries.filter(({ did }) => did === 'entered' || did === 'refused')
      .map(({ did, why }) => ('reason' in why ? why.reason : did));

  test('never: once ever', () =>
    expect(dids(simple({ mode: 'never' }))).toEqual(['entered', 're-entry', 're-entry']));
  test('afterExit: one live run at a time', () =>
    expect(dids(simple({ mode: 'afterExit' }))).toEqual(['entered', 're-entry', 'entered']));
  test('always: as often as it comes', () =>
    expect(dids(simple({ mode: 'always' }))).toEqual(['entered', 'entered', 'entered']));
  test('a cooldown counts from the last entry', () => {
    expect(dids(simple({ mode: 'always', cooldown: 'P4D' }))).toEqual(['entered', 'cooldown', 'entered']);
    expect(dids(simple({ mode: 'always', cooldown: 'P5D' }))).toEqual(['entered', 'cooldown', 'entered']);
    expect(dids(simple({ mode: 'always', cooldown: 'P6D' }))).toEqual(['entered', 'cooldown', 'cooldown']);
  });
  test('the audience must hold', () => {
    const journey = draw([trigger('Signed Up'), exit()], {
      audience: { attribute: 'plan', is: 'equals', value: 'pro' },
    });
    const refused = run(journey, scenario([['PT0S', 'Signed Up']])).entries;
    expect(refused).toMatchObject([
      { did: 'refused', run: null, why: { reason: 'audience', rule: { holds: false, note: 'missing' } } },
    ]);
  });
  test('nobody enters while an exit rule holds', () => {
    const journey = draw([trigger('Signed Up'), wait('P1D'), exit()], {
      exits: [{ id: 'x1', when: { tag: 'staff' }, reason: 'staff' }],
    });
    const staff = scenario([['PT0S', 'Signed Up']], {
      subscriber: { id: 'ada', email: 'a@example.com', tags: ['staff'] },
    });
    expect(run(journey, staff).entries).toMatchObject([
      { did: 'refused', why: { reason: 'exit-holds', exit: 'x1' } },
    ]);
  });
  test('suppressed people are refused unless an email is transactional', () => {
    const suppressed = scenario([['PT0S', 'Signed Up']], {
      subscriber: {
        id: 'ada',
        email: 'a@example.com',
        suppressed: { reason: 'manual', at: '2026-01-01T00:00:00Z' },
      },
    });
    expect(run(draw([trigger('Signed Up'), email('m'), exit()]), suppressed).entries).toMatchObject([
      { did: 'refused', why: { reason: 'suppressed' } },
    ]);
    const receipt = draw([trigger('Signed Up'), email('m', { topic: 'orders' }), exit()]);
    expect(run(receipt, suppressed).mails).toHaveLength(1);
  });
  test('of several triggers the first listed enters, once', () => {
    const journey = { ...draw([trigger('Signed Up', 'a'), exit('A', 'xa')]) };
    const two: Journey = {
      ...journey,
      digest: undefined,
      triggers: [...journey.triggers, { id: 'b', on: { event: { event: 'Signed Up' } }, next: 'xa' }],
    };
    expect(
      run(two, scenario([['PT0S', 'Signed Up']])).entries.filter(({ did }) => did === 'entered'),
    ).toMatchObject([{ step: 'a' }]);
  });
});

describe('keys', () => {
  const carts = draw(
    [
      trigger('Cart Updated', 't'),
      wait('PT1H', 'w1'),
      email('m'),
      waitForEvent(
        'Checkout Started',
        'P2D',
        { done: [exit('Checks out', 'x1')], timeout: [exit('Idle', 'x2')] },
        'e',
      ),
    ],
    {
      reentry: { mode: 'afterExit', key: 'properties.cart_id' },
      goal: { name: 'Bought', when: { event: 'Order Completed' }, from: 'entry', exit: true },
    },
  );
  const one = { cart_id: 'c1' };
  const two = { cart_id: 'c2' };

  test('two carts are two runs, and each meets only its own events', () => {
    const given = scenario([
      ['PT0S', 'Cart Updated', one],
      ['PT10M', 'Cart Updated', two],
      ['PT20M', 'Cart Updated', one],
      ['P1D', 'Order Completed', two],
      ['PT30H', 'Checkout Started', one],
    ]);
    const simulation = run(carts, given);
    expect(simulation.outcomes.map(({ run: id, outcome }) => [id, outcome])).toEqual([
      ['journey:event-1:c1', 'exited:Checks out'],
      ['journey:event-2:c2', 'goal'],
    ]);
    expect(simulation.entries.filter(({ did }) => did === 'refused')).toHaveLength(1);
  });
  test('an event without the key counts for every run, and the trail says so', () => {
    const given = scenario([
      ['PT0S', 'Cart Updated', one],
      ['PT10M', 'Cart Updated', two],
      ['P1D', 'Order Completed'],
    ]);
    const simulation = run(carts, given);
    expect(simulation.outcomes.map(({ outcome }) => outcome)).toEqual(['goal', 'goal']);
    expect(simulation.entries.filter(({ did }) => did === 'goal')).toMatchObject([
      { why: { keyless: true } },
      { why: { keyless: true } },
    ]);
  });
  test('an entry event without the key is refused', () => {
    expect(run(carts, scenario([['PT0S', 'Cart Updated']])).entries).toMatchObject([
      { did: 'refused', why: { reason: 'no-key' } },
    ]);
  });
});

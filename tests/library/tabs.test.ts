import { afterEach, expect, test, vi } from 'vitest';
import { takeSeat, type Seat } from '../../src/library/tabs.ts';
import { fakeLocks } from './fakeLocks.ts';

const seats: Seat[] = [];
afterEach(() => {
  for (const seat of seats.splice(0)) seat.leave();
});

const nothing = () => Promise.resolve();
function sit(
  locks: LockManager | undefined,
  flush: () => Promise<void> = nothing,
  journey = 'welcome',
): Seat {
  const seat = takeSeat(journey, { flush, locks, patience: 200, grace: 20 });
  seats.push(seat);
  return seat;
}
const expectStates = (...states: [Seat, string][]) =>
  vi.waitFor(() => expect(states.map(([seat]) => seat.state())).toEqual(states.map(([, state]) => state)), {
    timeout: 2_000,
    interval: 2,
  });

test('the first tab writes, the second reads; another journey is another matter', async () => {
  const locks = fakeLocks();
  const first = sit(locks);
  await expectStates([first, 'writing']);
  const second = sit(locks);
  await expectStates([first, 'writing'], [second, 'reading']);
  const elsewhere = sit(fakeLocks(), nothing, 'other');
  await expectStates([elsewhere, 'writing']);
});

test('who reads writes when the writer leaves', async () => {
  const locks = fakeLocks();
  const first = sit(locks);
  const second = sit(locks);
  await expectStates([first, 'writing'], [second, 'reading']);
  first.leave();
  await expectStates([second, 'writing']);
});

test('taking over: the other tab stops changes, stores, and only then hands over', async () => {
  const locks = fakeLocks();
  const order: string[] = [];
  const first = sit(locks, async () => {
    order.push(`stores while ${first.state()}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    order.push(`stored; the other is ${second.state()}`);
  });
  await expectStates([first, 'writing']);
  const second = sit(locks);
  await expectStates([second, 'reading']);
  expect(await second.takeOver()).toEqual({ ok: true });
  await expectStates([second, 'writing'], [first, 'reading']);
  expect(order).toEqual(['stores while yielding', 'stored; the other is reading']);
  // And back again.
  expect(await first.takeOver()).toEqual({ ok: true });
  await expectStates([first, 'writing'], [second, 'reading']);
});

test('a tab that cannot store what it has keeps its seat, and the asker is told', async () => {
  const locks = fakeLocks();
  const first = sit(locks, () => Promise.reject(new Error('full')));
  await expectStates([first, 'writing']);
  const second = sit(locks);
  await expectStates([second, 'reading']);
  expect(await second.takeOver()).toMatchObject({ ok: false });
  await expectStates([first, 'writing'], [second, 'reading']);
});

test('a tab that does not answer loses its seat, and knows it when it wakes', async () => {
  const locks = fakeLocks();
  let frozen = () => {};
  const first = sit(locks, () => new Promise((resolve) => (frozen = resolve)));
  await expectStates([first, 'writing']);
  const second = sit(locks);
  await expectStates([second, 'reading']);
  expect(await second.takeOver()).toEqual({ ok: true });
  await expectStates([second, 'writing'], [first, 'reading']);
  frozen();
  await new Promise((resolve) => setTimeout(resolve, 250));
  await expectStates([second, 'writing'], [first, 'reading']);
});

test('an asker that goes away in the middle leaves the seat where it was', async () => {
  const locks = fakeLocks();
  let store = () => {};
  const first = sit(locks, () => new Promise((resolve) => (store = resolve)));
  await expectStates([first, 'writing']);
  const second = sit(locks);
  await expectStates([second, 'reading']);
  const asked = second.takeOver();
  await expectStates([first, 'yielding']);
  second.leave();
  store();
  await asked;
  await expectStates([first, 'writing']);
});

test('the one who asks goes before those who wait longer', async () => {
  const locks = fakeLocks();
  const [first, second, third] = [sit(locks), sit(locks), sit(locks)];
  await expectStates([first, 'writing'], [second, 'reading'], [third, 'reading']);
  await third.takeOver();
  await expectStates([first, 'reading'], [second, 'reading'], [third, 'writing']);
  third.leave();
  await expectStates([first, 'reading'], [second, 'writing']);
});

test('without locks everybody writes: then revisions alone keep tabs apart', async () => {
  const first = sit(undefined);
  const second = sit(undefined);
  expect([first.state(), second.state()]).toEqual(['writing', 'writing']);
  expect(await second.takeOver()).toEqual({ ok: true });
});

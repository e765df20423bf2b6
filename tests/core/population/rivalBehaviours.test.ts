import { expect, test } from 'vitest';
import {
  estimateModel,
  link,
  type Behaviour,
  type KnownPerson,
  type ScenarioEvent,
} from '../../../src/core/index.ts';
import { cartModel, fourEmails } from './fourEmails.ts';

const linking = link(fourEmails());
if (!linking.ok) throw new Error('the journey cannot be linked');
const { linked } = linking;

const track = (minute: number, name: string, email?: string): ScenarioEvent => ({
  type: 'track',
  event: name,
  timestamp: new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString(),
  properties: {},
  ...(email !== undefined && { context: { wend: { run: 'r', step: email, email } } }),
});
/** A hundred people who come in, are sent mails and click them; some of them buy. */
const people = (events: (nth: number) => ScenarioEvent[]): KnownPerson[] =>
  Array.from({ length: 100 }, (_, nth) => ({ subscriber: { id: `p${nth}` }, events: [track(0, 'Cart Updated'), ...events(nth)] })); // oxfmt-ignore
const clicked = (minute: number, email: string) => [
  track(minute, 'Email Delivered', email),
  track(minute + 1, 'Email Link Clicked', email),
];
const buys = (id: string, more: Partial<Behaviour>): Behaviour => ({
  id,
  does: { event: 'Order Completed' },
  chance: 0.5,
  ...more,
});

/** The rates of these behaviours, and how often each was seen, as a log has them. */
function estimated(behaviours: Behaviour[], log: KnownPerson[]) {
  const { model, evidence } = estimateModel({ ...cartModel, segments: {}, behaviours }, linked, log);
  return {
    rates: Object.fromEntries(model.behaviours.map(({ id, chance, perDay }) => [id, chance ?? perDay])),
    seen: Object.fromEntries(Object.entries(evidence.behaviours).map(([id, { hits, of }]) => [id, `${hits} of ${Math.round(of)}`])), // oxfmt-ignore
  };
}

const fortyBuy = people((nth) => (nth < 40 ? [track(9, 'Order Completed')] : []));

test('of two that follow the same cause the first has the whole rate, however the cause is written', () => {
  const after = { entered: 'journey' };
  expect(estimated([buys('one', { after }), buys('two', { after: { ...after } })], fortyBuy)).toEqual({
    rates: { one: 0.4, two: 0 },
    seen: { one: '40 of 100' },
  });
});

test('what is done after the entry is not done from the start, nor again and again, as well', () => {
  const { rates, seen } = estimated(
    [
      buys('start', { after: 'start' }),
      { id: 'again', does: { event: 'Order Completed' }, perDay: 2 },
      buys('entry', { after: { entered: 'journey' } }),
    ],
    fortyBuy,
  );
  expect(rates).toEqual({ start: 0, again: 0, entry: 0.4 });
  expect(seen).toEqual({ start: '0 of 100', again: '0 of 100', entry: '40 of 100' });
});

test('after a mail that one behaviour names, what comes after any mail is not counted again', () => {
  // Of a hundred clicks on the first mail fifty lead to an order, of a hundred on the second twenty.
  const log = people((nth) => [
    ...clicked(1, 'first'),
    ...(nth < 50 ? [track(5, 'Order Completed')] : []),
    ...clicked(10, 'second'),
    ...(nth < 20 ? [track(15, 'Order Completed')] : []),
  ]);
  const after = (email: string) => ({ after: { clicked: email } });
  const { rates, seen } = estimated([buys('any', after('any')), buys('first', after('first'))], log);
  expect(seen).toEqual({ any: '20 of 100', first: '50 of 100' });
  expect(rates['any']).toBe(0.2);
  // After the first mail both may come: together they come half of the time.
  const { any = 0, first = 0 } = rates;
  expect(1 - (1 - any) * (1 - first)).toBeCloseTo(0.5, 2);
});

test('where the mail of a name leads to less than any mail, nothing is added', () => {
  const log = people((nth) => [
    ...clicked(1, 'first'),
    ...clicked(10, 'second'),
    ...(nth < 20 ? [track(15, 'Order Completed')] : []),
  ]);
  const after = (email: string) => ({ after: { clicked: email } });
  expect(estimated([buys('first', after('first')), buys('any', after('any'))], log).rates).toEqual({
    first: 0,
    any: 0.2,
  });
});

test('what is done once counts for the latest cause: the click, not the mail that was sent', () => {
  const log = people((nth) => [...clicked(1, 'first'), ...(nth < 30 ? [track(5, 'Order Completed')] : [])]);
  const { rates } = estimated(
    [buys('sent', { after: { sent: 'first' } }), buys('click', { after: { clicked: 'first' } }), buys('entry', { after: { entered: 'journey' } })],
    log,
  ); // oxfmt-ignore
  expect(rates).toEqual({ sent: 0, click: 0.3, entry: 0 });
});

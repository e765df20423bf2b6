import type { EventInput, SubscriberRecord } from '../../../src/core/index.ts';
import {
  activeMs, begin, bars, countries, eventNames, journeyId, plans, signUpMs, subscriberId, zones,
} from './world.ts'; // oxfmt-ignore

/** Subscribers `0…size-1` as columns; the events of i are those from `first[i]` up to `first[i + 1]`, by time. */
export interface Columns {
  size: number;
  zone: Uint8Array;
  plan: Uint8Array;
  age: Uint8Array;
  country: Uint8Array;
  /** Index into `bars`. */
  bar: Uint8Array;
  first: Uint32Array;
  time: Float64Array;
  /** Index into `eventNames`. */
  name: Uint8Array;
  value: Int16Array;
}

/** One subscriber as the engine takes them. */
export interface Person {
  record: SubscriberRecord;
  inputs: EventInput[];
}

/** Mulberry32: numbers from 0 up to 1 that depend on nothing but the subscriber's own number. */
export function chances(index: number): () => number {
  let state = Math.imul(index + 1, 0x9e3779b9) ^ 0x51ed270b;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (chance: () => number, end: number): number => Math.floor(chance() * end);

/** How many events follow a sign-up: Poisson, 9 on average. */
function count(chance: () => number): number {
  let left = chance();
  let share = 0.000_123_409_804; // e^-9
  let events = 0;
  while (left >= share && events < 40) {
    left -= share;
    events += 1;
    share *= 9 / events;
  }
  return events;
}

interface Drawn {
  zone: number;
  plan: number;
  age: number;
  country: number;
  bar: number;
  events: { time: number; name: number; value: number }[];
}

/** Draws a subscriber: a Poisson process is a Poisson number of moments, each anywhere. */
function draw(index: number): Drawn {
  const chance = chances(index);
  const zone = below(chance, zones.length);
  const plan = below(chance, plans.length);
  const age = 16 + below(chance, 60);
  const country = below(chance, countries.length);
  const barred = chance();
  const bar = barred < 0.96 ? 0 : barred < 0.97 ? 1 : barred < 0.98 ? 2 : 3;
  const signUp = begin + below(chance, signUpMs);
  const events = [{ time: signUp, name: 0, value: 0 }];
  for (let left = count(chance); left > 0; left--) {
    const time = signUp + 1 + below(chance, activeMs);
    const kind = chance();
    const name = kind < 0.03 ? 0 : kind < 0.28 ? 1 : kind < 0.6 ? 2 : kind < 0.66 ? 3 : 4;
    events.push({ time, name, value: below(chance, name === 3 ? 100 : 200) });
  }
  events.sort((a, b) => a.time - b.time);
  return { zone, plan, age, country, bar, events };
}

export function columns(size: number): Columns {
  const drawn = Array.from({ length: size }, (_, index) => draw(index));
  const events = drawn.flatMap((one) => one.events);
  const first = new Uint32Array(size + 1);
  for (const [index, { events: own }] of drawn.entries()) first[index + 1] = (first[index] ?? 0) + own.length;
  return {
    size,
    zone: Uint8Array.from(drawn, ({ zone }) => zone),
    plan: Uint8Array.from(drawn, ({ plan }) => plan),
    age: Uint8Array.from(drawn, ({ age }) => age),
    country: Uint8Array.from(drawn, ({ country }) => country),
    bar: Uint8Array.from(drawn, ({ bar }) => bar),
    first,
    time: Float64Array.from(events, ({ time }) => time),
    name: Uint8Array.from(events, ({ name }) => name),
    value: Int16Array.from(events, ({ value }) => value),
  };
}

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
};

export function person(index: number): Person {
  const { zone, plan, age, country, bar, events } = draw(index);
  const barred = pick(bars, bar);
  return {
    record: {
      id: subscriberId(index),
      ...(barred !== 'no address' && { email: `${subscriberId(index)}@example.com` }),
      timeZone: pick(zones, zone),
      attributes: { plan: pick(plans, plan), age, country: pick(countries, country) },
      tags: ['imported'],
      topics: barred === 'topic' ? { news: false } : {},
      ...(barred === 'suppressed' && {
        suppressed: { reason: 'unsubscribed', at: '2026-09-01T00:00:00Z' },
      }),
    },
    inputs: events.map(({ time, name, value }, order) => ({
      type: 'event',
      id: String(order),
      at: time,
      event: pick(eventNames, name),
      properties: propertiesOf(name, value),
      // As a sender's webhook says which mail it was.
      ...(name === 1 && { mail: { run: `${journeyId}:0`, step: 'welcome', email: 'welcome' } }),
    })),
  };
}

function propertiesOf(name: number, value: number): EventInput['properties'] {
  if (name === 2) return { product: `p${value % 40}`, value };
  if (name === 3) return { order: `o${value}`, value, currency: 'EUR' };
  return name === 4 ? { path: `/page/${value}` } : {};
}

export const people = (size: number): Person[] => Array.from({ length: size }, (_, index) => person(index));

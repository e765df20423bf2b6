import { describe, expect, test } from 'vitest';
import { formatInstant, judge, matches, parseInstant, plainFacts, type Clause, type ClauseReason, type Deed, type EventPattern, type KeptEvent, type Rule, type RunFacts } from '../../../src/core/index.ts'; // oxfmt-ignore
import { there } from '../draw.ts';

const at = (text: string) => there(parseInstant(text));
const now = at('2026-03-10T12:00:00Z');
const zone = 'Europe/Berlin';
let seq = 0;
const event = (when: string, name = 'A', properties: KeptEvent['properties'] = {}): KeptEvent => {
  seq += 1;
  return { id: `i${seq}`, seq, at: at(when), event: name, properties };
};
type Known = Parameters<typeof plainFacts>[0];
const facts = (more: Partial<Known> = {}) =>
  plainFacts({
    now,
    zone,
    subscriber: { id: 'ada', email: 'ada@example.com', timeZone: zone, attributes: { plan: 'pro', none: null }, tags: ['vip'], topics: { offers: true } }, // oxfmt-ignore
    events: [],
    topics: { news: { default: 'in' } },
    ...more,
  });
const run = (more: Partial<RunFacts> = {}): RunFacts => ({
  id: 'r',
  entrySeq: 0,
  trigger: { event: 'Start', timestamp: '2026-03-09T12:00:00Z', properties: { total: 80, plan: 'pro' } },
  ...more,
});
const clause = (asked: Clause, more: Partial<Known> = {}) => judge(asked, facts(more)).reason as ClauseReason; // a clause gives a clause's reason
const holds = (rule: Rule, more: Partial<Known> = {}) => judge(rule, facts(more)).reason.holds;

describe('the profile', () => {
  test('attributes, with what was found', () => {
    const asked: Clause = { attribute: 'plan', is: 'equals', value: 'free' };
    expect(clause(asked)).toEqual({ holds: false, asked, found: 'pro' });
    const unknown: Clause = { attribute: 'toString', is: 'exists' };
    expect(clause(unknown)).toEqual({ holds: false, asked: unknown });
    expect(holds({ attribute: '__proto__', is: 'exists' })).toBe(false);
    expect(holds({ attribute: 'none', is: 'missing' })).toBe(true);
  });
  test('the address and the zone are attributes too, unless one is called so', () => {
    expect(holds({ attribute: 'email', is: 'endsWith', value: '@example.com' })).toBe(true);
    expect(holds({ attribute: 'timeZone', is: 'equals', value: zone })).toBe(true);
  });
  test('tags and topics', () => {
    expect(holds({ tag: 'vip' })).toBe(true);
    expect(holds({ tag: 'VIP' })).toBe(false);
    expect(holds({ topic: 'offers', subscribed: true })).toBe(true);
    expect(holds({ topic: 'news', subscribed: true })).toBe(true);
    expect(holds({ topic: 'other', subscribed: false })).toBe(true);
    expect(holds({ topic: 'constructor', subscribed: false })).toBe(true);
  });
});

describe('all, any and not', () => {
  const yes: Rule = { tag: 'vip' };
  const no: Rule = { tag: 'none' };
  test('combine, and every clause has its answer', () => {
    const { reason } = judge({ any: [yes, { all: [no, { not: no }] }] }, facts());
    expect(reason).toEqual({
      holds: true,
      any: [
        { holds: true, asked: yes, found: ['vip'] },
        { holds: false, all: [{ holds: false, asked: no, found: ['vip'] }, { holds: true, not: { holds: false, asked: no, found: ['vip'] } }] }, // oxfmt-ignore
      ],
    });
  });
  test('not makes a comparison that could not be made true', () => {
    expect(holds({ not: { attribute: 'unknown', is: 'equals', value: 1 } })).toBe(true);
    expect(holds({ attribute: 'unknown', is: 'notEquals', value: 1 })).toBe(false);
  });
});

describe('counting events', () => {
  const three = [event('2026-03-01T00:00:00Z'), event('2026-03-05T00:00:00Z'), event('2026-03-09T00:00:00Z')];
  const counted = (more: Partial<Extract<Clause, { times?: unknown }>>) =>
    clause({ event: { event: 'A' }, ...more }, { events: three });
  test('at least one where nothing is said', () => {
    expect(counted({})).toMatchObject({
      holds: true,
      found: 3,
      since: '2026-03-09T00:00:00Z',
      because: { event: 'A', input: there(three[2]).id },
    });
    expect(holds({ event: { event: 'B' } }, { events: three })).toBe(false);
  });
  test.each<[object, boolean]>([
    [{ atLeast: 3 }, true],
    [{ atLeast: 4 }, false],
    [{ atMost: 3 }, true],
    [{ atMost: 2 }, false],
    [{ atMost: 0 }, false],
    [{ atLeast: 2, atMost: 3 }, true],
    [{ atLeast: 0 }, true],
    [{}, true],
  ])('times %j: %s', (times, answer) => {
    expect(counted({ times }).holds).toBe(answer);
  });
  test('at most none holds where there is none', () => {
    expect(clause({ event: { event: 'B' }, times: { atMost: 0 } })).toMatchObject({ holds: true, found: 0 });
  });
  test('within a window that is half open on the calendar, and says when it changes', () => {
    const asked: Clause = { event: { event: 'A' }, within: 'P1W', times: { atLeast: 2 } };
    const { reason, changesAt } = judge(asked, facts({ events: three }));
    expect(reason).toMatchObject({ holds: true, found: 2 });
    expect(formatInstant(there(changesAt))).toBe('2026-03-12T00:00:00Z');
    const later = judge(asked, facts({ events: three, now: at('2026-03-12T00:00:00Z') }));
    expect(later.reason).toMatchObject({ holds: false, found: 1 });
    expect(judge({ event: { event: 'A' } }, facts({ events: three })).changesAt).toBeUndefined();
  });
  test('since the entry means what arrived after it, whatever its own time', () => {
    const late = { ...there(three[0]), seq: 99 };
    const asked: Clause = { event: { event: 'A' }, since: 'entry' };
    expect(holds(asked, { events: three, run: run({ entrySeq: 98 }) })).toBe(false);
    expect(holds(asked, { events: [...three.slice(1), late], run: run({ entrySeq: 98 }) })).toBe(true);
  });
});

describe('picking an event', () => {
  const carts = [
    event('2026-03-02T00:00:00Z', 'Cart', { items: 3 }),
    event('2026-03-04T00:00:00Z', 'Cart', { items: 0 }),
  ];
  const asked = (pick: 'first' | 'last', more: object = {}): Clause => ({
    event: { event: 'Cart' },
    pick,
    property: 'items',
    is: 'greaterThan',
    value: 0,
    ...more,
  });
  test('first and last go by their own time, not by arrival', () => {
    expect(clause(asked('first'), { events: carts })).toMatchObject({ holds: true, found: 3 });
    expect(clause(asked('last'), { events: carts })).toMatchObject({
      holds: false,
      found: 0,
      since: '2026-03-04T00:00:00Z',
    });
    const belated = { ...there(carts[0]), seq: 99 };
    expect(clause(asked('last'), { events: [there(carts[1]), belated] }).found).toBe(0);
  });
  test('of two at one instant the later arrival is the last', () => {
    const twins = [1, 2].map((items) => event('2026-03-05T00:00:00Z', 'Cart', { items }));
    expect(clause(asked('last'), { events: twins }).found).toBe(2);
    expect(clause(asked('first'), { events: twins }).found).toBe(1);
  });
  test('no such event is false, and says so', () => {
    expect(clause(asked('last'))).toMatchObject({ holds: false, note: 'no-such-event' });
    expect(clause(asked('last', { is: 'missing', value: undefined }))).toMatchObject({
      holds: false,
      note: 'no-such-event',
    });
  });
  test('an event without the property', () => {
    expect(clause(asked('last'), { events: [event('2026-03-05T00:00:00Z', 'Cart')] })).toMatchObject({
      holds: false,
      note: 'missing',
    });
  });
});

describe('the trigger', () => {
  test('is compared with, and what was borrowed is told', () => {
    const asked: Clause = { attribute: 'plan', is: 'equals', value: { trigger: 'properties.plan' } };
    expect(clause(asked, { run: run() })).toEqual({ holds: true, asked, expected: 'pro', found: 'pro' });
    expect(holds({ trigger: 'properties.total', is: 'atLeast', value: 80 }, { run: run() })).toBe(true);
    expect(holds({ trigger: 'timestamp', is: 'inLast', value: 'P2D' }, { run: run() })).toBe(true);
    expect(clause({ trigger: 'properties.nothing', is: 'equals', value: 1 }, { run: run() }).note).toBe(
      'missing',
    );
  });
  test('in a pattern', () => {
    const pattern: EventPattern = {
      event: 'A',
      where: { property: 'plan', is: 'equals', value: { trigger: 'properties.plan' } },
    };
    expect(matches(pattern, event('2026-03-05T00:00:00Z', 'A', { plan: 'pro' }), facts({ run: run() }))).toBe(
      true,
    );
    expect(
      matches(pattern, event('2026-03-05T00:00:00Z', 'A', { plan: 'free' }), facts({ run: run() })),
    ).toBe(false);
  });
});

describe('patterns', () => {
  const pattern = (where: EventPattern['where']): EventPattern => ({ event: 'A', where });
  test('combine', () => {
    const given = event('2026-03-05T00:00:00Z', 'A', { n: 2, s: 'x' });
    const n: EventPattern['where'] = { property: 'n', is: 'equals', value: 2 };
    const s: EventPattern['where'] = { property: 's', is: 'equals', value: 'y' };
    const cases: [EventPattern['where'], boolean][] = [
      [n, true],
      [s, false],
      [{ all: [n, s] }, false],
      [{ any: [n, s] }, true],
      [{ not: s }, true],
    ];
    for (const [where, answer] of cases) expect(matches(pattern(where), given, facts())).toBe(answer);
  });
  test('judge relative dates at the event’s own moment, so that their answer never changes', () => {
    const where: EventPattern['where'] = { property: 'due', is: 'inNext', value: 'P2D' };
    const given = event('2026-01-05T00:00:00Z', 'A', { due: '2026-01-06' });
    expect(matches(pattern(where), given, facts())).toBe(true);
  });
  test('a key asks for its value of events that carry it', () => {
    const known = { run: run({ key: { path: 'properties.cart', value: 'c1' } }) };
    const keyed = facts(known);
    const meets = (properties: KeptEvent['properties']) =>
      matches({ event: 'A' }, event('2026-03-05T00:00:00Z', 'A', properties), keyed);
    expect(meets({ cart: 'c1' })).toBe(true);
    expect(meets({ cart: 'c2' })).toBe(false);
    expect(meets({})).toBe(true);
    expect(meets({ cart: null })).toBe(true);
    expect(meets({ cart: ['c1'] })).toBe(false);
    const keyless = clause({ event: { event: 'A' } }, { ...known, events: [event('2026-03-05T00:00:00Z')] });
    expect(keyless).toMatchObject({ holds: true, keyless: true });
  });
});

describe('mails', () => {
  const deed = (did: Deed['did'], when: string, more: Partial<Deed> = {}): Deed => ({ did, email: 'hello', at: at(when), input: when, ...more }); // oxfmt-ignore
  const opened = (when: string, more: Partial<Deed> = {}) => deed('opened', when, more);
  const asked = (more: object = {}): Clause => ({ email: 'hello', did: 'opened', ...more });
  test('within a window that ends by the clock', () => {
    const deeds = [deed('sent', '2026-03-01T00:00:00Z')];
    expect(clause(asked({ did: 'sent' }), { deeds })).toMatchObject({
      holds: true,
      since: '2026-03-01T00:00:00Z',
    });
    expect(holds(asked({ did: 'sent', within: 'P9D' }), { deeds })).toBe(false);
    expect(holds(asked({ did: 'sent', within: 'P10D' }), { deeds })).toBe(true);
  });
  test('a click implies an open, an open no click', () => {
    const deeds = [deed('clicked', '2026-03-02T00:00:00Z', { link: 'guide' })];
    expect(holds(asked(), { deeds })).toBe(true);
    expect(holds(asked({ did: 'clicked', link: 'guide' }), { deeds })).toBe(true);
    expect(holds(asked({ did: 'clicked', link: 'price' }), { deeds })).toBe(false);
    expect(holds(asked({ did: 'clicked' }), { deeds: [opened('2026-03-02T00:00:00Z')] })).toBe(false);
  });
  test('a machine’s open counts only where asked for', () => {
    const deeds = [opened('2026-03-02T00:00:00Z', { machine: true })];
    expect(holds(asked(), { deeds })).toBe(false);
    expect(holds(asked({ machine: true }), { deeds })).toBe(true);
  });
  test('previous is the nearest earlier email, any is each', () => {
    const deeds = [opened('2026-03-02T00:00:00Z')];
    expect(
      clause(asked({ email: 'previous' }), { deeds, run: run({ previousEmail: 'hello' }) }),
    ).toMatchObject({ holds: true, expected: 'hello' });
    expect(holds(asked({ email: 'previous' }), { deeds, run: run({ previousEmail: 'other' }) })).toBe(false);
    expect(holds(asked({ email: 'previous' }), { deeds, run: run() })).toBe(false);
    expect(holds(asked({ email: 'any' }), { deeds, run: run() })).toBe(true);
  });
  test('the reason names the latest deed, in whatever order they came', () => {
    const deeds = [opened('2026-03-08T00:00:00Z'), opened('2026-03-03T00:00:00Z')];
    expect(clause(asked({ email: 'any' }), { deeds })).toMatchObject({
      found: 2,
      since: '2026-03-08T00:00:00Z',
    });
  });
});

describe('segments', () => {
  const segments = { payers: { rule: { tag: 'vip' } as Rule } };
  test('are judged by their own rule, and tell how', () => {
    const asked: Clause = { segment: 'payers' };
    expect(clause(asked, { segments })).toMatchObject({
      holds: true,
      of: { holds: true, asked: { tag: 'vip' } },
    });
    expect(holds({ not: asked }, { segments })).toBe(false);
    expect(holds({ segment: 'unknown' }, { segments })).toBe(false);
  });
});

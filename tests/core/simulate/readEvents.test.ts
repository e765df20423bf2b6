import { describe, expect, test } from 'vitest';
import { readEvents, readSubscribers, simulate, type ScenarioEvent } from '../../../src/core/index.ts';
import { draw, exit, linked, scenario, there, trigger, wait } from '../draw.ts';

const line = (more: object = {}) =>
  JSON.stringify({
    type: 'track',
    userId: 'ada',
    timestamp: '2026-03-02T08:00:00Z',
    event: 'Signed Up',
    ...more,
  });
const eventsOf = (text: string, person = 'ada'): readonly ScenarioEvent[] =>
  readEvents(text).people.get(person) ?? [];
const reasonFor = (row: string) => {
  const { people, troubles } = readEvents(`${line()}\n${row}\n${line()}`);
  expect(people.get('ada')).toHaveLength(2);
  expect(troubles.map(({ line: number }) => number)).toEqual([2]);
  return there(troubles[0]).reason;
};

describe('lines that cannot be read are told by number, and the rest is kept', () => {
  test.each<[string, string, RegExp]>([
    ['no JSON', 'hello', /not readable as JSON/],
    ['cut off', line().slice(0, 40), /not readable as JSON/],
    ['a list', '[]', /a list.*an object/],
    ['a text', '"x"', /“x”.*an object/],
    ['null', 'null', /null.*an object/],
    ['no type', line({ type: undefined }), /“type” is missing/],
    ['a type of the spec that says nothing to journeys', line({ type: 'group' }), /“group”/],
    ['no event', line({ event: undefined }), /“event” is missing/],
    ['an empty event', line({ event: '' }), /not filled in/],
    ['nobody', line({ userId: undefined }), /neither a userId nor an anonymousId/],
    ['a number for a user', line({ userId: 7 }), /userId.*7.*text/],
    ['no timestamp', line({ timestamp: undefined }), /no timestamp/],
    ['no timestamp but an empty text', line({ timestamp: '' }), /no timestamp/],
    ['a date alone', line({ timestamp: '2026-03-02' }), /“2026-03-02” is no RFC 3339 moment/],
    ['a timestamp without a zone', line({ timestamp: '2026-03-02T08:00:00' }), /no RFC 3339 moment/],
    ['a day that does not exist', line({ timestamp: '2026-02-30T08:00:00Z' }), /no RFC 3339 moment/],
    ['epoch milliseconds', line({ timestamp: 1772438400000 }), /timestamp/],
    ['properties that are a list', line({ properties: [] }), /properties.*a list.*an object/],
    ['traits that are a text', line({ type: 'identify', traits: 'x' }), /traits/],
    [
      'a member that could do harm',
      line().replace('"event"', '"properties":{"__proto__":{"a":1}},"event"'),
      /“__proto__”/,
    ],
    [
      'a thousand traits',
      line({
        type: 'identify',
        traits: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`t${i}`, i])),
      }),
      /more than 500/,
    ],
    [
      'values nested without end',
      line({ properties: JSON.parse('{"a":'.repeat(300) + '1' + '}'.repeat(300)) as object }),
      /nested more than/,
    ],
  ])('%s', (_, row, reason) => {
    const said = reasonFor(row);
    expect(said).toMatch(reason);
    expect(said).not.toMatch(/undefined|\[object|Too small|expected string|\.$/);
  });
  test('a line of more than 20 MB', () => {
    expect(reasonFor(line({ properties: { text: 'x'.repeat(20_000_001) } }))).toMatch(/bytes/);
  });
  test('many troubles, each with its own number', () => {
    const text = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? line() : 'x')).join('\n');
    expect(readEvents(text).troubles.map(({ line: number }) => number)).toEqual(
      Array.from({ length: 25 }, (_, i) => 2 * i + 2),
    );
  });
});

describe('what a file may look like', () => {
  test('a byte order mark, CRLF, blank lines, no line at the end', () => {
    const { people, troubles } = readEvents(
      `\uFEFF${line()}\r\n\r\n   \n${line({ userId: 'bob' })}\r\nx\r\n${line()}`,
    );
    expect(people.get('ada')).toHaveLength(2);
    expect(people.get('bob')).toHaveLength(1);
    expect(troubles).toMatchObject([{ line: 5 }]);
  });
  test('nothing', () => {
    for (const nothing of ['', '\n', '\uFEFF', '\r\n\r\n']) {
      const { people, troubles } = readEvents(nothing);
      expect([people.size, troubles]).toEqual([0, []]);
    }
  });
  test('people keep the order of their lines; ids of lines without one come from their number', () => {
    const text = [line({ event: 'B' }), line({ userId: 'bob' }), line({ event: 'A', messageId: 'm1' })].join(
      '\n',
    );
    expect([...readEvents(text).people.keys()]).toEqual(['ada', 'bob']);
    expect(eventsOf(text).map((event) => [event.messageId, event.type === 'track' && event.event])).toEqual([
      ['line-1', 'B'],
      ['m1', 'A'],
    ]);
  });
  test('a userId counts more than an anonymousId, and names like constructor are people', () => {
    const text = [
      line({ anonymousId: 'anon' }),
      line({ userId: null, anonymousId: 'anon' }),
      line({ userId: 'constructor' }),
      line({ userId: '__proto__' }),
    ].join('\n');
    expect([...readEvents(text).people.keys()]).toEqual(['ada', 'anon', 'constructor', '__proto__']);
  });
  test('100,001 events of one person: the one too many is told', () => {
    const text = `${line({ event: 'A' })}\n`.repeat(100_001);
    const { people, troubles } = readEvents(text);
    expect(people.get('ada')).toHaveLength(100_000);
    expect(troubles).toEqual([{ line: 100_001, reason: 'more than 100,000 events for ada' }]);
  }, 30_000);
});

describe('the samples of the Segment spec', () => {
  const common = { anonymousId: '23adfd82-aa0f-45a7-a756-24f2a7a4c895', context: { library: { name: 'analytics.js', version: '2.11.1' }, ip: '108.0.78.21' }, messageId: 'ajs-f8ca1e4de5024d9430b3928bd8ac6b96', receivedAt: '2015-12-12T19:11:01.266Z', sentAt: '2015-12-12T19:11:01.169Z', timestamp: '2015-12-12T19:11:01.249Z', originalTimestamp: '2015-12-12T19:11:01.152Z', userId: 'AiUGstSDIg', version: 2, integrations: {} }; // oxfmt-ignore
  const read = (event: object) => there(eventsOf(JSON.stringify({ ...common, ...event }), 'AiUGstSDIg')[0]);
  test('track', () => {
    expect(read({ type: 'track', event: 'Course Clicked', properties: { title: 'Intermediate CSS' } })).toEqual({
      type: 'track', event: 'Course Clicked', properties: { title: 'Intermediate CSS' }, timestamp: '2015-12-12T19:11:01.249Z', messageId: common.messageId, context: common.context,
    }); // oxfmt-ignore
  });
  test('page, by name or without', () => {
    expect(read({ type: 'page', name: 'Home', properties: { path: '/' } })).toMatchObject({
      type: 'page',
      name: 'Home',
      properties: { path: '/' },
    });
    expect(read({ type: 'page', name: null })).toMatchObject({ type: 'page', properties: {} });
  });
  test('identify', () => {
    expect(
      read({
        type: 'identify',
        traits: { email: 'peter@example.com', logins: 5, address: { city: 'Oslo' } },
      }),
    ).toMatchObject({
      type: 'identify',
      traits: { email: 'peter@example.com', logins: 5, address: { city: 'Oslo' } },
    });
  });
});

describe('what events come to', () => {
  const journey = draw([
    trigger({ event: 'Page Viewed', where: { property: 'name', is: 'equals', value: 'Pricing' } }, 't'),
    wait('P1D', 'w'),
    exit('Done', 'x'),
  ]);
  const replay = (...rows: object[]) =>
    simulate(
      linked(journey),
      scenario([], {
        subscriber: { id: 'ada', tags: ['old'] },
        events: [...eventsOf(rows.map((row) => line(row)).join('\n'))],
      }),
    );
  test('page is the event Page Viewed, with its name among its properties', () => {
    const { outcomes } = replay({ type: 'page', name: 'Pricing' });
    expect(outcomes).toMatchObject([{ outcome: 'exited:Done' }]);
    expect(replay({ type: 'page', name: 'Home' }).outcomes).toEqual([]);
  });
  test('identify: traits become attributes, tags replace tags, the zone comes from the context', () => {
    const { state } = replay(
      {
        type: 'identify',
        traits: { email: 'a@example.com', plan: 'pro', gone: 1, tags: ['vip', 7, 'vip'] },
        context: { timezone: 'Asia/Tokyo' },
      },
      { type: 'identify', traits: { gone: null, constructor: 'x' } },
    );
    expect(state.subscriber).toEqual({
      id: 'ada',
      email: 'a@example.com',
      timeZone: 'Asia/Tokyo',
      attributes: { plan: 'pro', constructor: 'x' },
      tags: ['vip'],
      topics: {},
    });
  });
  test('a zone that nobody knows falls back to the journey’s', () => {
    const { entries } = replay(
      { type: 'identify', context: { timezone: 'Mars/Olympus' } },
      { type: 'page', name: 'Pricing' },
    );
    expect(there(entries[0]).local).toBe('2026-03-02T09:00:00+01:00');
  });
});

describe('subscribers', () => {
  const ada = { id: 'ada', email: 'ada@example.com', timeZone: 'Europe/Berlin' };
  test('as a list or line by line', () => {
    for (const text of [
      JSON.stringify([ada, { id: 'bob' }], null, 2),
      `${JSON.stringify(ada)}\r\n\n{"id":"bob"}\n`,
      `\uFEFF${JSON.stringify([ada, { id: 'bob' }])}`,
    ]) {
      const { subscribers, troubles } = readSubscribers(text);
      expect([...subscribers.keys()]).toEqual(['ada', 'bob']);
      expect(subscribers.get('ada')).toEqual(ada);
      expect(troubles).toEqual([]);
    }
  });
  test('troubles by line or place', () => {
    const rows = [
      ada,
      { id: '' },
      { id: 'bob', timeZone: 'Mars/Olympus' },
      { id: 'carl', shoe: 44 },
      ada,
      { id: 'dora' },
    ];
    for (const text of [JSON.stringify(rows), rows.map((row) => JSON.stringify(row)).join('\n')]) {
      const { subscribers, troubles } = readSubscribers(text);
      expect([...subscribers.keys()]).toEqual(['ada', 'dora']);
      expect(troubles.map(({ line: number }) => number)).toEqual([2, 3, 4, 5]);
      expect(troubles.map(({ reason }) => reason).join('\n')).toMatch(
        /filled in[^]*time zone[^]*“shoe”[^]*“ada” already/,
      );
    }
  });
  test('a list that is cut off is one trouble', () => {
    expect(readSubscribers('[{"id":"ada"}')).toMatchObject({ troubles: [{ line: 1 }] });
  });
});

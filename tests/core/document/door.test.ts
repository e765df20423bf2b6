import { describe, expect, test } from 'vitest';
import { documentSchema, readAs } from '../../../src/core/index.ts';
import { changed, import_, only, valid } from './spoilt.ts';

test('what was exported is read again without a word', () =>
  expect(import_(JSON.stringify(valid()))).toEqual([]));
test('a byte order mark does no harm', () => expect(import_(`\uFEFF${JSON.stringify(valid())}`)).toEqual([]));
test('every issue has words and a remedy', () => {
  for (const issue of [...import_('{'), ...changed((journey) => delete journey['steps'])]) {
    expect(issue.message).toMatch(/\.$/);
    expect(issue.remedy).toMatch(/\.$/);
  }
});

describe('garbage', () => {
  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['nope', 'not-json'],
    ['null', 'unknown-format'],
    ['[]', 'unknown-format'],
    ['"wend.journey/1"', 'unknown-format'],
    ['{"format":"other/1"}', 'unknown-format'],
  ])('%j is %s', (text, code) => {
    expect(import_(text)[0]?.code).toBe(code);
  });
  test('a newer major version', () =>
    expect(only(changed((journey) => (journey['format'] = 'wend.journey/2')))).toEqual([
      'newer-version /format',
    ]));
  test('a changed file', () => {
    const journey = valid();
    journey['name'] = 'Another name';
    expect(only(import_(JSON.stringify(journey)))).toEqual(['digest-differs /digest']);
  });
});

describe('places', () => {
  test('unknown members are refused with their path, x- members are kept', () => {
    expect(only(changed((journey) => (journey['steps'].w.colour = 'red')))).toEqual([
      'unknown-member /steps/w/colour',
    ]);
    expect(only(changed((journey) => (journey['x-team'] = { any: 'thing' })))).toEqual([]);
    expect(only(changed((journey) => (journey['steps'].w['x-colour'] = 'red')))).toEqual([]);
  });
  test('missing members and wrong types', () => {
    expect(only(changed((journey) => delete journey['priority']))).toEqual(['missing-member /priority']);
    expect(only(changed((journey) => (journey['priority'] = 'high')))).toEqual(['wrong-type /priority']);
    expect(only(changed((journey) => (journey['steps'].w.for = '3 days')))).toEqual([
      'bad-value /steps/w/for',
    ]);
    expect(only(changed((journey) => (journey['timeZone'] = 'Mars/Olympus')))).toEqual([
      'bad-value /timeZone',
    ]);
    expect(only(changed((journey) => (journey['steps'].w.kind = 'teleport')))).toEqual([
      'bad-value /steps/w/kind',
    ]);
  });
  test('a wrong part of a rule is named, not the whole rule', () => {
    const rule = {
      all: [
        { attribute: 'plan', is: 'equals' },
        { event: { event: 'Bought' }, within: 'soon' },
      ],
    };
    expect(only(changed((journey) => (journey['audience'] = rule)))).toEqual([
      'bad-value /audience/all/0/value',
      'bad-value /audience/all/1/within',
    ]);
  });
  test('dangling references, wrong outlets, loops', () => {
    expect(only(changed((journey) => (journey['steps'].w.next = 'gone')))).toEqual([
      'bad-reference /steps/w/next',
    ]);
    expect(only(changed((journey) => (journey['steps'].w.next = 'constructor')))).toEqual([
      'bad-reference /steps/w/next',
    ]);
    expect(only(changed((journey) => (journey['steps'].w.outlets = { skip: null })))).toEqual([
      'bad-outlets /steps/w',
    ]);
    expect(only(changed((journey) => (journey['steps'].m.next = 'm')))).toEqual([
      'loop-without-wait /steps/m',
    ]);
    expect(only(changed((journey) => (journey['emails'] = {})))).toEqual(['no-email /steps/m/email']);
  });
});

describe('names that could do harm', () => {
  test('__proto__ as an id or a member', () => {
    const text = JSON.stringify(valid()).replace('"w":{', '"__proto__":{');
    expect(only(import_(text))).toEqual(['forbidden-name /steps/__proto__']);
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
  });
  test.each(['_x', '-x', '', 'a b', 'x'.repeat(65), '../x', 'é'])('the step id %j is no id', (id) => {
    expect(changed((journey) => (journey['steps'][id] = journey['steps'].x))[0]?.code).toBe('bad-value');
  });
  test('constructor is a legal id and nothing special', () => {
    expect(
      changed((journey) => {
        journey['steps'].constructor = journey['steps'].x;
        journey['steps'].w.next = 'constructor';
      }),
    ).toEqual([]);
  });
});
test('a stored draft that is ill-formed in places loads, and the ill-formed loads as missing', () => {
  const stored = {
    format: 'wend.document/1',
    id: 'j',
    name: 'J',
    about: { stage: 'unheard-of' },
    timeZone: 'Nowhere/At_All',
    priority: 'high',
    reentry: 7,
    exits: 'none',
    goal: { name: 4 },
    nodes: [
      {
        id: 'w',
        kind: 'wait',
        position: { x: 0, y: 0 },
        settings: { for: 'three days', until: { time: '09:00' }, extra: 1 },
      },
    ],
    edges: [],
  };
  const read = readAs('wend.document', documentSchema, stored);
  expect(read).toMatchObject({
    ok: true,
    value: {
      about: {},
      timeZone: 'UTC',
      priority: 50,
      reentry: { mode: 'afterExit' },
      exits: [],
      nodes: [{ settings: { until: { time: '09:00' } } }],
    },
  });
});

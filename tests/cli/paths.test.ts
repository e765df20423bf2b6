import { expect, test } from 'vitest';
import type { Journey, Program } from '../../src/core/index.ts';
import { condition, draw, email, exit, shared, trigger, wait } from '../core/draw.ts';
import { openDesk } from './wend.ts';

const desk = openDesk();
const journey = draw(
  [
    trigger('Signed Up', 't'),
    email('hello', { timeSensitive: true }),
    wait('PT3H', 'w'),
    condition({ tag: 'vip' }, { yes: [email('gift'), wait('P2D', 'v'), email('bye')], no: [exit('Not now', 'x')] }, 'c'),
  ],
  { name: 'Welcome' },
); // oxfmt-ignore
const diamonds = (count: number): Journey => ({
  ...journey,
  digest: undefined,
  triggers: [{ ...(journey.triggers[0] ?? expect.unreachable()), next: 'c0' }],
  steps: Object.fromEntries([
    ...Array.from({ length: count }, (_, index) => [
      [`c${index}`, { kind: 'condition', branches: [{ id: 'yes', label: 'Yes', when: { tag: 'a' } }], outlets: { yes: `w${index}`, otherwise: `c${index + 1}` } }],
      [`w${index}`, { kind: 'wait', for: 'PT1H', next: `c${index + 1}` }],
    ]).flat(),
    [`c${count}`, { kind: 'email', email: 'hello', topic: 'news', next: null }],
  ]) as Journey['steps'], // a record of complete steps
}); // oxfmt-ignore
const words = `Welcome (journey, version 1)
  2 paths; 1 to 3 emails; 3 h to 2 d 3 h from entry to the end
  1. 3 emails, 2 d 3 h, completes
     t → hello → w → c [Yes] → gift → v → bye
  2. 1 email, 3 h, ends there
     t → hello → w → c [No] → x
  Worst 24 hours: 2 emails within 3 h; of those that caps may hold back, 1 email
     t → hello (on entry) → w → c → gift (3 h after entry)
  Worst 7 days: 3 emails within 2 d 3 h; of those that caps may hold back, 2 emails within 2 d
     t → hello (on entry) → w → c → gift (3 h after entry) → v → bye (2 d 3 h after entry)
     t → hello → w → c → gift (3 h after entry) → v → bye (2 d 3 h after entry)
  Longest time between two emails: 2 d

`;

test('every path, the bounds and the proof', async () => {
  expect(await desk.wend(['paths', desk.put('j.json', journey)])).toEqual({ code: 0, err: '', out: words });
});

test('as one line of JSON for each journey', async () => {
  const { code, err, out } = await desk.wend(['paths', '--json', desk.put('j.json', journey)]);
  expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 });
  expect(JSON.parse(out)).toMatchObject({
    journey: 'journey',
    version: 1,
    paths: {
      count: '2',
      exact: true,
      list: [
        { mails: 3, least: 183_600_000, most: 183_600_000, ends: 'completes' },
        {
          stops: [
            { node: 't', outlet: 'next' },
            { node: 'hello', outlet: 'next' },
            { node: 'w', outlet: 'next' },
            { node: 'c', outlet: 'otherwise' },
            { node: 'x', outlet: null },
          ],
          ends: 'stops',
        },
      ],
    },
    bounds: {
      mails: { least: 1, most: { most: 3 } },
      day: { all: { mails: 2, orMore: false, within: 10_800_000 }, limited: { mails: 1 } },
    },
  });
});

test('a program: each journey in turn, transactional by the word of the program', async () => {
  const program: Program = {
    format: 'wend.program/1',
    policies: {},
    segments: {},
    topics: { ...shared.topics, news: { name: 'News', description: '', transactional: true, default: 'in' } },
    journeys: [journey, draw([trigger('A', 't'), exit('Done', 'x')], { name: 'Other' })].map((each, index) => ({
      ...each,
      id: `j${index}`,
      digest: undefined,
    })),
  };
  const { code, out } = await desk.wend(['paths', desk.put('p.json', program)]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Welcome \(j0, version 1\)$/m);
  expect(out).toMatch(/^Other \(j1, version 1\)$/m);
  expect(out).toContain('of those that caps may hold back, 0 emails');
}); // oxfmt-ignore

test('too many paths are counted, and said to be too many', async () => {
  const { code, out } = await desk.wend(['paths', desk.put('d.json', diamonds(20))]);
  expect(code).toBe(0);
  expect(out).toContain(
    '  1,048,576 paths; 1 email; 0 s to 20 h from entry to the end\n  Too many paths to list',
  );
  const limited = await desk.wend(['paths', '--limit', '7', desk.put('d.json', diamonds(3))]);
  expect(limited.out).toContain('  8 paths;');
  expect(limited.out).toContain('Too many paths to list');
  const whole = await desk.wend(['paths', '--limit', '8', desk.put('d.json', diamonds(3))]);
  expect(whole.out).toContain('\n  8. 1 email, 0 s, completes\n');
  const { out: json } = await desk.wend(['paths', '--json', desk.put('d.json', diamonds(60))]);
  expect(JSON.parse(json)).toMatchObject({
    paths: { count: '1152921504606846976', exact: true, list: null },
  });
});

test('a loop is walked once and has no bound', async () => {
  const looped = draw([trigger('A', 't'), email('m'), wait('PT1H', 'w')]);
  const file = desk.put('l.json', {
    ...looped,
    digest: undefined,
    steps: { ...looped.steps, w: { kind: 'wait', for: 'PT1H', next: 'm' } },
  } satisfies Journey);
  const { out } = await desk.wend(['paths', file]);
  expect(out).toContain('without end: the loop at m may be walked any number of times');
  expect(out).toContain('  1. 1 email, 1 h, goes round again from m\n     t → m → w\n');
  expect(out).toContain('Worst 24 hours: 24 emails within 23 h\n');
  expect(out).toMatch(/→ … and \d+ more$/m);
});

test.each([
  [['paths'], /name at least one journey/],
  [['paths', 'no.json'], /no\.json: /],
  [['paths', 'j.json', '--limit', 'many'], /--limit many is not a number of paths/],
  [['paths', 'j.json', '--limit', '1', '--limit', '2'], /given twice/],
])('%j cannot be understood', async (args, reason) => {
  desk.put('j.json', journey);
  const { code, out, err } = await desk.wend(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(reason);
});

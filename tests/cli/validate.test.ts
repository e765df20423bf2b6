import { describe, expect, test } from 'vitest';
import { compile, type Journey, type Program } from '../../src/core/index.ts';
import { contextOf, scenario, shared, there } from '../core/draw.ts';
import { fullRendering, sound } from '../core/lint/cases.ts';
import { openDesk } from './wend.ts';

const desk = openDesk();
const draft = sound();
const rendered = Object.fromEntries(
  Object.values(draft.emails).map((stored) => [stored.id, fullRendering(stored)]),
);
const journey = there(compile(draft.document, contextOf(draft), rendered, 1).journey);
const program: Program = {
  format: 'wend.program/1',
  policies: {},
  segments: {},
  topics: shared.topics,
  journeys: [journey],
};

describe('valid files', () => {
  test('of every format', async () => {
    const files = [
      desk.put('j.json', journey),
      desk.put('p.json', program),
      desk.put('s.json', scenario([['PT0S', 'Signed Up']])),
      desk.put('bom.json', `\uFEFF${JSON.stringify(journey, null, 2)}\r\n`),
      desk.ours('public/samples/workspace.json'),
    ];
    expect(await desk.wend(['validate', ...files])).toEqual({
      code: 0,
      err: '',
      out: files.map((file) => `${file}: valid\n`).join(''),
    });
  });
  test('from standard input', async () => {
    expect(await desk.wend(['validate', '-'], JSON.stringify(journey))).toEqual({
      code: 0,
      err: '',
      out: '-: valid\n',
    });
  });
  test('as JSON lines', async () => {
    expect(await desk.wend(['validate', '--json', desk.put('j.json', journey)])).toEqual({
      code: 0,
      err: '',
      out: '{"file":"j.json","valid":true,"issues":[]}\n',
    });
  });
});

describe('files that are not valid', () => {
  test.each<[string, unknown, number, RegExp]>([
    ['no JSON', 'hello', 2, /not readable as JSON.*\[not-json\]/],
    ['an empty file', '', 2, /\[not-json\]/],
    ['no format', {}, 1, /\/format: error: The format is missing.*\[unknown-format\]/],
    ['a strange format', { format: 'acme.flow/1' }, 1, /“acme\.flow\/1”.*\[unknown-format\]/],
    ['a newer major version', { ...journey, format: 'wend.journey/2' }, 1, /newer Wend.*\[newer-version\]/],
    ['a changed journey', { ...journey, name: 'Another' }, 1, /\/digest: error: .*\[digest-differs\]/],
    ['a member too many', { ...journey, colour: 'red' }, 1, /\/colour: error: .*\[unknown-member\]/],
    [
      'a member that could do harm',
      JSON.stringify(journey).replace('"steps":{', '"steps":{"__proto__":{},'),
      1,
      /\/steps\/__proto__: error: .*\[forbidden-name\]/,
    ],
    [
      'a step that leads nowhere known',
      {
        ...journey,
        digest: undefined,
        steps: { ...journey.steps, w: { kind: 'wait', for: 'P1D', next: 'gone' } },
      } satisfies Journey,
      1,
      /\/steps\/w\/next: error: .*\[bad-reference\]/,
    ],
    [
      'a secret in a header',
      {
        ...journey,
        digest: undefined,
        steps: {
          ...journey.steps,
          w: {
            kind: 'webhook',
            method: 'GET',
            url: 'https://a.example',
            headers: { Authorization: 'Bearer 1' },
            next: 'x1',
            outlets: { failed: null },
          },
        },
      },
      1,
      /\/steps\/w\/headers\/Authorization: error: .*\[secret-in-header\]/,
    ],
    [
      'a calendar cap by something that is no period of the calendar',
      { ...program, policies: { caps: [{ max: 1, per: 'PT24H', count: 'calendar' }] } },
      1,
      /\/policies\/caps\/0\/per: error: /,
    ],
    [
      'a scenario event without a moment',
      { ...scenario([]), events: [{ type: 'track', event: 'A' }] },
      1,
      /\/events\/0: error: .*either “after” or “timestamp”.*\[bad-value\]/,
    ],
    [
      'an expectation of nothing known',
      { ...scenario([]), expect: [{ outcome: 'won' }] },
      1,
      /\/expect\/0\/outcome: error: .*exited:….*\[bad-value\]/,
    ],
    [
      'too many attributes',
      {
        ...scenario([]),
        subscriber: {
          id: 'a',
          attributes: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`a${i}`, i])),
        },
      },
      1,
      /There are 501 attributes.*\[too-many-attributes\]/,
    ],
  ])('%s', async (_, content, code, found) => {
    const answer = await desk.wend(['validate', desk.put('bad.json', content)]);
    expect(answer).toMatchObject({ code, err: '' });
    expect(answer.out).toMatch(found);
    expect(answer.out).not.toMatch(/undefined|\[object|Too small|expected string/);
    for (const line of answer.out.trimEnd().split('\n')) expect(line).toMatch(/^bad\.json( \/\S*)?: error: /);
  });
  test('as JSON lines, with every issue', async () => {
    const { code, out } = await desk.wend([
      'validate',
      '--json',
      desk.put('bad.json', { ...journey, name: '', version: 0 }),
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      file: 'bad.json',
      valid: false,
      issues: [
        { code: 'bad-value', path: '/version', severity: 'error' },
        { code: 'bad-value', path: '/name' },
      ],
    });
  });
});

test('what is only worth a look is told, and leaves the file valid', async () => {
  const { goal: _, digest: __, ...rest } = journey;
  const bare = { ...rest, steps: { ...rest.steps, w: { kind: 'wait', for: 'PT0S', next: 'c' } } };
  const { code, out } = await desk.wend(['validate', desk.put('bare.json', bare)]);
  expect(code).toBe(0);
  expect(out).toMatch(/^bare\.json: valid\nbare\.json \/goal: warning: .*\[no-goal\]\n/);
  expect(out).toMatch(/bare\.json \/steps\/w: warning: .*\[zero-wait\]/);
  const json = await desk.wend(['validate', '--json', desk.put('bare.json', bare)]);
  expect(JSON.parse(json.out)).toMatchObject({
    valid: true,
    issues: [
      { code: 'no-goal', path: '/goal' },
      { code: 'zero-wait', path: '/steps/w' },
      { code: 'crowded-day' },
    ],
  });
});

test('of several files each is judged, and the worst answer is the exit code', async () => {
  const good = desk.put('good.json', journey);
  const bad = desk.put('bad.json', {});
  const garbage = desk.put('garbage.json', '{');
  expect(await desk.wend(['validate', good, bad])).toMatchObject({ code: 1, err: '' });
  expect(await desk.wend(['validate', garbage, bad, good])).toMatchObject({
    code: 2,
    out: expect.stringMatching(/garbage\.json.*\nbad\.json.*\ngood\.json: valid\n$/),
  });
  const { code, out, err } = await desk.wend(['validate', 'nowhere.json', good]);
  expect([code, out]).toEqual([2, 'good.json: valid\n']);
  expect(err).toMatch(/^nowhere\.json: .*ENOENT.*\n$/);
});

describe('the command line itself', () => {
  test.each([[[]], [['--help']], [['help']], [['simulate', '--help']]])(
    '%j tells how to use it',
    async (args: string[]) => {
      const { code, out, err } = await desk.wend(args);
      expect([code, err]).toEqual([0, '']);
      for (const command of ['wend validate', 'wend simulate', 'wend test', 'Exit codes'])
        expect(out).toContain(command);
    },
  );
  test.each([['fly'], ['__proto__'], ['constructor'], ['toString']])(
    'there is no command %s',
    async (command) => {
      const { code, out, err } = await desk.wend([command]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`there is no command “${command}”`);
    },
  );
  test('validate without a file, or with an option that it does not know', async () => {
    expect(await desk.wend(['validate'])).toMatchObject({
      code: 2,
      out: '',
      err: 'wend validate: name at least one file\n',
    });
    expect(await desk.wend(['validate', '--until', 'P1D', 'j.json'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--until'),
    });
  });
});

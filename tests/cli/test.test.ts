import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Expectation } from '../../src/core/index.ts';
import { draw, email, exit, scenario, starting, trigger, wait } from '../core/draw.ts';
import { openDesk } from './wend.ts';

const desk = openDesk();
const journey = draw([trigger('Signed Up', 't'), email('hello'), wait('P1D', 'w'), exit('Done', 'x')]);
const expecting = (name: string, ...expect_: Expectation[]) => ({
  ...scenario([['PT0S', 'Signed Up']]),
  name,
  expect: expect_,
});
const files = () => ({
  journey: desk.put('j.json', journey),
  good: desk.put(
    'good.json',
    expecting('As it should be', { path: ['t', '…', 'x'], outcome: 'exited:Done', by: 'P1D' }),
  ),
  bad: desk.put('bad.json', expecting('Hopes too much', {}, { outcome: 'goal', emails: ['gift'] })),
  none: desk.put('none.json', expecting('')),
});

describe('scenarios', () => {
  test('that are met: exit code 0', async () => {
    const { journey: j, good, none } = files();
    expect(await desk.wend(['test', j, '--scenario', good, none])).toEqual({
      code: 0,
      err: '',
      out: 'passed  As it should be\npassed  none.json\n2 passed, 0 failed\n',
    });
  });
  test('that are not: exit code 1 and a readable difference; the others are still tried', async () => {
    const { journey: j, good, bad } = files();
    const { code, out, err } = await desk.wend(['test', j, '--scenario', bad, good]);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      'FAILED  Hopes too much',
      '        expectation 2, emails',
      '          expected  gift',
      '          found     hello',
      '        expectation 2, outcome',
      '          expected  goal',
      '          found     exited:Done',
      'passed  As it should be',
      '1 passed, 1 failed',
      '',
    ]);
  });
  test('may stand together in one file, a scenario a line; each is named by its line', async () => {
    const { journey: j } = files();
    const lines = [expecting('Good', { outcome: 'exited:Done' }), expecting('', { outcome: 'goal' })];
    const all = desk.put('all.ndjson', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    const { code, out } = await desk.wend(['test', j, '--scenario', all]);
    expect(code).toBe(1);
    expect(out).toMatch(/^passed {2}Good\nFAILED {2}all\.ndjson:2\n/);
    expect(out).toMatch(/1 passed, 1 failed\n$/);
    const broken = desk.put('broken.ndjson', `${JSON.stringify(lines[0])}\n{"format":\n`);
    const answer = await desk.wend(['test', j, '--scenario', broken]);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain('broken.ndjson:2');
  });
  test('may be named in any of the usual ways', async () => {
    const { journey: j, good, bad } = files();
    for (const args of [
      ['--scenario', good, bad],
      ['--scenario', good, '--scenario', bad],
      [`--scenario=${good}`, bad],
      ['--json', '--scenario', good, bad],
      ['--scenario', good, bad, '--json'],
    ]) {
      const { code, out } = await desk.wend(['test', j, ...args]);
      expect(code).toBe(1);
      expect(out.match(/passed |"passed":true/g)?.length).toBeGreaterThanOrEqual(1);
      expect(out).toMatch(/FAILED|"passed":false/);
    }
  });
  test('--json prints one line each', async () => {
    const { journey: j, good, bad } = files();
    const { code, out } = await desk.wend(['test', j, '--scenario', good, bad, '--json']);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n').map((row) => JSON.parse(row) as unknown)).toEqual([
      { file: 'good.json', name: 'As it should be', passed: true, differences: [] },
      { file: 'bad.json', name: 'Hopes too much', passed: false, differences: [{ index: 1, about: 'emails', expected: 'gift', found: 'hello' }, { index: 1, about: 'outcome', expected: 'goal', found: 'exited:Done' }] },
    ]); // oxfmt-ignore
  });
  test('that never come to an end: one difference, about the end', async () => {
    const { code, out, err } = await desk.wend([
      'test',
      desk.put('round.json', starting('round', 'round')),
      '--scenario',
      files().good,
    ]);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      'FAILED  As it should be',
      '        expectation 1, end',
      '          expected  a story that ends',
      '          found     given up at 2026-03-02T08:00:00Z',
      '0 passed, 1 failed',
      '',
    ]);
  });
  test('from standard input', async () => {
    const { journey: j } = files();
    expect(
      await desk.wend(
        ['test', j, '--scenario', '-'],
        JSON.stringify(expecting('Piped', { outcome: 'exited:Done' })),
      ),
    ).toMatchObject({ code: 0, out: 'passed  Piped\n1 passed, 0 failed\n' });
  });
});

describe('what cannot be read ends with exit code 2', () => {
  test.each<[string, string[], RegExp]>([
    ['no scenario', ['j.json'], /--scenario is missing/],
    ['no journey', ['--scenario', 'good.json'], /name at least one journey/],
    ['a missing file', ['j.json', '--scenario', 'nowhere.json'], /nowhere\.json.*ENOENT/],
    ['garbage', ['j.json', '--scenario', 'garbage.json'], /garbage\.json: error: .*\[not-json\]/],
    ['an unknown option', ['j.json', '--scenario', 'good.json', '--fast'], /--fast/],
  ])('%s', async (_, args, reason) => {
    files();
    desk.put('garbage.json', '{');
    const { code, out, err } = await desk.wend(['test', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
  });
});

describe('a workspace', () => {
  const template = readFileSync('public/templates/welcome.json', 'utf8');
  test('is compiled as publishing would, and brings its own scenarios along', async () => {
    const { code, out } = await desk.wend(['test', desk.put('welcome.json', JSON.parse(template))]);
    expect([code, out.trim().split('\n').at(-1)]).toEqual([0, '5 passed, 0 failed']);
  });
  test('whose scenarios expect something else fails', async () => {
    const spoilt = template.replace('"outcome": "goal"', '"outcome": "completed"');
    expect(spoilt).not.toBe(template);
    const { code, out } = await desk.wend(['test', desk.put('welcome.json', JSON.parse(spoilt))]);
    expect(code).toBe(1);
    expect(out).toMatch(/expected {2}completed\n {10}found {5}goal/);
  });
  test('whose journey cannot be published is unreadable, with place and remedy', async () => {
    const workspace = JSON.parse(template);
    workspace.emails = [];
    const { code, err } = await desk.wend(['test', desk.put('welcome.json', workspace)]);
    expect(code).toBe(2);
    expect(err).toMatch(/^welcome\.json \/journeys\/welcome\/\S+: error: .*\[no-email\]/);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toMarkdown, toMermaid, type Program } from '../../src/core/index.ts';
import { shared } from '../core/draw.ts';
import { documented } from '../core/export/documented.ts';
import { openDesk } from './wend.ts';

const desk = openDesk();
const journey = { ...documented(), digest: undefined };
const second = { ...journey, id: 'second', name: 'Second' };
const program: Program = {
  format: 'wend.program/1',
  policies: { caps: [{ max: 3, per: 'P1W', count: 'rolling' }] },
  segments: {},
  topics: shared.topics,
  journeys: [journey, second],
};

test('a specification in Markdown, a flowchart for Mermaid', async () => {
  const file = desk.put('j.json', journey);
  expect(await desk.wend(['export', file, '--to', 'markdown'])).toEqual({
    code: 0,
    err: '',
    out: toMarkdown(journey),
  });
  expect(await desk.wend(['export', '-', '--to', 'mermaid'], JSON.stringify(journey))).toEqual({
    code: 0,
    err: '',
    out: toMermaid(journey),
  });
});

test('into a file', async () => {
  const args = ['export', desk.put('j.json', journey), '--to', 'markdown', '--out', 'j.md'];
  expect(await desk.wend(args)).toEqual({ code: 0, err: '', out: '' });
  expect(readFileSync(join(desk.home(), 'j.md'), 'utf8')).toBe(toMarkdown(journey));
  const { code, err } = await desk.wend([...args.slice(0, -1), 'no/where.md']);
  expect(code).toBe(2);
  expect(err).toMatch(/^no\/where\.md: /);
});

test('a program: every journey in turn, with the limits of the program', async () => {
  const file = desk.put('p.json', program);
  const { out } = await desk.wend(['export', file, '--to', 'markdown']);
  expect(out).toBe(
    [journey, second].map((each) => toMarkdown(each, { policies: program.policies })).join('\n'),
  );
  expect(out).toContain('At most 3 emails in 1 week');
  expect((await desk.wend(['export', file, '--to', 'mermaid'])).out).toBe(toMermaid(journey, second));
});

test.each([
  [['export', '--to', 'markdown'], /name at least one journey/],
  [['export', 'j.json'], /--to is missing/],
  [['export', 'j.json', '--to', 'word'], /--to word is not one of markdown and mermaid/],
  [['export', 'j.json', '--to', 'constructor'], /--to constructor is not one of/],
  [['export', 'j.json', '--to', 'markdown', '--json'], /there is no --json/],
])('%j cannot be understood', async (args, reason) => {
  desk.put('j.json', journey);
  const { code, out, err } = await desk.wend(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(reason);
});

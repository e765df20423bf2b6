import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { canonicalJson, type PopulationReport } from '../../src/core/index.ts';
import { cartModel, fourEmails } from '../core/population/fourEmails.ts';
import { openDesk, program } from './wend.ts';

const desk = openDesk();
const files = () => [desk.put('four.json', fourEmails()), '--model', desk.put('model.json', cartModel)];
const reportOf = (out: string) => JSON.parse(out) as PopulationReport; // what --json prints

test('one, two and four workers print the same bytes', async () => {
  const count = (seed: string, workers: string) =>
    desk.wend(['population', ...files(), '--subscribers', '9000', '--seed', seed, '--json', '--workers', workers]); // oxfmt-ignore
  const [one, two, four] = await Promise.all(['1', '2', '4'].map((workers) => count('5', workers)));
  expect(one).toMatchObject({ code: 0, err: '' });
  expect(two).toEqual(one);
  expect(four).toEqual(one);
  const report = reportOf(one?.out ?? '');
  expect(report).toMatchObject({
    format: 'wend.population/1',
    seed: 5,
    figures: { people: 9000 },
  });
  expect(report.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(one?.out).toBe(`${canonicalJson(report)}\n`);
  const other = await count('6', '2');
  expect(reportOf(other.out).digest).not.toBe(report.digest);
});

test('without a model there is one to begin with, told in words', async () => {
  const { code, out, err } = await desk.wend([
    'population',
    desk.put('four.json', fourEmails()),
    '--subscribers',
    '500',
    '--compare',
    'static',
  ]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('500 people from 2026-03-02');
  expect(out).toMatch(/held back: quiet-hours \d+/);
  expect(out).toMatch(/Beside a static sequence of the same emails \(assumed: 1\.00 EUR for 1,000 mails\)/);
  expect(out).toMatch(/conversions +\d+ +\d+/);
});

test('an event log is counted as it is, and its bad lines are told', async () => {
  const lines = [
    {
      userId: 'ada',
      type: 'track',
      event: 'Cart Updated',
      timestamp: '2026-03-02T08:00:00Z',
      properties: { total: 5 },
    },
    {
      userId: 'bo',
      type: 'track',
      event: 'Cart Updated',
      timestamp: '2026-03-02T09:00:00Z',
      properties: { total: 5 },
    },
    {
      userId: 'bo',
      type: 'track',
      event: 'Order Completed',
      timestamp: '2026-03-02T09:30:00Z',
      properties: { total: 5 },
    },
  ];
  const events = desk.put(
    'log.ndjson',
    `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnonsense\n`,
  );
  const subscribers = desk.put('list.json', [{ id: 'ada', email: 'ada@example.com' }, { id: 'cy' }]);
  const { code, out, err } = await desk.wend([
    'population',
    desk.put('four.json', fourEmails()),
    '--events',
    events,
    '--subscribers-file',
    subscribers,
    '--json',
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(/^log\.ndjson:4: /);
  expect(reportOf(out).figures).toMatchObject({ people: 3, entered: 2, conversions: 1, revenue: 5 });
});

test.each([
  [['--subscribers', '0'], '--subscribers 0 is not a whole number from 1 to'],
  [[], '--subscribers is missing'],
  [['--subscribers', '10', '--seed', '-1'], '--seed'],
  [['--subscribers', '10', '--seed', '4294967296'], '--seed 4294967296 is not a whole number'],
  [['--subscribers', '10', '--compare', 'nothing'], '--compare nothing is not known'],
  [['--subscribers', '10', '--until', 'soon'], '--until soon is neither'],
])('%j is refused', async (more, told) => {
  const { code, out, err } = await desk.wend(['population', desk.put('four.json', fourEmails()), ...more]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(told);
});

test('a model that does not fit the program is told by its places', async () => {
  const model = desk.put('wrong.json', {
    ...cartModel,
    mails: { usually: {}, emails: { fifth: { opens: 1 } } },
  });
  const { code, err } = await desk.wend([
    'population',
    desk.put('four.json', fourEmails()),
    '--subscribers',
    '10',
    '--model',
    model,
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(/^wrong\.json \/mails\/emails\/fifth: error: .*fifth.*\[bad-reference\]\n$/);
});

/** Tells its parent as soon as somebody listens for Ctrl-C; before that it would just be the end. */
const tellsWhenItHears = `data:text/javascript,${encodeURIComponent(
  "process.on('newListener', (what) => what === 'SIGINT' && process.send?.('hears'))",
)}`;

test.each(['1', '2'])('Ctrl-C ends it cleanly, with %s workers', async (workers) => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      tellsWhenItHears,
      program,
      'population',
      ...files(),
      '--subscribers',
      '50000000',
      '--workers',
      workers,
    ],
    { cwd: desk.home(), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let told = '';
  let out = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (told += text));
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  // Some time to be in the middle of it.
  child.once('message', () => setTimeout(() => child.kill('SIGINT'), 1_000));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]; // what a child tells
  expect({ code, signal, out }).toEqual({ code: 130, signal: null, out: '' });
  expect(told).toMatch(/^wend population: stopped after \d+ of 50000000 subscribers\n$/);
});

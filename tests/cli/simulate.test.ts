import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEvents, simulate, trailLines } from '../../src/core/index.ts';
import { draw, email, exit, linked, scenario, trigger, wait } from '../core/draw.ts';
import { openDesk, program } from './wend.ts';

const desk = openDesk();
const journey = draw([trigger('Signed Up', 't'), email('hello'), wait('P1D', 'w'), exit('Done', 'x')]);
const line = (user: string, more: object = {}) =>
  JSON.stringify({
    type: 'track',
    userId: user,
    messageId: `${user}-1`,
    timestamp: '2026-03-02T08:00:00Z',
    event: 'Signed Up',
    ...more,
  });
const people = [line('zoe'), line('ada'), line('Bob')].join('\n');
const given = scenario([['PT0S', 'Signed Up']]);
const clean = { code: 0, err: '' };

describe('a scenario', () => {
  test('--json prints the very bytes of the core’s trail', async () => {
    const answer = await desk.wend([
      'simulate',
      desk.put('j.json', journey),
      '--scenario',
      desk.put('s.json', given),
      '--json',
    ]);
    expect(answer).toEqual({ ...clean, out: `${trailLines(simulate(linked(journey), given)).join('\n')}\n` });
  });
  test('without --json it is told in words', async () => {
    const { code, out, err } = await desk.wend([
      'simulate',
      desk.put('j.json', journey),
      '--scenario',
      desk.put('s.json', given),
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('ada\n  Mon 2 Mar   9:00  Entered: Signed Up\n');
    expect(out).toContain('9:00  Sent: hello\n');
    expect(out).toContain(
      '                    … 1 d\n  Tue 3 Mar   9:00  Moved on: 1 day → Tue 3 Mar 9:00\n',
    );
    expect(out).toContain('  journey:event-1: exited:Done\n');
    expect(out).not.toMatch(/undefined|\[object/);
  });
});

describe('events', () => {
  const simulated = (more: string[] = [], text = people) =>
    desk.wend([
      'simulate',
      desk.put('j.json', journey),
      '--events',
      desk.put('e.ndjson', text),
      '--until',
      'P30D',
      '--json',
      ...more,
    ]);
  const subscribers = (out: string) =>
    out.split('\n').filter((row) => row.includes('wend.trail/1')).map((row) => (JSON.parse(row) as { subscriber: string }).subscriber); // oxfmt-ignore
  test('give a trail for everybody, ordered by id', async () => {
    const { code, out, err } = await simulated();
    expect([code, err]).toEqual([0, '']);
    expect(subscribers(out)).toEqual(['Bob', 'ada', 'zoe']);
    expect(out.endsWith('\n')).toBe(true);
  });
  test('bad lines go to standard error as FILE:LINE: reason, the rest is processed, exit code 2', async () => {
    const { code, out, err } = await simulated(
      [],
      `\uFEFF${line('zoe')}\r\nnot json\r\n\r\n${line('ada', { timestamp: 'yesterday' })}\n${line('Bob')}\n[]`,
    );
    expect(code).toBe(2);
    expect(subscribers(out)).toEqual(['Bob', 'zoe']);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^e\.ndjson:2: This is not readable as JSON: /),
      'e.ndjson:4: the timestamp “yesterday” is no RFC 3339 moment: write one like 2026-03-05T08:00:00Z',
      expect.stringMatching(/^e\.ndjson:6: .*a list.*an object/),
      '',
    ]);
    for (const row of out.trimEnd().split('\n')) expect(() => JSON.parse(row) as unknown).not.toThrow();
  });
  test('and subscribers: profiles are taken from their file, and those without events appear too', async () => {
    const profiles = [{ id: 'ada', email: 'ada@example.com', timeZone: 'Asia/Tokyo' }, { id: 'mia' }];
    const { code, out } = await simulated(['--subscribers', desk.put('p.json', profiles)]);
    expect(code).toBe(0);
    expect(subscribers(out)).toEqual(['Bob', 'ada', 'mia', 'zoe']);
    expect(out).toContain('"local":"2026-03-02T17:00:00+09:00"');
    const troubled = await simulated([
      '--subscribers',
      desk.put('p.ndjson', '{"id":"ada"}\n{"id":""}\n{"id":"bo","frequency":{"max":1,"per":"P1D"}}'),
    ]);
    expect(troubled.code).toBe(2);
    expect(troubled.err).toMatch(/^p\.ndjson:2: .*filled in\n$/);
    expect(subscribers(troubled.out)).toEqual(['Bob', 'ada', 'bo', 'zoe']);
  });
  test('until a moment or for a duration from each one’s first event', async () => {
    const text = [
      line('late', { timestamp: '2026-03-03T08:00:00.250Z' }),
      line('late', { messageId: 'x', event: 'Other', timestamp: '2026-03-03T08:00:00Z' }),
      line('soon'),
    ].join('\n');
    const ends = async (until: string) => {
      const { out } = await desk.wend([
        'simulate',
        desk.put('j.json', journey),
        '--events',
        desk.put('u.ndjson', text),
        '--until',
        until,
      ]);
      return [...out.matchAll(/^ {2}journey:.*: (.*)$/gm)].map(([, outcome]) => outcome);
    };
    expect(await ends('P1D')).toEqual(['active', 'exited:Done']);
    expect(await ends('P2D')).toEqual(['exited:Done', 'exited:Done']);
    expect(await ends('2026-03-03T12:00:00Z')).toEqual(['active', 'exited:Done']);
    expect(await ends('2026-03-03T12:00:00+09:00')).toEqual(['active']);
  });
  test('from standard input, and the journey from there as well, but not both', async () => {
    const file = desk.put('j.json', journey);
    const events = desk.put('e.ndjson', people);
    const whole = await simulated();
    expect(await desk.wend(['simulate', file, '--events', '-', '--until', 'P30D', '--json'], people)).toEqual(
      whole,
    );
    expect(
      await desk.wend(
        ['simulate', '-', '--events', events, '--until', 'P30D', '--json'],
        JSON.stringify(journey),
      ),
    ).toEqual(whole);
    expect(
      await desk.wend(['simulate', '-', '--events', '-', '--until', 'P30D'], JSON.stringify(journey)),
    ).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('twice'),
    });
  });
  test('the samples', async () => {
    const events = desk.ours('public/samples/cart-recovery.ndjson');
    const signsUp = desk.put('s.json', {
      ...draw([trigger('Cart Updated', 't'), wait('PT1H', 'w'), exit('Done', 'x')]),
    });
    const { code, out, err } = await desk.wend([
      'simulate',
      signsUp,
      '--events',
      events,
      '--until',
      'P30D',
      '--json',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(subscribers(out)).toEqual([...readEvents(readFileSync(events, 'utf8')).people.keys()].sort());
    expect(out.match(/"did":"entered"/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

test('a reader that has had enough is no failure', async () => {
  const many = Array.from({ length: 3_000 }, (_, i) => line(`u${i}`)).join('\n');
  const journeyFile = desk.put('j.json', journey);
  const command = `"${process.execPath}" "$0" simulate ${journeyFile} --events ${desk.put('many.ndjson', many)} --until P30D --json | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const child = spawn('bash', ['-c', command, program], { cwd: desk.home() });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await new Promise((done) => child.on('close', done));
  expect(said.split('\n').slice(1)).toEqual(['0', '']);
});

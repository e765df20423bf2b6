import { describe, expect, test } from 'vitest';
import { link, simulate, trailLines, type Journey, type Program } from '../../src/core/index.ts';
import { draw, email, exit, scenario, shared, starting, there, trigger, wait } from '../core/draw.ts';
import { openDesk } from './wend.ts';

const desk = openDesk();
const journey = draw([trigger('Signed Up', 't'), email('hello'), wait('P1D', 'w'), exit('Done', 'x')]);
const other: Journey = {
  ...draw([trigger('Signed Up', 't'), wait('P2D', 'w'), exit('Other end', 'x')]),
  id: 'other',
  digest: undefined,
};
const given = scenario([['PT0S', 'Signed Up']]);
const clean = { code: 0, err: '' };

describe('several journeys', () => {
  const program: Program = {
    format: 'wend.program/1',
    policies: {},
    segments: {},
    topics: shared.topics,
    journeys: [journey, other],
  };
  test('act together, as files or as a program', async () => {
    const scenarioFile = desk.put('s.json', given);
    const files = await desk.wend([
      'simulate',
      desk.put('a.json', journey),
      desk.put('b.json', other),
      '--scenario',
      scenarioFile,
      '--json',
    ]);
    expect(files).toMatchObject(clean);
    expect(files.out.match(/"did":"entered"/g)).toHaveLength(2);
    const one = await desk.wend([
      'simulate',
      desk.put('p.json', program),
      '--scenario',
      scenarioFile,
      '--json',
    ]);
    const linking = link(program);
    if (!linking.ok) throw new Error('the program links');
    expect(one).toEqual({ ...clean, out: `${trailLines(simulate(linking.linked, given)).join('\n')}\n` });
  });
  test('lone journeys act under the policies that they carry along', async () => {
    const under = (own: Journey, policies: Journey['policies']): Journey => ({
      ...own,
      digest: undefined,
      policies,
    });
    const run = (first: Journey['policies'], second: Journey['policies']) =>
      desk.wend([
        'simulate',
        desk.put('a.json', under(journey, first)),
        desk.put('b.json', under({ ...other, steps: journey.steps, triggers: journey.triggers, emails: journey.emails, topics: journey.topics }, second)), // oxfmt-ignore
        '--scenario',
        desk.put('s.json', given),
        '--json',
      ]);
    const once = { caps: [{ max: 1, per: 'P1D', count: 'calendar' as const }] };
    const both = await run(once, once);
    expect(both.code).toBe(0);
    expect([both.out.match(/"did":"sent"/g)?.length, both.out.match(/"did":"skipped"/g)?.length]).toEqual([
      1, 1,
    ]);
    const twice = await run(once, { caps: [{ max: 2, per: 'P1D', count: 'calendar' }] });
    expect(twice).toMatchObject({ code: 2, err: expect.stringContaining('“caps” differently') });
  });
  test('one gives way to another of its group, and goes on with what is left of its wait', async () => {
    const welcome: Journey = {
      ...journey,
      name: 'Welcome series',
      digest: undefined,
      group: 'onboarding',
      priority: 20,
      steps: { ...journey.steps, w: { kind: 'wait', for: 'PT48H', next: 'x' } },
    };
    const cart: Journey = {
      ...draw([trigger('Cart Updated', 't'), wait('PT10H', 'w'), exit('Recovered', 'x')]),
      id: 'cart',
      name: 'Cart recovery',
      digest: undefined,
      group: 'onboarding',
      priority: 80,
    };
    const { out } = await desk.wend([
      'simulate',
      desk.put('welcome.json', welcome),
      desk.put('cart.json', cart),
      '--scenario',
      desk.put(
        's.json',
        scenario([
          ['PT0S', 'Signed Up'],
          ['PT24H', 'Cart Updated'],
        ]),
      ),
    ]);
    expect(out).toMatch(/gives way[^\n]*Cart recovery/i);
    expect(out).toMatch(/Welcome series {2}Goes on: after a pause of 10 h/);
    const json = await desk.wend([
      'simulate',
      desk.put('welcome.json', welcome),
      desk.put('cart.json', cart),
      '--scenario',
      desk.put(
        's.json',
        scenario([
          ['PT0S', 'Signed Up'],
          ['PT24H', 'Cart Updated'],
        ]),
      ),
      '--json',
    ]);
    const ends = json.out
      .trim()
      .split('\n')
      .map((line): { at: string; did: string; journey: string } => JSON.parse(line))
      .filter(({ did }) => did === 'paused' || did === 'resumed' || did === 'exited')
      .map(({ at, did, journey: id }) => `${at} ${id} ${did}`);
    // 24 of 48 hours were left; ten went to the cart.
    expect(ends).toEqual([
      '2026-03-03T08:00:00Z journey paused',
      '2026-03-03T18:00:00Z cart exited',
      '2026-03-03T18:00:00Z journey resumed',
      '2026-03-04T18:00:00Z journey exited',
    ]);
  });
  test('each by its own names in words, where two steps share an id', async () => {
    const { out } = await desk.wend([
      'simulate',
      desk.put('a.json', journey),
      desk.put('b.json', other),
      '--scenario',
      desk.put('s.json', given),
    ]);
    expect(out).toMatch(/Came to: 1 day\n[^]*Came to: 2 days\n/);
  });
  test('that start each other without end are given up: what happened until then, and exit code 1', async () => {
    const { code, out, err } = await desk.wend([
      'simulate',
      desk.put('ping.json', starting('ping', 'pong')),
      desk.put('pong.json', starting('pong', 'ping')),
      '--scenario',
      desk.put('s.json', given),
      '--json',
    ]);
    expect([code, err]).toEqual([
      1,
      'ada: given up at 2026-03-02T08:00:00Z: the journeys go round and round\n',
    ]);
    expect(out.match(/"did":"entered"/g)?.length).toBeGreaterThan(900);
  });
  test('one that is wrong is told by its own file', async () => {
    const broken: Journey = {
      ...other,
      steps: { ...other.steps, w: { kind: 'wait', for: 'P1D', next: 'gone' } },
    };
    const { code, out, err } = await desk.wend([
      'simulate',
      desk.put('a.json', journey),
      desk.put('broken.json', broken),
      '--scenario',
      desk.put('s.json', given),
    ]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^broken\.json \/steps\/w\/next: error: .*“gone”.*\[bad-reference\]\n$/);
  });
  test('that define a topic differently are refused, and so are two of one version', async () => {
    const news = { ...there(journey.topics['news']), default: 'out' as const };
    const differs: Journey = { ...journey, id: 'differs', digest: undefined, topics: { news } };
    const scenarioFile = desk.put('s.json', given);
    const a = desk.put('a.json', journey);
    expect(
      await desk.wend(['simulate', a, desk.put('d.json', differs), '--scenario', scenarioFile]),
    ).toMatchObject({ code: 2, err: expect.stringContaining('conflicting-definition') });
    expect(await desk.wend(['simulate', a, a, '--scenario', scenarioFile])).toMatchObject({
      code: 2,
      err: expect.stringContaining('journey version 1'),
    });
    const programs = [program, { ...program, journeys: [differs], topics: { news } }].map((one, index) =>
      desk.put(`p${index}.json`, one),
    );
    expect(await desk.wend(['simulate', ...programs, '--scenario', scenarioFile])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('topic “news” differently'),
    });
  });
});

describe('what is asked wrongly ends with exit code 2, a line of what is wrong, and nothing on standard output', () => {
  test.each<[string, string[], RegExp]>([
    ['no journey', ['--scenario', 's.json'], /name at least one journey/],
    ['neither scenario nor events', ['j.json'], /--scenario or --events is missing/],
    ['both', ['j.json', '--scenario', 's.json', '--events', 'e.ndjson'], /either --scenario or --events/],
    ['a scenario with --until', ['j.json', '--scenario', 's.json', '--until', 'P9D'], /says itself/],
    [
      'a scenario with --subscribers',
      ['j.json', '--scenario', 's.json', '--subscribers', 'p.json'],
      /says itself/,
    ],
    ['events without an end', ['j.json', '--events', 'e.ndjson'], /--until is missing/],
    [
      'an end that is none',
      ['j.json', '--events', 'e.ndjson', '--until', 'tomorrow'],
      /--until tomorrow is neither/,
    ],
    [
      'an option twice',
      ['j.json', '--scenario', 's.json', '--scenario', 's.json'],
      /--scenario is given twice/,
    ],
    ['an option without its value', ['j.json', '--scenario'], /--scenario/],
    ['an unknown option', ['j.json', '--speed', '9'], /--speed/],
    ['a missing journey', ['nowhere.json', '--scenario', 's.json'], /nowhere\.json.*ENOENT/],
    ['a missing scenario', ['j.json', '--scenario', 'nowhere.json'], /nowhere\.json.*ENOENT/],
    [
      'a scenario that is a journey',
      ['j.json', '--scenario', 'j.json'],
      /j\.json \/format: error: .*wend\.scenario\/1/,
    ],
    [
      'a journey that is a scenario',
      ['s.json', '--scenario', 's.json'],
      /s\.json \/format: error: .*wend\.journey\/1/,
    ],
  ])('%s', async (_, args, reason) => {
    desk.put('j.json', journey);
    desk.put('s.json', given);
    desk.put('e.ndjson', '');
    desk.put('p.json', [{ id: 'ada' }]);
    const { code, out, err } = await desk.wend(['simulate', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/ {4}at |undefined/);
  });
});

import { describe, expect, test } from 'vitest';
import { differences, simulate, trailLines, type Journey, type Reaction } from '../../../src/core/index.ts';
import {
  condition,
  draw,
  email,
  exit,
  linked,
  run,
  scenario,
  starting,
  there,
  trigger,
  wait,
} from '../draw.ts';

const mailed = draw([
  trigger('Signed Up', 't'),
  email('hello'),
  wait('P2D', 'w'),
  condition(
    { email: 'hello', did: 'clicked', link: 'guide' },
    { yes: [exit('Clicked', 'y')], no: [exit('Not', 'n')] },
    'c',
  ),
]);
const signsUp = (more: Parameters<typeof scenario>[1] = {}) => scenario([['PT0S', 'Signed Up']], more);
const labels = (reactions: Reaction[]) =>
  run(mailed, signsUp({ reactions })).inputs.map(({ label, at, index }) => [
    label,
    (at - Date.parse('2026-03-02T08:00:00Z')) / 3_600_000,
    index,
  ]);

describe('reactions', () => {
  test('are events at their time, after a delivery', () => {
    expect(labels([{ email: 'hello', opens: 'PT3H', clicks: { after: 'PT4H', link: 'guide' }, unsubscribes: 'P1D', complains: 'P3D' }])).toEqual([
      ['Signed Up', 0, 0], ['Email Delivered', 0, undefined], ['Email Opened', 3, undefined], ['Email Link Clicked', 4, undefined], ['Unsubscribed', 24, undefined], ['Email Marked as Spam', 72, undefined],
    ]); // oxfmt-ignore
  });
  test('several to one mail all happen', () => {
    const twice: Reaction[] = [
      { email: 'hello', opens: 'PT3H' },
      { email: 'hello', opens: 'PT5H', clicks: { after: 'PT6H', link: 'guide' } },
    ];
    expect(labels(twice).map(([label]) => label)).toEqual([
      'Signed Up',
      'Email Delivered',
      'Email Opened',
      'Email Opened',
      'Email Link Clicked',
    ]);
    const simulation = run(mailed, signsUp({ reactions: twice }));
    expect(simulation.outcomes).toMatchObject([{ outcome: 'exited:Clicked' }]);
    expect(simulation.entries.some(({ did }) => did === 'ignored')).toBe(false);
  });
  test('what bounces is not opened', () => {
    expect(labels([{ email: 'hello', bounces: 'soft', opens: 'PT3H' }]).map(([label]) => label)).toEqual([
      'Signed Up',
      'Email Bounced',
    ]);
  });
  test('the second send of an email is a send of its own', () => {
    const again = scenario([['PT0S', 'Signed Up'], ['P5D', 'Signed Up']], { reactions: [{ email: 'hello', send: 2, clicks: { after: 'PT1H', link: 'guide' } }] }); // oxfmt-ignore
    expect(run(mailed, again).outcomes.map(({ outcome }) => outcome)).toEqual([
      'exited:Not',
      'exited:Clicked',
    ]);
  });
  test('unsubscribing concerns the topic of the version that sent', () => {
    const old: Journey = {
      ...draw([trigger('Signed Up', 't'), wait('P9D', 'hello'), exit('x', 'w')]),
      digest: undefined,
    };
    const { state } = simulate(
      linked(old, { ...mailed, version: 2, digest: undefined }),
      signsUp({ reactions: [{ email: 'hello', unsubscribes: 'PT1H' }] }),
    );
    expect(state.subscriber.topics).toEqual({ news: false });
    expect(state.subscriber.suppressed).toBeUndefined();
  });
});

describe('unsubscribing', () => {
  const told = (properties: Record<string, string>) =>
    run(mailed, scenario([['PT0S', 'Unsubscribed', properties]])).state.subscriber;
  test('from a topic, or from all', () => {
    expect(told({ topic: 'news' })).toMatchObject({ topics: { news: false } });
    for (const none of [{}, { topic: '' }])
      expect(told(none)).toMatchObject({
        suppressed: { reason: 'unsubscribed', at: '2026-03-02T08:00:00Z' },
      });
  });
});

describe('mails', () => {
  test('carry what their Liquid sees, at the subscriber’s clock', () => {
    const subscriber = {
      id: 'ada',
      email: 'ada@example.com',
      timeZone: 'Asia/Tokyo',
      attributes: { first_name: 'Ada', id: 'mine' },
      tags: ['vip'],
    };
    const { mails } = run(mailed, signsUp({ subscriber }));
    expect(mails).toEqual([{
      id: 'journey:event-1/hello/1', at: '2026-03-02T08:00:00Z', local: '2026-03-02T17:00:00+09:00', run: 'journey:event-1', step: 'hello', email: 'hello',
      data: { subscriber: { first_name: 'Ada', id: 'ada', email: 'ada@example.com', timeZone: 'Asia/Tokyo', tags: ['vip'] }, trigger: { event: 'Signed Up', timestamp: '2026-03-02T08:00:00Z', properties: {} }, show: {} },
    }]); // oxfmt-ignore
  });
  test('without a zone of the subscriber’s go by their own journey’s', () => {
    const elsewhere: Journey = {
      ...mailed,
      id: 'elsewhere',
      digest: undefined,
      timeZone: 'America/New_York',
    };
    const { mails } = simulate(
      linked({ ...mailed, digest: undefined }, elsewhere),
      signsUp({ subscriber: { id: 'ada', email: 'a@example.com' } }),
    );
    expect(mails.map(({ local }) => local)).toEqual([
      '2026-03-02T03:00:00-05:00',
      '2026-03-02T09:00:00+01:00',
    ]);
  });
});

describe('the end', () => {
  const waits = draw([trigger('Signed Up', 't'), wait('P2D', 'w'), exit('Done', 'x')]);
  test('is included, whether it is a length or a moment', () => {
    for (const until of ['P2D', 'PT48H', '2026-03-04T08:00:00Z'])
      expect(run(waits, signsUp({ until })).outcomes).toMatchObject([{ outcome: 'exited:Done' }]);
    for (const until of ['PT47H59M59S', '2026-03-04T07:59:59.999Z', 'PT0S'])
      expect(run(waits, signsUp({ until })).outcomes).toEqual([
        { run: 'journey:event-1', journey: 'journey', outcome: 'active' },
      ]);
    expect(run(waits, signsUp({ until: '2026-03-01T00:00:00Z' })).entries).toEqual([]);
  });
});

describe('leaving', () => {
  test('a wait that says to leave ends the run with its reason', () => {
    const past = draw([
      trigger('Signed Up', 't'),
      wait({ until: { date: '2026-01-01', time: '09:00' }, ifPast: 'exit' }, 'w'),
      exit('Done', 'x'),
    ]);
    expect(run(past, signsUp()).outcomes).toMatchObject([{ outcome: 'exited:wait-past' }]);
    const missing = draw([
      trigger('Signed Up', 't'),
      wait({ until: { attribute: 'renewsOn' }, ifMissing: 'exit' }, 'w'),
      exit('Done', 'x'),
    ]);
    expect(run(missing, signsUp()).outcomes).toMatchObject([{ outcome: 'exited:wait-missing' }]);
  });
  test('a loop that never rests ends after a thousand steps, in one run and not in the next', () => {
    const looping = draw([trigger('Signed Up', 't'), wait('PT0S', 'w'), exit('Done', 'x')]);
    const endless: Journey = {
      ...looping,
      digest: undefined,
      steps: { w: { kind: 'wait', for: 'PT0S', next: 'w' } },
    };
    const { entries, outcomes } = simulate(
      linked(endless),
      scenario([
        ['PT0S', 'Signed Up'],
        ['PT0S', 'Signed Up'],
      ]),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['exited:looping', 'exited:looping']);
    expect(entries.filter(({ did }) => did === 'arrived')).toHaveLength(2_000);
  });
  test('two journeys of 900 steps each that one event starts are no loop', () => {
    const long = (id: string): Journey => {
      const steps = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`m${i}`, { kind: 'email' as const, email: 'm', topic: 'news', next: i === 899 ? null : `m${i + 1}` }])); // oxfmt-ignore
      return { ...draw([trigger('Signed Up', 't'), email('m')]), id, digest: undefined, steps, triggers: [{ id: 't', on: { event: { event: 'Signed Up' } }, next: 'm0' }] }; // oxfmt-ignore
    };
    expect(simulate(linked(long('a'), long('b')), signsUp()).outcomes.map(({ outcome }) => outcome)).toEqual([
      'completed',
      'completed',
    ]);
  });
});

test('a circle of calls that are answered at once is given up, and whatever was expected is not met', () => {
  const given = signsUp({ expect: [{ outcome: 'active' }] });
  const simulation = simulate(linked(starting('again', 'again')), given);
  expect(simulation.cutAt).toBe(Date.parse('2026-03-02T08:00:00Z'));
  expect(simulation.outcomes.length).toBeGreaterThan(900);
  expect(differences(simulation, given)).toMatchObject([{ about: 'end' }]);
});

test('so is a circle that goes on for months by the second', () => {
  const restless = draw([trigger('Signed Up', 't'), wait('PT1S', 'w'), exit('Done', 'x')]);
  const endless: Journey = {
    ...restless,
    digest: undefined,
    steps: { w: { kind: 'wait', for: 'PT1S', next: 'w' } },
  };
  const { cutAt, entries } = simulate(linked(endless), signsUp({ until: 'P90D' }));
  expect(cutAt).toBeLessThan(Date.parse('2026-03-04T08:00:00Z'));
  expect(entries.length).toBeLessThan(101_000);
});

describe('somebody of whom nothing is heard', () => {
  const birthday = draw([
    {
      ...trigger('', 't'),
      settings: { on: { date: { attribute: 'birthday', time: '09:00', yearly: true } } },
    },
    exit('Done', 'x'),
  ]);
  const born = { id: 'ada', timeZone: 'UTC', attributes: { birthday: '1990-03-04' } };
  test('is met at the start of the scenario', () => {
    const { entries } = run(birthday, scenario([], { subscriber: born, until: 'P30D' }));
    expect(entries[0]).toMatchObject({ at: '2026-03-04T09:00:00Z', did: 'entered' });
  });
  test('where something was heard before the start, then', () => {
    const early = scenario([], { subscriber: born, until: 'P30D', start: '2026-03-10T08:00:00Z' });
    const heard = { type: 'track' as const, event: 'Signed Up', timestamp: '2026-03-04T08:00:00Z' };
    expect(run(birthday, early).entries).toEqual([]);
    expect(run(birthday, { ...early, events: [heard] }).entries[0]).toMatchObject({ did: 'entered' });
  });
});

test('a zone of the sample that does not exist harms nothing', () => {
  const lost = signsUp({
    subscriber: { id: 'ada', email: 'a@example.com', timeZone: 'Mars/Olympus' },
    until: 'P3D',
  });
  expect(run(mailed, lost).entries.at(-1)).toMatchObject({
    did: 'exited',
    local: '2026-03-04T09:00:00+01:00',
  });
});

test('a trail is its header and its entries, canonical, one line each', () => {
  const simulation = run(mailed, signsUp());
  const lines = trailLines(simulation);
  expect(lines).toHaveLength(simulation.entries.length + 1);
  expect(JSON.parse(there(lines[0]))).toEqual({
    format: 'wend.trail/1',
    engine: '2',
    zones: simulation.header.zones,
    program: simulation.header.program,
    subscriber: 'ada',
  });
  for (const line of lines) expect(line).not.toContain('\n');
});

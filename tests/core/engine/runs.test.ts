import { describe, expect, test } from 'vitest';
import { simulate, type Journey } from '../../../src/core/index.ts';
import {
  brief,
  condition,
  draw,
  email,
  exit,
  linked,
  run,
  scenario,
  trigger,
  wait,
  waitForEvent,
} from '../draw.ts';

const outcomes = (journey: Journey, given: ReturnType<typeof scenario>) =>
  run(journey, given).outcomes.map(({ outcome }) => outcome);

describe('entry', () => {
  const simple = (reentry: Journey['reentry']) =>
    draw([trigger('Signed Up', 't'), wait('P2D', 'w'), exit('Done', 'x')], { reentry });
  const thrice = scenario([
    ['PT0S', 'Signed Up'],
    ['P1D', 'Signed Up'],
    ['P5D', 'Signed Up'],
  ]);
  const dids = (journey: Journey) =>
    run(journey, thrice)
      .entries.filter(({ did }) => did === 'entered' || did === 'refused')
      .map(({ did, why }) => ('reason' in why ? why.reason : did));

  test('never: once ever', () =>
    expect(dids(simple({ mode: 'never' }))).toEqual(['entered', 're-entry', 're-entry']));
  test('afterExit: one live run at a time', () =>
    expect(dids(simple({ mode: 'afterExit' }))).toEqual(['entered', 're-entry', 'entered']));
  test('always: as often as it comes', () =>
    expect(dids(simple({ mode: 'always' }))).toEqual(['entered', 'entered', 'entered']));
  test('a cooldown counts from the last entry', () => {
    expect(dids(simple({ mode: 'always', cooldown: 'P4D' }))).toEqual(['entered', 'cooldown', 'entered']);
    expect(dids(simple({ mode: 'always', cooldown: 'P5D' }))).toEqual(['entered', 'cooldown', 'entered']);
    expect(dids(simple({ mode: 'always', cooldown: 'P6D' }))).toEqual(['entered', 'cooldown', 'cooldown']);
  });
  test('the audience must hold', () => {
    const journey = draw([trigger('Signed Up'), exit()], {
      audience: { attribute: 'plan', is: 'equals', value: 'pro' },
    });
    const refused = run(journey, scenario([['PT0S', 'Signed Up']])).entries;
    expect(refused).toMatchObject([
      { did: 'refused', run: null, why: { reason: 'audience', rule: { holds: false, note: 'missing' } } },
    ]);
  });
  test('nobody enters while an exit rule holds', () => {
    const journey = draw([trigger('Signed Up'), wait('P1D'), exit()], {
      exits: [{ id: 'x1', when: { tag: 'staff' }, reason: 'staff' }],
    });
    const staff = scenario([['PT0S', 'Signed Up']], {
      subscriber: { id: 'ada', email: 'a@example.com', tags: ['staff'] },
    });
    expect(run(journey, staff).entries).toMatchObject([
      { did: 'refused', why: { reason: 'exit-holds', exit: 'x1' } },
    ]);
  });
  test('suppressed people are refused unless an email is transactional', () => {
    const suppressed = scenario([['PT0S', 'Signed Up']], {
      subscriber: {
        id: 'ada',
        email: 'a@example.com',
        suppressed: { reason: 'manual', at: '2026-01-01T00:00:00Z' },
      },
    });
    expect(run(draw([trigger('Signed Up'), email('m'), exit()]), suppressed).entries).toMatchObject([
      { did: 'refused', why: { reason: 'suppressed' } },
    ]);
    const receipt = draw([trigger('Signed Up'), email('m', { topic: 'orders' }), exit()]);
    expect(run(receipt, suppressed).mails).toHaveLength(1);
  });
  test('of several triggers the first listed enters, once', () => {
    const journey = { ...draw([trigger('Signed Up', 'a'), exit('A', 'xa')]) };
    const two: Journey = {
      ...journey,
      digest: undefined,
      triggers: [...journey.triggers, { id: 'b', on: { event: { event: 'Signed Up' } }, next: 'xa' }],
    };
    expect(
      run(two, scenario([['PT0S', 'Signed Up']])).entries.filter(({ did }) => did === 'entered'),
    ).toMatchObject([{ step: 'a' }]);
  });
});

describe('keys', () => {
  const carts = draw(
    [
      trigger('Cart Updated', 't'),
      wait('PT1H', 'w1'),
      email('m'),
      waitForEvent(
        'Checkout Started',
        'P2D',
        { done: [exit('Checks out', 'x1')], timeout: [exit('Idle', 'x2')] },
        'e',
      ),
    ],
    {
      reentry: { mode: 'afterExit', key: 'properties.cart_id' },
      goal: { name: 'Bought', when: { event: 'Order Completed' }, from: 'entry', exit: true },
    },
  );
  const one = { cart_id: 'c1' };
  const two = { cart_id: 'c2' };

  test('two carts are two runs, and each meets only its own events', () => {
    const given = scenario([
      ['PT0S', 'Cart Updated', one],
      ['PT10M', 'Cart Updated', two],
      ['PT20M', 'Cart Updated', one],
      ['P1D', 'Order Completed', two],
      ['PT30H', 'Checkout Started', one],
    ]);
    const simulation = run(carts, given);
    expect(simulation.outcomes.map(({ run: id, outcome }) => [id, outcome])).toEqual([
      ['journey:event-1:c1', 'exited:Checks out'],
      ['journey:event-2:c2', 'goal'],
    ]);
    expect(simulation.entries.filter(({ did }) => did === 'refused')).toHaveLength(1);
  });
  test('an event without the key counts for every run, and the trail says so', () => {
    const given = scenario([
      ['PT0S', 'Cart Updated', one],
      ['PT10M', 'Cart Updated', two],
      ['P1D', 'Order Completed'],
    ]);
    const simulation = run(carts, given);
    expect(simulation.outcomes.map(({ outcome }) => outcome)).toEqual(['goal', 'goal']);
    expect(simulation.entries.filter(({ did }) => did === 'goal')).toMatchObject([
      { why: { keyless: true } },
      { why: { keyless: true } },
    ]);
  });
  test('an entry event without the key is refused', () => {
    expect(run(carts, scenario([['PT0S', 'Cart Updated']])).entries).toMatchObject([
      { did: 'refused', why: { reason: 'no-key' } },
    ]);
  });
});

describe('waiting for events', () => {
  const journey = (countFrom?: 'entry') => {
    const drawn = draw([
      trigger('Signed Up', 't'),
      wait('P1D', 'w'),
      waitForEvent(
        'Guide Opened',
        'PT48H',
        { done: [exit('Opened', 'o')], timeout: [exit('Idle', 'i')] },
        'e',
      ),
    ]);
    const step = drawn.steps['e'];
    return countFrom && step
      ? ({ ...drawn, digest: undefined, steps: { ...drawn.steps, e: { ...step, countFrom } } } as Journey)
      : drawn;
  };
  test('an event exactly at the timeout is in time', () => {
    expect(
      outcomes(
        journey(),
        scenario([
          ['PT0S', 'Signed Up'],
          ['PT72H', 'Guide Opened'],
        ]),
      ),
    ).toEqual(['exited:Opened']);
  });
  test('an event after the timeout is late', () => {
    expect(
      outcomes(
        journey(),
        scenario([
          ['PT0S', 'Signed Up'],
          ['PT72H1S', 'Guide Opened'],
        ]),
      ),
    ).toEqual(['exited:Idle']);
  });
  test('an early event counts only where it is counted from the entry, and then at once on arrival', () => {
    const early = scenario([
      ['PT0S', 'Signed Up'],
      ['PT1H', 'Guide Opened'],
    ]);
    expect(outcomes(journey(), early)).toEqual(['exited:Idle']);
    const simulation = run(journey('entry'), early);
    expect(simulation.outcomes[0]).toMatchObject({ outcome: 'exited:Opened', at: '2026-03-03T08:00:00Z' });
  });
});

describe('goal and exits', () => {
  test('act in mid-wait, at once', () => {
    const journey = draw([trigger('Signed Up', 't'), wait('P9D', 'w'), exit('Done', 'x')], {
      goal: {
        name: 'Buys',
        when: { event: 'Order Completed' },
        from: 'entry',
        exit: true,
        value: 'properties.total',
      },
      exits: [{ id: 'gone', when: { event: 'Account Closed' }, reason: 'closed' }],
    });
    expect(
      run(
        journey,
        scenario([
          ['PT0S', 'Signed Up'],
          ['P2D', 'Order Completed', { total: 84 }],
        ]),
      ).entries.at(-1),
    ).toMatchObject({
      did: 'goal',
      at: '2026-03-04T08:00:00Z',
      step: 'w',
      why: { value: 84 },
    });
    expect(
      outcomes(
        journey,
        scenario([
          ['PT0S', 'Signed Up'],
          ['P2D', 'Account Closed'],
        ]),
      ),
    ).toEqual(['exited:closed']);
  });
  test('a rule exit acts by the clock alone', () => {
    const journey = draw([trigger('Signed Up', 't'), wait('P30D', 'w'), exit('Done', 'x')], {
      exits: [
        {
          id: 'quiet',
          when: { all: [{ event: { event: 'Page Viewed' }, within: 'P7D', times: { atMost: 0 } }] },
          reason: 'quiet',
        },
      ],
    });
    const simulation = run(
      journey,
      scenario([
        ['PT0S', 'Page Viewed'],
        ['PT1H', 'Signed Up'],
        ['P3D', 'Page Viewed'],
      ]),
    );
    expect(simulation.outcomes).toMatchObject([{ outcome: 'exited:quiet', at: '2026-03-12T08:00:00Z' }]);
    expect(simulation.entries.at(-1)).toMatchObject({ input: null });
  });
  test('a completed run still converts, once, while its window lasts', () => {
    const journey = draw([trigger('Signed Up', 't'), email('m')], {
      goal: { name: 'Buys', when: { event: 'Order Completed' }, within: 'P7D', from: 'lastSend', exit: true },
    });
    const bought = (after: string) =>
      outcomes(
        journey,
        scenario([
          ['PT0S', 'Signed Up'],
          [after, 'Order Completed'],
          ['P7D', 'Order Completed'],
        ]),
      );
    expect(bought('P2D')).toEqual(['goal']);
    expect(
      run(
        journey,
        scenario([
          ['PT0S', 'Signed Up'],
          ['P2D', 'Order Completed'],
          ['P3D', 'Order Completed'],
        ]),
      ).entries.filter(({ did }) => did === 'goal'),
    ).toHaveLength(1);
    expect(
      outcomes(
        journey,
        scenario([
          ['PT0S', 'Signed Up'],
          ['P8D', 'Order Completed'],
        ]),
      ),
    ).toEqual(['completed']);
  });
  test('the entry event itself is neither goal nor exit', () => {
    const journey = draw([trigger('Order Completed', 't'), wait('P1D'), exit('Done', 'x')], {
      goal: { name: 'Again', when: { event: 'Order Completed' }, from: 'entry', exit: true },
    });
    expect(outcomes(journey, scenario([['PT0S', 'Order Completed']]))).toEqual(['exited:Done']);
  });
});

describe('mails', () => {
  const opened = draw([
    trigger('Signed Up', 't'),
    email('hello'),
    wait('P2D'),
    condition(
      { all: [{ email: 'previous', did: 'opened' }] },
      { yes: [exit('Read', 'r')], no: [exit('Unread', 'u')] },
      'c',
    ),
  ]);
  const react = (reaction: object) =>
    outcomes(opened, scenario([['PT0S', 'Signed Up']], { reactions: [{ email: 'hello', ...reaction }] }));
  test('are opened, and a click implies an open', () => {
    expect(react({})).toEqual(['exited:Unread']);
    expect(react({ opens: 'PT3H' })).toEqual(['exited:Read']);
    expect(react({ clicks: { after: 'PT3H', link: 'guide' } })).toEqual(['exited:Read']);
    expect(react({ opens: 'P3D' })).toEqual(['exited:Unread']);
  });
  test('a machine’s open does not count', () => {
    const machine = scenario([['PT0S', 'Signed Up']]);
    const events = [
      ...machine.events,
      {
        type: 'track' as const,
        after: 'PT1H',
        event: 'Email Opened',
        context: { machine: true, wend: { run: 'journey:event-1', step: 'hello', email: 'hello' } },
      },
    ];
    expect(outcomes(opened, { ...machine, events })).toEqual(['exited:Unread']);
    expect(
      outcomes(opened, {
        ...machine,
        events: events.map((event) =>
          event.type === 'track' && 'context' in event && event.context
            ? { ...event, context: { wend: event.context['wend'] ?? null } }
            : event,
        ),
      }),
    ).toEqual(['exited:Read']);
  });
  test('a hard bounce stops every later mail, a new address lets them through again', () => {
    const journey = draw([trigger('Signed Up', 't'), email('a'), wait('P1D'), email('b'), exit()]);
    const bounced = scenario([['PT0S', 'Signed Up']], { reactions: [{ email: 'a', bounces: 'hard' }] });
    expect(brief(run(journey, bounced)).filter((line) => /sent|skipped/.test(line))).toEqual([
      '2026-03-02T09:00:00+01:00 sent a next',
      '2026-03-03T09:00:00+01:00 skipped b next',
    ]);
    const mended = {
      ...bounced,
      events: [
        ...bounced.events,
        { type: 'identify' as const, after: 'PT1H', traits: { email: 'new@example.com' } },
      ],
    };
    expect(run(journey, mended).mails).toHaveLength(2);
  });
  test('consent: topic default, own choice, unsubscribing, and leaving on a refusal', () => {
    const journey = (settings: object) =>
      draw([trigger('Signed Up', 't'), email('a', settings), exit('Done', 'x')]);
    expect(
      run(journey({ topic: 'offers' }), scenario([['PT0S', 'Signed Up']])).entries.find(
        ({ did }) => did === 'skipped',
      ),
    ).toMatchObject({
      why: { checks: [{}, {}, { check: 'topic', passed: false, from: 'default' }] },
    });
    const wants = scenario([['PT0S', 'Signed Up']], {
      subscriber: { id: 'ada', email: 'a@example.com', topics: { offers: true } },
    });
    expect(run(journey({ topic: 'offers' }), wants).mails).toHaveLength(1);
    expect(outcomes(journey({ topic: 'offers', onSkip: 'exit' }), scenario([['PT0S', 'Signed Up']]))).toEqual(
      ['exited:email-skipped'],
    );
  });
  test('shows are judged at the moment of sending', () => {
    const journey = draw([trigger('Signed Up', 't'), email('a'), exit()]);
    const conditional: Journey = {
      ...journey,
      digest: undefined,
      emails: { a: { ...journey.emails['a']!, shows: { vip: { tag: 'vip' } } } },
    };
    expect(run(conditional, scenario([['PT0S', 'Signed Up']])).mails[0]?.data.show).toEqual({ vip: false });
  });
});

describe('order and time', () => {
  test('the same input twice changes nothing', () => {
    const journey = draw([trigger('Signed Up'), exit()]);
    const twice = scenario([]);
    const event = { type: 'track' as const, event: 'Signed Up', after: 'PT0S', messageId: 'm1' };
    const simulation = run(journey, { ...twice, events: [event, { ...event, after: 'P1D' }] });
    expect(simulation.entries.filter(({ did }) => did === 'entered')).toHaveLength(1);
    expect(simulation.entries.at(-1)).toMatchObject({ did: 'ignored', why: { reason: 'duplicate' } });
  });
  test('higher priority goes first, then journey id', () => {
    const of = (id: string, priority: number): Journey => ({
      ...draw([trigger('Signed Up', 't'), exit('Done', 'x')], { priority }),
      id,
      digest: undefined,
    });
    const simulation = simulate(
      linked(of('b', 10), of('a', 10), of('c', 90)),
      scenario([['PT0S', 'Signed Up']]),
    );
    expect(simulation.entries.filter(({ did }) => did === 'entered').map(({ journey }) => journey)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
  test('a completion tag is seen by what looks at tags, in the same instant', () => {
    const first: Journey = {
      ...draw([trigger('Signed Up', 't'), email('m')], { completionTag: 'done' }),
      id: 'first',
      digest: undefined,
    };
    const second: Journey = {
      ...draw([trigger('Signed Up', 't'), wait('P5D', 'w'), exit('Done', 'x')], {
        priority: 90,
        exits: [{ id: 'x1', when: { tag: 'done' }, reason: 'did the other' }],
      }),
      id: 'second',
      digest: undefined,
    };
    const simulation = simulate(linked(first, second), scenario([['PT0S', 'Signed Up']]));
    expect(simulation.outcomes.map(({ journey, outcome }) => [journey, outcome])).toEqual([
      ['second', 'exited:did the other'],
      ['first', 'completed'],
    ]);
  });
});

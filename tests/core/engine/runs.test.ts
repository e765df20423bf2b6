import { describe, expect, test } from 'vitest';
import { simulate, type Journey } from '../../../src/core/index.ts';
import { draw, email, exit, linked, run, scenario, trigger, wait, waitForEvent } from '../draw.ts';

const outcomes = (journey: Journey, given: ReturnType<typeof scenario>) =>
  run(journey, given).outcomes.map(({ outcome }) => outcome);

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

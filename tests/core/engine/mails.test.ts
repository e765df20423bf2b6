import { describe, expect, test } from 'vitest';
import { type Journey } from '../../../src/core/index.ts';
import { brief, condition, draw, email, exit, run, scenario, there, trigger, wait } from '../draw.ts';

const outcomes = (journey: Journey, given: ReturnType<typeof scenario>) =>
  run(journey, given).outcomes.map(({ outcome }) => outcome);

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
      emails: { a: { ...there(journey.emails['a']), shows: { vip: { tag: 'vip' } } } },
    };
    expect(run(conditional, scenario([['PT0S', 'Signed Up']])).mails[0]?.data.show).toEqual({ vip: false });
  });
});

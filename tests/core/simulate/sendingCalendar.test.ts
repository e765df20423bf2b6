import { describe, expect, test } from 'vitest';
import {
  link,
  sendingCalendar,
  simulate,
  type Journey,
  type Policies,
  type Scenario,
} from '../../../src/core/index.ts';
import { draw, email, run, scenario, shared, trigger, wait, type Piece } from '../draw.ts';

const journeyOf = (id: string, ...pieces: Piece[]): Journey => ({
  ...draw([trigger('Signed Up', `t-${id}`), ...pieces]),
  id,
  name: id,
  digest: undefined,
});

function calendar(journeys: Journey[], policies: Policies, given: Scenario) {
  const linking = link({
    format: 'wend.program/1',
    policies,
    segments: {},
    topics: shared.topics,
    journeys: journeys.map((journey) => ({ ...journey, policies })),
  });
  if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join('\n'));
  const simulation = simulate(linking.linked, given);
  return { simulation, ...sendingCalendar(linking.linked, simulation) };
}
const signedUp = (more: Partial<Scenario> = {}) => scenario([['PT1H', 'Signed Up']], more);
const brief = ({ days }: ReturnType<typeof calendar>) =>
  days.map(({ day, mails, collision, items }) => [
    day,
    mails,
    collision,
    items.map(
      ({ kind, journey, email: mail, local }) => `${local.slice(11, 16)} ${kind} ${journey} ${mail ?? '-'}`,
    ),
  ]);

describe('a calendar of sends', () => {
  test('mails of two journeys on one day collide; on two days they do not', () => {
    const both = calendar([journeyOf('a', email('m')), journeyOf('b', email('n'))], {}, signedUp());
    expect(brief(both)).toEqual([['2026-03-02', 2, 'several', ['10:00 sent a m', '10:00 sent b n']]]);
    const apart = calendar(
      [journeyOf('a', email('m')), journeyOf('b', wait('P1D'), email('n'))],
      {},
      signedUp(),
    );
    expect(brief(apart).map(([, mails, collision]) => [mails, collision])).toEqual([[1, undefined], [1, undefined]]); // oxfmt-ignore
  });

  test('a limit holds one back, or skips it, and is named', () => {
    const caps: Policies = { caps: [{ max: 1, per: 'P1D', count: 'calendar' }] };
    const held = calendar(
      [
        journeyOf('a', email('m')),
        journeyOf('b', email('n', { onCapped: 'defer' })),
        journeyOf('c', email('o')),
      ],
      caps,
      signedUp(),
    );
    expect(brief(held)).toEqual([
      ['2026-03-02', 1, undefined, ['10:00 sent a m', '10:00 deferred b n', '10:00 skipped c o']],
      ['2026-03-03', 1, undefined, ['00:00 sent b n']],
    ]);
    const [first] = held.days;
    expect(first?.items[1]).toMatchObject({
      until: '2026-03-03T00:00:00+01:00',
      capped: { check: 'cap', max: 1, per: 'P1D', found: 1 },
    });
    expect(first?.items[2]).toMatchObject({ capped: { check: 'cap' } });
  });

  test('an urgent mail goes beyond the limit, and stands out', () => {
    const urgent = journeyOf('b', email('n', { timeSensitive: true }));
    const found = calendar(
      [journeyOf('a', email('m')), urgent],
      { caps: [{ max: 1, per: 'P1D', count: 'calendar' }] },
      signedUp(),
    );
    expect(found.days[0]).toMatchObject({ mails: 2, collision: 'beyond-limit' });
    expect(found.days[0]?.items[1]?.beyond).toEqual({ max: 1, per: 'P1D', count: 'calendar', found: 2 });
  });

  test('a limit of several days is gone beyond on a day with one mail', () => {
    const later = journeyOf('b', wait('P2D'), email('n', { timeSensitive: true }));
    const found = calendar(
      [journeyOf('a', email('m')), later],
      { caps: [{ max: 1, per: 'P1W', count: 'rolling' }] },
      signedUp(),
    );
    expect(brief(found).map(([day, mails, collision]) => [day, mails, collision])).toEqual([
      ['2026-03-02', 1, undefined],
      ['2026-03-04', 1, 'beyond-limit'],
    ]);
  });

  test('the person’s own frequency is a limit as well', () => {
    const given = signedUp({
      subscriber: {
        id: 'ada',
        email: 'ada@example.com',
        timeZone: 'Europe/Berlin',
        frequency: { max: 1, per: 'P1D' },
      },
    });
    const found = calendar([journeyOf('a', email('m')), journeyOf('b', email('n'))], {}, given);
    expect(found.days[0]?.items[1]).toMatchObject({
      kind: 'skipped',
      capped: { check: 'frequency', max: 1 },
    });
  });

  test('what is transactional, or failed, makes no collision', () => {
    const receipt = journeyOf('b', email('n', { topic: 'orders' }));
    expect(calendar([journeyOf('a', email('m')), receipt], {}, signedUp()).days[0]).toMatchObject({
      mails: 1,
      collision: undefined,
    });
    const failing = signedUp({ reactions: [{ email: 'n', fails: true }] });
    const found = calendar([journeyOf('a', email('m')), journeyOf('b', email('n'))], {}, failing);
    expect(found.days[0]).toMatchObject({ mails: 1, collision: undefined });
    expect(found.days[0]?.items.map(({ kind }) => kind)).toEqual(['sent', 'failed']);
  });

  test('quiet hours are stretches of the day; what falls into them is held back to the morning, over the change of clocks', () => {
    const quiet: Policies = { quietHours: { from: '21:00', to: '08:00' } };
    const given = signedUp({ start: '2026-03-28T20:30:00Z' });
    const found = calendar([journeyOf('a', email('m'))], quiet, given);
    expect(found.quiet).toEqual([[0, 480], [1_260, 1_440]]); // oxfmt-ignore
    expect(found.days[0]?.items[0]).toMatchObject({
      kind: 'deferred',
      local: '2026-03-28T22:30:00+01:00',
      until: '2026-03-29T08:00:00+02:00',
    });
    expect(found.days[1]?.items[0]).toMatchObject({ kind: 'sent', local: '2026-03-29T08:00:00+02:00' });
    expect(calendar([], { quietHours: { from: '12:00', to: '14:00' } }, given).quiet).toEqual([[720, 840]]);
    expect(calendar([], { quietHours: { from: '08:00', to: '08:00' } }, given).quiet).toEqual([[0, 480], [480, 1_440]]); // oxfmt-ignore
  });

  test('refusals stand on it with their day', () => {
    const once = { ...journeyOf('a', email('m')), reentry: { mode: 'never' as const } };
    const twice = scenario([['PT1H', 'Signed Up'], ['P1DT1H', 'Signed Up']]); // oxfmt-ignore
    expect(brief(calendar([once], {}, twice))).toEqual([
      ['2026-03-02', 1, undefined, ['10:00 sent a m']],
      ['2026-03-03', 0, undefined, ['10:00 kept-out a -']],
    ]);
  });

  test('nothing of the trail is told twice, and everything that was sent stands there', () => {
    const journey = journeyOf('a', email('m'), wait('PT5H'), email('n'));
    const { days, simulation } = calendar([journey], {}, signedUp());
    const items = days.flatMap((day) => day.items);
    expect(new Set(items.map(({ entry }) => entry)).size).toBe(items.length);
    expect(items.filter(({ kind }) => kind === 'sent')).toHaveLength(simulation.mails.length);
    expect(run(journey, signedUp()).mails).toHaveLength(2);
  });
});

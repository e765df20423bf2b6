import { describe, expect, test } from 'vitest';
import {
  answerWords, asPerson, changeWords, decisionAt, decisionBefore, gateStages, mailsMissed, notWayWords, questionWords, simulate, stageWords, turnedAway, whatWouldChange, whyNotWords, type Change, type TrailEntry,
} from '../../../../src/core/index.ts'; // oxfmt-ignore
import { telling, tell, type Story } from './story.ts';
import {
  ask,
  did,
  email,
  exit,
  journey,
  program,
  scenario,
  split,
  wait,
} from '../../../conformance/build.ts';

const caps = [{ max: 1, per: 'P1D', count: 'calendar' as const }];
const quietHours = { from: '21:00', to: '08:00' };

const decided = (story: Story, is: (entry: TrailEntry) => boolean) => {
  const decision = decisionAt(story.linked, story.simulation, story.simulation.entries.findIndex(is));
  if (!decision) throw new Error('nothing was decided');
  return decision;
};
const firstOf = (story: Story, is: (entry: TrailEntry) => boolean) => {
  const decision = decided(story, is);
  const [turn] = decision.others;
  if (!turn) throw new Error('it could not have gone otherwise');
  const { linked, scenario: told, simulation } = story;
  const found = [...whatWouldChange(linked, told, simulation, decision, turn)].find(
    (one) => one !== undefined,
  );
  return { decision, turn, found };
};

const twoMails = () =>
  tell(
    program(
      [
        journey({ steps: [email('m', { window: { from: '06:00', to: '20:00' } })] }),
        journey({ id: 'a', priority: 90, steps: [email('picks')] }),
      ],
      { policies: { caps, quietHours } },
    ),
    scenario({ subscriber: { frequency: { max: 9, per: 'P7D' } } }),
  );

describe('a mail that was not sent', () => {
  test('every question of the gate in its order: passed, stopped here, not asked', () => {
    const story = twoMails();
    const { entry } = decided(story, ({ did: deed }) => deed === 'skipped');
    const stages = gateStages(story.linked, story.simulation, entry);
    expect(
      stages.map(({ asked, check }) => [check.check, asked ? 'passed' in check && check.passed : undefined]),
    ).toEqual([
      ['address', true],
      ['suppression', true],
      ['topic', true],
      ['cap', false],
      ['frequency', undefined],
      ['quiet-hours', undefined],
      ['window', undefined],
    ]);
    const { names } = telling(story);
    expect(stages.flatMap((stage) => (stage.asked ? [] : [stageWords(stage.check, names)]))).toEqual([
      'Wants at most 9 emails in 7 days',
      'Quiet hours, 21:00 to 8:00',
      'Sending hours, 6:00 to 20:00',
    ]);
  });
  test('of a mail that went nothing is left unasked', () => {
    const story = twoMails();
    const { entry } = decided(story, ({ did: deed }) => deed === 'sent');
    expect(gateStages(story.linked, story.simulation, entry).every(({ asked }) => asked)).toBe(true);
  });
  test('the answer names what stopped it, the mail that counts, and the earliest moment', () => {
    const story = twoMails();
    const decision = decided(story, ({ did: deed }) => deed === 'skipped');
    expect(questionWords(decision, telling(story))).toBe('Why did Ada not get “m”?');
    expect(answerWords(decision, story.simulation, telling(story))).toBe(
      'Because Ada already got 1 of 1 email today. What counts: “picks” on 2026-03-02T08:00:00Z. ' +
        'The earliest moment it could have gone was 2026-03-03T00:00:00Z.',
    );
  });
});

describe('what was not come to', () => {
  const asks = () =>
    tell(
      program(
        journey({
          steps: [
            wait('w', 'P1D'),
            ask('c', { tag: 'vip' }, { yes: 'gift', otherwise: 'x' }),
            email('gift', { next: null }),
            exit('x', 'No VIP'),
            email('lost', { next: null }),
          ],
        }),
      ),
      scenario(),
    );
  test('the last decision that turned away from it, and the way that leads there', () => {
    const story = asks();
    const run = story.simulation.entries.find(({ did: deed }) => deed === 'entered')?.run ?? null;
    expect(turnedAway(story.linked, story.simulation, 'j', run, 'gift')).toMatchObject({
      decision: { entry: { step: 'c', did: 'branched' } },
      way: { way: 'outlet', outlet: 'yes' },
    });
    expect(turnedAway(story.linked, story.simulation, 'j', run, 'x')).toBeUndefined();
    expect(turnedAway(story.linked, story.simulation, 'j', run, 'lost')).toBeUndefined();
    expect(mailsMissed(story.linked, story.simulation, 'j', run)).toEqual(['gift']);
  });
  test('the clause that failed on the way not taken', () => {
    const story = asks();
    const { decision, turn, found } = firstOf(story, ({ did: deed }) => deed === 'branched');
    expect(notWayWords(decision, turn, telling(story))).toBe('Not “Yes”');
    expect(whyNotWords(decision, turn, telling(story))).toBe('“Yes” asks: tagged “vip”. Found: no tags.');
    expect(found?.changes).toEqual([{ change: 'tag', tag: 'vip', tagged: true }]);
  });
  test('how somebody came to a decision', () => {
    const story = asks();
    const end = decided(story, ({ did: deed }) => deed === 'branched');
    expect(decisionBefore(story.linked, story.simulation, end)).toMatchObject({ entry: { did: 'entered' } });
    const first = decided(story, ({ did: deed }) => deed === 'entered');
    expect(decisionBefore(story.linked, story.simulation, first)).toBeUndefined();
  });
  test('somebody who was refused never came to any step', () => {
    const story = tell(program(journey({ audience: { tag: 'vip' }, steps: [email('m')] })), scenario());
    expect(turnedAway(story.linked, story.simulation, 'j', null, 'm')).toMatchObject({
      decision: { entry: { did: 'refused' } },
      way: { way: 'entered' },
    });
  });
});

describe('a variant as a person of their own', () => {
  test('chance falls as it did, whatever they are called', () => {
    const story = tell(
      program(journey({ steps: [split('s', { a: 5_000, b: 5_000 }), ask('c', { tag: 'vip' }), email('m')] })),
      scenario({ expect: [{ outcome: 'completed' }] }),
    );
    const arm = story.simulation.entries.find(({ did: deed }) => deed === 'split')?.why;
    const { decision, turn, found } = firstOf(story, ({ did: deed }) => deed === 'branched');
    if (!found) throw new Error('nothing was found');
    for (let nth = 0; nth < 20; nth++) {
      const person = asPerson(story.linked, story.simulation, decision, turn, found, {
        id: `v-${nth}`,
        name: 'Variant',
      });
      expect(person).toMatchObject({ name: 'Variant', subscriber: { id: `v-${nth}`, tags: ['vip'] } });
      expect(person?.expect).toBeUndefined();
      const again = simulate(story.linked, person ?? story.scenario);
      const split_ = again.entries.find(({ did: deed }) => deed === 'split')?.why;
      expect(split_).toMatchObject({ outlet: arm && 'outlet' in arm ? arm.outlet : '' });
      expect(again.entries.find(({ did: deed }) => deed === 'branched')?.why).toMatchObject({
        outlet: 'yes',
      });
    }
  });
});

describe('a change in words', () => {
  const story = tell(
    program(journey({ steps: [email('m')] })),
    scenario({ subscriber: { attributes: { plan: 'free' } }, events: [did('PT1H', 'Start', { total: 5 })] }),
  );
  const words = (change: Change) =>
    Object.values(changeWords(change, { ...telling(story), linked: story.linked, scenario: story.scenario }));
  const noon = Date.UTC(2026, 2, 2, 12);
  test.each<[Change, string, string]>([
    [{ change: 'attribute', name: 'plan', value: 'pro' }, 'Plan is pro', 'Instead of free'],
    [{ change: 'attribute', name: 'city', value: undefined }, 'City is not known', 'Instead of nothing known'],
    [{ change: 'property', input: 'event-1', property: 'total', value: 9 }, 'Total of Start is 9', 'Instead of 5'],
    [{ change: 'move', input: 'event-1', to: noon }, 'Start 3 h later', '2026-03-02T12:00:00Z instead of 2026-03-02T09:00:00Z'],
    [{ change: 'move', input: 'event-1', to: noon - 5 * 3_600_000 }, 'Start 2 h earlier', '2026-03-02T07:00:00Z instead of 2026-03-02T09:00:00Z'],
    [{ change: 'remove', input: 'event-1' }, 'No Start', 'That of 2026-03-02T09:00:00Z does not happen'],
    [{ change: 'add', at: noon, event: { timestamp: '2026-03-02T12:00:00Z', type: 'track', event: 'Start', properties: { total: 5, size: 2 } } }, 'Start, once more', '2026-03-02T12:00:00Z: size 2'],
    [{ change: 'respond', email: 'm', send: 1, response: { opens: 'PT2H' } }, 'Opens the mail', '2 hours after “m” was sent'],
    [{ change: 'ignore', email: 'm', send: 2, response: 'bounces' }, 'The mail does not bounce', '“m”, sending 2'],
    [{ change: 'topic', topic: 'news', wanted: false }, 'Does not want “News”', 'From the start'],
    [{ change: 'answer', place: 'j/m', answer: 'silent' }, 'The other system says nothing', 'About m'],
  ])('%o', (change, title, detail) => expect(words(change)).toEqual([title, detail])); // oxfmt-ignore
});

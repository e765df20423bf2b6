import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choosingTopic,
  link,
  preferenceEffect,
  scenarioWith,
  topicStates,
  withPreferences,
  type PreferenceChoice,
  type SubscriberRecord,
} from '../../../src/core/index.ts';
import { draw, email, linked, scenario, shared, trigger, wait, type Piece } from '../draw.ts';

const runs = { seed: 20_260_302, numRuns: 200 };
const at = '2026-03-02T08:00:00Z';
const ada: SubscriberRecord = { id: 'ada', email: 'ada@example.com' };
const signedUp = (more: Partial<SubscriberRecord> = {}) =>
  scenario([['PT1H', 'Signed Up']], { subscriber: { ...ada, timeZone: 'Europe/Berlin', ...more } });
const journey = (...pieces: Piece[]) => linked(draw([trigger('Signed Up', 't'), ...pieces]));
const series = () =>
  journey(
    email('news-1'),
    wait('P1D', 'w1'),
    email('order', { topic: 'orders' }),
    wait('P1D', 'w2'),
    email('news-2'),
    wait('P1D', 'w3'),
    email('offer', { topic: 'offers' }),
  );
const effect = (choice: PreferenceChoice, more?: Partial<SubscriberRecord>, acts = series()) => {
  const { lost, gained, moved, ...sides } = preferenceEffect(acts, signedUp(more), choice);
  return {
    lost: lost.map(({ mail, why }) => {
      const failed =
        why?.why.code === 'gate' ? why.why.checks.find(({ passed }) => !passed)?.check : why?.did;
      return [mail.email, failed];
    }),
    gained: gained.map((mail) => mail.email),
    moved: moved.map(({ from, to }) => [from.email, from.local.slice(0, 10), to.local.slice(0, 10)]),
    mails: sides.after.mails.map((mail) => mail.email),
  };
};

describe('a choice on the preference page', () => {
  test('is the subscriber’s own word; what is not named stays', () => {
    const before: SubscriberRecord = { ...ada, topics: { offers: true }, frequency: { max: 3, per: 'P7D' } };
    expect(withPreferences(before, { topics: { news: false } }, at)).toEqual({
      ...before,
      topics: { offers: true, news: false },
    });
    expect(withPreferences(before, { frequency: { max: 1, per: 'P7D' } }, at).frequency?.max).toBe(1);
    expect(withPreferences(before, { frequency: null }, at)).toEqual({ ...ada, topics: { offers: true } });
    expect(withPreferences(ada, { unsubscribed: true }, at).suppressed).toEqual({
      reason: 'unsubscribed',
      at,
    });
  });

  test('leaving twice keeps the first moment; coming back undoes it, but not what was done by hand', () => {
    const left: SubscriberRecord = {
      ...ada,
      suppressed: { reason: 'unsubscribed', at: '2025-01-01T00:00:00Z' },
    };
    expect(withPreferences(left, { unsubscribed: true }, at)).toBe(left);
    expect(withPreferences(left, { unsubscribed: false }, at)).toEqual(ada);
    const sunset: SubscriberRecord = { ...ada, suppressed: { reason: 'sunset', at } };
    expect(withPreferences(sunset, { unsubscribed: false }, at)).toEqual(ada);
    const byHand: SubscriberRecord = { ...ada, suppressed: { reason: 'manual', at } };
    expect(withPreferences(byHand, { unsubscribed: false }, at)).toBe(byHand);
  });

  test('made twice it is the same as made once; one that says nothing new is the very same person', () => {
    const choices = fc.record(
      {
        topics: fc.dictionary(fc.constantFrom('news', 'offers', '__proto__', 'gone'), fc.boolean()),
        frequency: fc.constantFrom(null, { max: 1, per: 'P7D' }, { max: 2, per: 'P1M' }),
        unsubscribed: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(choices, choices, (first, choice) => {
        const before = withPreferences(ada, first, at);
        const once = withPreferences(before, choice, at);
        expect(withPreferences(once, choice, at)).toBe(once);
        expect(withPreferences(before, {}, at)).toBe(before);
        const given = scenario([], { subscriber: once });
        expect(scenarioWith(given, choice)).toBe(given);
      }),
      runs,
    );
  });

  test('a topic turned back to what it was is no choice; transactional ones cannot be chosen', () => {
    const off = choosingTopic({}, ada, shared.topics, 'news', false);
    expect(off.topics).toEqual({ news: false });
    expect(withPreferences(ada, choosingTopic(off, ada, shared.topics, 'news', true), at)).toBe(ada);
    expect(choosingTopic({}, ada, shared.topics, 'orders', false)).toEqual({});
    expect(topicStates({ topics: { news: false } }, shared.topics).map(({ id, isOn, from }) => [id, isOn, from])).toEqual([
      ['news', false, 'person'],
      ['offers', false, 'default'],
      ['orders', true, 'always'],
    ]); // oxfmt-ignore
  });
});

describe('what it changes is what the send gate does', () => {
  test('nothing, where nothing is chosen', () => {
    expect(effect({})).toEqual({ lost: [], gained: [], moved: [], mails: ['news-1', 'order', 'news-2'] });
  });

  test('a topic turned off keeps its mails back, one turned on lets them go', () => {
    expect(effect({ topics: { news: false } })).toEqual({
      lost: [
        ['news-1', 'topic'],
        ['news-2', 'topic'],
      ],
      gained: [],
      moved: [],
      mails: ['order'],
    });
    expect(effect({ topics: { offers: true } })).toMatchObject({ lost: [], gained: ['offer'] });
  });

  test('a frequency keeps back what is over it, or puts it off where the step says so', () => {
    expect(effect({ frequency: { max: 1, per: 'P7D' } })).toMatchObject({
      lost: [['news-2', 'frequency']],
      mails: ['news-1', 'order'],
    });
    const patient = journey(email('one'), wait('P1D'), email('two', { onCapped: 'defer', deferUpTo: 'P9D' }));
    expect(effect({ frequency: { max: 1, per: 'P7D' } }, {}, patient)).toMatchObject({
      lost: [],
      moved: [['two', '2026-03-03', '2026-03-09']],
    });
    expect(effect({ frequency: null }, { frequency: { max: 1, per: 'P7D' } })).toMatchObject({
      gained: ['news-2'],
    });
  });

  test('leaving everything leaves what is transactional, and whole journeys without any are not begun', () => {
    expect(effect({ unsubscribed: true })).toMatchObject({
      lost: [
        ['news-1', 'suppression'],
        ['news-2', 'suppression'],
      ],
      mails: ['order'],
    });
    const newsOnly = journey(email('news-1'));
    expect(effect({ unsubscribed: true }, {}, newsOnly)).toMatchObject({
      lost: [['news-1', 'refused']],
      mails: [],
    });
    expect(
      effect({ unsubscribed: false }, { suppressed: { reason: 'unsubscribed', at } }, newsOnly).gained,
    ).toEqual(['news-1']);
  });

  test('nothing at all, where there is no journey', () => {
    const linking = link({ format: 'wend.program/1', policies: {}, segments: {}, topics: {}, journeys: [] });
    if (!linking.ok) throw new Error('nothing stands against nothing');
    expect(effect({ unsubscribed: true }, {}, linking.linked)).toEqual({
      lost: [],
      gained: [],
      moved: [],
      mails: [],
    });
  });

  test('in all journeys at once', () => {
    const two = linked(draw([trigger('Signed Up', 't'), email('one')]), {
      ...draw([trigger('Signed Up', 't'), wait('P1D', 'w'), email('two')]),
      id: 'other',
      digest: undefined,
    });
    expect(effect({ topics: { news: false } }, {}, two).lost).toEqual([
      ['one', 'topic'],
      ['two', 'topic'],
    ]);
    expect(effect({ frequency: { max: 1, per: 'P7D' } }, {}, two).lost).toEqual([['two', 'frequency']]);
  });
});

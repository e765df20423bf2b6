import { changeSettings, type Rule } from '../../../src/core/index.ts';
import { condition, exit, wait, type Piece } from '../draw.ts';
import { after, set, sound, told, whole, withStep, type Cases } from './cases.ts';

const step = (kind: Piece['kind'], settings: object) => (): Piece => ({ kind, id: 's', settings, ways: {} });
const until = (settings: object) =>
  withStep(() => wait({ until: { attribute: 'renewsOn' }, ...settings }, 's'));
const listening = (
  timeout: string | undefined,
  events: object[] = [{ id: 'done', label: 'Did it', when: { event: 'B' } }],
) => withStep(step('waitForEvent', { events, timeout }));
const split = (...weights: number[]) =>
  withStep(
    step('split', { arms: weights.map((weight, at) => ({ id: `a${at}`, label: `Arm ${at}`, weight })) }),
  );
const webhook = (settings: object) => withStep(step('webhook', { method: 'POST', ...settings }));
const asked = (...rules: Rule[]) =>
  withStep(() => ({
    kind: 'condition',
    id: 's',
    settings: { branches: rules.map((when, at) => ({ id: `b${at}`, label: `Branch ${at}`, when })) },
    ways: {},
  }));
const score = (is: 'atLeast' | 'lessThan', value: number): Rule => ({ attribute: 'score', is, value });
/** The same question at once again, or another one. */
const twice = (second: Rule) =>
  withStep(() =>
    condition(
      score('atLeast', 10),
      { yes: [condition(second, { yes: [exit('A')], no: [exit('B')] }, 's2')] },
      's',
    ),
  );
const quiet = { policies: { quietHours: { from: '21:00', to: '08:00' } } };
const capped = { policies: { caps: [{ max: 3, per: 'P1W', count: 'calendar' as const }] } };
const person = {
  format: 'wend.scenario/1' as const,
  name: '',
  start: '2026-03-02T08:00:00Z',
  until: 'P1D',
  subscriber: { id: 'a', attributes: { plan: 'pro' } },
  events: [
    { after: 'PT0S', type: 'track' as const, event: 'Signed Up' },
    { after: 'PT1H', type: 'track' as const, event: 'Order Completed' },
  ],
};
const starts = (journey: string, trigger: object, about: { archived?: true } = {}) =>
  withStep(
    step('startJourney', { journey }),
    {},
    {
      journeys: [
        { ...changeSettings(sound().document, 't', { on: trigger }), id: 'other', name: 'Other', ...about },
      ],
    },
  );

/** What can be wrong with the settings of a step, or with its rules. */
export const casesOfSteps: Cases = {
  'no-event': {
    sets: set('t', { on: { event: { event: '' } } }),
    near: set('t', { on: { event: { event: 'A' } } }),
  },
  'trivial-trigger': {
    sets: set('t', { on: { event: { event: 'Page Viewed' } } }),
    near: set('t', {
      on: {
        event: { event: 'Page Viewed', where: { property: 'path', is: 'startsWith', value: '/pricing' } },
      },
    }),
  },
  'no-date-attribute': {
    sets: set('t', { on: { date: { attribute: '', time: '09:00', yearly: true } } }),
    near: set('t', { on: { date: { attribute: 'birthday', time: '09:00', yearly: true } } }),
  },
  'no-topic': { sets: set('m', { topic: undefined }), near: set('m', { topic: 'offers' }) },
  'no-wait': {
    sets: set('w', { for: undefined }),
    near: set('w', { for: undefined, until: { time: '09:00' } }),
  },
  'zero-wait': { sets: set('w', { for: 'PT0S' }), near: set('w', { for: 'PT1S' }) },
  'long-wait': { sets: set('w', { for: 'P2Y' }), near: set('w', { for: 'P1Y' }) },
  'no-awaited-event': { sets: listening('P1D', []), near: listening('P1D') },
  'no-timeout': { sets: listening(undefined), near: listening('P1D') },
  'long-listening': { sets: listening('P15D'), near: listening('P14D') },
  'no-arms': { sets: split(10_000), near: split(5_000, 5_000) },
  'split-weights': { sets: split(5_000, 4_999), near: split(5_001, 4_999) },
  'empty-arm': { sets: split(5_000, 5_000, 0), near: split(5_000, 4_999, 1) },
  'whole-arm': { sets: split(10_000, 0), near: split(9_999, 1) },
  'nothing-updated': {
    sets: withStep(step('update', { addTags: [] })),
    near: withStep(step('update', { addTags: ['a'] })),
  },
  'no-url': { sets: webhook({ url: '' }), near: webhook({ url: 'https://x.example' }) },
  'bad-url': { sets: webhook({ url: 'ftp://x.example' }), near: webhook({ url: 'https://x.example' }) },
  'insecure-url': { sets: webhook({ url: 'http://x.example' }), near: webhook({ url: 'https://x.example' }) },
  'secret-in-header': {
    sets: webhook({ url: 'https://x.example', headers: { Authorization: 'Bearer abc' } }),
    near: webhook({ url: 'https://x.example', headers: { Authorization: { secret: 'TOKEN' } } }),
  },
  'no-journey': {
    sets: withStep(step('startJourney', {})),
    near: withStep(step('startJourney', { journey: 'other' })),
  },
  'no-manual-trigger': {
    sets: starts('other', { event: { event: 'A' } }),
    near: starts('other', { manual: true }),
  },
  'archived-journey': {
    sets: starts('other', { manual: true }, { archived: true }),
    near: starts('other', { manual: true }),
  },
  'starts-itself': {
    sets: withStep(step('startJourney', { journey: 'journey' })),
    near: withStep(step('startJourney', { journey: 'journey-2' })),
  },
  'no-goal-name': { sets: withStep(step('goal', {})), near: withStep(step('goal', { name: 'Read it' })) },
  'no-branch': { sets: asked(), near: asked({ tag: 'a' }) },
  'incomplete-rule': { sets: asked({ tag: '' }), near: asked({ tag: 'a' }) },
  'no-exit-reason': { sets: set('x1', { reason: '' }), near: set('x1', { reason: 'x' }) },
  'never-opens': {
    sets: set('w', { for: undefined, until: { time: '09:00', weekdays: [] } }),
    near: set('w', { for: undefined, until: { time: '09:00', weekdays: ['sun'] } }),
  },
  'past-unsaid': {
    sets: until({ ifMissing: 'exit' }),
    near: until({ ifMissing: 'exit', ifPast: 'continue' }),
  },
  'missing-unsaid': {
    sets: until({ ifPast: 'exit' }),
    near: withStep(() => wait({ until: { date: '2026-12-24', time: '09:00' }, ifPast: 'exit' }, 's')),
  },
  'gap-time': {
    sets: set('w', { for: undefined, until: { time: '02:30' } }),
    near: set('w', { for: undefined, until: { time: '03:00' } }),
  },
  'window-in-quiet-hours': {
    sets: set('m', { window: { from: '22:00', to: '08:00' } }, quiet),
    near: set('m', { window: { from: '22:00', to: '08:01' } }, quiet),
  },
  'short-deferral': {
    sets: set('m', { onCapped: 'defer', deferUpTo: 'P3D' }, capped),
    near: set('m', { onCapped: 'defer', deferUpTo: 'P4D' }, capped),
  },
  'never-holds': {
    sets: asked({ all: [score('atLeast', 10), score('lessThan', 10)] }),
    near: asked({ all: [score('atLeast', 10), score('lessThan', 11)] }),
  },
  'always-holds': {
    sets: asked({ any: [score('lessThan', 10), { not: score('lessThan', 10) }] }),
    near: asked({ any: [score('lessThan', 10), score('atLeast', 10)] }),
  },
  shadowed: {
    sets: asked(score('atLeast', 10), score('atLeast', 20)),
    near: asked(score('atLeast', 20), score('atLeast', 10)),
  },
  'contradicts-path': { sets: twice(score('lessThan', 5)), near: twice(score('lessThan', 50)) },
  'exits-first': {
    sets: () => {
      const draft = sound({ exits: [{ id: 'e', when: { tag: 'vip' }, reason: 'Is a VIP' }] });
      const branches = [{ id: 'yes', label: 'Yes', when: { tag: 'vip' } }];
      return told({ ...draft, document: changeSettings(draft.document, 'c', { branches }) });
    },
    near: () => {
      const draft = sound({ exits: [{ id: 'e', when: { tag: 'vip' }, reason: 'Is a VIP' }] });
      const branches = [
        { id: 'yes', label: 'Yes', when: { not: { tag: 'vip' } } },
        { id: 'no', label: 'No', when: { tag: 'new' } },
      ];
      return told({
        ...draft,
        document: changeSettings(draft.document, 'c', { branches: branches.slice(1) }),
      });
    },
  },
  'unknown-attribute': {
    sets: whole(
      { audience: { attribute: 'paln', is: 'equals', value: 'pro' } },
      { samples: [{ scenario: person }] },
    ),
    near: whole(
      { audience: { attribute: 'plan', is: 'equals', value: 'pro' } },
      { samples: [{ scenario: person }] },
    ),
  },
  'unknown-event': {
    sets: after((document) => changeSettings(document, 't', { on: { event: { event: 'Signed up' } } }), {
      samples: [{ scenario: person }],
    }),
    near: whole({}, { samples: [{ scenario: person }] }),
  },
};

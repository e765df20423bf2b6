import { ask, at, did, email, exit, fixes, goalStep, journey, leaves, program, scenario, starts, update, wait, webhook, type ConformanceCase, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { Rule, Scenario } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const later = '2026-03-02 09:00';
const pro: Rule = { attribute: 'plan', is: 'equals', value: 'pro' };
/** Changes the profile, waits an hour, then asks what came of it. */
const changes = (name: string, rule: string, settings: object, asked: [Rule, 'yes' | 'no'][], on: Scenario = scenario()): ConformanceCase =>
  fixes(
    name,
    rule,
    journey({ steps: [update('u', settings), wait('w', 'PT1H'), ...asked.map(([when], place) => ask(`q${place + 1}`, when))] }),
    on,
    [
      at(start, 'entered t', 'arrived u', 'updated u', 'arrived w'),
      ...asked.map(([, answer], place) => at(later, `arrived q${place + 1}`, `branched q${place + 1} ${answer === 'yes' ? 'yes' : 'otherwise'}`)),
      at(later, 'completed'),
    ],
  ); // oxfmt-ignore
const called = (webhooks: Scenario['webhooks'], settings: object = {}) =>
  [
    journey({ steps: [webhook('h', 'f', { next: 'a', ...settings }), exit('a', 'Answered'), exit('f', 'Failed')] }),
    scenario({ ...(webhooks && { webhooks }) }),
  ] as const; // oxfmt-ignore
const target = (more: object = {}) =>
  journey({ id: 'k', on: { manual: true }, steps: [ask('q', { trigger: 'properties.n', is: 'equals', value: 7 })], ...more }); // oxfmt-ignore
const parent = journey({ steps: [starts('s', 'k'), wait('w', 'PT1H')] });
const startedBy7 = scenario({ events: [did('PT0S', 'Start', { n: 7 })] });

/** Steps that do something. */
export const steps: ConformanceGroup = {
  id: 'steps',
  title: 'Updates, webhooks, other journeys, goals on the way',
  cases: [
    changes(
      'update-sets-and-unsets',
      'An update sets attributes and takes them away; what is both set and taken away is away.',
      { set: { plan: 'pro', n: 5 }, unset: ['n', 'old'] },
      [
        [pro, 'yes'],
        [{ attribute: 'n', is: 'missing' }, 'yes'],
        [{ attribute: 'old', is: 'missing' }, 'yes'],
        [{ attribute: 'kept', is: 'exists' }, 'yes'],
      ],
      scenario({ subscriber: { attributes: { old: 1, kept: 1 } } }),
    ),
    changes(
      'update-sets-from-the-trigger',
      'An update may set a value of the trigger; a value that the trigger lacks changes nothing.',
      { set: { city: { trigger: 'properties.city' }, kept: { trigger: 'properties.nothing' } } },
      [
        [{ attribute: 'city', is: 'equals', value: 'Bonn' }, 'yes'],
        [{ attribute: 'kept', is: 'equals', value: 1 }, 'yes'],
      ],
      scenario({ subscriber: { attributes: { kept: 1 } }, events: [did('PT0S', 'Start', { city: 'Bonn' })] }),
    ),
    changes(
      'update-of-tags',
      'An update adds and removes tags; a tag that is both removed and added is there afterwards.',
      { addTags: ['new', 'both'], removeTags: ['old', 'both'] },
      [
        [{ tag: 'new' }, 'yes'],
        [{ tag: 'old' }, 'no'],
        [{ tag: 'both' }, 'yes'],
        [{ tag: 'kept' }, 'yes'],
      ],
      scenario({ subscriber: { tags: ['old', 'both', 'kept'] } }),
    ),
    changes(
      'update-of-topics',
      'An update subscribes to topics and unsubscribes from them; of both, the unsubscription stands.',
      { subscribe: ['offers', 'news'], unsubscribe: ['news'] },
      [
        [{ topic: 'offers', subscribed: true }, 'yes'],
        [{ topic: 'news', subscribed: true }, 'no'],
      ],
    ),
    fixes(
      'update-is-applied-after-the-run-rests',
      'A change made by an update takes effect when the run has come to rest: the next step does not see it yet.',
      journey({
        steps: [update('u', { set: { plan: 'pro' } }), ask('q1', pro), wait('w', 'PT1H'), ask('q2', pro)],
      }),
      scenario(),
      [
        at(start, 'entered t', 'arrived u', 'updated u', 'arrived q1', 'branched q1 otherwise', 'arrived w'),
        at(later, 'arrived q2', 'branched q2 yes', 'completed'),
      ],
    ),
    fixes(
      'update-may-end-another-run',
      'A change made by an update may end another run, in the same instant.',
      program([
        journey({
          id: 'other',
          priority: 90,
          exits: [leaves('is VIP', { tag: 'vip' })],
          steps: [wait('w', 'P9D')],
        }),
        journey({ steps: [update('u', { addTags: ['vip'] }), wait('w', 'PT1H')] }),
      ]),
      scenario(),
      [
        at(start, 'other entered t', 'other arrived w', 'entered t', 'arrived u', 'updated u', 'arrived w'),
        at(start, 'other exited is VIP'),
        at(later, 'completed'),
      ],
    ),
    fixes(
      'update-may-end-its-own-run',
      'A change made by an update may make an exit rule of its own run true.',
      journey({
        exits: [leaves('is VIP', { tag: 'vip' })],
        steps: [update('u', { addTags: ['vip'] }), wait('w', 'PT1H')],
      }),
      scenario(),
      [at(start, 'entered t', 'arrived u', 'updated u', 'arrived w', 'exited is VIP')],
    ),
    fixes(
      'update-may-bring-somebody-into-a-segment',
      'A change made by an update may let the person into a journey that waits for a segment, in the same instant.',
      program(
        [
          journey({ id: 'k', on: { segment: 'pros', edge: 'enters' }, steps: [wait('w', 'P1D')] }),
          journey({ steps: [update('u', { set: { plan: 'pro' } }), wait('w', 'PT1H')] }),
        ],
        { segments: { pros: pro } },
      ),
      scenario(),
      [
        at(start, 'entered t', 'arrived u', 'updated u', 'arrived w', 'k entered t', 'k arrived w'),
        at(later, 'completed'),
        at('2026-03-03 08:00', 'k completed'),
      ],
    ),
    fixes(
      'update-moves-a-waiting-run',
      'A change made by an update moves another run that waits for that date.',
      program([
        journey({ id: 'other', priority: 90, steps: [wait('w', { until: { attribute: 'day' } })] }),
        journey({ steps: [update('u', { set: { day: '2026-03-05' } }), wait('w', 'PT1H')] }),
      ]),
      scenario({ subscriber: { attributes: { day: '2026-03-09' } } }),
      [
        at(start, 'other entered t', 'other arrived w', 'entered t', 'arrived u', 'updated u', 'arrived w'),
        at(later, 'completed'),
        at('2026-03-05 00:00', 'other completed'),
      ],
    ),
    fixes(
      'update-may-suppress',
      'An update may suppress the person: later mails are not sent, except transactional ones.',
      journey({
        steps: [
          update('u', { suppress: true }),
          wait('w', 'PT1H'),
          email('m'),
          email('n', { topic: 'orders' }),
        ],
      }),
      scenario(),
      [
        at(start, 'entered t', 'arrived u', 'updated u', 'arrived w'),
        at(later, 'arrived m', 'skipped m suppression', 'arrived n', 'sent n n', 'completed'),
      ],
    ),
    fixes(
      'webhook-that-fails',
      'A webhook that fails leads on by its way “failed”.',
      ...called({ 'j/h': 'failed' }),
      [at(start, 'entered t', 'arrived h', 'called h', 'arrived f', 'exited Failed')],
    ),
    fixes(
      'started-journey-is-entered-by-its-manual-trigger',
      'A journey is started by its first manual trigger, whatever else lets people in.',
      program([
        parent,
        target({
          triggers: [
            { id: 'a', on: { event: { event: 'Nothing' } }, next: 'q' },
            { id: 'b', on: { manual: true }, next: 'q' },
            { id: 'c', on: { manual: true }, next: 'q' },
          ],
        }),
      ]),
      startedBy7,
      [
        at(start, 'entered t', 'arrived s', 'started s', 'arrived w', 'k entered b', 'k arrived q', 'k branched q yes', 'k completed'),
        at(later, 'completed'),
      ],
    ), // oxfmt-ignore
    fixes(
      'started-journey-obeys-its-entry-rules',
      'A journey that is started by another one obeys its own entry rules.',
      program([parent, target({ audience: { tag: 'vip' } })]),
      startedBy7,
      [
        at(start, 'entered t', 'arrived s', 'started s', 'arrived w', 'k refused audience'),
        at(later, 'completed'),
      ],
    ),
    fixes(
      'starting-an-unknown-journey-goes-on',
      'Where the journey to be started is not there the run goes on; the trail says so.',
      program([parent]),
      scenario(),
      [at(start, 'entered t', 'arrived s', 'started s', 'arrived w'), at(later, 'completed')],
    ),
    fixes(
      'goal-on-the-way-ends-nothing',
      'A goal step is told and people go on; it is not the goal of the journey, which is still to be reached.',
      journey({
        goal: { name: 'Buys', when: { event: 'Bought' }, from: 'entry', exit: true },
        steps: [goalStep('g', 'Half way'), wait('w', 'P1D')],
      }),
      scenario({ events: [did('PT0S', 'Start'), did('PT1H', 'Bought')] }),
      [at(start, 'entered t', 'arrived g', 'goal Half way', 'arrived w'), at(later, 'goal Buys')],
    ),
  ],
};

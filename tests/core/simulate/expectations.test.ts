import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differences,
  differenceWords,
  pathMatches,
  type Expectation,
  type Journey,
  type Scenario,
} from '../../../src/core/index.ts';
import { condition, draw, email, exit, run, scenario, trigger, wait } from '../draw.ts';

const journey = draw(
  [
    trigger('Signed Up', 't'),
    email('hello'),
    wait('P1D', 'w'),
    condition(
      { tag: 'vip' },
      { yes: [email('gift'), exit('Given', 'x1')], no: [exit('Nothing', 'x2')] },
      'c',
    ),
  ],
  {
    reentry: { mode: 'afterExit' },
    goal: { name: 'Buys', when: { event: 'Order Completed' }, from: 'entry', exit: true },
  },
);
const happened: Parameters<typeof scenario>[0] = [
  ['PT0S', 'Signed Up'],
  ['PT1H', 'Signed Up'],
  ['P3D', { identify: { tags: ['vip'] } }],
  ['P4D', 'Signed Up'],
];
const given = (expected: Expectation, events = happened): Scenario =>
  scenario(events, { until: 'P4DT12H', expect: [expected] });
const differs = (expected: Expectation, of: Journey = journey, events = happened) => {
  const asked = given(expected, events);
  return differences(run(of, asked), asked).map((difference) => {
    const { expected: wanted, found } = differenceWords(difference);
    return `${difference.about}: ${wanted} / ${found}`;
  });
};

describe('what is met differs in nothing', () => {
  test.each<Expectation>([
    {},
    {
      journey: 'journey',
      entry: 1,
      path: ['t', 'hello', 'w', 'c', 'x2'],
      emails: ['hello'],
      noEmails: ['gift'],
      outcome: 'exited:Nothing',
      by: 'P1D',
    },
    { path: ['t', '…', 'x2'] },
    { path: ['…'] },
    { entry: 2, path: ['t', 'hello', 'w'], outcome: 'active' },
    { entry: 3, outcome: 'refused:re-entry' },
  ])('%j', (expected) => expect(differs(expected)).toEqual([]));
});

describe('what is not met is told with what was found', () => {
  test.each<[Expectation, string[]]>([
    [{ path: ['t', 'x2'] }, ['path: t → x2 / t → hello → w → c → x2']],
    [{ emails: [] }, ['emails: none / hello']],
    [{ emails: ['gift', 'hello'] }, ['emails: gift, hello / hello']],
    [{ noEmails: ['hello', 'gift'] }, ['noEmails: not hello / hello']],
    [{ outcome: 'goal' }, ['outcome: goal / exited:Nothing']],
    [{ outcome: 'exited:nothing' }, ['outcome: exited:nothing / exited:Nothing']],
    [{ outcome: 'refused:re-entry' }, ['outcome: refused:re-entry / exited:Nothing']],
    [{ by: 'PT23H' }, ['by: ended by 2026-03-03T07:00:00Z / 2026-03-03T08:00:00Z']],
    [{ entry: 2, by: 'P30D' }, ['by: ended by 2026-04-01T07:00:00Z / still active']],
    [{ entry: 3, path: ['t'] }, ['entry: entry 3 / 2 entries']],
    [{ journey: 'other', path: ['t'] }, ['entry: entry 1 / no entry']],
    [{ journey: 'other', outcome: 'refused:re-entry' }, ['outcome: refused:re-entry / never tried to enter']],
    [{ path: ['t'], outcome: 'goal', emails: ['gift'] }, ['path: t / t → hello → w → c → x2', 'emails: gift / hello', 'outcome: goal / exited:Nothing']],
  ])('%j', (expected, found) => expect(differs(expected)).toEqual(found)); // oxfmt-ignore
  test('a refusal where an entry was expected', () => {
    const closed: Journey = { ...journey, digest: undefined, audience: { tag: 'staff' } };
    expect(differs({ outcome: 'goal' }, closed, [['PT0S', 'Signed Up']])).toEqual([
      'entry: entry 1 / refused:audience',
    ]);
    expect(differs({ outcome: 'refused:audience' }, closed, [['PT0S', 'Signed Up']])).toEqual([]);
    expect(differs({ outcome: 'refused:cooldown' }, closed, [['PT0S', 'Signed Up']])).toEqual([
      'outcome: refused:cooldown / refused:audience',
    ]);
  });
  test('each difference names its expectation', () => {
    const asked: Scenario = { ...given({}), expect: [{ outcome: 'exited:Nothing' }, { outcome: 'goal' }] };
    expect(differences(run(journey, asked), asked)).toMatchObject([{ index: 1, about: 'outcome' }]);
  });
});

test('a goal reached after the end is the outcome, and its moment counts', () => {
  const completes: Journey = draw([trigger('Signed Up', 't'), email('hello')], {
    goal: { name: 'Buys', when: { event: 'Order Completed' }, within: 'P7D', from: 'entry', exit: true },
  });
  const events: typeof happened = [
    ['PT0S', 'Signed Up'],
    ['P2D', 'Order Completed'],
  ];
  expect(differs({ outcome: 'goal', by: 'P2D' }, completes, events)).toEqual([]);
  expect(differs({ by: 'P1D' }, completes, events)).toHaveLength(1);
});

describe('paths', () => {
  test.each<[string, string, boolean]>([
    ['', '', true],
    ['', 'a', false],
    ['…', '', true],
    ['… …', 'a', true],
    ['a', 'a', true],
    ['a', 'a a', false],
    ['a …', 'a', true],
    ['… a', 'a b a', true],
    ['a … a', 'a', false],
    ['… b … d', 'a b c d', true],
    ['… b … d', 'a b c d e', false],
    ['a … c … e', 'a b c d c e', true],
  ])('%s and %s: %s', (pattern, path, answer) => {
    const parts = (text: string) => text.split(' ').filter((part) => part !== '');
    expect(pathMatches(parts(pattern), parts(path))).toBe(answer);
  });
  test('answer as the same regular expression does', () => {
    const step = fc.constantFrom('a', 'b');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(step, fc.constant('…')), { maxLength: 7 }),
        fc.array(step, { maxLength: 9 }),
        (pattern, path) => {
          const like = new RegExp(`^${pattern.map((part) => (part === '…' ? '[ab]*' : part)).join('')}$`);
          expect(pathMatches(pattern, path)).toBe(like.test(path.join('')));
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
  test('are compared quickly, however many gaps there are', () => {
    const pattern = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? '…' : 'a'));
    expect(
      pathMatches(
        [...pattern, 'b'],
        Array.from({ length: 1_000 }, () => 'a'),
      ),
    ).toBe(false);
  });
});

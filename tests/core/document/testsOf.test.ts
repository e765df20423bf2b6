import { expect, test } from 'vitest';
import {
  expectationsOn,
  scenarioSchema,
  testFile,
  withExpectations,
  type Expectation,
} from '../../../src/core/index.ts';
import { drawDraft, email, exit, scenario, trigger } from '../draw.ts';

const draft = drawDraft([trigger('Signed Up', 't'), email('hello'), exit('Done', 'x')]);
const enters = scenario([['PT0S', 'Signed Up']]);
const stranger = scenario([['PT0S', 'Other']]);
const concerns = expectationsOn(draft, ['Signed Up']);
const on = (expectation: Expectation, of = enters): boolean =>
  concerns({ ...of, expect: [{ journey: 'other' }, expectation] }).includes(1);

test.each<[string, Expectation, boolean]>([
  ['names the journey', { journey: 'journey', path: ['elsewhere'] }, true],
  ['names another', { journey: 'other', path: ['t'], emails: ['hello'] }, false],
  ['speaks of its steps', { path: ['t', '…'] }, true],
  ['speaks of other steps', { path: ['t0', '…', 'x0'] }, false],
  ['speaks of its emails', { noEmails: ['hello'] }, true],
  ['speaks of other emails', { emails: ['gift'] }, false],
])('an expectation that %s: %s', (_, expectation, answer) => {
  expect(on(expectation)).toBe(answer);
  expect(on(expectation, stranger)).toBe(answer);
});

test('one that says only how it ends is for the journeys that somebody does something for', () => {
  expect(on({ outcome: 'refused:audience' })).toBe(true);
  expect(on({ outcome: 'refused:audience' }, stranger)).toBe(false);
  const byHand = { ...stranger, events: [{ type: 'manual' as const, after: 'PT0S', journey: 'journey' }] };
  expect(on({ emails: [] }, byHand)).toBe(true);
  expect(
    on({ emails: [] }, { ...byHand, events: [{ type: 'manual', after: 'PT0S', journey: 'other' }] }),
  ).toBe(false);
});

test('nobody of whom nothing is expected is a test', () => expect(concerns(enters)).toEqual([]));

test('a file holds what is expected of one journey, and no member where that is nothing', () => {
  const both = withExpectations(enters, [
    { journey: 'other', outcome: 'goal' },
    { journey: 'journey', outcome: 'completed' },
  ]);
  expect(scenarioSchema.parse(testFile(both, concerns(both))).expect).toEqual([
    { journey: 'journey', outcome: 'completed' },
  ]);
  expect('expect' in testFile(both, [])).toBe(false);
  expect('expect' in withExpectations(both, [])).toBe(false);
});

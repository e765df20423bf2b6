import { describe, expect, test } from 'vitest';
import { link, programSchema, scenarioSchema, simulate, trailNames, type TrailNames, type Why } from '../../src/core/index.ts'; // oxfmt-ignore
import { whyFactsOf } from '../../src/simulator/whyFactsOf.ts';
import { conformance } from '../conformance/groups.ts';

const names: TrailNames = {
  step: (id) => `step ${id}`,
  outlet: () => 'Yes',
  exit: () => 'the exit',
  email: () => 'Welcome aboard',
  topic: () => 'News',
  segment: () => 'Pricing shoppers',
  journey: (id) => (id === 'cart' ? 'Cart recovery' : id),
  variant: () => 'Short',
  zone: () => undefined,
};
const facts = (why: Why) =>
  Object.fromEntries(whyFactsOf({ why, journey: 'cart' }, names, (text) => `at ${text}`));
const because = { input: 'i', event: 'Order Completed', at: 'T' };

describe('the facts of a reason', () => {
  test.each<[string, Why, Record<string, string>]>([
    ['an event', { code: 'trigger', trigger: 't', because, zone: 'UTC', key: 'c-1' }, { 'Because of': 'Order Completed, at T', 'Run for': 'c-1' }],
    ['a segment', { code: 'trigger', trigger: 't', because: { segment: 's', edge: 'enters' }, zone: 'UTC' }, { 'Because of': 'Joined “Pricing shoppers”' }],
    ['a rival', { code: 'refusal', reason: 'outranked', trigger: 't', because: { manual: true }, by: 'cart:i-1' }, { 'Tried because of': 'Let in by hand', 'Who goes first': '“Cart recovery”' }],
    ['a variant', { code: 'gate', outlet: 'next', email: 'm', checks: [], variant: { id: 'b', bucket: 9_999 } }, { Variant: 'Short', 'Chosen by': 'chance: 99.99 of 100' }],
    ['a pinned arm', { code: 'arm', outlet: 'a', bucket: 0, pinned: true }, { 'Chosen by': 'hand, for this person' }],
    ['a deferral', { code: 'deferral', email: 'm', checks: [], due: 'T' }, { 'Tried again': 'at T' }],
    ['a call', { code: 'call', effect: 'e', method: 'POST', url: 'https://x.example', timeout: 'PT30S', due: 'T' }, { Called: 'POST https://x.example', 'Waits at most': '30 seconds', 'Gives up': 'at T' }],
    ['an answer', { code: 'answer', outlet: 'failed', ok: false, since: 'T' }, { Answer: 'No', 'Waited since': 'at T' }],
    ['a pause', { code: 'outranked', by: 'cart:i-1', group: 'promotions' }, { 'Gives way to': '“Cart recovery”', Group: 'promotions' }],
    ['a sunset', { code: 'sunset', reason: 'sunset', attempts: 3, sent: 4, since: 'T' }, { 'Emails sent': '4', 'Asked for': '3', 'Without an answer since': 'at T' }],
    ['a move', { code: 'migration', from: 1, to: 2, step: 'b' }, { Version: '1 → 2', 'Now at': 'step b' }],
    ['a journey unknown', { code: 'start', outlet: 'next', journey: 'cart', unknown: true }, { Journey: '“Cart recovery”', So: 'nothing was started, and this journey goes on' }],
  ])('%s', (_, why, expected) => expect(facts(why)).toEqual(expected)); // oxfmt-ignore

  test('say nothing empty, whatever the conformance cases make happen', () => {
    const seen = new Set<string>();
    for (const { name, program, scenario } of conformance.flatMap(({ cases }) => cases)) {
      const parsed = programSchema.parse(program);
      const linking = link(parsed);
      if (!linking.ok) throw new Error(name);
      const known = trailNames(parsed.journeys);
      for (const entry of simulate(linking.linked, scenarioSchema.parse(scenario)).entries) {
        seen.add(entry.why.code);
        for (const [label, value] of whyFactsOf(entry, known, String)) {
          expect(label, name).not.toBe('');
          expect(value, `${name}: ${label}`).not.toMatch(/^$|undefined|null|\[object|NaN/);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(25);
  }, 60_000);
});

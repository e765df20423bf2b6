import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowOfJourney } from '../../../src/core/analyse/flow.ts';
import { reachOf } from '../../../src/core/analyse/reach.ts';
import { witnessFor } from '../../../src/core/analyse/witness.ts';
import type { Journey } from '../../../src/core/document/Journey.ts';
import type { Scenario } from '../../../src/core/document/Scenario.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import type { EventPattern, PropertyRule, Rule } from '../../../src/core/values/rule.ts';
import { compile } from '../../../src/core/compile/compile.ts';
import {
  condition,
  contextOf,
  drawDraft,
  email,
  linked,
  rendering,
  scenario,
  there,
  trigger,
  wait,
  waitForEvent,
  type Piece,
} from '../draw.ts';

const pick = <T>(...options: T[]) => fc.constantFrom(...options);
const compared = pick(
  { is: 'equals' as const, value: 1 },
  { is: 'equals' as const, value: 2 },
  { is: 'atLeast' as const, value: 2 },
  { is: 'lessThan' as const, value: 2 },
  { is: 'exists' as const },
  { is: 'missing' as const },
);
const where: fc.Arbitrary<PropertyRule> = compared.map((asked): PropertyRule => ({
  property: 'p',
  ...asked,
}));
const pattern: fc.Arbitrary<EventPattern> = fc.oneof(
  pick({ event: 'A' }, { event: 'B' }),
  where.map((rule) => ({ event: 'A', where: rule })),
);
const clause: fc.Arbitrary<Rule> = fc.oneof(
  compared.map((asked): Rule => ({ attribute: 'x', ...asked })),
  compared.map((asked): Rule => ({ trigger: 'properties.p', ...asked })),
  pick<Rule>({ tag: 't' }, { segment: 's' }, { topic: 'offers', subscribed: true }, { in: 'journey', state: 'active' }, { in: 'journey', state: 'everEntered' }),
  pick<Rule>({ email: 'any', did: 'opened' }, { email: 'any', did: 'sent' }, { email: 'previous', did: 'sent' }),
  pattern.map((event): Rule => ({ event })),
  pattern.map((event): Rule => ({ event, since: 'entry' })),
  pattern.map((event): Rule => ({ event, within: 'P1D' })),
  fc.tuple(pattern, compared).map(([event, asked]): Rule => ({ event, pick: 'last', property: 'p', ...asked })),
); // oxfmt-ignore
const rule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 3, arbitrary: clause },
  { weight: 1, arbitrary: clause.map((not): Rule => ({ not })) },
  { weight: 1, arbitrary: fc.array(clause, { minLength: 1, maxLength: 2 }).map((all): Rule => ({ all })) },
  { weight: 1, arbitrary: fc.array(clause, { minLength: 1, maxLength: 2 }).map((any): Rule => ({ any })) },
);
/** Rules that may be asked before anybody is in the journey. */
const ofPerson = (asked: Rule): boolean => !/"trigger"|"since"|"previous"/.test(JSON.stringify(asked));

let mails = 0;
const rest: fc.Arbitrary<() => Piece[]> = fc.oneof(
  fc.constant(() => []),
  fc.constant(() => [wait('P1D')]),
  fc.constant(() => [email(`m${++mails}`)]),
  fc.constant((): Piece[] => [
    { kind: 'update', id: `u${++mails}`, settings: { addTags: ['t'], set: { x: 2 } }, ways: {} },
  ]),
  pattern.map((event) => () => [
    waitForEvent(event, 'P1D', { done: [email(`m${++mails}`)], timeout: [wait('PT1H')] }),
  ]),
);
const line: fc.Arbitrary<(depth: number) => Piece[]> = fc.array(fc.tuple(rest, rule, fc.boolean()), { minLength: 1, maxLength: 3 }).map((list) => {
  const build = (index: number): Piece[] => {
    const part = list[index];
    if (!part) return [];
    const [before, when, onYes] = part;
    const pieces = before();
    if (pieces.some(({ kind }) => kind.startsWith('waitFor'))) return pieces;
    return [...pieces, condition(when, onYes ? { yes: build(index + 1) } : { no: build(index + 1) })];
  };
  return build;
}); // oxfmt-ignore
const segments = {
  s: { name: 'S', rule: { any: [{ tag: 't' }, { attribute: 'x', is: 'equals', value: 2 }] } as Rule },
};
const journeys: fc.Arbitrary<Journey> = fc
  .tuple(
    pattern,
    line,
    fc.option(rule.filter(ofPerson), { nil: undefined }),
    fc.option(fc.oneof(rule, pattern as fc.Arbitrary<Rule | EventPattern>), { nil: undefined }),
  )
  .map(([event, build, audience, exit]) => {
    mails = 0;
    const draft = drawDraft([trigger(event, 't'), email('m0'), ...build(0)], {
      ...(audience && { audience }),
      ...(exit && { exits: [{ id: 'x', when: exit, reason: 'Left' }] }),
    });
    const rendered = Object.fromEntries(
      Object.values(draft.emails).map((stored) => [stored.id, rendering(stored)]),
    );
    const { journey, issues } = compile(draft.document, { ...contextOf(draft), segments }, rendered, 1);
    return there(journey, issues.map(({ code, message }) => `${code} ${message}`).join('\n'));
  });

const happenings = fc.array(
  fc.tuple(pick('PT0S', 'PT1M', 'PT2H', 'P1D', 'P2D'), fc.oneof(
    fc.tuple(pick('A', 'B'), pick({}, { p: 1 }, { p: 2 })),
    pick([{ identify: { x: 1 } }] as const, [{ identify: { x: 2, tags: ['t'] } }] as const, [{ identify: { x: null, tags: [] } }] as const),
  )),
  { minLength: 1, maxLength: 6 },
); // oxfmt-ignore
const people: fc.Arbitrary<Scenario> = fc
  .record({ list: happenings, x: pick(undefined, 1, 2), tags: fc.subarray(['t']), offers: pick(undefined, true), opens: fc.boolean() })
  .map(({ list, x, tags, offers, opens }) =>
    scenario(list.map(([when, what]) => [when, ...what] as never), {
      subscriber: { id: 'ada', email: 'ada@example.com', attributes: x === undefined ? {} : { x }, tags, topics: offers ? { offers } : {} },
      ...(opens && { reactions: [{ email: 'm0', opens: 'PT1H' }] }),
    }),
  ); // oxfmt-ignore

test('nobody ever goes where it is proven that nobody goes', () => {
  let denied = 0;
  fc.assert(
    fc.property(journeys, fc.array(people, { minLength: 8, maxLength: 8 }), (journey, persons) => {
      const program = linked(journey);
      const reach = reachOf(flowOfJourney(journey), { audience: journey.audience, exits: journey.exits, segments: journey.segments });
      denied += reach.findings.filter(({ code }) => code !== 'always-holds').length;
      for (const person of persons)
        for (const { why } of simulate(program, person).entries)
          if (why.code === 'arrival' || why.code === 'end') expect(reach.leavesBy(why.from, why.outlet)).toBe(true);
    }),
    { numRuns: 250, seed: 11 },
  );
  expect(denied).toBeGreaterThan(40);
}, 60_000); // oxfmt-ignore

test('a witness is found for nearly every way that somebody among many takes', () => {
  const many = fc.sample(people, { numRuns: 200, seed: 5 });
  let taken = 0;
  let missed = 0;
  fc.assert(
    fc.property(journeys, (journey) => {
      const program = linked(journey);
      const ways = new Map<string, [string, string]>();
      for (const person of many)
        for (const { why } of simulate(program, person).entries)
          if (why.code === 'arrival' || why.code === 'end')
            ways.set(`${why.from}/${why.outlet}`, [why.from, why.outlet]);
      for (const [from, outlet] of ways.values()) {
        taken++;
        const witness = witnessFor(program, journey.id, from, outlet);
        if (!witness.found) missed++;
        if (!witness.found) expect(witness.reason).toBe('not-found');
      }
    }),
    { numRuns: 40, seed: 12 },
  );
  expect(taken).toBeGreaterThan(150);
  expect(missed / taken).toBeLessThan(0.03);
}, 60_000);

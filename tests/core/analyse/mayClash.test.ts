import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayClash } from '../../../src/core/analyse/mayClash.ts';
import { reachOf } from '../../../src/core/analyse/reach.ts';
import { isImpossible } from '../../../src/core/analyse/satisfy.ts';
import {
  documentIssues,
  outletsOf,
  type ExitRule,
  type JourneyNode,
  type Rule,
} from '../../../src/core/index.ts';
import { bearingOf } from '../../../src/core/kinds/demands.ts';
import { isPlain } from '../../../src/core/lint/isPlain.ts';
import { viewOf } from '../../../src/core/lint/View.ts';
import { condition, contextOf, drawDraft, exit, trigger, wait, type Piece } from '../draw.ts';

const score = (is: 'atLeast' | 'lessThan' | 'equals', value: number): Rule => ({
  attribute: 'score',
  is,
  value,
});
const clause = fc.constantFrom<Rule>(
  score('atLeast', 5),
  score('lessThan', 5),
  score('equals', 7),
  { attribute: 'plan', is: 'between', value: [9, 3] },
  { attribute: 'plan', is: 'exists' },
  { tag: 'vip' },
  { event: { event: 'Bought' } },
  { event: { event: 'Bought' }, times: { atMost: 0 } },
  { event: { event: 'Bought' }, times: { atLeast: 0 } },
  { event: { event: 'Signed Up', where: { property: 'n', is: 'equals', value: 1 } } },
  { email: 'm', did: 'opened' },
  { email: 'm', did: 'clicked' },
  { email: 'any', did: 'opened' },
  { topic: 'news', subscribed: true },
  { trigger: 'properties.n', is: 'equals', value: 2 },
  { trigger: 'event', is: 'equals', value: 'Signed Up' },
);
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    clause,
    fc.record({ not: tie('rule') }),
    fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

test('what is said not to clash comes out any way that is asked for', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ rule, holds: fc.boolean() }), { minLength: 1, maxLength: 3 }),
      (signed) => {
        if (mayClash(signed)) return;
        plain++;
        expect(isImpossible(signed)).toBe(false);
      },
    ),
    { seed: 20261123, numRuns: 2_000 },
  );
  expect(plain).toBeGreaterThan(300);
});

const rulesOf = (node: JourneyNode): Rule[] => {
  const last = outletsOf(node).at(-1);
  const demands = last ? bearingOf(node.kind).demands(node.settings, last.id, 0) : [];
  return demands.flatMap((demand) => ('rule' in demand ? [demand.rule] : []));
};

test('where a journey is plain, nothing can be found in it by solving', () => {
  let plain = 0;
  const question = fc.record({
    first: rule,
    second: fc.option(rule, { nil: undefined, freq: 1 }),
    rests: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(question, { minLength: 1, maxLength: 2 }),
      fc.option(rule, { nil: undefined, freq: 1 }),
      fc.option(rule, { nil: undefined, freq: 1 }),
      (questions, audience, leaves) => {
        const line = questions.reduceRight<Piece[]>((rest, { first, rests }, at) => {
          const pause = rests ? [wait('P1D', `w${at}`)] : [];
          return [...pause, condition(first, { yes: rest, no: [exit('No', `x${at}`)] }, `c${at}`)];
        }, []);
        const exits: ExitRule[] = leaves ? [{ id: 'e', when: leaves, reason: 'Left' }] : [];
        const draft = drawDraft([trigger('Signed Up', 't'), ...line], {
          ...(audience && { audience }),
          exits,
        });
        const nodes = draft.document.nodes.map((node, index): JourneyNode => {
          const { second } = questions[index % questions.length] ?? {};
          if (!('branches' in node.settings) || !node.settings.branches || !second) return node;
          const branches = [...node.settings.branches, { id: 'second', label: 'Second', when: second }];
          return { ...node, settings: { ...node.settings, branches } } as JourneyNode; // one more branch of the same kind
        });
        const document = { ...draft.document, nodes };
        const context = contextOf(draft);
        const view = viewOf(document, context, documentIssues(document, context));
        if (!isPlain(view, rulesOf)) return;
        plain++;
        expect(reachOf(view.flow, { audience, exits, segments: {} }).findings).toEqual([]);
      },
    ),
    { seed: 20261123, numRuns: 1_500 },
  );
  expect(plain).toBeGreaterThan(60);
});

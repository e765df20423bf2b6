import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link, simulate } from '../../../src/core/index.ts';
import { cases, type Case } from './oracle/casesStories.ts';
import { features, seenIn } from './oracle/features.ts';
import { tell } from './oracle/tell.ts';
import { mostLines } from './oracle/World.ts';
import { told } from './told.ts';

const deep = process.env['WEND_DEEP'] === '1';
const seeds = deep ? Array.from({ length: 20 }, (_, nth) => 20_261_122 + nth) : [20_261_122];
const runs = 500;

function engineTells({ program, scenario }: Case): string[] {
  const linking = link(program);
  if (!linking.ok) throw new Error(`not linked: ${JSON.stringify(linking.issues)}`);
  const { entries } = simulate(linking.linked, scenario);
  return told(entries).slice(0, mostLines);
}

/** What a person needs to see who is to find out who is wrong. */
function explained(one: Case): string {
  const { program, scenario } = one;
  const oracle = tell(program, scenario);
  const engine = engineTells(one);
  const first = oracle.findIndex((line, place) => line !== engine[place]);
  const place = first < 0 ? oracle.length : first;
  const around = (lines: readonly string[]) => lines.slice(Math.max(0, place - 5), place + 3).join('\n  ');
  return [
    `The engine and the oracle differ in line ${place + 1}.`,
    `oracle:\n  ${around(oracle)}`,
    `engine:\n  ${around(engine)}`,
    `program: ${JSON.stringify(program)}`,
    `scenario: ${JSON.stringify(scenario)}`,
  ].join('\n');
}

const counts = new Map<string, number>();

test.each(seeds)(
  'engine and naive oracle tell the same: 500 programs and stories, seed %i',
  (seed) => {
    const same = fc.property(cases, (one) => {
      const oracle = tell(one.program, one.scenario);
      for (const feature of seenIn(one, oracle)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
      return oracle.join('\n') === engineTells(one).join('\n');
    });
    const { failed, counterexample } = fc.check(same, { seed, numRuns: runs });
    expect(failed, counterexample ? explained(counterexample[0]) : '').toBe(false);
  },
  600_000,
);

test('the stories leave nothing out', () => {
  const tooRare = features.filter((feature) => (counts.get(feature) ?? 0) < 3);
  expect(tooRare, JSON.stringify(Object.fromEntries(counts))).toEqual([]);
});

test('leaving out minutes leaves out nothing', () => {
  for (const { program, scenario } of fc.sample(cases, { seed: 4, numRuns: deep ? 100 : 3 }))
    expect(tell(program, scenario)).toEqual(tell(program, scenario, true));
}, 600_000);

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { conformance } from '../conformance/groups.ts';
import { Assembly } from './Assembly.ts';
import type { Fault } from './Fault.ts';
import { faults } from './faults.ts';
import { matrix } from './matrix.ts';
import { catching, planted } from './catching.ts';
import { targets } from './targets.ts';
import { Trials } from './Trials.ts';

/** A fault that one case alone catches: planted by hand, by its name, or a small change of a source. */
type Proof = { planted: string } | Fault;

const deep = process.env['WEND_DEEP'] === '1';
const path = new URL('../conformance/earned.json', import.meta.url).pathname;
// Written by this very test.
let earned = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Proof>;
const remedy = 'WEND_DEEP=1 npx vitest run --project unit tests/mutation/earned.test.ts -u';
const sampleSize = 25;

const faultOf = (proof: Proof): Fault | undefined =>
  'planted' in proof ? faults.find(({ name }) => name === proof.planted) : proof;

let assembly: Assembly;
let trials: Trials;
beforeAll(async () => {
  assembly = await Assembly.load();
  trials = new Trials(
    assembly,
    await assembly.engine(),
    conformance.flatMap(({ cases }) => cases),
  );
}, 60_000);

/** Whether this case catches the fault and all the others let it through. */
async function isEarnedBy(name: string, proof: Proof): Promise<boolean> {
  const fault = faultOf(proof);
  const { caught } = fault ? await catching(assembly, trials, fault, 2) : { caught: [] };
  return caught.length === 1 && caught[0] === name;
}

const applies = (proof: Proof): boolean => {
  const fault = faultOf(proof);
  return fault !== undefined && isThere(fault);
};

function isThere(fault: Fault): boolean {
  try {
    return planted(assembly, fault).size > 0;
  } catch {
    return false;
  }
}

describe('every conformance case earns its place: some fault is caught by it alone', () => {
  if (deep)
    test('all of them; where a fault no longer serves, another one is looked for', async () => {
      const proven: Record<string, Proof | undefined> = {};
      for (const name of trials.names) {
        const known = earned[name];
        proven[name] = known && applies(known) && (await isEarnedBy(name, known)) ? known : undefined;
      }
      const prove = (name: string | undefined, proof: Proof) => {
        if (name !== undefined) proven[name] ??= proof;
      };
      const isWhole = () => trials.names.every((name) => proven[name]);
      if (!isWhole())
        for (const fault of faults.filter(isThere)) {
          const { caught } = await catching(assembly, trials, fault, 2);
          if (caught.length === 1) prove(caught[0], { planted: fault.name });
        }
      if (!isWhole())
        for (const { file, find, replace, caught } of await matrix(assembly, trials, targets, 2))
          if (caught.length === 1) prove(caught[0], { file, find, replace });
      earned = Object.fromEntries(
        Object.entries(proven).flatMap(([name, proof]) => (proof ? [[name, proof] as const] : [])),
      );
      await expect(`${JSON.stringify(earned, null, 2)}\n`).toMatchFileSnapshot(path);
      expect(
        trials.names.filter((name) => !proven[name]),
        'catch nothing alone',
      ).toEqual([]);
      expect(
        faults.filter((fault) => !isThere(fault)).map(({ name }) => name),
        'have lost their place in the sources',
      ).toEqual([]);
    }, 7_200_000);

  test('every case has its fault', () => {
    expect(Object.keys(earned).toSorted(), remedy).toEqual(trials.names.toSorted());
    // Sources change, and proofs age with them. A few may have lost their place until the next deep run.
    const lost = Object.keys(earned).filter((name) => !applies(earned[name] ?? { planted: '' }));
    expect(lost.length, `${lost.join(', ')}\n${remedy}`).toBeLessThanOrEqual(trials.names.length / 10);
  });

  test(`a sample of ${sampleSize}: its fault makes the case fail and no other`, async () => {
    const there = Object.entries(earned).filter(([, proof]) => applies(proof));
    // Spread over the whole list, so that it is another one when the list changes.
    const sample = there.filter(
      (_, place) => (place * sampleSize) % there.length < Math.min(sampleSize, there.length),
    );
    expect(sample.length).toBe(Math.min(sampleSize, there.length));
    for (const [name, proof] of sample) {
      const fault = faultOf(proof);
      const caught = fault && (await catching(assembly, trials, fault)).caught;
      expect(caught, `${JSON.stringify(proof)}\n${remedy}`).toEqual([name]);
    }
  }, 120_000);
});

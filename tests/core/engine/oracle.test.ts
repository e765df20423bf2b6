import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link, simulate, type Simulation } from '../../../src/core/index.ts';
import { there } from '../draw.ts';
import { tell, type Told } from './oracle.ts';
import { histories, journeys } from './oracleCases.ts';

/** What a trail says, in the oracle's words. */
function told({ entries, mails, outcomes }: Simulation): Told {
  const result: Told = { refused: [], runs: {} };
  for (const { run, did, local, step, why } of entries) {
    if (did === 'refused' && why.code === 'refusal') result.refused.push(`${local} ${why.reason}`);
    if (run === null) continue;
    const note = (result.runs[run] ??= {
      outcome: 'active',
      ended: undefined,
      path: [],
      mails: [],
      goals: [],
    });
    if (did === 'entered' || did === 'arrived') note.path.push(`${local} ${step ?? ''}`);
    if (did === 'goal') note.goals.push(local);
    if (
      (did === 'goal' && note.goals.length === 1) ||
      ((did === 'exited' || did === 'completed') && note.goals.length === 0)
    )
      note.ended = local;
  }
  for (const { run, outcome } of outcomes) there(result.runs[run]).outcome = outcome;
  for (const { run, local, email: id } of mails) there(result.runs[run]).mails.push(`${local} ${id}`);
  return result;
}

const cases = Number(process.env['ORACLE_CASES'] ?? 500);

test('the engine tells what a naive oracle tells, minute by minute', () => {
  let lively = 0;
  fc.assert(
    fc.property(journeys, histories, (journey, history) => {
      const linking = link(journey);
      if (!linking.ok) throw new Error(JSON.stringify(linking.issues));
      const found = told(simulate(linking.linked, history));
      lively += Object.values(found.runs).filter(({ path }) => path.length > 2).length;
      expect(found).toEqual(tell(journey, history));
    }),
    { seed: Number(process.env['ORACLE_SEED'] ?? 20261122), numRuns: cases },
  );
  // Two silent trails would agree, too.
  expect(lively).toBeGreaterThan(cases);
}, 60_000);

import { describe, expect, test } from 'vitest';
import type { ClauseReason, Reason } from '../../../../src/core/index.ts';
import { decisiveClauses } from '../../../../src/core/values/decisiveClauses.ts';
import { answered, asked, type Asked } from './everyDecision.ts';

describe('the named cause is the true one', () => {
  test('of a branch: every clause that is named was judged so, and one of them turns in each variant', () => {
    const branches = answered.filter(({ decision }) => decision.entry.why.code === 'branch');
    expect(branches.length).toBeGreaterThan(20);
    for (const { name, decision, found } of branches) {
      const { why } = decision.entry;
      if (why.code !== 'branch') continue;
      for (const { branch, reason } of why.tried) {
        const named = decisiveClauses(reason);
        expect(named.length, name).toBeGreaterThan(0);
        for (const { entry } of found) {
          if (entry.why.code !== 'branch') continue;
          const after = entry.why.tried.find((tried) => tried.branch === branch);
          if (!after || after.reason.holds === reason.holds) continue;
          const now = new Map(clausesOf(after.reason).map((clause, place) => [place, clause]));
          const before = clausesOf(reason);
          const turns = before.filter((clause, place) => now.get(place)?.holds !== clause.holds);
          expect(
            turns.some((clause) => named.includes(clause)),
            `${name} ${branch}`,
          ).toBe(true);
        }
      }
    }
  });
  test('of a mail not sent: the gate stopped at its last question, which is passed in each variant', () => {
    const mails = answered.filter(({ turn }) => turn.way === 'sent');
    expect(mails.length).toBeGreaterThan(10);
    for (const { name, decision, found } of mails) {
      const { why } = decision.entry;
      if (why.code !== 'gate') throw new Error(name);
      expect(
        why.checks.map(({ passed }) => passed),
        name,
      ).toEqual(why.checks.map((_, place) => place < why.checks.length - 1));
      const { check } = why.checks.at(-1) ?? {};
      for (const { entry } of found) {
        if (entry.why.code !== 'gate') throw new Error(name);
        expect(
          entry.why.checks.filter((one) => one.check === check).every(({ passed }) => passed),
          name,
        ).toBe(true);
      }
    }
  });
  test('of a refusal: the rule that is named was judged so, and each variant is let in by the same input', () => {
    const refusals = answered.filter(({ decision }) => decision.entry.why.code === 'refusal');
    expect(new Set(refusals.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
    for (const { name, decision, found } of refusals) {
      const { why, input, journey } = decision.entry;
      if (why.code !== 'refusal') throw new Error(name);
      if (why.reason === 'audience') expect(why.rule?.holds, name).toBe(false);
      if (why.reason === 'exit-holds') expect(why.rule?.holds, name).toBe(true);
      for (const { entry } of found) {
        expect(entry.journey, name).toBe(journey);
        if (input !== null) expect(entry.input, name).toBe(input);
      }
    }
  });
  test('of a wait: the last moment that is named is the one at which it went on', () => {
    const waits = asked.filter(({ decision }) => decision.entry.why.code === 'waited');
    expect(waits.length).toBeGreaterThan(15);
    for (const { name, decision } of waits) {
      const { why, at } = decision.entry;
      if (why.code !== 'waited') throw new Error(name);
      expect(Date.parse(why.moments.at(-1)?.reached ?? ''), name).toBe(Date.parse(at));
    }
  });
  test('of giving way: the run that is named is under way then, and its journey goes first', () => {
    const priority = ({ linked }: Asked, journey: string | null) =>
      [...(linked.versions.get(journey ?? '')?.values() ?? [])][0]?.journey.priority ?? NaN;
    const ways = asked.filter(({ decision: { entry } }) => entry.why.code === 'outranked');
    expect(ways.length).toBeGreaterThan(15);
    for (const one of ways) {
      const { why, journey } = one.decision.entry;
      if (why.code !== 'outranked') throw new Error(one.name);
      const before = one.simulation.entries.slice(0, one.decision.index);
      const rival = before.filter(({ run }) => run === why.by);
      // One that is let in at that very moment makes room for itself first.
      const late = one.simulation.entries.find(({ run }) => run === why.by);
      expect((rival[0] ?? late)?.at.localeCompare(one.decision.entry.at), one.name).toBeLessThanOrEqual(0);
      expect(
        rival.some(({ did }) => did === 'completed' || did === 'exited'),
        one.name,
      ).toBe(false);
      expect(priority(one, (rival[0] ?? late)?.journey ?? null), one.name).toBeGreaterThanOrEqual(
        priority(one, journey),
      );
    }
  });
});

function clausesOf(reason: Reason): ClauseReason[] {
  if ('not' in reason) return clausesOf(reason.not);
  if ('all' in reason) return reason.all.flatMap(clausesOf);
  return 'any' in reason ? reason.any.flatMap(clausesOf) : [reason];
}

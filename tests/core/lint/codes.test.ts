import { describe, expect, test } from 'vitest';
import { emailCodes, issueCodes, type IssueCode } from '../../../src/core/index.ts';
import { there } from '../draw.ts';
import { sound, told, type Case, type Told } from './cases.ts';
import { casesOfDrawings } from './casesOfDrawings.ts';
import { casesOfEmails } from './casesOfEmails.ts';
import { casesOfFiles } from './casesOfFiles.ts';
import { casesOfSteps } from './casesOfSteps.ts';

const tables = [casesOfFiles, casesOfDrawings, casesOfSteps, casesOfEmails];
const cases = new Map<string, Case>(tables.flatMap((table) => Object.entries(table)));

test('the sound journey has nothing to complain about', () => expect(told(sound()).issues).toEqual([]));

test('nothing that is told of a journey as an error lets it compile', () => {
  for (const its of cases.values()) {
    const { issues, compiles } = its.sets();
    expect([
      issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      compiles ?? false,
    ]).not.toEqual([expect.arrayContaining([expect.any(String)]), true]);
  }
});

test('every code has a journey or file that sets it off, and a near miss', () => {
  const known = tables.flatMap((table) => Object.keys(table));
  expect(known.length).toBe(cases.size);
  expect(issueCodes.filter((code) => !cases.has(code) && !ofEmails.has(code))).toEqual([]);
});

/** What is said of an email by itself has cases of its own, each with an email that breaks just that. */
const ofEmails = new Set<IssueCode>(emailCodes);
const codes = issueCodes.filter((code) => cases.has(code)).map((code) => [code, cases.get(code)] as const);

describe.each(codes)('%s', (code, its) => {
  const found = ({ issues }: Told) => issues.filter((issue) => issue.code === code);

  test('is told, in whole sentences', () => {
    const mine = found(there(its).sets());
    expect(mine.length).toBeGreaterThan(0);
    for (const { message, remedy } of mine) {
      expect(`${message} ${remedy}`).not.toMatch(/undefined|\[object|NaN|\bnode\b|\bedge\b/);
      expect(message).toMatch(/[.?]$/);
      expect(remedy).toMatch(/\.$/);
    }
    // An issue travels as JSON.
    expect(JSON.parse(JSON.stringify(mine))).toEqual(mine);
  });

  test('is not told of the near miss', () => expect(found(there(its).near())).toEqual([]));

  test('goes away where a machine can see to it, and brings no error', () => {
    const { issues, fixed } = there(its).sets();
    for (const { fix, node, setting } of issues.filter((issue) => issue.code === code)) {
      if (!fix) continue;
      expect(fix.label).toMatch(/^[A-Z]/);
      const left = there(fixed)(fix);
      const isSame = (issue: (typeof left)[number]) =>
        issue.code === code && issue.node === node && issue.setting === setting;
      expect(left.filter(isSame)).toEqual([]);
      const errors = (all: typeof issues) => all.filter(({ severity }) => severity === 'error').length;
      expect(errors(left)).toBeLessThanOrEqual(errors(issues));
    }
  });
});

test('these can be seen to by a machine', () => {
  const fixable = codes.flatMap(([code, its]) =>
    there(its)
      .sets()
      .issues.some((issue) => issue.code === code && issue.fix)
      ? [code]
      : [],
  );
  expect(fixable.toSorted()).toMatchInlineSnapshot(`
    [
      "asked-too-soon",
      "converted-stay",
      "crowded-day",
      "dangling-line",
      "duplicate-line",
      "early-reentry",
      "empty-arm",
      "exit-equals-trigger",
      "gap-time",
      "insecure-url",
      "key-needs-event",
      "missing-unsaid",
      "no-utm",
      "past-unsaid",
      "same-name",
      "sends-without-wait",
      "shadowed",
      "short-deferral",
      "split-weights",
      "stale-acceptance",
      "starts-itself",
      "unknown-group",
      "unreachable",
      "whole-arm",
      "window-in-quiet-hours",
      "zero-wait",
    ]
  `);
});

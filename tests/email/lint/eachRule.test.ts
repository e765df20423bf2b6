import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  emailCodes,
  emailIssues,
  emailPlaceOf,
  issueCodes,
  storedEmailSchema,
  type EmailDocument,
  type EmailIssue,
  type StoredEmail,
} from '../../../src/core/index.ts';
import { emailFixFor } from '../../../src/email/lint/emailFixes.ts';
import { lintRendered } from '../../../src/email/lint/lintRendered.ts';
import { brand, journeyUtm, readers, samplesOf, sound } from './base.ts';
import type { Row } from './Row.ts';
import { rows } from './rows.ts';

/** Everything that is said of an email, by its document and by what people get. */
async function judge(email: StoredEmail, row: Partial<Row> = {}): Promise<EmailIssue[]> {
  const around = { brand: row.brand ?? brand, segments: {}, utm: row.utm ?? journeyUtm, paths: row.paths };
  return [
    ...emailIssues(email, around),
    ...lintRendered(email, await samplesOf(email, row.readers ?? readers)),
  ];
}
const lines = (issues: readonly EmailIssue[]) => issues.map(({ code, setting }) => `${code} ${setting}`);

test('there is nothing to say against the sound email', async () => {
  expect(lines(await judge(sound))).toEqual([]);
});

test('every rule has a row', () => {
  expect(Object.keys(rows).toSorted()).toEqual([...emailCodes].toSorted());
});

test('what the rules say, as their source has it, are the codes of emails and no others', () => {
  const said = ['src/core/lint/email', 'src/email/lint', 'src/core/document/emailFindings.ts'].flatMap((at) =>
    (at.endsWith('.ts') ? [at] : readdirSync(at).map((file) => `${at}/${file}`))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/(?:report\(\s*|code: |\? |: )'([a-z]+(?:-[a-z]+)*)'/g),
      ])
      .map(([, word = '']) => word)
      .filter((word) => issueCodes.some((code) => code === word)),
  );
  expect([...new Set(said)].toSorted()).toEqual([...emailCodes].toSorted());
});

/** Every part of an email by its place, without what is in it. */
function partsOf({ sections, ...head }: EmailDocument): Map<string, string> {
  const parts = new Map(
    Object.entries(head).map(([name, value]) => [`email/${name}`, JSON.stringify(value)]),
  );
  for (const { columns, ...section } of sections) {
    parts.set(`email/blocks/${section.id}`, JSON.stringify(section));
    for (const block of columns.flatMap(({ blocks }) => blocks))
      parts.set(`email/blocks/${block.id}`, JSON.stringify(block));
  }
  return parts;
}

/** The places in which two emails are different; all that is in both stands in the same order. */
function changed(before: EmailDocument, after: EmailDocument): string[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  expect([...is.keys()].filter((place) => was.has(place))).toEqual(
    [...was.keys()].filter((place) => is.has(place)),
  );
  return [...new Set([...was.keys(), ...is.keys()])].filter((place) => was.get(place) !== is.get(place));
}

describe.each(emailCodes.map((code) => [code, rows[code]] as const))('%s', (code, row) => {
  test('is told of an email that breaks just it, where it lies, in whole sentences', async () => {
    expect(storedEmailSchema.safeParse(row.email).success).toBe(true);
    const issues = await judge(row.email, row);
    expect(lines(issues)).toEqual([`${code} ${row.at}`]);
    const [{ message, remedy, setting } = { message: '', remedy: '', setting: '' }] = issues;
    expect(`${message} ${remedy}`).not.toMatch(/undefined|\[object|NaN|\{\w+\}|\bnode\b|\bJSON\b/);
    expect(message).toMatch(/[.?]$/);
    expect(remedy).toMatch(/\.$/);
    expect(JSON.parse(JSON.stringify(issues))).toEqual(issues);
    expect(emailPlaceOf(setting)).toBeDefined();
  });

  test(
    row.fix ? `is put right by “${row.fix}”, and by that alone` : 'is for a person to put right',
    async () => {
      const { email } = row;
      const [issue] = await judge(email, row);
      if (!issue || 'locked' in email) {
        expect(row.fix).toBeUndefined();
        return;
      }
      const around = { brand: row.brand ?? brand, utm: row.utm ?? journeyUtm, paths: row.paths };
      const fix = emailFixFor(issue, email.document, around);
      expect(fix?.label).toBe(row.fix);
      if (!fix) return;
      const fixed: StoredEmail = { ...email, document: fix.document };
      expect(storedEmailSchema.safeParse(fixed).success).toBe(true);
      expect(lines(await judge(fixed, row))).toEqual([]);
      expect(changed(email.document, fix.document)).toEqual(row.changes ?? [row.at]);
      // What no longer fits is left alone.
      expect(emailFixFor(issue, fix.document, around)).toBeUndefined();
    },
  );
});

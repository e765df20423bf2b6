import { describe, expect, test } from 'vitest';
import {
  emailCodes,
  emailIssues,
  emailPlaceOf,
  storedEmailSchema,
  type EmailIssue,
  type StoredEmail,
} from '../../../src/core/index.ts';
import { emailFixFor } from '../../../src/email/lint/emailFixes.ts';
import { lintRendered } from '../../../src/email/lint/lintRendered.ts';
import { brand, journeyUtm, readers, samplesOf, sound } from './base.ts';
import { rows, type Row } from './rows.ts';

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
      const around = { brand: row.brand ?? brand, utm: row.utm ?? journeyUtm };
      const fix = emailFixFor(issue, email.document, around);
      expect(fix?.label).toBe(row.fix);
      if (!fix) return;
      const fixed: StoredEmail = { ...email, document: fix.document };
      expect(storedEmailSchema.safeParse(fixed).success).toBe(true);
      expect(lines(await judge(fixed, row))).toEqual([]);
      // What no longer fits is left alone.
      expect(emailFixFor(issue, fix.document, around)?.document ?? fix.document).toEqual(fix.document);
    },
  );
});

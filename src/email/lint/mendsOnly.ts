import {
  emailIssues,
  type Brand,
  type EmailDocument,
  type EmailIssue,
  type IssueCode,
  type Utm,
} from '../../core/index.ts';

/** What an email's issues depend on apart from the email. */
export interface FixAround {
  brand: Brand;
  /** The journey's link parameters. */
  utm: Utm | undefined;
  /** What the samples' data can merge in; undefined where nobody knows. */
  paths: ReadonlySet<string> | undefined;
}

/** Whether an email that had an issue has it no more, and has no other one instead, as far as its document tells. */
export function mendsOnly(
  issue: EmailIssue,
  before: EmailDocument,
  after: EmailDocument,
  around: FixAround,
): boolean {
  const had = new Set(issuesOf(before, around).map(identityOf));
  const own = identityOf(issue);
  if (!had.has(own) && !ofReaders.has(issue.code)) return false;
  return issuesOf(after, around).every((found) => {
    const identity = identityOf(found);
    if (identity === own) return false;
    const graver = lesserThan[found.code];
    return had.has(identity) || (graver !== undefined && had.has(identityOf({ ...found, code: graver })));
  });
}

/** What can be mended of that which only shows where people get the email. */
const ofReaders: ReadonlySet<IssueCode> = new Set(['liquid-left', 'shown-to-all']);

/** What is left of a graver issue at its place is no new one. */
const lesserThan: Partial<Record<IssueCode, IssueCode>> = { 'subject-cut': 'long-subject' };

/** What makes an issue the same before and after an edit: numbers and capitals in its words may have changed. */
export const identityOf = ({ code, setting, words }: EmailIssue): string =>
  JSON.stringify([
    code,
    setting,
    Object.values(words).flatMap((word) => (typeof word === 'string' ? [word.toLowerCase()] : [])),
  ]);

const known = new WeakMap<EmailDocument, { around: FixAround; issues: readonly EmailIssue[] }>();

/** Of an email by itself; once for each while many repairs of it are tried. */
function issuesOf(document: EmailDocument, around: FixAround): readonly EmailIssue[] {
  const before = known.get(document);
  const isSame =
    before?.around.brand === around.brand &&
    before.around.utm === around.utm &&
    before.around.paths === around.paths;
  if (before && isSame) return before.issues;
  const issues = emailIssues({ id: 'mail', name: '', document }, around);
  known.set(document, { around, issues });
  return issues;
}

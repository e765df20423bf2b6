import type { StoredEmail } from '../../document/Email.ts';
import { emailFindings, type EmailFinding } from '../../document/emailFindings.ts';
import { issue, type Issue } from '../../values/issue.ts';
import type { Words } from '../../values/issues/entry.ts';
import { adviceOnEmail } from './adviceOnEmail.ts';
import type { EmailAround } from './EmailRule.ts';

/** An issue of an email. Its setting says where in the email: `emailPlaceOf`. */
export interface EmailIssue extends Issue {
  setting: string;
  /** What the blanks of its message are filled with. */
  words: Words;
}

/** What is said of an email, as an issue. */
export const emailIssue = ({ code, setting, words = {} }: EmailFinding): EmailIssue => ({
  ...issue(code, { setting }, words),
  setting,
  words,
});

/** Everything that its document alone says about an email: what keeps it from being sent, then what is unwise. */
export const emailIssues = (stored: StoredEmail, around: EmailAround): EmailIssue[] =>
  [...emailFindings(stored, around.brand), ...adviceOnEmail(stored, around)].map(emailIssue);

import type { EmailAnatomy } from '../../document/emailAnatomy.ts';
import type { StoredEmail } from '../../document/Email.ts';
import type { EmailFinding } from '../../document/emailFindings.ts';
import type { Utm } from '../../document/JourneyDocument.ts';
import type { Shared } from '../../document/Workspace.ts';

/** What an email's advice depends on, apart from the email itself. */
export interface EmailAround extends Pick<Shared, 'brand'> {
  /** Absent where nobody knows them: rules that ask for one are not judged then. */
  segments?: Shared['segments'] | undefined;
  /** Link parameters of the journey that sends it. */
  utm?: Utm | undefined;
  /** What the samples' data can merge in; absent where nobody knows. */
  paths?: ReadonlySet<string> | undefined;
}

/** An email as its rules look at it. */
export interface EmailView extends EmailAnatomy {
  stored: StoredEmail;
  around: EmailAround;
}

/** Adds what was found. */
export type ReportEmail = (
  code: EmailFinding['code'],
  setting: string,
  words?: EmailFinding['words'],
) => void;

/** One thing that a careful colleague looks at in every email. */
export type EmailRule = (view: EmailView, report: ReportEmail) => void;

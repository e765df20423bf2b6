import type { StoredEmail } from '../document/Email.ts';
import type { JourneyDocument } from '../document/JourneyDocument.ts';
import type { Shared } from '../document/Workspace.ts';

/** The workspace as compiling sees it. */
export interface CompileContext extends Pick<Shared, 'brand' | 'topics' | 'segments' | 'policies'> {
  emails: Readonly<Record<string, StoredEmail>>;
  /** All journeys of the workspace; absent where nobody knows the others. */
  journeys?: readonly JourneyDocument[];
}

import type { DeedClause } from './Facts.ts';
import type { Deed } from './subscriber.ts';

/** Names what a rule asks of mails. */
export const deedKey = (
  email: string,
  { did, link, machine }: { did: string; link?: string | undefined; machine?: boolean | undefined },
): string => `${email} ${did} ${machine === true ? 'machine' : ''} ${link ?? ''}`;

/** Whether a rule that asks for an email asks for this. */
export function isAsked(clause: DeedClause, email: string, deed: Deed): boolean {
  // A click implies an open, but a link filter asks for a click on that very link.
  const did = deed.did === clause.did || (clause.did === 'opened' && deed.did === 'clicked');
  return (
    did &&
    (email === 'any' || deed.email === email) &&
    (clause.link === undefined || deed.link === clause.link) &&
    (!deed.machine || clause.machine === true)
  );
}

import type { Draft } from '../core/index.ts';
import { renameIds } from './renameIds.ts';

/** A copy of a draft with emails of its own, so that changing the copy leaves the original alone. */
export function copyDraft({ document, emails }: Draft, id: string, name: string, newId: () => string): Draft {
  const ids = Object.fromEntries(Object.keys(emails).map((email) => [email, newId()]));
  const copies = Object.entries(emails).map(([old, email]) => ({ ...email, id: ids[old] ?? old }));
  return {
    document: { ...renameIds(document, { emails: ids }), id, name },
    emails: Object.fromEntries(copies.map((email) => [email.id, email])),
  };
}

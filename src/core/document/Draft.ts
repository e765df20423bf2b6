import type { JourneyDocument } from './JourneyDocument.ts';
import type { StoredEmail } from './Email.ts';

/** What is edited together: a journey and the emails that it refers to, by id. A value, like the document. */
export interface Draft {
  document: JourneyDocument;
  emails: Readonly<Record<string, StoredEmail>>;
}

/** A pure change of a draft; returns the very same draft where it may not happen or changes nothing. */
export type Edit = (draft: Draft) => Draft;

/** An edit of the journey alone. */
export const editDocument =
  (edit: (document: JourneyDocument) => JourneyDocument): Edit =>
  (draft) => {
    const document = edit(draft.document);
    return document === draft.document ? draft : { ...draft, document };
  };

/** Puts emails in place of those with their ids, or adds them. */
export const putEmails =
  (...emails: readonly StoredEmail[]): Edit =>
  (draft) => {
    const changed = emails.filter((email) => draft.emails[email.id] !== email);
    if (changed.length === 0) return draft;
    return {
      ...draft,
      emails: { ...draft.emails, ...Object.fromEntries(changed.map((email) => [email.id, email])) },
    };
  };

/** Several edits as one. */
export const inOrder =
  (...edits: readonly Edit[]): Edit =>
  (draft) =>
    edits.reduce((present, edit) => edit(present), draft);

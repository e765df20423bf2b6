import type { Draft, StoredEmail } from '../core/index.ts';
import type { Writing } from './database.ts';
import type { Revision, Together, TogetherRevisions } from './Repository.ts';
import { saveJourney } from './storedJourneys.ts';
import { removeSampleAt, writeSample, writeShared } from './storedValues.ts';

/** Writes several things in one transaction. Troubled, and nothing written, where one of them is not stored as it was read. */
export async function writeTogether(
  writing: Writing,
  { shared, journeys, samples }: Together,
  now: number,
): Promise<TogetherRevisions> {
  const revisions: TogetherRevisions = {
    shared: shared && (await writeShared(writing, shared.value, shared.revision, now)),
    journeys: [],
    samples: [],
  };
  // Two journeys may hold one email: it is written with the first, and the second knows it by its new revision.
  const written = new Map<string, { email: StoredEmail; revision: number }>();
  const saved: Revision[] = [];
  for (const { before, after, revision } of journeys) {
    const known = Object.keys(after.emails).filter((id) => written.has(id));
    const next = await saveJourney(
      writing,
      withEmails(before, written, known),
      withEmails(after, written, known),
      { ...revision, emails: { ...revision.emails, ...revisionsOf(written, known) } },
      now,
    );
    for (const [id, email] of Object.entries(after.emails))
      if (email !== before.emails[id]) written.set(id, { email, revision: next.emails[id] ?? now });
    saved.push(next);
  }
  const kept: (number | undefined)[] = [];
  for (const { id, value, revision } of samples)
    if (value) kept.push(await writeSample(writing, value, revision, now));
    else {
      await removeSampleAt(writing, id, revision);
      kept.push(undefined);
    }
  return { ...revisions, journeys: saved, samples: kept };
}

type Written = ReadonlyMap<string, { email: StoredEmail; revision: number }>;

function withEmails(draft: Draft, written: Written, ids: readonly string[]): Draft {
  if (ids.length === 0) return draft;
  const emails = ids.flatMap((id) => {
    const known = written.get(id);
    return known ? [[id, known.email] as const] : [];
  });
  return { ...draft, emails: { ...draft.emails, ...Object.fromEntries(emails) } };
}

const revisionsOf = (written: Written, ids: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const known = written.get(id);
      return known ? [[id, known.revision]] : [];
    }),
  );

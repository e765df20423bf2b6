import { own, type Workspace } from '../core/index.ts';
import { renameIds } from './renameIds.ts';

/** `incoming` with new ids for its journeys, emails and samples wherever `present` has taken theirs. */
export function withFreshIds(incoming: Workspace, present: Workspace, newId: () => string): Workspace {
  const journeys = freshIds(incoming.journeys, present.journeys, newId);
  const emails = freshIds(incoming.emails, present.emails, newId);
  const samples = freshIds(incoming.samples, present.samples, newId);
  const renamed = <T>(part: T): T => renameIds(part, { emails, journeys });
  const place = <T extends { id: string }>(items: readonly T[], ids: Readonly<Record<string, string>>): T[] =>
    items.map((item) => ({ ...renamed(item), id: own(ids, item.id) ?? item.id }));
  return {
    ...incoming,
    segments: renamed(incoming.segments),
    policies: renamed(incoming.policies),
    journeys: place(incoming.journeys, journeys),
    // An email refers to nothing; a rule in it may.
    emails: place(incoming.emails, emails),
    samples: place(incoming.samples, samples),
  };
}

function freshIds(
  incoming: readonly { id: string }[],
  present: readonly { id: string }[],
  newId: () => string,
): Readonly<Record<string, string>> {
  const taken = new Set(present.map(({ id }) => id));
  return Object.fromEntries(incoming.filter(({ id }) => taken.has(id)).map(({ id }) => [id, newId()]));
}

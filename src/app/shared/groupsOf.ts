import type { JourneyDocument, Policies } from '../../core/index.ts';
import { byName } from './byName.ts';

/** Every group that is named anywhere, with the journeys in it, the one that goes first on top. */
export function groupsOf(
  policies: Policies,
  documents: readonly JourneyDocument[],
): readonly { name: string; members: readonly JourneyDocument[] }[] {
  const groups = new Map<string, JourneyDocument[]>(
    Object.keys(policies.groups ?? {}).map((name) => [name, []]),
  );
  for (const document of documents)
    if (document.group !== undefined)
      groups.set(document.group, [...(groups.get(document.group) ?? []), document]);
  return [...groups]
    .map(([name, members]) => ({ name, members: members.toSorted((a, b) => b.priority - a.priority) }))
    .sort(byName);
}

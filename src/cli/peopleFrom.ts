import { readEvents, readSubscribers, type KnownPerson } from '../core/index.ts';
import { readText } from './files.ts';

/** People from an event log, a list of subscribers, or both, ordered by id; and the lines that could not be read. */
export async function peopleFrom({
  events,
  subscribers,
}: {
  events: string | undefined;
  subscribers: string | undefined;
}): Promise<{ known: KnownPerson[]; troubles: string[] }> {
  const read = events === undefined ? undefined : readEvents(await readText(events));
  const list = subscribers === undefined ? undefined : readSubscribers(await readText(subscribers));
  const ids = new Set([...(read?.people.keys() ?? []), ...(list?.subscribers.keys() ?? [])]);
  return {
    known: [...ids].sort().map((id) => ({
      subscriber: list?.subscribers.get(id) ?? { id },
      events: read?.people.get(id) ?? [],
    })),
    troubles: [
      ...(read?.troubles ?? []).map(({ line, reason }) => `${events ?? ''}:${line}: ${reason}`),
      ...(list?.troubles ?? []).map(({ line, reason }) => `${subscribers ?? ''}:${line}: ${reason}`),
    ],
  };
}

import { changeKey, type Change } from './Change.ts';

/** What a change is about: of two that differ in how much or when, the second is not worth offering. */
function subjectOf(change: Change): string {
  switch (change.change) {
    case 'attribute':
      return `attribute ${change.name}`;
    case 'tag':
      return `tag ${change.tag}`;
    case 'topic':
      return `topic ${change.topic}`;
    case 'pin':
    case 'answer':
      return `${change.change} ${change.place}`;
    case 'respond':
      return `respond ${change.email} ${change.send} ${Object.keys(change.response).join()}`;
    case 'ignore':
      return `ignore ${change.email} ${change.send} ${change.response}`;
    case 'add': {
      const { event } = change;
      return event.type === 'identify'
        ? `attribute ${Object.keys(event.traits).join()}`
        : `add ${event.type} ${event.type === 'track' ? event.event : ''}`;
    }
    case 'remove':
      return `remove ${change.input}`;
    case 'move':
      return `move ${change.input}`;
    case 'property':
      return `property ${change.input} ${change.property}`;
    case 'email':
    case 'suppressed':
    case 'frequency':
      return change.change;
  }
}

/** Whether a variant does the same and no more: moving one event to two days is one kind of change. */
export function isPart(known: readonly Change[], changes: readonly Change[]): boolean {
  const subjects = new Set(changes.map(subjectOf));
  return known.every((change) => subjects.has(subjectOf(change)));
}

/** What two changes of one idea must not both be about. */
export const placeOf = (change: Change): string =>
  change.change === 'add' ? changeKey(change) : subjectOf(change);

import { useCallback, useMemo, useRef, useState } from 'react';
import {
  formatLocal,
  limits,
  type Instant,
  type Sample,
  type Scenario,
  type ScenarioEvent,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { clockWords } from '../clockWords.ts';
import { eventTitle, type JourneyName } from '../person/eventShape.ts';
import { zoneOf } from '../person/scenarioTime.ts';
import type { OwnHappening } from '../timelineStops.ts';
import { eventLook } from './eventLook.ts';
import {
  addEvent,
  duplicateEvent,
  eventAt,
  moveEvent,
  ownEvents,
  removeEvent,
  toggleEvent,
  watched,
  type EventPlace,
  type OwnEvent,
} from './sampleEvents.ts';

/** What the dock does with a person whose events change. */
export interface EventsDoor {
  /** Plays somebody as they would be, without storing them; undefined goes back to how they are. */
  show: (sample: Sample | undefined) => void;
  /** Keeps somebody as one step, with a word about it that can be undone; steps with one `merge` key are one until `endMerge`. */
  keep: (sample: Sample, said: string, merge?: string) => void;
  endMerge: () => void;
  /** Opens the form of one event, of a scenario that is not complete yet if one is given; absent where there is no form. */
  openForm?: ((event: ScenarioEvent, draft?: Scenario) => void) | undefined;
}

/** A person's own events, and all that can be done with them where they stand on the timeline. */
export interface OwnEvents {
  sample: Sample;
  events: readonly OwnEvent[];
  /** The same as the timeline's stops tell them. */
  happenings: readonly OwnHappening[];
  zone: string;
  bounds: { start: Instant; end: Instant };
  title: (event: ScenarioEvent) => string;
  /** What the latest move came to, to be read aloud. */
  said: string;
  /** Why no event can be added, if so. */
  full: string | undefined;
  /** Why there is no form, if so. */
  formless: string | undefined;
  preview: (place: EventPlace, at: Instant) => void;
  cancel: () => void;
  /** To a moment while the person is watched, or where it is already. */
  move: (place: EventPlace, at: Instant) => void;
  toggle: (place: EventPlace) => EventPlace;
  duplicate: (place: EventPlace) => EventPlace;
  remove: (place: EventPlace) => void;
  add: (event: ScenarioEvent, at: Instant) => EventPlace;
  edit: (place: EventPlace) => void;
  draft: (event: ScenarioEvent, at: Instant) => void;
  /** Keeps a person changed in any other way, with a word about it that can be undone. */
  keep: (next: Sample, said: string) => void;
}

/** Steps of one move by keys that follow so closely, in milliseconds, are undone together. */
const together = 4_000;

/** `stored` is the person as they are kept; while an event is dragged, `shown` is how they would be. */
export function useOwnEvents(options: {
  stored: Sample;
  shown: Sample;
  journeyZone: string;
  journeyName: JourneyName;
  door: EventsDoor;
}): OwnEvents {
  const { stored, shown, journeyZone, journeyName, door } = options;
  const latestMove = useRef(-Infinity);
  const [latestWords, say] = useState('');
  const zone = zoneOf(shown.scenario, journeyZone);
  const events = useMemo(() => ownEvents(shown, zone), [shown, zone]);
  const bounds = useMemo(() => watched(stored, zone), [stored, zone]);
  const title = useCallback((event: ScenarioEvent) => eventTitle(event, journeyName), [journeyName]);
  const happenings = useMemo(
    () =>
      events.map(({ event, at, place }) => ({
        ...eventLook(event),
        at,
        label: place.enabled ? title(event) : t('{event} (disabled)', { event: title(event) }),
      })),
    [events, title],
  );
  const titleAt = (place: EventPlace) => {
    const event = eventAt(stored, place);
    return event ? title(event) : '';
  };

  const keep = (next: Sample, said: string, merge?: string) => {
    if (next !== stored) door.keep(next, said, merge);
  };
  const addedWords = (event: ScenarioEvent, at: Instant) =>
    t('Added {event} on {moment}', {
      event: title(event),
      moment: clockWords(formatLocal(at, zone), stored.scenario.start),
    });
  return {
    sample: stored,
    events,
    happenings,
    zone,
    bounds,
    title,
    said: latestWords,
    full:
      stored.scenario.events.length < limits.scenarioEvents.max
        ? undefined
        : t('A person can have at most {max} events', { max: limits.scenarioEvents.max }),
    formless: door.openForm ? undefined : t('Only people who are kept have a form'),
    preview: (place, at) => door.show(moveEvent(stored, place, at, zone)),
    cancel: () => door.show(undefined),
    move: (place, at) => {
      if (performance.now() - latestMove.current > together) door.endMerge();
      latestMove.current = performance.now();
      const moved = t('Moved {event} to {moment}', {
        event: titleAt(place),
        moment: clockWords(formatLocal(at, zone), stored.scenario.start),
      });
      const which = place.enabled ? 'event' : 'disabled event';
      say(moved);
      keep(moveEvent(stored, place, at, zone), moved, `move ${which} ${place.index} of ${stored.id}`);
    },
    toggle: (place) => {
      const [next, now] = toggleEvent(stored, place);
      const event = titleAt(place);
      keep(next, place.enabled ? t('Disabled {event}', { event }) : t('Enabled {event}', { event }));
      return now;
    },
    duplicate: (place) => {
      const [next, copy] = duplicateEvent(stored, place, zone);
      keep(next, t('Duplicated {event}', { event: titleAt(place) }));
      return copy;
    },
    remove: (place) => keep(removeEvent(stored, place), t('Deleted {event}', { event: titleAt(place) })),
    add: (event, at) => {
      const [next, added] = addEvent(stored, event, at, zone);
      keep(next, addedWords(event, at));
      return added;
    },
    edit: (place) => {
      const event = eventAt(stored, place);
      if (event) door.openForm?.(event);
    },
    draft: (event, at) => {
      const [next, place] = addEvent(stored, event, at, zone);
      const drafted = eventAt(next, place);
      if (!drafted) return;
      // Without a name it is no event yet: it stays in the form until it has one.
      const isComplete = drafted.type !== 'track' || drafted.event !== '';
      if (isComplete) keep(next, addedWords(event, at));
      door.openForm?.(drafted, next.scenario);
    },
    keep,
  };
}

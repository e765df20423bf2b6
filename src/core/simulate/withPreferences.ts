import type { SubscriberRecord } from '../document/Scenario.ts';
import type { Topic } from '../document/Journey.ts';
import { own, sameJson } from '../values/json.ts';

/** What a person asks for on the preference page. What is absent stays as it is. */
export interface PreferenceChoice {
  /** By topic id: only those about which they said something else than before. */
  topics?: Readonly<Record<string, boolean>> | undefined;
  /** At most so many emails; `null`: as many as come. */
  frequency?: NonNullable<SubscriberRecord['frequency']> | null | undefined;
  /** Whether they leave, or come back to, everything that is not transactional. */
  unsubscribed?: boolean | undefined;
}

/**
 * A subscriber after their choice; the very same one where it changes nothing. `at` is when they chose, RFC 3339. Whoever was
 * taken off by hand cannot come back by the page: that was not their own doing.
 */
export function withPreferences(
  subscriber: SubscriberRecord,
  { topics = {}, frequency, unsubscribed }: PreferenceChoice,
  at: string,
): SubscriberRecord {
  const { frequency: limit, suppressed, ...rest } = subscriber;
  const asked = frequency === undefined ? limit : (frequency ?? undefined);
  const stays = suppressed?.reason === 'manual';
  const off =
    unsubscribed === undefined || stays
      ? suppressed
      : unsubscribed
        ? (suppressed ?? ({ reason: 'unsubscribed', at } as const))
        : undefined;
  const next: SubscriberRecord = {
    ...rest,
    ...(Object.keys(topics).length > 0 && { topics: { ...subscriber.topics, ...topics } }),
    ...(off && { suppressed: off }),
    ...(asked && { frequency: asked }),
  };
  return sameJson(next, subscriber) ? subscriber : next;
}

/** A topic as it stands on a person's preference page. */
export interface TopicState {
  id: string;
  topic: Topic;
  /** Whether they get it. */
  isOn: boolean;
  /** Whose word that is: theirs, the topic's default, or nobody's, because transactional emails always go. */
  from: 'person' | 'default' | 'always';
}

/** Every topic as a person finds it, those that always go last. */
export function topicStates(
  { topics: chosen }: Pick<SubscriberRecord, 'topics'>,
  topics: Readonly<Record<string, Topic>>,
): TopicState[] {
  const states = Object.entries(topics).map(([id, topic]): TopicState => {
    if (topic.transactional) return { id, topic, isOn: true, from: 'always' };
    const choice = own(chosen, id);
    return choice === undefined
      ? { id, topic, isOn: topic.default === 'in', from: 'default' }
      : { id, topic, isOn: choice, from: 'person' };
  });
  return [
    ...states.filter(({ from }) => from !== 'always'),
    ...states.filter(({ from }) => from === 'always'),
  ];
}

/** A choice with one topic more turned on or off; turned back to what it is for them, it is none any more. */
export function choosingTopic(
  choice: PreferenceChoice,
  subscriber: Pick<SubscriberRecord, 'topics'>,
  topics: Readonly<Record<string, Topic>>,
  id: string,
  on: boolean,
): PreferenceChoice {
  const present = topicStates(subscriber, topics).find((state) => state.id === id);
  if (!present || present.from === 'always') return choice;
  const { [id]: _, ...others } = choice.topics ?? {};
  return { ...choice, topics: on === present.isOn ? others : { ...others, [id]: on } };
}

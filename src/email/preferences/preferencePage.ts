import {
  blankPreferences,
  humanName,
  own,
  sameJson,
  sentenceCase,
  topicStates,
  type OfferedFrequency,
  type Shared,
  type SubscriberRecord,
  type TopicState,
  type UsedData,
} from '../../core/index.ts';
import { lookOf, type Look } from '../compile/lookOf.ts';
import { limitWords, valueWords } from './ownWords.ts';
import { pageWords, type PageWords } from './pageWords.ts';

/** A choice of how often; without a limit, as often as there is something. */
export interface PageFrequency {
  label: string;
  limit: Pick<OfferedFrequency, 'max' | 'per'> | undefined;
  isChosen: boolean;
}

/** All that stands on one subscriber's preference page, in the order of the page. */
export interface PreferencePage {
  lang: string;
  look: Look;
  brand: { name: string; address: string };
  words: PageWords;
  title: string;
  intro: string;
  /** The subscriber's own. */
  address: string;
  topics: readonly TopicState[];
  frequencies: readonly PageFrequency[];
  /** They get nothing but what is transactional: by their own choice, or because somebody took them off. */
  stopped: 'no' | 'chosen' | 'by-hand';
  /** What is known of them, as far as journeys use it. */
  data: readonly { label: string; value: string }[];
  /** Names of the events that journeys use. */
  deeds: readonly string[];
  uses: string;
  contact: string;
}

/** The page as a subscriber finds it. `known` are their attributes and tags as they are now. */
export function preferencePage(
  { brand, topics, preferences = blankPreferences }: Pick<Shared, 'brand' | 'topics' | 'preferences'>,
  subscriber: SubscriberRecord,
  known: { attributes: Readonly<Record<string, unknown>>; tags: readonly string[] },
  used: UsedData,
): PreferencePage {
  const words = pageWords(preferences.lang);
  const tags = used.tags.filter(({ name }) => known.tags.includes(name));
  return {
    lang: preferences.lang,
    look: lookOf(brand),
    brand,
    words,
    title: preferences.title.trim() || words.title,
    intro: preferences.intro.trim(),
    address: subscriber.email ?? '',
    topics: topicStates(subscriber, topics),
    frequencies: frequenciesOf(preferences.frequencies, subscriber, words),
    stopped: !subscriber.suppressed ? 'no' : subscriber.suppressed.reason === 'manual' ? 'by-hand' : 'chosen',
    data: [
      ...used.attributes.flatMap(({ name }) => {
        const value = valueAt(known.attributes, name);
        return value === undefined
          ? []
          : [{ label: sentenceCase(humanName(name)), value: valueWords(value, words) }];
      }),
      ...tags.map(({ name }) => ({ label: sentenceCase(humanName(name)), value: '✓' })),
    ],
    deeds: used.events.map(({ name }) => name),
    uses: preferences.uses.trim(),
    contact: preferences.contact.trim(),
  };
}

/** Those that are offered, and no limit; a limit of their own that is offered no more stays to be seen. */
function frequenciesOf(
  offered: readonly OfferedFrequency[],
  { frequency }: SubscriberRecord,
  words: PageWords,
): PageFrequency[] {
  if (offered.length === 0 && !frequency) return [];
  const place = offered.findIndex(({ max, per }) => sameJson({ max, per }, frequency));
  return [
    { label: words.any, limit: undefined, isChosen: !frequency },
    ...offered.map(({ label, max, per }, index) => ({
      label: label.trim() || limitWords({ max, per }, words),
      limit: { max, per },
      isChosen: index === place,
    })),
    ...(frequency && place < 0
      ? [{ label: limitWords(frequency, words), limit: frequency, isChosen: true }]
      : []),
  ];
}

/** An attribute by its name, or within one by a dotted path. */
function valueAt(attributes: Readonly<Record<string, unknown>>, name: string): unknown {
  const whole = own(attributes, name);
  if (whole !== undefined || !name.includes('.')) return whole;
  let part: unknown = attributes;
  for (const step of name.split('.'))
    part =
      typeof part === 'object' && part !== null && Object.hasOwn(part, step)
        ? Reflect.get(part, step)
        : undefined;
  return part;
}

import { boundsOf } from '../analyse/bounds.ts';
import { flowOfJourney } from '../analyse/flow.ts';
import type { Journey } from '../document/Journey.ts';
import type { Linked } from '../engine/link.ts';
import { stepKind, type StepKindName } from '../kinds/catalogue.ts';
import { dayMs } from '../values/calendar.ts';
import { roughly } from '../values/duration.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import { likelyBehaviours } from './likelyBehaviours.ts';
import { daysAround, daysFrom } from './likelyValues.ts';
import type { Behaviour, Model, Values } from './Model.ts';
import { Vocabulary } from './Vocabulary.ts';

const start = '2026-03-02T00:00:00Z';
/** Days that a population is watched beyond the longest path. */
const daysAfter = 14;
const [leastDays, mostDays] = [30, 400];

/**
 * A model to begin with, made from what a program asks for. Everybody does what triggers ask for within the first week, in five
 * time zones; half of those who are awaited come; 3 in 100 reach the goal by themselves, and 6 in 100 of those who click. Values are
 * those that rules compare with, all alike likely. Mails: 35 in 100 are opened, 12 in 100 of those clicked, 3 in 1,000 lose the
 * subscriber, 1 in 10,000 is called spam, 5 in 1,000 come back. Of
 * webhooks 2 in 100 fail and 5 in 1,000 stay silent. None of this is measured: replace it by what is.
 */
export function defaultModel(linked: Linked): Model {
  const at = parseInstant(start) ?? 0;
  const words = new Vocabulary(linked, at);
  const journeys = linked.entrances.map(({ journey }) => journey);
  const home = journeys[0]?.timeZone ?? 'UTC';
  const attributes = new Map<string, Values>();
  for (const name of journeys.flatMap(datesOf)) attributes.set(name, daysAround(at));
  for (const name of words.attributes.keys()) attributes.set(name, words.attributeValues(name));
  for (const [name, days] of comingDates(journeys, at)) attributes.set(name, days);
  const topics = [...linked.topics].filter(([, topic]) => topic.default === 'out');
  const webhooks = journeys.flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([step, { kind }]) => (mayFail(kind) ? [`${id}/${step}`] : [])),
  );
  return {
    format: 'wend.model/1',
    name: 'A population to begin with',
    start,
    until: `P${daysFor(linked, journeys)}D`,
    people: {
      timeZones: [
        { zone: home, share: 6 },
        ...['Europe/London', 'America/New_York', 'America/Los_Angeles', 'Asia/Tokyo']
          .filter((zone) => zone !== home)
          .map((zone) => ({ zone, share: 1 })),
      ],
      ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
      ...(words.tags.size > 0 && { tags: Object.fromEntries([...words.tags].map((tag) => [tag, 0.2])) }),
      ...(topics.length > 0 && { topics: Object.fromEntries(topics.map(([id]) => [id, 0.6])) }),
    },
    behaviours: [...presence(linked), ...likelyBehaviours(linked, words, at)],
    mails: {
      usually: { opens: 0.35, clicks: 0.12, unsubscribes: 0.003, complains: 0.0001, bounces: 0.005 },
    },
    ...(webhooks.length > 0 && {
      webhooks: Object.fromEntries(webhooks.map((place) => [place, { fails: 0.02, silent: 0.005 }])),
    }),
    costs: { currency: 'EUR', perThousandMails: 1 },
  };
}

/** What imported people do with mails, watched for 30 days from their first event; all else they do is in their log. */
export const importedModel = (linked: Linked): Model => ({
  ...defaultModel(linked),
  name: 'Imported people',
  until: 'P30D',
  people: {},
  behaviours: [],
});

/** Whether a kind of step asks somebody who may not answer. */
const mayFail = (kind: StepKindName): boolean =>
  stepKind(kind)
    .outlets({})
    .some(({ id }) => id === 'failed');

/** What goes by the clock begins when there is somebody. */
const presence = ({ clocks, tracked, policies }: Linked): Behaviour[] =>
  clocks.length > 0 || tracked.size > 0 || policies.sunset
    ? [{ id: 'seen', does: { event: 'Seen' }, after: 'start', delay: { always: 'PT0S' } }]
    : [];

/** The attributes that steps and triggers read as dates. */
const datesOf = ({ steps, triggers }: Journey): string[] => [
  ...Object.values(steps).flatMap((step) => stepKind(step.kind).asks(step).attributes),
  ...triggers.flatMap(({ on }) => ('date' in on ? [on.date.attribute] : [])),
];

/** The dates that triggers go by: such that the first of them comes within 45 days of the start. */
function comingDates(journeys: readonly Journey[], at: Instant): [string, Values][] {
  const earliest = new Map<string, number>();
  for (const { on } of journeys.flatMap(({ triggers }) => triggers))
    if ('date' in on)
      earliest.set(
        on.date.attribute,
        Math.min(earliest.get(on.date.attribute) ?? 0, roughly(on.date.offset ?? 'PT0S')),
      );
  return [...earliest].map(([name, before]) => [
    name,
    daysFrom(at - before + dayMs, at - before + 45 * dayMs),
  ]);
}

function daysFor(linked: Linked, journeys: readonly Journey[]): number {
  const lengths = journeys.map((journey) => {
    const { most } = boundsOf(flowOfJourney(journey), () => false).time.most;
    const silences = journey.triggers.flatMap(({ on }) =>
      'inactivity' in on ? [roughly(on.inactivity.for)] : [],
    );
    return (most ?? 60 * dayMs) + Math.max(0, ...silences);
  });
  const sunset = linked.policies.sunset ? roughly(linked.policies.sunset.after) : 0;
  const days = Math.ceil((Math.max(0, ...lengths) + sunset) / dayMs) + 7 + daysAfter;
  return Math.min(Math.max(days, leastDays), mostDays);
}

import { flowOfJourney } from '../analyse/flow.ts';
import { spans } from '../analyse/spans.ts';
import type { Journey, Trigger } from '../document/Journey.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import type { Linked } from '../engine/link.ts';
import { mailDeed } from '../engine/note.ts';
import { stepKind } from '../kinds/catalogue.ts';
import { hourMs } from '../values/calendar.ts';
import type { Instant } from '../values/instant.ts';
import type { Clause, EventPattern, Rule } from '../values/rule.ts';
import { daysAround } from './likelyValues.ts';
import type { Behaviour, Values } from './Model.ts';
import type { Vocabulary } from './Vocabulary.ts';

/** Everybody sets off within a week. */
const firstWeek = { from: 'PT0S', to: 'P7D' };

/** What people are likely to do in a program's journeys: what lets them in, what is awaited, what ends it, what rules ask for. */
export function likelyBehaviours(linked: Linked, words: Vocabulary, start: Instant): Behaviour[] {
  const journeys = linked.entrances.map(({ journey }) => journey);
  return withOwnIds(journeys.flatMap((journey) => behavioursOf(journey, journeys, linked, words, start)));
}

function behavioursOf(
  journey: Journey,
  journeys: readonly Journey[],
  linked: Linked,
  words: Vocabulary,
  start: Instant,
): Behaviour[] {
  const { id, goal, exits, steps, triggers } = journey;
  const key = propertyOf(journey.reentry.key);
  const sameKey: Record<string, Values> = key === undefined ? {} : { [key]: { same: `properties.${key}` } };
  const entered = { entered: id };
  const done = new Set(
    journeys.flatMap((other) => other.triggers.flatMap(({ on }) => ('event' in on ? [on.event.event] : []))),
  );
  const all = triggers.flatMap((trigger) => setsOff(trigger, journey, journeys, linked, words, start));
  const follow = (
    name: string,
    pattern: EventPattern,
    more: Partial<Behaviour>,
    values: Record<string, Values> = {},
  ) => {
    // What comes of mails is the mails' business, and what triggers ask for happens anyway.
    if (mailDeed(pattern.event) !== undefined || pattern.event === 'Unsubscribed') return;
    done.add(pattern.event);
    const properties = words.propertiesFor(pattern, { ...sameKey, ...values });
    all.push({
      id: idOf(`${id}-${name}`),
      does: { event: pattern.event, ...(Object.keys(properties).length > 0 && { properties }) },
      ...(more.perDay === undefined && { after: entered }),
      ...more,
    });
  };
  if (goal) {
    const worth = propertyOf(goal.value);
    const value =
      worth === undefined ? {} : { [worth]: { between: [20, 150] as [number, number], decimals: 2 } };
    follow('goal', goal.when, { chance: 0.03, delay: { half: 'P1D', most: 'P5D' } }, value);
    for (const email of Object.keys(journey.emails))
      follow(`goal-${email}`, goal.when, { after: { clicked: email }, chance: 0.06, delay: { half: 'PT30M', most: 'PT6H' } }, value); // oxfmt-ignore
  }
  const since = spans(flowOfJourney(journey));
  for (const [step, settings] of Object.entries(steps)) {
    const least = hours(since.get(step)?.least ?? 0);
    for (const [index, pattern] of stepKind(settings.kind).asks(settings).patterns.entries())
      follow(`${step}-${index + 1}`, pattern, {
        chance: 0.5,
        delay: { from: `PT${least}H`, to: `PT${least + 72}H` },
      });
  }
  for (const { id: exit, when } of exits)
    if (isEventPattern(when) && !done.has(when.event))
      follow(exit, when, { chance: 0.05, delay: { from: 'PT0S', to: 'P14D' } });
  for (const [index, pattern] of words.patterns.entries())
    if (!done.has(pattern.event))
      follow(
        `asked-${index + 1}`,
        { event: pattern.event },
        words.often.has(pattern.event)
          ? { perDay: words.often.get(pattern.event) }
          : { chance: 0.25, delay: { from: 'PT0S', to: 'P14D' } },
      );
  return all;
}

/** What lets people in by a trigger. */
function setsOff(
  { id, on }: Trigger,
  journey: Journey,
  journeys: readonly Journey[],
  linked: Linked,
  words: Vocabulary,
  start: Instant,
): Behaviour[] {
  const name = (what: string) => idOf(`${journey.id}-${id}${what}`);
  const begins = { after: 'start', delay: firstWeek } as const;
  if ('event' in on) {
    if (mailDeed(on.event.event) !== undefined) return [];
    const key = propertyOf(journey.reentry.key);
    const properties = words.propertiesFor(on.event, {
      ...datesIn(journey, start),
      ...(key !== undefined && { [key]: { fresh: `${key}-` } }),
    });
    return [{ id: name(''), does: { event: on.event.event, ...(Object.keys(properties).length > 0 && { properties }) }, ...begins }]; // oxfmt-ignore
  }
  if ('manual' in on)
    return isStarted(journey.id, journeys, linked)
      ? []
      : [{ id: name(''), does: { enters: journey.id }, ...begins }];
  if (!('segment' in on)) return [];
  const rule = linked.segments.get(on.segment)?.rule;
  return (rule ? affirmed(rule) : []).flatMap((clause, index): Behaviour[] => {
    if ('attribute' in clause)
      return [{ id: name(`-${index + 1}`), does: { becomes: { [clause.attribute]: words.attributeValues(clause.attribute) } }, chance: 0.5, ...begins }]; // oxfmt-ignore
    if ('tag' in clause)
      return [{ id: name(`-${index + 1}`), does: { becomes: { tags: { oneOf: [{ value: [clause.tag] }] } } }, chance: 0.5, ...begins }]; // oxfmt-ignore
    if (!('event' in clause) || mailDeed(clause.event.event) !== undefined) return [];
    const properties = words.propertiesFor(clause.event);
    const perDay = words.often.get(clause.event.event) ?? 0.1;
    return [{ id: name(`-${index + 1}`), does: { event: clause.event.event, properties }, perDay }];
  });
}

/** The questions that are not asked in the negative. */
function affirmed(rule: Rule): Clause[] {
  if ('all' in rule) return rule.all.flatMap(affirmed);
  if ('any' in rule) return rule.any.flatMap(affirmed);
  return 'not' in rule ? [] : [rule];
}

/** Whether another journey, or a long silence, lets people in. */
const isStarted = (id: string, journeys: readonly Journey[], { policies }: Linked): boolean =>
  policies.sunset?.journey === id ||
  journeys.some(({ steps }) => Object.values(steps).some((step) => 'journey' in step && step.journey === id));

/** The properties of the trigger that waits wait for. */
const datesIn = ({ steps }: Journey, start: Instant): Record<string, Values> =>
  Object.fromEntries(
    Object.values(steps).flatMap((step) => {
      const until = 'until' in step ? step.until : undefined;
      const path = until && 'trigger' in until ? propertyOf(until.trigger) : undefined;
      return path === undefined ? [] : [[path, daysAround(start)]];
    }),
  );

const propertyOf = (path: string | undefined): string | undefined =>
  path?.startsWith('properties.') && !path.slice(11).includes('.') ? path.slice(11) : undefined;

const hours = (ms: number): number => Math.round(ms / hourMs);

/** Long names that are cut may come out alike. */
function withOwnIds(behaviours: readonly Behaviour[]): Behaviour[] {
  const taken = new Set<string>();
  return behaviours.map((behaviour) => {
    let { id } = behaviour;
    for (let nth = 2; taken.has(id); nth++) id = `${behaviour.id.slice(0, 56)}-${nth}`;
    taken.add(id);
    return { ...behaviour, id };
  });
}

/** At most 64 of the signs that ids may have. */
const idOf = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 64);

import { rulesOf } from '../compile/rulesOf.ts';
import { solveProperties } from '../analyse/solveProperties.ts';
import type { Journey } from '../document/Journey.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import type { Linked } from '../engine/link.ts';
import { stepKind } from '../kinds/catalogue.ts';
import type { Instant } from '../values/instant.ts';
import {
  clausesOf,
  propertyClausesOf,
  type Clause,
  type Comparison,
  type EventPattern,
  type Rule,
} from '../values/rule.ts';
import { dayMs } from '../values/calendar.ts';
import { roughly } from '../values/duration.ts';
import { own, type Json } from '../values/json.ts';
import { matches } from '../values/matches.ts';
import { likelyValues } from './likelyValues.ts';
import type { Values } from './Model.ts';

/** What a program's rules ask of people and events, with the values that they are compared with. */
export class Vocabulary {
  readonly attributes = new Map<string, Comparison[]>();
  readonly tags = new Set<string>();
  readonly patterns: EventPattern[] = [];
  /** Events that some rule asks for several times, with how often a day that is. */
  readonly often = new Map<string, number>();
  readonly #properties = new Map<string, Map<string, Comparison[]>>();
  readonly #start: Instant;

  constructor(linked: Linked, start: Instant) {
    this.#start = start;
    for (const { rule } of linked.segments.values()) this.#rule(rule, []);
    for (const { journey } of linked.entrances) this.#journey(journey);
  }

  /** The properties that an event carries so that it matches the pattern, and whatever else rules read in it. */
  propertiesFor(
    { event, where }: EventPattern,
    more: Readonly<Record<string, Values>> = {},
  ): Record<string, Values> {
    const values: Record<string, Values> = {};
    for (const [name, comparisons] of this.#properties.get(event) ?? [])
      if (!name.includes('.')) values[name] = likelyValues(comparisons, this.#start);
    Object.assign(values, more);
    if (!where) return values;
    const clock = { now: undefined, zone: undefined };
    const found = solveProperties([{ where, holds: true }], clock, undefined, { left: 2_000 });
    if (typeof found === 'string') return values;
    const fits = (name: string, value: Json) =>
      matches(
        { event, where },
        { id: '', seq: 0, at: this.#start, event, properties: { ...found.properties, [name]: value } },
        { now: this.#start, zone: 'UTC' },
      );
    for (const [name, value] of Object.entries(found.properties))
      values[name] = fitting(own(values, name), value, (other) => fits(name, other));
    return values;
  }

  attributeValues(name: string): Values {
    return likelyValues(this.attributes.get(name) ?? [], this.#start);
  }

  #journey(journey: Journey): void {
    const triggers = journey.triggers.flatMap(({ on }) => ('event' in on ? [on.event] : []));
    const key = journey.reentry.key;
    for (const pattern of triggers) {
      this.#pattern(pattern, triggers);
      if (key?.startsWith('properties.')) this.#read(pattern.event, key.slice('properties.'.length));
    }
    for (const { rule } of rulesOf(journey)) this.#rule(rule, triggers);
    for (const step of Object.values(journey.steps)) {
      const asked = stepKind(step.kind).asks(step);
      for (const pattern of asked.patterns) this.#pattern(pattern, triggers);
    }
    for (const { when } of journey.exits) if (isEventPattern(when)) this.#pattern(when, triggers);
    if (journey.goal) this.#pattern(journey.goal.when, triggers);
  }

  #rule(rule: Rule, triggers: readonly EventPattern[]): void {
    for (const clause of clausesOf(rule)) {
      if ('attribute' in clause)
        this.attributes.set(clause.attribute, [...(this.attributes.get(clause.attribute) ?? []), clause]);
      if ('tag' in clause) this.tags.add(clause.tag);
      if ('event' in clause) {
        this.#pattern(clause.event, triggers);
        this.#often(clause);
        if ('pick' in clause) this.#read(clause.event.event, clause.property, clause);
      }
      if ('trigger' in clause && clause.trigger.startsWith('properties.'))
        for (const { event } of triggers)
          this.#read(event, clause.trigger.slice('properties.'.length), clause);
      if ('is' in clause) this.#borrowed(clause, triggers);
    }
  }

  #often(clause: Extract<Clause, { event: EventPattern }>): void {
    const perDay = timesPerDay(clause);
    const { event } = clause.event;
    if (perDay !== undefined) this.often.set(event, Math.max(this.often.get(event) ?? 0, perDay));
  }

  #pattern(pattern: EventPattern, triggers: readonly EventPattern[]): void {
    this.patterns.push(pattern);
    for (const { property, ...comparison } of propertyClausesOf(pattern.where)) {
      this.#read(pattern.event, property, comparison);
      this.#borrowed(comparison, triggers);
    }
  }

  #borrowed({ value }: Comparison, triggers: readonly EventPattern[]): void {
    if (typeof value !== 'object' || !('trigger' in value) || !value.trigger.startsWith('properties.'))
      return;
    for (const { event } of triggers) this.#read(event, value.trigger.slice('properties.'.length));
  }

  #read(event: string, property: string, comparison?: Comparison): void {
    const known = this.#properties.get(event) ?? new Map<string, Comparison[]>();
    this.#properties.set(event, known);
    known.set(property, [...(known.get(property) ?? []), ...(comparison ? [comparison] : [])]);
  }
}

/** How often a day something must happen to be there as many times as a rule asks, in its window or in two weeks. */
function timesPerDay(clause: Extract<Clause, { event: EventPattern }>): number | undefined {
  const times = 'times' in clause ? (clause.times?.atLeast ?? 1) : 1;
  if (times < 2) return undefined;
  const days = roughly(('within' in clause ? clause.within : undefined) ?? 'P14D') / dayMs;
  return Math.min(times / Math.max(days, 1), 5);
}

/** Those of the likely values that fit, or else the one that is known to. */
function fitting(likely: Values | undefined, sure: Json, fits: (value: Json) => boolean): Values {
  if (likely && 'oneOf' in likely) {
    const oneOf = likely.oneOf.filter(({ value }) => fits(value));
    if (oneOf.length > 0) return { oneOf };
  }
  if (likely && 'between' in likely && typeof sure === 'number') {
    const [, most] = likely.between;
    if (most > sure && fits(most)) return { between: [sure, most] };
  }
  return { oneOf: [{ value: sure }] };
}

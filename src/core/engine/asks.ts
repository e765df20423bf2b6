import type { Segment } from '../document/Journey.ts';
import { canonicalJson } from '../values/json.ts';
import { borrows, clausesOf, propertyClausesOf, type EventPattern, type Rule } from '../values/rule.ts';

/** What may change a rule's answer, besides time. */
export interface Asks {
  events: ReadonlySet<string>;
  profile: boolean;
  mails: boolean;
  journeys: boolean;
}

/** What has changed. */
export interface Change {
  event?: string | undefined;
  profile?: boolean;
  mails?: boolean;
  journeys?: boolean;
}

export const isTouched = (asks: Asks, change: Change): boolean =>
  (change.profile === true && asks.profile) ||
  (change.event !== undefined && asks.events.has(change.event)) ||
  (change.mails === true && asks.mails) ||
  (change.journeys === true && asks.journeys);

/** What rules ask for, segments included. */
export function asksOf(rules: readonly Rule[], segments: ReadonlyMap<string, Segment>): Asks {
  const events = new Set<string>();
  const seen = new Set<string>();
  // The zone is part of the profile, and every window and relative date is read in it.
  const asks = { events, profile: rules.length > 0, mails: false, journeys: false };
  const visit = (rule: Rule): void => {
    for (const clause of clausesOf(rule)) {
      if ('event' in clause) events.add(clause.event.event);
      if ('did' in clause) asks.mails = true;
      if ('in' in clause) asks.journeys = true;
      if ('segment' in clause && !seen.has(clause.segment)) {
        seen.add(clause.segment);
        const segment = segments.get(clause.segment);
        if (segment) visit(segment.rule);
      }
    }
  };
  rules.forEach(visit);
  return asks;
}

export interface PatternFacts {
  /** Names the pattern by its content, so that two rules that ask the same share what is remembered. */
  key: string;
  /** Whether it compares with the run's own trigger. */
  borrows: boolean;
}

const patterns = new WeakMap<EventPattern, PatternFacts>();

export function patternFacts(pattern: EventPattern): PatternFacts {
  const present = patterns.get(pattern);
  if (present) return present;
  const facts = { key: canonicalJson(pattern), borrows: propertyClausesOf(pattern.where).some(borrows) };
  patterns.set(pattern, facts);
  return facts;
}

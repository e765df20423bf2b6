import { rulesOf } from '../compile/rulesOf.ts';
import { needsOf } from '../compile/needs.ts';
import type { Journey, Segment } from '../document/Journey.ts';
import type { DeedClause } from '../values/Facts.ts';
import { clausesOf, type Clause, type EventPattern, type Rule } from '../values/rule.ts';
import { patternFacts } from './asks.ts';

/** What has to be remembered so that rules can be answered, and no more. */
export interface Memory {
  /** Patterns of which a tally is enough, by event name. */
  tallies: ReadonlyMap<string, readonly EventPattern[]>;
  /** Events that must be kept themselves, by name: ISO durations, or `forever`. */
  events: ReadonlyMap<string, ReadonlySet<string>>;
  deeds: readonly DeedClause[];
  /** How long what came of mails must be kept itself. */
  deedWindows: ReadonlySet<string>;
}

class Remember {
  readonly tallies = new Map<string, EventPattern[]>();
  readonly events = new Map<string, Set<string>>();
  readonly deeds: DeedClause[] = [];
  readonly deedWindows = new Set<string>();

  tally(pattern: EventPattern): void {
    const known = this.tallies.get(pattern.event) ?? [];
    this.tallies.set(pattern.event, known);
    const { key } = patternFacts(pattern);
    if (!known.some((other) => patternFacts(other).key === key)) known.push(pattern);
  }

  keep(event: string, length: string): void {
    this.events.set(event, (this.events.get(event) ?? new Set()).add(length));
  }

  deed(clause: DeedClause): void {
    if (clause.within === undefined) this.deeds.push(clause);
    else this.deedWindows.add(clause.within);
  }
}

/** What must be remembered of a person for all journeys, whether they are in one or not. */
export function memoryOf(journeys: readonly Journey[], segments: ReadonlyMap<string, Segment>): Memory {
  const memory = new Remember();
  const ask = (rule: Rule, journey: Journey | undefined) => {
    for (const clause of clausesOf(rule)) {
      if ('did' in clause && !journey) memory.deed(clause);
      if ('event' in clause) askEvents(memory, clause, journey);
    }
  };
  for (const { rule } of segments.values()) ask(rule, undefined);
  for (const journey of journeys) {
    for (const { rule, inRun } of rulesOf(journey)) ask(rule, inRun ? journey : undefined);
    for (const { on } of journey.triggers) if ('inactivity' in on) memory.tally(on.inactivity.of);
  }
  return memory;
}

function askEvents(
  memory: Remember,
  clause: Extract<Clause, { event: EventPattern }>,
  journey: Journey | undefined,
): void {
  const { event, since } = clause;
  if ('within' in clause && clause.within !== undefined) memory.keep(event.event, clause.within);
  else if (since === 'entry') return;
  // What is compared with a run's own key or trigger cannot be counted before there is a run.
  else if (journey?.reentry.key !== undefined || patternFacts(event).borrows)
    memory.keep(event.event, 'forever');
  else memory.tally(event);
}

/** What must be remembered of each run of a journey, from its entry on, whichever version it may be moved to. */
export function runMemoryOf(versions: readonly Journey[]): Memory {
  const memory = new Remember();
  for (const { rule, inRun } of versions.flatMap((journey) => rulesOf(journey))) {
    if (!inRun) continue;
    for (const clause of clausesOf(rule)) {
      if ('did' in clause) memory.deed(clause);
      const windowed = 'within' in clause && clause.within !== undefined;
      if ('event' in clause && clause.since === 'entry' && !windowed) memory.tally(clause.event);
    }
  }
  return memory;
}

/** The properties that rules read, by event name: the others are not kept. */
export function propertiesOf(
  journeys: readonly Journey[],
  segments: ReadonlyMap<string, Segment>,
): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  const all = Object.fromEntries(segments);
  for (const journey of journeys)
    for (const [event, { properties }] of Object.entries(
      needsOf({ ...journey, segments: { ...journey.segments, ...all } }).events,
    )) {
      const known = read.get(event) ?? new Set<string>();
      read.set(event, known);
      for (const path of properties) known.add(path.split('.')[0] ?? path);
    }
  return read;
}

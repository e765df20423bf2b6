import { formatInstant } from '../values/instant.ts';
import { atPath, own, setOwn, type Json } from '../values/json.ts';
import type { JourneyState, TriggerEvent } from '../values/Facts.ts';
import { holds as isTrue } from '../values/judge.ts';
import {
  factsOf,
  nobody,
  settingOf,
  type Circumstances,
  type Somebody,
  type Setting,
} from './Circumstances.ts';
import { conjunctions, type Atom, type Budget, type Signed } from './conjunctions.ts';
import { addDeeds, noDeedsFit } from './solveDeeds.ts';
import { addEvents, noEventsFit } from './solveEvents.ts';
import { exampleFor, setAt, solveSubject, subjectsOf, type Subject } from './solveSubjects.ts';
import { asksMoment, type Clock } from './Constraint.ts';
import { fits } from './solveValue.ts';

/** A person and a moment at which the rules come out as asked. */
export interface Example extends Somebody {
  setting: Setting;
}

/** `impossible` is proven; `possible` has an example that was judged; `unknown` is honest. */
export type Satisfaction = { verdict: 'possible'; model: Example } | { verdict: 'impossible' | 'unknown' };

const usualBudget = 20_000;

/** Whether all rules can come out as asked at one moment, of one person in one run. */
export function satisfy(rules: readonly Signed[], circumstances: Circumstances = {}): Satisfaction {
  const budget: Budget = { left: circumstances.budget ?? usualBudget };
  const { segments = {}, trigger, now, zone } = circumstances;
  const clock: Clock = { now, zone };
  const refuted = (atoms: readonly Atom[]) => isRefuted(atoms, clock, trigger, budget);
  let proven = true;
  for (const { atoms, open } of conjunctions(rules, segments, budget, refuted)) {
    proven = false;
    if (open) continue;
    const model = modelOf(atoms, circumstances, budget);
    if (model && isModel(model, rules, circumstances)) return { verdict: 'possible', model };
  }
  return { verdict: proven && budget.left >= 0 ? 'impossible' : 'unknown' };
}

/** Whether the rules are proven never to come out as asked. Cheaper than `satisfy`, which also looks for an example. */
export function isImpossible(rules: readonly Signed[], circumstances: Circumstances = {}): boolean {
  const budget: Budget = { left: circumstances.budget ?? usualBudget };
  const { segments = {}, trigger, now, zone } = circumstances;
  const refuted = (atoms: readonly Atom[]) => isRefuted(atoms, { now, zone }, trigger, budget);
  const [one] = conjunctions(rules, segments, budget, refuted);
  return one === undefined && budget.left >= 0;
}

function isRefuted(
  atoms: readonly Atom[],
  clock: Clock,
  trigger: TriggerEvent | undefined,
  budget: Budget,
): boolean {
  return (
    subjectsOf(atoms, trigger).some(
      (subject) =>
        !('pick' in subject.clause) &&
        (solveSubject(subject, clock) === 'impossible' || contradictsTrigger(subject, clock, trigger)),
    ) ||
    noChoiceFits(atoms) ||
    noDeedsFit(atoms) ||
    noEventsFit(atoms, clock, trigger, budget)
  );
}

/** Whether the known trigger says something else. Without an instant and a zone it says nothing about moments. */
const contradictsTrigger = (
  { clause, of, constraints }: Subject,
  clock: Clock,
  trigger: TriggerEvent | undefined,
) =>
  trigger !== undefined &&
  of === 'run' &&
  'trigger' in clause &&
  !fits(
    atPath(trigger, clause.trigger),
    clock.now !== undefined && clock.zone !== undefined
      ? constraints
      : constraints.filter(({ is }) => !asksMoment(is)),
    clock,
  );

/** Whether a topic would have to be chosen and not, or a journey be running and never entered. */
function noChoiceFits(atoms: readonly Atom[]): boolean {
  const topics = new Map<string, boolean>();
  const entered = new Map<string, boolean>();
  return atoms.some(({ clause, holds }) => {
    if ('topic' in clause) {
      const wanted = clause.subscribed === holds;
      const before = topics.get(clause.topic);
      topics.set(clause.topic, wanted);
      return before !== undefined && before !== wanted;
    }
    if (!('in' in clause) || (!holds && clause.state !== 'everEntered')) return false;
    const before = entered.get(clause.in);
    entered.set(clause.in, holds);
    return before !== undefined && before !== holds;
  });
}

/** An example for one way of answering every question, as yet unjudged. */
function modelOf(atoms: readonly Atom[], circumstances: Circumstances, budget: Budget): Example | undefined {
  const given = circumstances.given ?? nobody;
  const clock: Clock = settingOf(circumstances, noTrigger);
  const trigger = circumstances.trigger ?? freeTrigger(atoms, clock);
  if (!trigger) return undefined;
  const setting = settingOf(circumstances, trigger);
  const attributes: Record<string, Json> = { ...given.attributes };
  for (const subject of subjectsOf(atoms, trigger)) {
    const { clause } = subject;
    if (!('attribute' in clause)) continue;
    const present = own(attributes, clause.attribute);
    const found = solveSubject(subject, clock, present === undefined ? [] : [present]);
    if (typeof found === 'string') return undefined;
    if (found.value === undefined) delete attributes[clause.attribute];
    else setOwn(attributes, clause.attribute, found.value);
  }
  const tags = new Set(given.tags);
  const topics: Record<string, boolean> = { ...given.topics };
  const journeys: Record<string, Partial<Record<JourneyState, boolean>>> = { ...given.journeys };
  for (const { clause, holds } of atoms) {
    if ('tag' in clause) {
      if (holds) tags.add(clause.tag);
      else tags.delete(clause.tag);
    } else if ('topic' in clause) {
      const wanted = clause.subscribed === holds;
      const present = own(topics, clause.topic) ?? circumstances.topicDefault?.(clause.topic);
      if (present !== wanted) setOwn(topics, clause.topic, wanted);
    } else if ('in' in clause) {
      const states = { ...own(journeys, clause.in), [clause.state]: holds };
      if (holds) states.everEntered = true;
      setOwn(journeys, clause.in, states);
    }
  }
  const events = addEvents(atoms, given.events, setting, budget);
  const deeds = events && addDeeds(atoms, given.deeds, setting, circumstances.given === undefined);
  return events && deeds && { attributes, tags: [...tags], topics, journeys, events, deeds, setting };
}

const noTrigger: TriggerEvent = { event: '', timestamp: formatInstant(0), properties: {} };

/** A trigger record that the questions about the trigger come out right for, where none is known. */
function freeTrigger(atoms: readonly Atom[], clock: Clock): TriggerEvent | undefined {
  const asked = atoms.filter(({ clause }) => 'trigger' in clause);
  const found = new Map<string, Json | undefined>();
  // What one value of the trigger is compared with may be another: those that borrow nothing come first.
  for (const { clause } of atoms)
    if ('value' in clause && typeof clause.value === 'object' && 'trigger' in clause.value) {
      const path = clause.value.trigger;
      const own_ = subjectsOf(asked, found).find((subject) => subject.key === `run trigger ${path}`);
      const solved = own_ && solveSubject(own_, clock, [exampleFor(atoms, path)]);
      if (typeof solved === 'string') return undefined;
      found.set(path, solved ? solved.value : exampleFor(atoms, path));
    }
  for (const subject of subjectsOf(asked, found)) {
    if (!('trigger' in subject.clause) || found.has(subject.clause.trigger)) continue;
    const solved = solveSubject(subject, clock);
    if (typeof solved === 'string') return undefined;
    found.set(subject.clause.trigger, solved.value);
  }
  const record: Record<string, Json> = {
    event: 'Something',
    timestamp: formatInstant(clock.now ?? 0),
    properties: {},
  };
  for (const [path, value] of found)
    if (value === undefined) {
      if (path === 'event' || path === 'timestamp') return undefined;
    } else if (!setAt(record, path, value)) return undefined;
  const { event, timestamp, properties } = record;
  if (typeof event !== 'string' || typeof timestamp !== 'string') return undefined;
  return { event, timestamp, properties: properties as Record<string, Json> }; // setAt only ever fills the object put there
}

/** Whether the rules, judged as the engine judges them, come out as asked for this person. */
export const isModel = (model: Example, rules: readonly Signed[], circumstances: Circumstances): boolean =>
  rules.every(
    ({ rule, holds, of = 'run' }) => isTrue(rule, factsOf(model, model.setting, of, circumstances)) === holds,
  );

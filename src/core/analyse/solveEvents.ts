import { dayMs, hourMs } from '../values/calendar.ts';
import { addDuration, parseDuration } from '../values/duration.ts';
import type { Instant } from '../values/instant.ts';
import { canonicalJson } from '../values/json.ts';
import type { TriggerEvent } from '../values/Facts.ts';
import { matches } from '../values/matches.ts';
import type { Clause, EventPattern, PropertyRule } from '../values/rule.ts';
import { countIn, factsOf, nobody, type PastEvent, type Setting } from './Circumstances.ts';
import type { Atom, Budget } from './conjunctions.ts';
import { solveProperties } from './solveProperties.ts';
import { spanOf, type Clock } from './Constraint.ts';
import { operandOf, solveSubject, subjectsOf } from './solveSubjects.ts';

/** How many events that match there must be. */
interface Need {
  pattern: EventPattern;
  within: string | undefined;
  since: 'entry' | undefined;
  of: Atom['of'];
  least: number;
  most: number;
}

type Pick = Extract<Clause, { pick: unknown }>;

function needsOf(atoms: readonly Atom[]): Need[] {
  return atoms.flatMap(({ clause, holds, of }): Need[] => {
    if (!('event' in clause)) return [];
    const { event: pattern, since } = clause;
    // Whatever is asked of a picked event, there must be one for it to hold.
    if ('pick' in clause)
      return holds ? [{ pattern, within: undefined, since, of, least: 1, most: Infinity }] : [];
    const { atLeast, atMost } = clause.times ?? {};
    const least = atLeast ?? (atMost === undefined ? 1 : 0);
    const asked = { pattern, within: clause.within, since, of };
    if (holds) return [{ ...asked, least, most: atMost ?? Infinity }];
    // Negated counts with two bounds were taken apart before.
    if (least > 0) return [{ ...asked, least: 0, most: least - 1 }];
    return [{ ...asked, least: (atMost ?? Infinity) + 1, most: Infinity }];
  });
}

/** Whether it is proven that no history of events meets all atoms about events. */
export function noEventsFit(
  atoms: readonly Atom[],
  clock: Clock,
  trigger: TriggerEvent | undefined,
  budget: Budget,
): boolean {
  if (!atoms.some(({ clause }) => 'event' in clause)) return false;
  const needs = needsOf(atoms);
  const open: Clock = { now: undefined, zone: clock.zone };
  const isEmpty = (wanted: { where: PropertyRule | undefined; holds: boolean }[]) =>
    solveProperties(wanted, open, trigger, budget) === 'impossible';
  for (const need of needs) {
    if (need.least > need.most || need.least === Infinity) return true;
    if (need.least > 0 && isEmpty([{ where: need.pattern.where, holds: true }])) return true;
    for (const other of needs) {
      if (need.least <= other.most || !isNarrower(need, other)) continue;
      if (
        isEmpty([
          { where: need.pattern.where, holds: true },
          { where: other.pattern.where, holds: false },
        ])
      )
        return true;
    }
  }
  return subjectsOf(atoms, trigger).some(({ clause, constraints }) => {
    if (!('pick' in clause) || !constraints.some(({ holds }) => holds)) return false;
    if (solveSubject({ key: '', clause, of: 'run', constraints, open: false }, clock) === 'impossible')
      return true;
    // A picked value is compared now, but its event was matched at its own moment: what is relative stays out.
    const steady = constraints.filter(({ is }) => is !== 'inLast' && is !== 'inNext');
    const asked = steady.map(({ holds, ...rest }) => ({
      where: { property: clause.property, ...rest } as PropertyRule, // an operand of a rule, resolved
      holds,
    }));
    return isEmpty([{ where: clause.event.where, holds: true }, ...asked]);
  });
}

/** Whether every event that counts for the one is of those that may count for the other, filters aside. */
function isNarrower(a: Need, b: Need): boolean {
  if (a.pattern.event !== b.pattern.event) return false;
  if (b.of === 'run' && a.of === 'person') return false;
  if (b.since === 'entry' && a.since !== 'entry') return false;
  if (b.within === undefined || a.within === b.within) return true;
  const inner = a.within === undefined ? undefined : spanOf(a.within);
  const outer = spanOf(b.within);
  return inner !== undefined && outer !== undefined && inner.most <= outer.least;
}

const mostEvents = 500;

/** Events to add to the given ones so that the atoms about events hold; undefined where none was found. The caller judges the whole. */
export function addEvents(
  atoms: readonly Atom[],
  given: readonly PastEvent[],
  setting: Setting,
  budget: Budget,
): readonly PastEvent[] | undefined {
  const needs = needsOf(atoms);
  if (!atoms.some(({ clause }) => 'event' in clause)) return given;
  let events = [...given];
  const clock: Clock = setting;
  const shown = (of: Atom['of'], list: readonly PastEvent[]) =>
    factsOf({ ...nobody, events: list }, setting, of, {});
  const countOf = (need: Need, list: readonly PastEvent[]) =>
    need.within === undefined
      ? (shown(need.of, list).tally(need.pattern, need.since)?.count ?? 0)
      : countIn(shown(need.of, list).recent(need.pattern, need.within, need.since), need.within, setting);
  const isOver = (list: readonly PastEvent[]) => needs.some((need) => countOf(need, list) > need.most);
  /** Tries an event like this at each moment until it counts and breaks no limit. */
  const place = (
    pattern: EventPattern,
    extra: PropertyRule[],
    moments: readonly Instant[],
    helps: (list: readonly PastEvent[]) => boolean,
  ) => {
    const limits = needs.filter(
      ({ most, pattern: other }) => most < Infinity && other.event === pattern.event,
    );
    const must = [pattern.where, ...extra].map((where) => ({ where, holds: true }));
    const avoided = limits
      .filter(({ pattern: { where } }) => where !== undefined)
      .map(({ pattern: { where } }) => ({ where, holds: false }));
    for (const wanted of [[...must, ...avoided], must]) {
      const found = solveProperties(wanted, clock, setting.trigger, budget);
      if (typeof found === 'string') continue;
      for (const at of moments) {
        const event = {
          event: pattern.event,
          at,
          properties: found.properties,
          sinceEntry: at > setting.enteredAt,
        };
        const list = [...events, event];
        if (helps(list) && !isOver(list)) {
          events = list;
          return true;
        }
      }
    }
    return false;
  };

  const moments = momentsFor(needs, setting);
  for (const { clause, of } of subjectsOf(atoms, setting.trigger)) {
    if (!('pick' in clause)) continue;
    const asked = atoms.filter((atom) => isSamePick(atom, clause, of));
    const isMet = (list: readonly PastEvent[]) => asked.every((atom) => pickHolds(atom, list, setting));
    if (isMet(events)) continue;
    const extra = asked.map((atom) => propertyOf(atom, setting));
    if (!place(clause.event, extra, clause.pick === 'last' ? moments.late : moments.early, isMet))
      return undefined;
  }
  for (const need of needs.toSorted((a, b) => a.most - b.most)) {
    if (need.least > mostEvents) return undefined;
    for (let count = countOf(need, events); count < need.least; count++) {
      budget.left -= events.length + 10;
      if (budget.left < 0) return undefined;
      const before = count;
      if (!place(need.pattern, [], moments.any, (list) => countOf(need, list) > before)) return undefined;
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

const isSamePick = ({ clause, of }: Atom, pick: Pick, whose: Atom['of']) =>
  'pick' in clause &&
  of === whose &&
  clause.pick === pick.pick &&
  clause.since === pick.since &&
  canonicalJson(clause.event) === canonicalJson(pick.event);

function pickHolds({ clause, holds, of }: Atom, events: readonly PastEvent[], setting: Setting): boolean {
  if (!('pick' in clause)) return true;
  const picked = factsOf({ ...nobody, events }, setting, of, {}).tally(clause.event, clause.since)?.[
    clause.pick
  ];
  if (!picked) return !holds;
  const rule = propertyOf({ clause, holds, of }, setting);
  return matches({ event: picked.event, where: rule }, { ...picked, at: setting.now }, setting);
}

/** A question about a picked event's property, as a filter on that event. */
function propertyOf({ clause, holds }: Atom, { trigger }: Setting): PropertyRule {
  if (!('pick' in clause)) return { all: [] };
  const { property, is, ignoreCase } = clause;
  const operand = operandOf(clause, trigger);
  const value = operand === 'open' ? undefined : operand.value;
  const rule = { property, is, value, ignoreCase } as PropertyRule; // the operand of a rule, resolved
  return holds ? rule : { not: rule };
}

/** Moments worth trying: just now, inside and outside of each window, long ago; none while the run could not hear of it. */
function momentsFor(needs: readonly Need[], { now, zone, enteredAt, freeFrom }: Setting) {
  const gap = Math.max(0, now - freeFrom);
  const recent = [4, 2].map((part) => now - Math.min(60_000, Math.floor(gap / part)) - 1);
  const justAfter = [freeFrom + Math.min(60_000, Math.floor(gap / 4)), freeFrom + Math.floor(gap / 2)];
  const ago = [60_000, hourMs];
  for (const { within } of needs) {
    const span = within === undefined ? undefined : spanOf(within);
    const parts = within === undefined ? undefined : parseDuration(within);
    if (parts) {
      const edge = now - addDuration(now, { ...parts, sign: -1 }, zone);
      ago.push(edge - 60_000, edge + 60_000);
    }
    if (span) ago.push(Math.floor(span.least / 2), span.most + hourMs, Math.max(0, span.least - hourMs));
  }
  const longAgo = now - Math.max(...ago) - 400 * dayMs;
  const before = [...ago.map((ms) => Math.min(now, enteredAt) - ms), ...ago.map((ms) => now - ms)];
  const allowed = (list: number[]) =>
    [...new Set(list)].filter((at) => at < now && (at <= enteredAt - 1_000 || at > freeFrom));
  return {
    any: allowed([...before, ...recent, ...justAfter, longAgo]),
    late: allowed([...recent, now - 30_000, enteredAt - 30_000, ...justAfter, ...before]),
    early: allowed([longAgo, ...justAfter, ...before]),
  };
}

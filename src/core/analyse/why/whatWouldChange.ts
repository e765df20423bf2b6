import type { Scenario } from '../../document/Scenario.ts';
import type { Linked } from '../../engine/link.ts';
import { eventId, simulate, timesOf, type Simulation } from '../../simulate/simulate.ts';
import { canonicalJson } from '../../values/json.ts';
import type { TrailEntry } from '../../values/trail.ts';
import { changed, changeKey, type Change } from './Change.ts';
import { decisionAt, type Decision } from './decision.ts';
import { turnedAway } from './turnedAway.ts';
import { ideasFor } from './ideasFor.ts';
import { sceneOf } from './Scene.ts';
import { sizeOf } from './sizeOf.ts';
import { isPart, placeOf } from './subjectOf.ts';
import { isSameBlow, isSameDoor, tookWay } from './tookWay.ts';
import { outletOf } from './outletOf.ts';
import { nthStay } from './stays.ts';
import type { Turn } from './Turn.ts';

/** Somebody for whom the decision went the other way: what is otherwise about them, and the entry that shows it. */
export interface Variant {
  changes: readonly Change[];
  scenario: Scenario;
  entry: TrailEntry;
  /** For comparing with others: the smaller, the less was changed. */
  size: number;
}

/**
 * How a search came to its end: enough was found; all that it has ideas of, and that is not much more than what was found, was
 * tried, which proves nothing about the rest; or there was more to try than it may.
 */
export type SearchEnd = 'found' | 'exhausted' | 'gave-up';

/** How much may be tried. */
export interface SearchLimits {
  /** Variants to be found. */
  variants: number;
  simulations: number;
  /** How often a change may need another one. */
  rounds: number;
}
const usualSearch: SearchLimits = { variants: 3, simulations: 160, rounds: 3 };

/** What is larger than the smallest change by this is not worth offering. */
const muchMore = 1.2;
/** What came of an idea by itself is tried before what needed another one, unless it is larger by this. */
const detour = 1.5;

interface Try {
  changes: readonly Change[];
  size: number;
  rounds: number;
}

/**
 * Looks for the smallest changes of a scenario that make a decision go another way, the likely smallest first. Every
 * variant has been simulated and has gone that way, and would not without one of its changes. Yields after each simulation,
 * so that the caller may pause or stop: a variant, or undefined where there was none this time. Returns how it ended.
 */
export function* whatWouldChange(
  linked: Linked,
  scenario: Scenario,
  simulation: Simulation,
  decision: Decision,
  way: Turn,
  limits: SearchLimits = usualSearch,
): Generator<Variant | undefined, SearchEnd> {
  const { events } = timesOf(linked, scenario);
  const times = new Map(scenario.events.map((event, index) => [eventId(event, index), events[index] ?? 0]));
  const size = (changes: readonly Change[]) => sizeOf(changes, times);
  const seen = new Set<string>();
  const open: Try[] = [];
  const found: Variant[] = [];
  let isCut = false;
  const cut = () => {
    isCut = true;
  };
  const expand = (from: Try, of: Scenario, now: Simulation) => {
    const here = whereNow(linked, simulation, decision, now, way);
    if (!here) return;
    for (const idea of ideasFor(sceneOf(linked, of, now, here.decision, cut), here.way)) {
      // What was added on the way is not changed in its turn: it could have been added so at once.
      if (idea.some((change) => 'input' in change && !times.has(change.input) && change.change !== 'remove'))
        continue;
      const changes = [...from.changes, ...idea];
      if (new Set(changes.map(placeOf)).size < changes.length) continue;
      const key = canonicalJson(changes.map(changeKey).sort());
      if (seen.has(key)) continue;
      if (from.rounds >= limits.rounds) return cut();
      seen.add(key);
      open.push({ changes, size: size(changes), rounds: from.rounds + 1 });
    }
    open.sort((a, b) => a.size + a.rounds * detour - (b.size + b.rounds * detour));
    return undefined;
  };
  expand({ changes: [], size: 0, rounds: 0 }, scenario, simulation);

  let simulations = 0;
  const run = (changes: readonly Change[]) => {
    simulations++;
    const variant = changed(scenario, changes);
    const now = simulate(linked, variant);
    return {
      variant,
      now,
      entry: now.cutAt === undefined ? tookWay(simulation, decision, now, way) : undefined,
    };
  };
  for (let next = open.shift(); next; next = open.shift()) {
    const { changes } = next;
    const smallest = found.length > 0 ? Math.min(...found.map((known) => known.size)) : undefined;
    if (smallest && next.size > smallest + muchMore) continue;
    if (found.some((known) => isPart(known.changes, changes))) continue;
    if (simulations >= limits.simulations) return 'gave-up';
    const { variant, now, entry } = run(changes);
    if (!entry) {
      if (next.rounds < limits.rounds || !isCut) expand(next, variant, now);
      yield undefined;
      continue;
    }
    // What was changed on the way and turned out not to matter is taken back.
    let least = { changes, scenario: variant, entry };
    for (const change of changes.length > 1 ? changes : []) {
      const fewer = least.changes.filter((other) => other !== change);
      if (fewer.length === 0) continue;
      // Nothing is offered of which it was not found out whether all of it matters.
      if (simulations >= limits.simulations) return 'gave-up';
      yield undefined;
      const again = run(fewer);
      if (again.entry) least = { changes: fewer, scenario: again.variant, entry: again.entry };
    }
    if (found.some((known) => isPart(known.changes, least.changes))) {
      yield undefined;
      continue;
    }
    const result = { ...least, size: size(least.changes) };
    found.push(result);
    yield result;
    if (found.length >= limits.variants) return 'found';
  }
  return isCut ? 'gave-up' : 'exhausted';
}

/** The same decision in another simulation, from which to look further; undefined where it is not come to there. */
function whereNow(
  linked: Linked,
  original: Simulation,
  decision: Decision,
  now: Simulation,
  way: Turn,
): { decision: Decision; way: Turn } | undefined {
  if (now === original && way.way !== 'reaches') return { decision, way };
  const { entries } = now;
  const { entry, stay: at } = decision;
  if (way.way === 'reaches') return turnedAway(linked, now, entry.journey ?? '', entry.run, way.step);
  const there = at && nthStay(entries, at.run, at.step, at.nth)?.places;
  const place =
    way.way === 'entered' || way.way === 'refused'
      ? entries.findIndex((other) => isSameDoor(other, entry))
      : way.way === 'spared'
        ? entries.findIndex((other) => other.run === entry.run && isSameBlow(other.why, entry.why))
        : ((way.way === 'atOnce'
            ? there?.find((one) => entries[one]?.did === 'deferred')
            : there?.findLast((one) => outletOf(entries[one] ?? entry) !== undefined)) ??
          there?.at(-1) ??
          -1);
  const found = place < 0 ? undefined : decisionAt(linked, now, place);
  return found && { decision: found, way };
}

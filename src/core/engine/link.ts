import { checkJourney } from '../compile/checkJourney.ts';
import { needsOf } from '../compile/needs.ts';
import { unsupportedPolicies } from '../compile/unsupported.ts';
import type { Journey, Program, Topic } from '../document/Journey.ts';
import { issue, type Issue } from '../values/issue.ts';
import { canonicalJson, digestOf, own } from '../values/json.ts';
import { isEventPattern, type ExitRule } from '../document/JourneyDocument.ts';
import type { EventPattern, Rule } from '../values/rule.ts';

/** A journey prepared for running. */
export interface LinkedJourney {
  journey: Journey;
  ruleExits: readonly (ExitRule & { when: Rule })[];
  patternExits: readonly (ExitRule & { when: EventPattern })[];
  /** Whether any of its emails is transactional, so that suppression does not keep people out. */
  transactional: boolean;
}

/** A program prepared once for any number of subscribers. Immutable. */
export interface Linked {
  digest: string;
  /** Every version, by journey id and version. */
  versions: ReadonlyMap<string, ReadonlyMap<number, LinkedJourney>>;
  /** The highest version of each journey, by falling priority, then id: those that take entries. */
  entrances: readonly LinkedJourney[];
  topics: ReadonlyMap<string, Topic>;
  /** ISO durations, or `forever`, by event name: events that no rule can ask for are not kept. */
  keepFor: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether every kept event is kept forever. */
  keepsForever: boolean;
}

export type Linking = { ok: true; linked: Linked } | { ok: false; issues: readonly Issue[] };

const programOf = (journey: Journey): Program => ({
  format: 'wend.program/1',
  policies: journey.policies,
  segments: journey.segments,
  topics: journey.topics,
  journeys: [journey],
});

/** Judges and prepares a program, or a lone journey as a program of one. */
export function link(source: Journey | Program): Linking {
  const program = source.format === 'wend.journey/1' ? programOf(source) : source;
  const issues = [...unsupportedPolicies(program.policies, []), ...program.journeys.flatMap(checkJourney)];
  const topics = new Map<string, Topic>(Object.entries(program.topics));
  for (const { topics: carried } of program.journeys)
    for (const [id, topic] of Object.entries(carried)) {
      if (own(program.topics, id)) continue; // the program's word counts
      const present = topics.get(id);
      if (present && canonicalJson(present) !== canonicalJson(topic))
        issues.push(issue('conflicting-definition', {}, { what: 'topic', id }));
      topics.set(id, topic);
    }
  const versions = new Map<string, Map<number, LinkedJourney>>();
  for (const journey of program.journeys) {
    const known = versions.get(journey.id) ?? new Map<number, LinkedJourney>();
    if (known.has(journey.version))
      issues.push(issue('duplicate-id', {}, { id: `${journey.id} version ${journey.version}` }));
    versions.set(journey.id, known.set(journey.version, prepare(journey, topics)));
  }
  if (issues.length > 0) return { ok: false, issues };
  const entrances = [...versions.values()].flatMap((known) => {
    const highest = known.get(Math.max(...known.keys()));
    return highest ? [highest] : [];
  });
  entrances.sort(({ journey: a }, { journey: b }) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  // What a file says that it needs is for backends to read. A journey written by hand may say too little, and then
  // the engine would forget what its rules ask for.
  const keepFor = new Map<string, Set<string>>();
  for (const { events } of program.journeys.map(needsOf))
    for (const [event, need] of Object.entries(events)) {
      keepFor.set(event, (keepFor.get(event) ?? new Set()).add(need.keepFor));
    }
  return {
    ok: true,
    linked: {
      digest: digestOf(program),
      versions,
      entrances,
      topics,
      keepFor,
      keepsForever: [...keepFor.values()].every((lengths) => lengths.has('forever')),
    },
  };
}

function prepare(journey: Journey, topics: ReadonlyMap<string, Topic>): LinkedJourney {
  const ruleExits: (ExitRule & { when: Rule })[] = [];
  const patternExits: (ExitRule & { when: EventPattern })[] = [];
  for (const exit of journey.exits) {
    const { when } = exit;
    if (isEventPattern(when)) patternExits.push({ ...exit, when });
    else ruleExits.push({ ...exit, when });
  }
  const transactional = Object.values(journey.steps).some(
    (step) => 'topic' in step && topics.get(step.topic)?.transactional === true,
  );
  return { journey, ruleExits, patternExits, transactional };
}

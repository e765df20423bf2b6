import { clausesOf, holds, own, plainFacts, type Rule, type Sample, type Shared } from '../../core/index.ts';
import { needsRun } from '../rules/needsRun.ts';
import { pastOf } from '../../core/simulate/pastOf.ts';

/** Whom a rule is asked of, and what it may ask for. */
export interface World {
  samples: readonly Sample[];
  topics: Shared['topics'];
  segments: Shared['segments'];
  /** For people who have no zone of their own. */
  zone: string;
}

/** Who is in a segment. */
export interface Headcount {
  members: readonly Sample[];
  /** How many have been judged so far, of how many. */
  judged: number;
  of: number;
  /** Whether it was counted for what is on screen now; otherwise it is the last count before it. */
  fresh: boolean;
}

/** Nobody can say who is in it without running journeys: it asks for mails or other journeys. */
export type Uncountable = 'needs-run';

export interface Census {
  /** Later questions are about this world. Counts that it does not change stay. */
  setWorld: (world: World) => void;
  /** The count as it stands; undefined before the first. Nothing is counted for the asking. */
  read: (rule: Rule) => Headcount | Uncountable | undefined;
  /** Has a rule counted while somebody looks at it; what was asked for last goes first. Returns how to look away. */
  want: (rule: Rule) => () => void;
  subscribe: (listener: () => void) => () => void;
  dispose: () => void;
}

interface Entry {
  rule: Rule;
  lookers: number;
  /** What the count depends on; as long as all of it is the same, the count holds. Empty before the first. */
  from: readonly unknown[];
  result: Headcount | Uncountable | undefined;
  members: Sample[];
  next: number;
}

/** How long counting may hold up typing, in milliseconds. */
const sliceMs = 6;
/** People judged between two looks at the clock. */
const handful = 8;

const afterThePage = (work: () => void): (() => void) => {
  const timer = setTimeout(work, 0);
  return () => clearTimeout(timer);
};

/**
 * Counts who is in which segment, a slice at a time between keystrokes. Counts are kept by rule and made again only where
 * something that they depend on has changed. `later` calls back when the page has had its turn.
 */
export function createCensus(
  first: World,
  { now = () => performance.now(), later = afterThePage } = {},
): Census {
  let world = first;
  let queue: Entry[] = [];
  let cancel: (() => void) | undefined;
  const entries = new WeakMap<Rule, Entry>();
  const looked = new Set<Entry>();
  const listeners = new Set<() => void>();

  /** Whether the last count of it, or what was begun of one, holds no more. */
  const refresh = (entry: Entry): boolean => {
    const from = dependencies(entry.rule, world);
    if (sameParts(entry.from, from)) return false;
    Object.assign(entry, { from, members: [], next: 0 });
    if (needsRun(entry.rule, world.segments)) entry.result = 'needs-run';
    else if (typeof entry.result === 'object') entry.result = { ...entry.result, fresh: false };
    else entry.result = undefined;
    return true;
  };
  const isOpen = ({ result }: Entry): boolean => result !== 'needs-run' && result?.fresh !== true;
  const line = (entry: Entry) => {
    queue = queue.filter((each) => each !== entry);
    if (isOpen(entry)) queue.push(entry);
    if (queue.length > 0) cancel ??= later(work);
  };
  const work = () => {
    cancel = undefined;
    const end = now() + sliceMs;
    let entry = queue.at(-1);
    while (entry && now() < end) {
      for (let count = 0; count < handful && entry.next < world.samples.length; count += 1)
        judgeNext(entry, world);
      if (entry.next >= world.samples.length) {
        const { members, next } = entry;
        entry.result = { members, judged: next, of: next, fresh: true };
        queue.pop();
        entry = queue.at(-1);
      }
    }
    // Who waits for a first count sees it grow.
    if (entry) {
      const shown = typeof entry.result === 'object' && entry.result.of > 0 ? entry.result.members : [];
      const grows = shown.length <= entry.members.length;
      entry.result = {
        members: grows ? [...entry.members] : shown,
        judged: entry.next,
        of: world.samples.length,
        fresh: false,
      };
    }
    for (const listener of listeners) listener();
    if (queue.length > 0) cancel = later(work);
  };

  return {
    setWorld(next) {
      world = next;
      for (const entry of looked) if (refresh(entry)) line(entry);
    },
    read: (rule) => entries.get(rule)?.result,
    want(rule) {
      const entry: Entry = entries.get(rule) ?? {
        rule,
        lookers: 0,
        from: [],
        result: undefined,
        members: [],
        next: 0,
      };
      entries.set(rule, entry);
      entry.lookers += 1;
      looked.add(entry);
      refresh(entry);
      line(entry);
      if (entry.result === 'needs-run') for (const listener of listeners) listener();
      return () => {
        entry.lookers -= 1;
        if (entry.lookers > 0) return;
        looked.delete(entry);
        queue = queue.filter((each) => each !== entry);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      cancel?.();
      queue = [];
      listeners.clear();
    },
  };
}

function judgeNext(entry: Entry, { samples, topics, segments, zone }: World): void {
  const sample = samples[entry.next];
  entry.next += 1;
  const past = sample && pastOf(sample.scenario, zone);
  if (past && holds(entry.rule, plainFacts({ ...past, topics, segments }))) entry.members.push(sample);
}

/** What the answer to a rule depends on: who is asked, the rule, the rules of segments that it asks for, the topics where it asks for one. */
function dependencies(rule: Rule, { samples, topics, segments, zone }: World): readonly unknown[] {
  const parts = new Set<unknown>([samples, zone]);
  const read = (each: Rule) => {
    if (parts.has(each)) return;
    parts.add(each);
    for (const clause of clausesOf(each)) {
      if ('topic' in clause) parts.add(topics);
      if (!('segment' in clause)) continue;
      const asked = own(segments, clause.segment)?.rule;
      if (asked) read(asked);
      else parts.add(`no ${clause.segment}`);
    }
  };
  read(rule);
  return [...parts];
}

const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

import type { TrailEntry, Turn } from '../../../../src/core/index.ts';

type Trail = readonly TrailEntry[];

/**
 * Whether a decision of one trail went another way in a second trail, by the two trails alone: written without the code that
 * looks for variants, and stricter where a trail says more.
 */
export function wentTheWay(before: Trail, index: number, after: Trail, turn: Turn): boolean {
  const asked = before[index];
  if (!asked) throw new Error('there is no such entry');
  const was = visitOf(before, index);
  const is = was && visitLike(after, asked, was.nth);
  const did = (deed: TrailEntry['did']) => is?.entries.find((entry) => entry.did === deed);
  switch (turn.way) {
    case 'outlet':
      return is !== undefined && leftBy(after, asked, is, turn.outlet);
    case 'sent':
      return did('sent') !== undefined && did('skipped') === undefined;
    case 'notSent':
      return did('skipped') !== undefined && did('sent') === undefined;
    case 'atOnce':
      return did('sent') !== undefined && did('sent')?.at === is?.entries[0]?.at;
    case 'sooner': {
      const [long, short] = [stayed(was), stayed(is)];
      return long !== undefined && short !== undefined && short < long;
    }
    case 'entered':
      return letIn(after, asked);
    case 'refused':
      return !letIn(after, asked) && after.some((entry) => turnsAway(entry, asked));
    case 'spared':
      return isSpared(asked, after);
    case 'reaches':
      return after.some(
        ({ run, did: deed, step }) => run === asked.run && deed === 'arrived' && step === turn.step,
      );
    case 'happens':
      throw new Error('nobody is asked to have the same happen');
  }
}

interface Visit {
  /** 1 for the first time that the run is there. */
  nth: number;
  /** What the run did there, from its arrival on. */
  entries: TrailEntry[];
}

/** What a run did at a step, visit by visit. */
function visits(trail: Trail, { run, step }: TrailEntry): Visit[] {
  const all: Visit[] = [];
  for (const entry of trail) {
    if (entry.run !== run || entry.step !== step) continue;
    if (entry.did === 'arrived' || entry.did === 'migrated') all.push({ nth: all.length + 1, entries: [] });
    all.at(-1)?.entries.push(entry);
  }
  return all;
}

const visitLike = (trail: Trail, asked: TrailEntry, nth: number): Visit | undefined =>
  visits(trail, asked)[nth - 1];

function visitOf(trail: Trail, index: number): Visit | undefined {
  const asked = trail[index];
  return asked?.step === undefined
    ? undefined
    : visits(trail, asked).find(({ entries }) => entries.includes(asked));
}

/** Whether the step says that it was left so, and what the run does next agrees: it arrives by that way, or is over. */
function leftBy(trail: Trail, { run, step }: TrailEntry, visit: Visit, outlet: string): boolean {
  const last = visit.entries.findLast(({ why }) => why.code !== 'arrival' && 'outlet' in why);
  if (!last || !('outlet' in last.why) || last.why.outlet !== outlet) return false;
  const next = trail
    .slice(trail.indexOf(last) + 1)
    .find((entry) => entry.run === run && ways.has(entry.why.code));
  if (!next || !('from' in next.why) || !('outlet' in next.why)) return last.did !== 'exited';
  return next.why.from === step && next.why.outlet === outlet;
}
const ways: ReadonlySet<string> = new Set(['arrival', 'end']);

/** How long a step held somebody, where it let them go. */
function stayed(visit: Visit | undefined): number | undefined {
  const [first] = visit?.entries ?? [];
  const last = visit?.entries.findLast(({ why }) => why.code !== 'arrival' && 'outlet' in why);
  return first && last && Date.parse(last.at) - Date.parse(first.at);
}

/** Whether the occasion at which somebody came, or was refused, let them in. */
const letIn = (trail: Trail, asked: TrailEntry): boolean =>
  trail.some((entry) => entry.did === 'entered' && isSameOccasion(entry, asked));

const turnsAway = (entry: TrailEntry, asked: TrailEntry): boolean =>
  (entry.did === 'refused' || entry.did === 'queued') && isSameOccasion(entry, asked);

/** The same input at the door of the same journey; by the clock alone, the same trigger on the same day. */
function isSameOccasion(entry: TrailEntry, asked: TrailEntry): boolean {
  if (entry.journey !== asked.journey) return false;
  if (asked.input !== null) return entry.input === asked.input;
  const trigger = ({ why }: TrailEntry) => ('trigger' in why ? why.trigger : undefined);
  return trigger(entry) === trigger(asked) && entry.local.slice(0, 10) === asked.local.slice(0, 10);
}

/** Whether what befell a run does not befall it, and it got that far. */
function isSpared(asked: TrailEntry, after: Trail): boolean {
  const own = after.filter(({ run }) => run === asked.run);
  if (own.some((entry) => blowOf(entry) === blowOf(asked))) return false;
  if (asked.run === null || asked.why.code === 'goal') return own.length > 0;
  const end = own.find(
    ({ did }) => did === 'exited' || did === 'completed' || (did === 'goal' && own.at(-1)?.did === 'goal'),
  );
  return own.length > 0 && (!end || Date.parse(end.at) >= Date.parse(asked.at));
}

/** What befell a run, in a line: the same for the same exit, goal, reason or mail. */
function blowOf({ did, why }: TrailEntry): string {
  const about =
    'exit' in why
      ? why.exit
      : 'goal' in why
        ? why.goal
        : 'effect' in why
          ? why.effect
          : 'reason' in why
            ? why.reason
            : '';
  return `${did} ${why.code} ${about ?? ''}`;
}

import { describe, expect, test } from 'vitest';
import {
  answerWords, decisionAt, scenarioSchema, type Did, type MomentMove, type Reason, type TrailEntry, type Why,
} from '../../../../src/core/index.ts'; // oxfmt-ignore
import { decisiveClauses } from '../../../../src/core/values/decisiveClauses.ts';
import { conformance } from '../../../conformance/groups.ts';
import { trueCauses } from './trueCauses.ts';
import { tell, telling } from './story.ts';

describe('the cause that is named is the one that the format gives, decision by decision', () => {
  test('at least 30 kinds of decisions are written down', () => {
    expect(new Set(trueCauses.map(({ kind }) => kind)).size).toBe(trueCauses.length);
    expect(trueCauses.length).toBeGreaterThanOrEqual(30);
  });
  test.each(trueCauses)('$kind: $of', ({ of: [name, place], said, named }) => {
    const known = conformance.flatMap(({ cases }) => cases).find((one) => one.name === name);
    if (!known) throw new Error('there is no such case');
    const story = tell(known.program, scenarioSchema.parse(known.scenario));
    const decision = decisionAt(story.linked, story.simulation, placeOf(story.simulation.entries, place));
    if (!decision) throw new Error('nothing was decided');
    expect({
      said: answerWords(decision, story.simulation, telling(story)),
      named: namedBy(decision.entry.why),
    }).toEqual({ said, named });
  });
});

/** What happens to a run, at whatever step it is. */
const wherever: ReadonlySet<Did> = new Set(['entered', 'goal', 'exited', 'paused', 'suppressed']);

/** Where an entry is that reads `2026-03-02T08:00:00Z j#2 branched q`, the first that ends so. */
function placeOf(entries: readonly TrailEntry[], line: string): number {
  const runs = new Map<string, string>();
  const lines = entries.map(({ at, run, journey, did, step }) => {
    const of = [...runs.keys()].filter((known) => known.startsWith(`${journey ?? ''}:`)).length;
    if (did === 'entered' && run !== null) runs.set(run, of === 0 ? (journey ?? '') : `${journey}#${of + 1}`);
    const where = step === undefined || wherever.has(did) ? [] : [step];
    return ['', at, runs.get(run ?? '') ?? journey ?? '', did, ...where].join(' ');
  });
  const place = lines.findIndex((one) => one.endsWith(` ${line}`));
  if (place < 0) throw new Error(`nothing of the kind: ${line}\n${lines.join('\n')}`);
  return place;
}

/** What a reason names, without what only describes how it came out. */
function namedBy(why: Why): object {
  const clause = (reason: Reason | undefined) => {
    const [first] = reason ? decisiveClauses(reason) : [];
    if (!first) return {};
    const { asked: question, expected, found, note, because } = first;
    return defined({ asked: question, expected, found, note, event: because?.input, at: because?.at });
  };
  const moments = (moves: readonly MomentMove[]) => ({
    waits: moves.map(({ rule, value }) => (value === undefined ? rule : `${rule} ${value}`)),
    until: new Date(moves.at(-1)?.reached ?? NaN).toISOString().replace('.000', ''),
  });
  switch (why.code) {
    case 'branch':
      return clause((why.tried.find(({ branch }) => branch === why.outlet) ?? why.tried[0])?.reason);
    case 'gate':
    case 'deferral': {
      const stop = why.checks.find(({ passed }) => !passed);
      if (!stop) return {};
      const { check, passed: _passed, ...facts } = stop;
      const { earliest, due } = { earliest: undefined, due: undefined, ...why };
      return defined({ stage: check, ...facts, earliest, due });
    }
    case 'refusal': {
      const { reason, exit, since, until, by, because, rule } = why;
      const input = 'input' in because ? because.input : undefined;
      return defined({ reason, exit, since, until, rival: by, by: input, ...clause(rule) });
    }
    case 'trigger':
      return 'event' in why.because ? { event: why.because.input, at: why.because.at } : why.because;
    case 'event':
      return { event: why.because.input, at: why.because.at };
    case 'goal':
      return { goal: why.goal, event: why.because.input, at: why.because.at };
    case 'exit-event':
      return { exit: why.exit, event: why.because.input, at: why.because.at };
    case 'exit-rule':
      return { exit: why.exit, ...clause(why.rule) };
    case 'waited':
    case 'moment':
      return moments(why.moments);
    case 'past':
      return { past: why.choice, ...moments(why.moments) };
    case 'missing':
      return { missing: why.asked, choice: why.choice };
    case 'timeout':
      return { timeout: why.timeout, since: why.since };
    case 'answer':
      return { ok: why.ok };
    case 'arm':
      return defined({ bucket: why.bucket, pinned: why.pinned });
    case 'engine-exit':
      return defined({ reason: why.reason, rival: why.by });
    case 'outranked':
      return { rival: why.by, group: why.group };
    case 'sunset':
      return { sunset: why.sent, attempts: why.attempts, since: why.since };
    case 'send-failed':
      return { email: why.email, effect: why.effect };
    default:
      throw new Error(`${why.code} is no decision`);
  }
}

const defined = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

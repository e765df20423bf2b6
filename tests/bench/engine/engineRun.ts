import {
  advance, feed, startState, type Happening, type Linked, type Sink, type SubscriberState, type TrailEntry,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import { Digest } from './Digest.ts';
import type { Person } from './population.ts';
import { horizon, steps } from './world.ts';

const stepIndex = new Map<string, number>(steps.map((step, index) => [step, index]));
const indexOf = (step: string | undefined): number => stepIndex.get(step ?? '') ?? NaN;

const [arrived, sent, deferred, capped, barred] = [
  Digest.at('arrived'), Digest.at('sent'), Digest.at('deferred'), Digest.at('capped'), Digest.at('barred'),
]; // oxfmt-ignore
const entered = Digest.of('entered');
const [again, suppressed] = [Digest.of('refused re-entry'), Digest.of('refused suppressed')];
const [goals, exits] = [Digest.of('goals'), Digest.of('exits')];
const [sendTimes, goalTimes, exitTimes] = [
  Digest.of('send times'), Digest.of('goal times'), Digest.of('exit times'),
]; // oxfmt-ignore

type Told = Pick<Happening, 'did' | 'at' | 'step' | 'detail'>;

function note(digest: Digest, { did, at, step, detail }: Told): void {
  switch (did) {
    case 'arrived':
      return digest.add(arrived + indexOf(step));
    case 'entered':
      return digest.add(entered);
    case 'sent':
      digest.addTime(sendTimes, at);
      return digest.add(sent + indexOf(step));
    case 'deferred':
      return digest.add(deferred + indexOf(step));
    case 'skipped':
      return digest.add((detail === 'cap' ? capped : barred) + indexOf(step));
    case 'refused':
      return digest.add(detail === 'suppressed' ? suppressed : again);
    case 'goal':
      digest.addTime(goalTimes, at);
      return digest.add(goals);
    case 'exited':
      digest.addTime(exitTimes, at);
      return digest.add(exits);
    default:
  }
}

/** Counts what the engine says, and asks for no reason. */
export class CountingSink implements Sink {
  readonly digest = new Digest();

  happened(happening: Happening): void {
    note(this.digest, happening);
  }

  effect(): void {
    // A population sends nothing.
  }
}

/** Takes one person from sign-up to the horizon; returns the state that is left. */
export function live(linked: Linked, { record, inputs }: Person, sink: Sink): SubscriberState {
  const state = startState(record);
  for (const input of inputs) feed(linked, state, input, sink);
  feed(linked, state, { type: 'tick', at: horizon }, sink);
  return state;
}

/** The engine as population runs use it. */
export function runFeed(linked: Linked, people: readonly Person[]): Digest {
  const sink = new CountingSink();
  for (const person of people) live(linked, person, sink);
  return sink.digest;
}

/** The engine as one person is followed: a new state each time, effects, and every reason in the trail. */
export function runAdvance(linked: Linked, people: readonly Person[]): TrailEntry[][] {
  return people.map(({ record, inputs }) => {
    let state = startState(record);
    const entries: TrailEntry[] = [];
    const step = (input: Parameters<typeof advance>[2]) => {
      const { state: next, trail } = advance(linked, state, input);
      state = next;
      for (const entry of trail) entries.push(entry);
    };
    for (const input of inputs) step(input);
    step({ type: 'tick', at: horizon });
    return entries;
  });
}

/** What trails say happened. */
export function digestOfTrails(trails: readonly (readonly TrailEntry[])[]): Digest {
  const digest = new Digest();
  for (const trail of trails)
    for (const { did, at, step, why } of trail) {
      const detail =
        why.code === 'refusal' ? why.reason : why.code === 'gate' ? why.checks.at(-1)?.check : undefined;
      note(digest, { did, at: Date.parse(at), step, detail });
    }
  return digest;
}

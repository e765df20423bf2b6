import type { Answer } from './Child.ts';
import { cpuMs } from './cpu.ts';
import { CountingSink, live } from './engineRun.ts';
import { person } from './population.ts';
import { linkReference } from './referenceJourney.ts';
import { feed, startState } from '../../../src/core/index.ts';

const linked = linkReference();
const chunk = 1_000;

/** Streams subscribers through the engine, a thousand at a time; returns the ms of CPU that the engine took. */
function stream(size: number, tell?: (done: number) => void): number {
  const sink = new CountingSink();
  let ms = 0;
  for (let first = 0; first < size; first += chunk) {
    const people = Array.from({ length: Math.min(chunk, size - first) }, (_, index) => person(first + index));
    ms += cpuMs(() => {
      for (const one of people) live(linked, one, sink);
    });
    tell?.(first + people.length);
  }
  const { entered, goals, exits } = sink.digest.named();
  if (entered === undefined || entered === 0 || entered !== (goals ?? 0) + (exits ?? 0))
    throw new Error(`of ${entered} runs ${goals} reached the goal and ${exits} the end`);
  return ms;
}

/** Bytes of heap that are in use, once everything that can go is gone, after a tenth of the subscribers and after all. */
function heap(size: number): Answer {
  const collect = globalThis.gc;
  if (!collect) throw new Error('the heap is only worth reading with --expose-gc');
  const used: number[] = [];
  stream(size, (done) => {
    if (done !== size / 10 && done !== size) return;
    collect();
    used.push(process.memoryUsage().heapUsed);
  });
  const [tenth = NaN, all = NaN] = used;
  return { tenth, all };
}

/** Bytes of a subscriber's state as JSON: after the last event, on average and at most at any moment; and at the very end. */
function stateBytes(size: number): Answer {
  let after = 0;
  let most = 0;
  let end = 0;
  for (let index = 0; index < size; index++) {
    const one = person(index);
    const state = startState(one.record);
    let bytes = 0;
    for (const input of one.inputs) {
      feed(linked, state, input, new CountingSink());
      bytes = JSON.stringify(state).length;
      most = Math.max(most, bytes);
    }
    after += bytes;
    end += JSON.stringify(live(linked, one, new CountingSink())).length;
  }
  return { after: after / size, most, end: end / size };
}

/** Answers `time` with the µs of CPU that a subscriber took; `heap` and `bytes` with memory. */
export function growth(question: string, size: number): Answer {
  if (question === 'heap') return heap(size);
  return question === 'bytes' ? stateBytes(size) : { us: (stream(size) * 1000) / size };
}

import { slot } from '../values/slot.ts';
type Ask = (id: string) => unknown;
type Asked = readonly [question: string, id: string, answer: unknown];

interface Verdict<T> {
  questions: object;
  asked: readonly Asked[];
  result: T;
}

const nothing: readonly Asked[] = [];

/**
 * Judges values that never change, each once: a verdict is kept for as long as every answer that it was based on is still the
 * same. That makes judging a journey after an edit as quick as the edit is small. `Questions` has functions of an id only; the
 * same object of questions always gives the same answers.
 */
export function recall<Key extends object, Questions extends object, T>(
  judge: (key: Key, questions: Questions) => T,
): (key: Key, questions: Questions) => T {
  const verdicts = slot<Key, Verdict<T>>();
  let asked: Asked[] = [];
  let last: { questions: Questions; listening: Questions } | undefined;
  const listeningTo = (questions: Questions): Questions => {
    if (last?.questions !== questions) {
      const entries = Object.entries(questions as Record<string, Ask>); // what Questions has, as said above
      const heard = entries.map(([question, ask]): [string, Ask] => [
        question,
        (id) => {
          const answer = ask(id);
          asked.push([question, id, answer]);
          return answer;
        },
      ]);
      last = { questions, listening: Object.fromEntries(heard) as Questions }; // the same members
    }
    return last.listening;
  };
  return (key, questions) => {
    const before = verdicts.get(key);
    // The very same questions have the very same answers.
    if (before?.questions === questions) return before.result;
    if (before) {
      const answers = questions as Record<string, Ask | undefined>;
      if (before.asked.every(([question, id, answer]) => answers[question]?.(id) === answer)) {
        before.questions = questions;
        return before.result;
      }
    }
    asked = [];
    const result = judge(key, listeningTo(questions));
    verdicts.set(key, { questions, asked: asked.length === 0 ? nothing : asked, result });
    return result;
  };
}

/** Makes questions anew only where one of the parts that they are about is another than the last time. */
export function lasting<Questions extends object>(): (
  parts: readonly unknown[],
  make: () => Questions,
) => Questions {
  let last: { parts: readonly unknown[]; questions: Questions } | undefined;
  return (parts, make) => {
    if (last?.parts.length !== parts.length || !parts.every((part, index) => part === last?.parts[index]))
      last = { parts, questions: make() };
    return last.questions;
  };
}

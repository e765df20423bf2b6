import { fork, type ChildProcess } from 'node:child_process';

/** What is asked of a child, and what it answers: numbers by name. */
export type Answer = Record<string, number>;
export type Answerer = (question: string, size: number) => Answer;

/**
 * Work in a process of its own, so that what one variant teaches the compiler is no burden to the next. It answers when it is
 * asked, so that rounds can be interleaved.
 */
export class Child {
  readonly #process: ChildProcess;

  /** Starts the bench's own script again with the work's name as its argument. */
  constructor(name: string) {
    const [, script = ''] = process.argv;
    this.#process = fork(script, [name], { execArgv: ['--expose-gc'] });
  }

  /** Rejects where the child ends without an answer. */
  ask(question: string, size = 0): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('a process of the bench ended without an answer'));
      this.#process.once('exit', ended);
      this.#process.once('message', (answer) => {
        this.#process.off('exit', ended);
        resolve(answer as Answer); // as `serve` below gives it
      });
      this.#process.send({ question, size });
    });
  }

  end(): void {
    this.#process.disconnect();
  }
}

/** The other side: answers one question after another until the parent is done. */
export function serve(answer: Answerer): void {
  process.on('message', ({ question, size }: { question: string; size: number }) => {
    process.send?.(answer(question, size));
  });
}

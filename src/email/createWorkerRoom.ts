/** As much of a worker as is needed here. */
export interface RoomWorker<Request> {
  post: (request: Request) => void;
  stop: () => void;
}

/** How a worker reports: `ready` once, then an answer to every request, or `broken` if it cannot go on. */
export interface RoomListener<Answer> {
  ready: () => void;
  done: (answer: Answer) => void;
  broken: (words: string | undefined) => void;
}

/** What came of a request. `slow` was stopped by the clock; `broken` has the browser's words, if it had any. */
export type Outcome<Answer> =
  | { ok: true; answer: Answer }
  | { ok: false; reason: 'slow' | 'broken'; words?: string | undefined };

interface Job<Request, Answer> {
  request: Request;
  settle: (outcome: Outcome<Answer>) => void;
}

/**
 * Has requests answered in a worker, one after the other. What takes longer than `limitMs` is stopped by stopping its
 * worker; the next one gets a new one. Never rejects.
 */
export function createWorkerRoom<Request, Answer>(
  start: (listener: RoomListener<Answer>) => RoomWorker<Request>,
  limitMs: number,
): (request: Request) => Promise<Outcome<Answer>> {
  const queue: Job<Request, Answer>[] = [];
  let present: { worker: RoomWorker<Request>; ready: boolean } | undefined;
  let current: Job<Request, Answer> | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;

  const finish = (outcome: Outcome<Answer>) => {
    clearTimeout(clock);
    const job = current;
    current = undefined;
    job?.settle(outcome);
    next();
  };
  const stop = () => {
    present?.worker.stop();
    present = undefined;
  };
  const open = () => {
    // A stopped worker may have a message under way: only the present one is heard.
    const heard = (act: () => void) => {
      if (present?.worker === worker) act();
    };
    const worker = start({
      ready: () =>
        heard(() => {
          if (present) present.ready = true;
          next();
        }),
      done: (answer) => heard(() => finish({ ok: true, answer })),
      broken: (words) =>
        heard(() => {
          stop();
          current ??= queue.shift();
          finish({ ok: false, reason: 'broken', words });
        }),
    });
    return { worker, ready: false };
  };
  const next = () => {
    if (current !== undefined || queue.length === 0) return;
    present ??= open();
    if (!present.ready) return;
    current = queue.shift();
    if (current === undefined) return;
    clock = setTimeout(() => {
      stop();
      finish({ ok: false, reason: 'slow' });
    }, limitMs);
    present.worker.post(current.request);
  };

  return (request) =>
    new Promise((settle) => {
      queue.push({ request, settle });
      next();
    });
}

/** A worker that says `ready` once and then answers every message with one, as a room's. */
export function listenTo<Request, Answer>(
  worker: Worker,
  { ready, done, broken }: RoomListener<Answer>,
): RoomWorker<Request> {
  worker.addEventListener('message', ({ data }: MessageEvent<'ready' | Answer>) =>
    data === 'ready' ? ready() : done(data),
  );
  worker.addEventListener('error', ({ message }) => broken(message));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
    post: (request) => worker.postMessage(request),
    stop: () => worker.terminate(),
  };
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkerRoom, type RoomListener, type RoomWorker } from '../../src/email/createWorkerRoom.ts';
import { fillIn, type FilledMail } from '../../src/email/fillIn.ts';
import type { MailRequest } from '../../src/email/fillInWorker.ts';
import { mailOf, renderMail } from '../../src/email/renderMail.ts';

const email = (subject: string) => ({ subject, preheader: '', html: '', text: '' });

/** Workers that answer at once, except to the subject `stuck`, which they never answer. */
function fakeWorkers() {
  const started: { listener: RoomListener<FilledMail>; stopped: boolean; requests: MailRequest[] }[] = [];
  const start = (listener: RoomListener<FilledMail>) => {
    const worker = { listener, stopped: false, requests: [] as MailRequest[] };
    started.push(worker);
    queueMicrotask(() => listener.ready());
    return {
      post: (request: MailRequest) => {
        worker.requests.push(request);
        if (request.email.subject !== 'stuck')
          queueMicrotask(() => listener.done(fillIn(request.email, request.data)));
      },
      stop: () => {
        worker.stopped = true;
      },
    };
  };
  return { started, start };
}

/** A room that renders mails, as `renderMail` has one. */
const createMailRoom = (
  start: (listener: RoomListener<FilledMail>) => RoomWorker<MailRequest>,
  limitMs: number,
) => {
  const room = createWorkerRoom<MailRequest, FilledMail>(start, limitMs);
  return async (parts: MailRequest['email'], data: object) => mailOf(await room({ email: parts, data }));
};

describe('createWorkerRoom', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('renders one after the other in one worker', async () => {
    const { started, start } = fakeWorkers();
    const render = createMailRoom(start, 3_000);
    const mails = await Promise.all([
      render(email('a {{ n }}'), { n: 1 }),
      render(email('b'), {}),
      render(email('c'), {}),
    ]);
    expect(mails.map(({ subject }) => subject)).toEqual(['a 1', 'b', 'c']);
    expect(started).toHaveLength(1);
  });

  it('stops a worker that takes too long, says so, and goes on with a new one', async () => {
    const { started, start } = fakeWorkers();
    const render = createMailRoom(start, 3_000);
    const slow = render(email('stuck'), {});
    const next = render(email('next'), {});
    await vi.advanceTimersByTimeAsync(2_999);
    expect(started[0]?.stopped).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await slow).troubles).toEqual([expect.stringContaining('more than 3 seconds')]);
    expect((await next).subject).toBe('next');
    expect(started.map(({ stopped }) => stopped)).toEqual([true, false]);
  });

  it('does not take a stopped worker’s late answer for another mail', async () => {
    const { started, start } = fakeWorkers();
    const render = createMailRoom(start, 3_000);
    const slow = render(email('stuck'), {});
    await vi.advanceTimersByTimeAsync(3_000);
    await slow;
    const next = render(email('stuck'), {});
    await vi.advanceTimersByTimeAsync(1);
    started[0]?.listener.done({ ...email('late'), failures: [] });
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await next).troubles).toHaveLength(1);
  });

  it('a worker that cannot start costs one mail, not the room', async () => {
    const { start } = fakeWorkers();
    let broken = true;
    const render = createMailRoom((listener) => {
      if (!broken) return start(listener);
      broken = false;
      queueMicrotask(() => listener.broken('blocked'));
      return { post: () => undefined, stop: () => undefined };
    }, 3_000);
    const first = render(email('a'), {});
    const second = render(email('b'), {});
    expect((await first).troubles).toEqual([expect.stringContaining('blocked')]);
    expect((await second).subject).toBe('b');
  });

  it('tells in words what failed in the worker', async () => {
    const { start } = fakeWorkers();
    const mail = await createMailRoom(start, 3_000)(email('{{ a | nope }}'), {});
    expect(mail).toEqual({
      ...email(''),
      troubles: [expect.stringMatching(/^The subject cannot be shown: .+\.$/)],
    });
  });

  it('loading does not count as rendering', async () => {
    let listen: RoomListener<FilledMail> | undefined;
    const render = createMailRoom((listener) => {
      listen = listener;
      return {
        post: ({ email: parts, data }) => queueMicrotask(() => listener.done(fillIn(parts, data))),
        stop: () => undefined,
      };
    }, 3_000);
    const mail = render(email('slow to load'), {});
    await vi.advanceTimersByTimeAsync(20_000);
    listen?.ready();
    expect((await mail).subject).toBe('slow to load');
  });
});

it('where there are no workers, renderMail renders right here', async () => {
  expect(await renderMail(email('Hi {{ n }}'), { n: 'Ada' })).toEqual({ ...email('Hi Ada'), troubles: [] });
});

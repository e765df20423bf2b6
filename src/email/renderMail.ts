import { createMailRoom, type MailListener, type MailWorker } from './createMailRoom.ts';
import type { FilledMail, MailParts } from './fillIn.ts';
import { toldMail, type RenderedMail } from './RenderedMail.ts';

const limitMs = 3_000;

let room: ReturnType<typeof createMailRoom> | undefined;

/**
 * An email's Liquid filled in with one person's data (plain JSON: subscriber, trigger, show, links, brand). Never rejects:
 * what could not be rendered is empty and named in `troubles`. In a browser it runs in a worker, three seconds at most.
 */
export async function renderMail(email: MailParts, data: object): Promise<RenderedMail> {
  if (typeof Worker === 'undefined') return toldMail((await import('./fillIn.ts')).fillIn(email, data));
  room ??= createMailRoom(startWorker, limitMs);
  return room(email, data);
}

function startWorker({ ready, done, broken }: MailListener): MailWorker {
  const worker = new Worker(new URL('./fillInWorker.ts', import.meta.url), { type: 'module' });
  // Our own worker says `ready` once and answers with mails.
  worker.addEventListener('message', ({ data }: MessageEvent<'ready' | FilledMail>) =>
    data === 'ready' ? ready() : done(data),
  );
  worker.addEventListener('error', ({ message }) => broken(message));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
    post: (request) => worker.postMessage(request),
    stop: () => worker.terminate(),
  };
}

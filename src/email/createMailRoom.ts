import { plural, t } from '../texts/t.ts';
import type { FilledMail, MailParts } from './fillIn.ts';
import type { MailRequest } from './fillInWorker.ts';
import { toldMail, type RenderedMail } from './RenderedMail.ts';

/** As much of a worker as is needed here. */
export interface MailWorker {
  post: (request: MailRequest) => void;
  stop: () => void;
}

/** How a worker reports: `ready` once, then a mail for every request, or `broken` if it cannot go on. */
export interface MailListener {
  ready: () => void;
  done: (mail: FilledMail) => void;
  broken: (words: string | undefined) => void;
}

interface Job extends MailRequest {
  settle: (mail: RenderedMail) => void;
}

const failed = (words: string): RenderedMail => ({
  subject: '',
  preheader: '',
  html: '',
  text: '',
  troubles: [words],
});

/**
 * Renders mails in a worker, one after the other. Liquid that takes longer than `limitMs` is stopped by stopping its
 * worker; the next mail gets a new one. Never rejects.
 */
export function createMailRoom(start: (listener: MailListener) => MailWorker, limitMs: number) {
  const queue: Job[] = [];
  let present: { worker: MailWorker; ready: boolean } | undefined;
  let current: Job | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;

  const finish = (mail: RenderedMail) => {
    clearTimeout(clock);
    const job = current;
    current = undefined;
    job?.settle(mail);
    next();
  };
  const stop = () => {
    present?.worker.stop();
    present = undefined;
  };
  const open = () => {
    // A stopped worker may have a message under way: only the present one is heard.
    const heard = (act: () => void) => () => {
      if (present?.worker === worker) act();
    };
    const broken = (words: string | undefined) => {
      stop();
      current ??= queue.shift();
      finish(
        failed(
          words
            ? t('The preview could not be made: {reason}. Reload the page and try again.', { reason: words })
            : t('The preview could not be made. Reload the page and try again.'),
        ),
      );
    };
    const worker = start({
      ready: heard(() => {
        if (present) present.ready = true;
        next();
      }),
      done: (mail) => heard(() => finish(toldMail(mail)))(),
      broken: (words) => heard(() => broken(words))(),
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
      finish(
        failed(
          plural(
            limitMs / 1_000,
            'This email takes more than {count} second to render: its template asks for too much work.',
            'This email takes more than {count} seconds to render: its template asks for too much work.',
          ),
        ),
      );
    }, limitMs);
    present.worker.post({ email: current.email, data: current.data });
  };

  return (email: MailParts, data: object): Promise<RenderedMail> =>
    new Promise((settle) => {
      const { subject, preheader, html, text } = email;
      queue.push({ email: { subject, preheader, html, text }, data, settle });
      next();
    });
}

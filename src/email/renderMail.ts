import { plural, t } from '../texts/t.ts';
import { createWorkerRoom, listenTo, type Outcome } from './createWorkerRoom.ts';
import type { FilledMail, MailParts } from './fillIn.ts';
import type { MailRequest } from './fillInWorker.ts';
import { toldMail, unmadeMail, type RenderedMail } from './RenderedMail.ts';

const limitMs = 3_000;

let room: ReturnType<typeof createWorkerRoom<MailRequest, FilledMail>> | undefined;

/**
 * An email's Liquid filled in with one person's data (plain JSON: subscriber, trigger, show, links, brand). Never rejects:
 * what could not be rendered is empty and named in `troubles`. In a browser it runs in a worker, three seconds at most.
 */
export async function renderMail(email: MailParts, data: object): Promise<RenderedMail> {
  if (typeof Worker === 'undefined') return toldMail((await import('./fillIn.ts')).fillIn(email, data));
  room ??= createWorkerRoom<MailRequest, FilledMail>(
    (listener) =>
      listenTo(new Worker(new URL('./fillInWorker.ts', import.meta.url), { type: 'module' }), listener),
    limitMs,
  );
  const { subject, preheader, html, text } = email;
  return mailOf(await room({ email: { subject, preheader, html, text }, data }));
}

/** A mail out of what a room said of it. */
export function mailOf(outcome: Outcome<FilledMail>): RenderedMail {
  if (outcome.ok) return toldMail(outcome.answer);
  const trouble =
    outcome.reason === 'slow'
      ? plural(
          limitMs / 1_000,
          'This email takes more than {count} second to render: its template asks for too much work.',
          'This email takes more than {count} seconds to render: its template asks for too much work.',
        )
      : outcome.words
        ? t('The preview could not be made: {reason}. Reload the page and try again.', {
            reason: outcome.words,
          })
        : t('The preview could not be made. Reload the page and try again.');
  return unmadeMail(trouble);
}

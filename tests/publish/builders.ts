import type { Compiled, Journey } from '../../src/core/index.ts';
import type { CompileEmail } from '../../src/session/compiling.ts';
import { createSession } from '../../src/session/createSession.ts';
import type { Session } from '../../src/session/Session.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { drawDraft, email, exit, shared, trigger, wait, waitForEvent } from '../core/draw.ts';

/** A journey that is ready to go: a trigger, a mail, a wait for an event, a wait, an end. */
export const readyDraft = () =>
  drawDraft(
    [
      trigger('Signed Up', 't'),
      email('m'),
      waitForEvent(
        'Guide Opened',
        'PT48H',
        { done: [exit('Opened', 'x')], timeout: [wait('P1D', 'w'), exit('Done', 'y')] },
        'e',
      ),
    ],
    { name: 'Welcome' },
  );

export const openSession = (
  draft = readyDraft(),
  version = 1,
  compileEmail: CompileEmail = withHtml,
): Session =>
  createSession({
    draft,
    shared,
    version,
    render: renderEmail,
    compileEmail,
    save: () => Promise.resolve({ ok: true }),
  });

export function readyJourney(version = 1): Journey {
  const { journey, issues }: Compiled = openSession(readyDraft(), version).compiled();
  if (!journey) throw new Error(`not ready: ${JSON.stringify(issues)}`);
  return journey;
}

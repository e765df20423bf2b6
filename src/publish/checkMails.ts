import {
  fullName,
  own,
  programForReading,
  readersOf,
  simulate,
  type Issue,
  type Journey,
  type Sample,
} from '../core/index.ts';
import { lintRendered } from '../email/lint/lintRendered.ts';
import type { RenderedSample } from '../email/lint/RenderedSample.ts';
import { renderSamples } from '../email/lint/renderSamples.ts';
import type { Session } from '../session/Session.ts';

/** What is to be told of a journey's emails as sample people get them, as far as they have been looked at. */
export interface MailChecks {
  /** Errors and warnings, each at the first step that sends its email. */
  issues: readonly Issue[];
  /** How many of its emails have been looked at. */
  done: number;
  total: number;
}

/**
 * Looks at every email that the session's journey sends as these people get it; tells after each, because hundreds take their
 * time. Rejects with words where one cannot be made.
 */
export async function* checkMails(
  session: Session,
  journey: Journey,
  samples: readonly Sample[],
): AsyncGenerator<MailChecks> {
  const { draft, shared } = session.store.getState();
  const linked = programForReading(draft, shared, session.rendered);
  const { topics, segments } = shared;
  // Each is played once, not once for every email.
  const played = samples.map((sample) => ({
    sample,
    mails: linked ? simulate(linked, sample.scenario).mails : [],
  }));
  const sent = [...firstSteps(journey)];
  const issues: Issue[] = [];
  for (const [place, [email, node]] of sent.entries()) {
    const stored = own(draft.emails, email);
    if (stored) {
      const { shows } = session.rendered(stored);
      const alone = { linked: undefined, email, shows, zone: journey.timeZone, topics, segments };
      const readers = played.flatMap(({ sample, mails }): Reader[] => {
        const mail = mails.find((each) => each.email === email);
        return mail
          ? [{ name: fullName(sample.scenario), data: mail.data, reached: true }]
          : readersOf([sample], alone);
      });
      const rendered = await renderSamples(stored, { brand: shared.brand, utm: journey.utm }, readers);
      for (const { words: _, ...found } of lintRendered(stored, rendered))
        if (found.severity !== 'info' && !(found.code === 'way-out-lost' && isTransactional(journey, node)))
          issues.push({ ...found, node });
    }
    yield { issues: [...issues], done: place + 1, total: sent.length };
  }
}

type Reader = RenderedSample['reader'];

/** Every email with the first step that sends it. */
function firstSteps({ steps }: Journey): Map<string, string> {
  const first = new Map<string, string>();
  for (const [id, step] of Object.entries(steps))
    if ('email' in step && !first.has(step.email)) first.set(step.email, id);
  return first;
}

/** What people have to get needs no way out of it. */
function isTransactional({ steps, topics }: Journey, node: string): boolean {
  const step = own(steps, node);
  return step !== undefined && 'topic' in step && own(topics, step.topic)?.transactional === true;
}

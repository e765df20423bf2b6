import type { ScenarioEvent } from '../document/Scenario.ts';
import type { EventInput } from '../engine/Input.ts';
import { mailDeed } from '../engine/note.ts';
import { toInput } from '../simulate/toInput.ts';
import { parseInstant, type Instant } from '../values/instant.ts';

/** A mail as a log tells of it: when it was delivered, and what came of it. */
export interface LoggedMail {
  /** Undefined where the log does not say. */
  email: string | undefined;
  at: Instant;
  opened?: Instant;
  clicked?: Instant;
  left?: true;
  complained?: true;
  bounced?: 'hard' | 'soft';
}

export interface LoggedEvent {
  event: string;
  at: Instant;
}

/**
 * What a person's log says about mails, and all else they did, both in order of time. What does not name its mail is taken to be
 * about the latest that was delivered. Whoever clicked has opened; what machines opened or clicked does not count.
 */
export function readMails(events: readonly ScenarioEvent[]): { mails: LoggedMail[]; others: LoggedEvent[] } {
  const mails: LoggedMail[] = [];
  const others: LoggedEvent[] = [];
  const byTie = new Map<string, LoggedMail>();
  for (const input of inOrder(events)) {
    const did = input.event === 'Unsubscribed' ? 'left' : mailDeed(input.event);
    if (did === undefined) others.push({ event: input.event, at: input.at });
    else if (!input.machine) note(mails, byTie, input, did);
  }
  return { mails, others };
}

/** `byTie` knows the latest mail of each run and step. A bounce that names no mail is of one that was never delivered. */
function note(mails: LoggedMail[], byTie: Map<string, LoggedMail>, input: EventInput, did: string): void {
  const { at, mail: told, properties } = input;
  const tie = told && `${told.run}/${told.step}`;
  let mail = tie === undefined ? undefined : byTie.get(tie);
  if (did === 'delivered' || (did === 'bounced' && !mail)) {
    mail = { email: told?.email === '' ? undefined : told?.email, at };
    mails.push(mail);
    if (tie !== undefined) byTie.set(tie, mail);
  }
  if (tie === undefined) mail ??= mails.findLast(({ bounced }) => bounced === undefined);
  if (!mail) return;
  if (did === 'bounced') mail.bounced = properties['bounceType'] === 'soft' ? 'soft' : 'hard';
  if (did === 'opened' || did === 'clicked') mail.opened ??= at;
  if (did === 'clicked') mail.clicked ??= at;
  if (did === 'left') mail.left = true;
  if (did === 'complained') mail.complained = true;
}

function inOrder(events: readonly ScenarioEvent[]): EventInput[] {
  const inputs = events.flatMap((event, index) => {
    const at = event.timestamp === undefined ? undefined : parseInstant(event.timestamp);
    const input = at === undefined ? undefined : toInput(event, String(index), at);
    return input?.type === 'event' ? [input] : [];
  });
  return inputs.sort((a, b) => a.at - b.at);
}

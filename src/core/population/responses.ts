import type { Input } from '../engine/Input.ts';
import type { Run } from '../engine/State.ts';
import type { Instant } from '../values/instant.ts';
import { asShare, befalls, chance } from './chance.ts';
import type { Response, ResponsePlan, SentMail } from './Agenda.ts';
import { placeIn } from './drawing.ts';
import type { Factors } from './person.ts';
import type { PreparedMail, PreparedModel } from './prepareModel.ts';

/** Settles by chance what comes of the nth sending of an email to a person. */
export function planResponses(
  mail: PreparedMail,
  seed: number,
  index: number,
  send: number,
  factors: Factors,
): ResponsePlan {
  const { numbers } = mail;
  const plan: ResponsePlan = {};
  const share = asShare(chance(seed, index, numbers.bounce, send));
  const hard = mail.bounces * factors.bounces;
  if (share < hard) plan.bounced = 'hard';
  else if (share < hard + mail.bouncesSoftly * factors.bounces) plan.bounced = 'soft';
  if (plan.bounced) return plan;
  const reads = Math.max(mail.opensAfter(chance(seed, index, numbers.openDelay, send)), 1);
  if (befalls(chance(seed, index, numbers.opens, send), mail.opens * factors.opens)) {
    plan.opened = reads;
    if (befalls(chance(seed, index, numbers.clicks, send), mail.clicks * factors.clicks)) {
      plan.clicked = reads + Math.max(mail.clicksAfter(chance(seed, index, numbers.clickDelay, send)), 1);
      const link =
        mail.links.ids[placeIn(mail.links.ends, mail.links.total, chance(seed, index, numbers.link, send))];
      if (link !== undefined) plan.link = link;
    }
  }
  // Whoever leaves or complains has seen the mail, if only its subject.
  if (befalls(chance(seed, index, numbers.leaves, send), mail.unsubscribes * factors.unsubscribes))
    plan.left = reads + 60;
  if (befalls(chance(seed, index, numbers.complains, send), mail.complains * factors.complains))
    plan.complained = reads + 30;
  return plan;
}

const events: Readonly<Record<Response, string>> = {
  delivered: 'Email Delivered',
  opened: 'Email Opened',
  clicked: 'Email Link Clicked',
  left: 'Unsubscribed',
  complained: 'Email Marked as Spam',
  bounced: 'Email Bounced',
};

/** What comes in when somebody does something with a mail: the same as when a scenario's reaction is replayed. */
export function responseInput(sent: SentMail, response: Response, at: Instant): Input {
  const { run, step, mail, topic, plan } = sent;
  const event = events[response];
  const properties: Record<string, string> = {};
  if (response === 'bounced' && plan.bounced) properties['bounceType'] = plan.bounced;
  if (response === 'clicked' && plan.link !== undefined) properties['link'] = plan.link;
  if (response === 'left' && topic !== undefined) properties['topic'] = topic;
  return {
    type: 'event',
    id: `${run}/${step}/${sent.visit}:${event}`,
    at,
    event,
    properties,
    mail: { run, step, email: mail.email },
  };
}

/** Whether a webhook answers this person: always the same, because a scenario can say no more. */
export function webhookFate(
  { webhooks }: PreparedModel,
  seed: number,
  index: number,
  place: string,
): 'answered' | 'failed' | 'silent' {
  const webhook = webhooks.get(place);
  if (!webhook) return 'answered';
  const share = asShare(chance(seed, index, webhook.number, 0));
  if (share < webhook.draw.fails) return 'failed';
  return share < webhook.draw.fails + webhook.draw.silent ? 'silent' : 'answered';
}

/** The answer to a run's call, if there is to be one. */
export function answerFor(
  prepared: PreparedModel,
  seed: number,
  index: number,
  { id, journey, step, visits }: Run,
  at: Instant,
): Input | undefined {
  const fate = webhookFate(prepared, seed, index, `${journey}/${step}`);
  const effect = `${id}/${step}/${visits[step] ?? 1}`;
  return fate === 'silent'
    ? undefined
    : { type: 'answer', id: `${effect}:answer`, at, effect, ok: fate === 'answered' };
}

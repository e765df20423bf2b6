import { filled, t, template } from '../../texts/t.ts';
import { lastWords } from '../values/durationWords.ts';
import type { Clause, EmailDeed } from '../values/rule.ts';
import { quoted, type SomeNames } from './names.ts';

type EventClause = Extract<Clause, { times?: unknown }>;
type EmailClause = Extract<Clause, { did: unknown }>;

/** “Order Completed in the last 7 days since entry”: an event with the time in which it counts. */
export function countedWords(
  event: string,
  { within, since }: Pick<EventClause, 'within' | 'since'>,
): string {
  if (within === undefined) return since ? t('{event} since entry', { event }) : event;
  const span = lastWords(within);
  return since ? t('{event} {span} since entry', { event, span }) : t('{event} {span}', { event, span });
}

/** “no Order Completed”, “3 × Order Completed” */
export const noneWords = (event: string): string => t('no {event}', { event });
export const timesWords = (times: number, event: string): string => t('{times} × {event}', { times, event });

const deeds: Record<EmailDeed, readonly [done: string, undone: string, none: string]> = {
  sent: [template('{email} was sent'), template('{email} was not sent'), t('no email was sent')],
  delivered: [
    template('{email} was delivered'),
    template('{email} was not delivered'),
    t('no email was delivered'),
  ],
  opened: [template('{email} was opened'), template('{email} was not opened'), t('no email was opened')],
  clicked: [template('{email} was clicked'), template('{email} was not clicked'), t('no email was clicked')],
  bounced: [template('{email} was bounced'), template('{email} was not bounced'), t('no email was bounced')],
  complained: [
    template('{email} was called spam'),
    template('{email} was not called spam'),
    t('no email was called spam'),
  ],
};

/** “the previous email was opened in the last 3 days”; where it was not, that. */
export function deedWords({ email, did, within, link }: EmailClause, names: SomeNames, holds = true): string {
  const [done, undone, none] = deeds[did];
  const mail = which(email, names);
  const what = link === undefined ? mail : t('{link} in {email}', { link: quoted(link), email: mail });
  const said =
    !holds && email === 'any' && link === undefined ? none : filled(holds ? done : undone, { email: what });
  return within === undefined ? said : t('{deed} {span}', { deed: said, span: lastWords(within) });
}

function which(email: string, names: SomeNames): string {
  if (email === 'previous') return t('the previous email');
  if (email === 'any') return t('any email');
  const name = names.email?.(email);
  return name === undefined ? t('the email') : quoted(name);
}

/** “the trigger’s cart id” */
export const triggersWords = (name: string): string => t('the trigger’s {name}', { name });

/** “last Cart Updated: item count” */
export const pickedWords = (pick: 'first' | 'last', event: string, property: string): string =>
  pick === 'first'
    ? t('first {event}: {property}', { event, property })
    : t('last {event}: {property}', { event, property });

/** “wants “Offers”” */
export const wishWords = (wants: boolean, topic: string): string =>
  wants ? t('wants “{topic}”', { topic }) : t('does not want “{topic}”', { topic });

import { t } from '../../../texts/t.ts';
import { checkWords } from '../../simulate/gateWords.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import type { GateCheck, TrailEntry, Why } from '../../values/trail.ts';
import type { WhyTelling } from './questionWords.ts';

/** Why a mail went, was held back or was not sent: what stopped it, what counts towards that, and when it could have gone. */
export function gateAnswer(
  why: Extract<Why, { code: 'gate' | 'deferral' }>,
  entry: TrailEntry,
  simulation: Simulation,
  telling: WhyTelling,
): string {
  const { clock } = telling;
  const stopped = why.checks.find(({ passed }) => !passed);
  if (!stopped) return t('Because nothing stood against it.');
  const said = [stoppedWords(stopped, telling)];
  const mails = countedMails(stopped, entry, simulation);
  if (mails.length > 0)
    said.push(
      t('What counts: {mails}.', { mails: mails.map((mail) => mailWords(mail, telling)).join(', ') }),
    );
  if (why.code === 'deferral') said.push(t('It is tried again {time}.', { time: clock(why.due) }));
  else if (why.earliest !== undefined)
    said.push(t('The earliest moment it could have gone was {time}.', { time: clock(why.earliest) }));
  return said.join(' ');
}

function stoppedWords(check: GateCheck, { name, names, clock }: WhyTelling): string {
  switch (check.check) {
    case 'address':
      return check.found === 'missing'
        ? t('Because {name} has no address.', { name })
        : check.found === 'bounced'
          ? t('Because mail to {name} bounced.', { name })
          : t('Because {name} marked a mail as spam.', { name });
    case 'suppression':
    case 'topic':
    case 'cap':
    case 'frequency': {
      const said = t('Because {name} {what}.', { name, what: checkWords(check, names) });
      return 'since' in check && check.since !== undefined
        ? t('{said} That is so since {time}.', { said, time: clock(check.since) })
        : said;
    }
    case 'quiet-hours':
    case 'window':
      return t('Because of the hours – {what}.', { what: checkWords(check, names) });
  }
}

/** The mails that count towards the limit which stopped another one: the latest, as many as were found. */
function countedMails(check: GateCheck, entry: TrailEntry, { entries }: Simulation): TrailEntry[] {
  if (check.check !== 'cap' && check.check !== 'frequency') return [];
  const topics = check.check === 'cap' ? check.topics : undefined;
  const freed = new Set(entries.flatMap(({ why }) => (why.code === 'send-failed' ? [why.effect] : [])));
  const end = entries.indexOf(entry);
  const counted = entries.slice(0, end < 0 ? undefined : end).filter(({ did, why }) => {
    if (did !== 'sent' || why.code !== 'gate' || freed.has(why.effect ?? '')) return false;
    // Transactional mails are asked for nothing but the address, and count for nothing.
    const topic = why.checks.find((one) => one.check === 'topic');
    return topic?.check === 'topic' && (!topics || topics.includes(topic.topic));
  });
  return check.found > 0 && check.found <= 5 ? counted.slice(-check.found) : [];
}

const mailWords = (entry: TrailEntry, { names, clock }: WhyTelling): string =>
  entry.why.code === 'gate'
    ? t('“{email}” on {time}', { email: names.email(entry.why.email), time: clock(entry.at) })
    : '';

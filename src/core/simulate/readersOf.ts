import type { Topic } from '../document/Journey.ts';
import { fullName } from '../document/personName.ts';
import type { Scenario } from '../document/Scenario.ts';
import type { Sample } from '../document/Workspace.ts';
import type { Linked } from '../engine/link.ts';
import { liquidSubscriber } from '../engine/send.ts';
import type { SendData } from '../engine/Sink.ts';
import { formatLocal, type Instant } from '../values/instant.ts';
import { holds } from '../values/judge.ts';
import { localWords } from '../values/localWords.ts';
import { plainFacts } from '../values/plainFacts.ts';
import type { Rule } from '../values/rule.ts';
import { journeyWith, mailAt, variantFor } from './mailAt.ts';
import { pastAt, pastOf, type Past } from './pastOf.ts';
import { simulate } from './simulate.ts';

/** One email as one person reads it at one moment. */
export interface MailMoment {
  /** RFC 3339, on their own clock. */
  local: string;
  /** The same in words: “Mon 9 Mar 9:00”. */
  at: string;
  /** What Liquid sees, apart from brand and links. */
  data: SendData;
  /** The variant that they get, or would get, where the email has any. */
  variant?: string;
}

/** A sample person as one reader of an email: at the first moment they get it or, where they never do, at their last one. */
export interface MailReader extends MailMoment {
  /** Of the sample. */
  id: string;
  name: string;
  /** Of their clock. */
  zone: string;
  /** Whether they get it at all in the present journey; else the data is what is known of them, without a trigger. */
  reached: boolean;
  /** Every time that they get it, in order. */
  moments: readonly MailMoment[];
}

/** A moment at which somebody does not get the email by itself. */
export interface OtherMoment extends MailMoment {
  /** Whether they had entered the journey by then; else there is no trigger to fill in. */
  entered: boolean;
}

/** Who would read which email, and what is needed to show it to those who never get it. */
export interface Mailing {
  /** The present journey; undefined where errors keep it from running. */
  linked: Linked | undefined;
  email: string;
  /** The rules of the email's conditional parts, by their names. */
  shows: Readonly<Record<string, Rule>>;
  /** The journey's, for people without a zone of their own. */
  zone: string;
  topics: Readonly<Record<string, Pick<Topic, 'default'>>>;
  segments: Readonly<Record<string, { rule: Rule }>>;
}

/**
 * The sample people as readers of one email, in their order: each as they get it when they are played through the present
 * journey. Samples whose start cannot be read are left out, unless they get it all the same.
 */
export const readersOf = (samples: readonly Sample[], mailing: Mailing): MailReader[] =>
  samples.flatMap((sample) => readerOf(sample, mailing) ?? []);

function readerOf({ id, scenario }: Sample, mailing: Mailing): MailReader | undefined {
  const { linked, email, zone: home } = mailing;
  const past = pastOf(scenario, home);
  const person = { id, name: fullName(scenario), zone: past?.zone ?? home };
  const mails = linked ? simulate(linked, scenario).mails.filter((sent) => sent.email === email) : [];
  const moments = mails.map(({ local, data, variant }) => ({
    local,
    at: localWords(local),
    data,
    ...(variant !== undefined && { variant }),
  }));
  const [first] = moments;
  if (first) return { ...person, ...first, reached: true, moments };
  return past && { ...person, ...aloneAt(past, scenario, mailing), reached: false, moments };
}

/**
 * One email as somebody would read it if it were sent to them at this moment: in the run in which they are then, else in
 * their last one, else with their profile alone. Undefined where nothing can be known of the moment.
 */
export function readerAt({ scenario }: Sample, mailing: Mailing, at: Instant): OtherMoment | undefined {
  const { linked, email, zone } = mailing;
  const journey = linked && journeyWith(linked, email);
  if (linked && journey) {
    const mail = mailAt(linked, journey, scenario, email, at);
    return { ...mail, at: localWords(mail.local) };
  }
  const past = pastAt(scenario, zone, at);
  return past && { ...aloneAt(past, scenario, mailing), entered: false };
}

/** The email for somebody of whom only the profile is known, and what they did. */
function aloneAt(past: Past, scenario: Scenario, mailing: Mailing): MailMoment {
  const { linked, email, shows, topics, segments } = mailing;
  const facts = plainFacts({ ...past, topics, segments });
  const local = formatLocal(past.now, past.zone);
  const journey = linked && journeyWith(linked, email);
  const variant = journey && variantFor(linked, journey, scenario, email);
  return {
    local,
    at: localWords(local),
    data: {
      subscriber: liquidSubscriber(past.subscriber),
      trigger: {},
      show: Object.fromEntries(Object.entries(shows).map(([part, rule]) => [part, holds(rule, facts)])),
    },
    ...(variant !== undefined && { variant }),
  };
}

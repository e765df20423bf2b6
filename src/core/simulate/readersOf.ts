import { fullName } from '../document/personName.ts';
import type { Topic } from '../document/Journey.ts';
import type { Sample } from '../document/Workspace.ts';
import { liquidSubscriber } from '../engine/send.ts';
import type { Linked } from '../engine/link.ts';
import type { SendData } from '../engine/Sink.ts';
import { formatLocal } from '../values/instant.ts';
import { holds } from '../values/judge.ts';
import { localWords } from '../values/localWords.ts';
import { plainFacts } from '../values/plainFacts.ts';
import type { Rule } from '../values/rule.ts';
import { pastOf } from './pastOf.ts';
import { simulate } from './simulate.ts';

/** A sample person as one reader of an email. */
export interface MailReader {
  /** Of the sample. */
  id: string;
  name: string;
  /** Their own time when they get it: “Mon 9 Mar 9:00”. */
  at: string;
  /** What Liquid sees, apart from brand and links. */
  data: SendData;
  /** The variant that they get, where the email has any. */
  variant?: string;
  /** Whether they get it at all in the present journey; else the data is what is known of them, without a trigger. */
  reached: boolean;
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
 * The sample people as readers of one email, in their order: each as they get it first when they are played through the
 * present journey. Whoever never gets it reads it at their last moment. Samples whose start cannot be read are left out.
 */
export const readersOf = (samples: readonly Sample[], mailing: Mailing): MailReader[] =>
  samples.flatMap((sample) => readerOf(sample, mailing) ?? []);

function readerOf({ id, scenario }: Sample, mailing: Mailing): MailReader | undefined {
  const { linked, email, shows, zone } = mailing;
  const name = fullName(scenario);
  const mail = linked && simulate(linked, scenario).mails.find((sent) => sent.email === email);
  if (mail) {
    const { local, data, variant } = mail;
    return {
      id,
      name,
      at: localWords(local),
      data,
      ...(variant !== undefined && { variant }),
      reached: true,
    };
  }
  const past = pastOf(scenario, zone);
  if (!past) return undefined;
  const facts = plainFacts({ ...past, topics: mailing.topics, segments: mailing.segments });
  const show = Object.fromEntries(Object.entries(shows).map(([part, rule]) => [part, holds(rule, facts)]));
  return {
    id,
    name,
    at: localWords(formatLocal(past.now, past.zone)),
    data: { subscriber: liquidSubscriber(past.subscriber), trigger: {}, show },
    reached: false,
  };
}

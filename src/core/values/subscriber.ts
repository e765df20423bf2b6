import type { Instant } from './instant.ts';
import type { Json } from './json.ts';
import type { EmailDeed } from './rule.ts';

/** A person as the engine knows them: the profile that rules read. */
export interface Subscriber {
  id: string;
  email?: string | undefined;
  timeZone?: string | undefined;
  attributes: Record<string, Json>;
  tags: string[];
  /** Topic id to the person's own choice; an absent topic means its default. */
  topics: Record<string, boolean>;
  /** A hard bounce or a spam complaint: no mail reaches or may reach this address. */
  address?: 'bounced' | 'complained' | undefined;
  suppressed?: { reason: 'unsubscribed' | 'sunset' | 'manual'; at: string } | undefined;
  /** The person's own limit: at most `max` mails in any `per`. */
  frequency?: { max: number; per: string } | undefined;
}

/** An event that rules may ask for. `seq` orders by arrival, `at` is the event's own timestamp. */
export interface KeptEvent {
  id: string;
  seq: number;
  at: Instant;
  event: string;
  properties: Record<string, Json>;
}

/** A mail that was sent, as caps count it. */
export interface Mail {
  id: string;
  at: Instant;
  journey: string;
  run: string;
  step: string;
  email: string;
  topic: string;
  /** It could not be sent: it counts for nothing. */
  failed?: true;
}

/** Something that came of a mail. */
export interface Deed {
  did: EmailDeed;
  email: string;
  at: Instant;
  input: string;
  link?: string;
  machine?: true;
}

import type { Instant } from './instant.ts';
import type { Json } from './json.ts';

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
}

/** An event that rules may ask for. `seq` orders by arrival, `at` is the event's own timestamp. */
export interface KeptEvent {
  id: string;
  seq: number;
  at: Instant;
  event: string;
  properties: Record<string, Json>;
}

/** A mail that was sent, and what came of it. */
export interface Mail {
  id: string;
  at: Instant;
  seq: number;
  journey: string;
  run: string;
  step: string;
  email: string;
  deeds: {
    did: 'delivered' | 'opened' | 'clicked' | 'bounced' | 'complained' | 'failed';
    at: Instant;
    link?: string;
    machine?: true;
    input: string;
  }[];
}

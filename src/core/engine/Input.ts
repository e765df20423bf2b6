import type { Instant } from '../values/instant.ts';
import type { Json } from '../values/json.ts';

/** Ties an email event to the mail that it is about. */
export interface MailTie {
  run: string;
  step: string;
  email: string;
}

/** A change of the profile; what is absent stays as it is, and a null attribute is taken away. */
export interface ProfileChange {
  email?: string;
  timeZone?: string;
  attributes?: Record<string, Json>;
  addTags?: readonly string[];
  /** Replaces all tags. */
  tags?: readonly string[];
}

/** Something that reaches the engine for one subscriber. `at` is its own timestamp. */
export type Input =
  | {
      type: 'event';
      id: string;
      at: Instant;
      event: string;
      properties: Record<string, Json>;
      mail?: MailTie;
      machine?: true;
    }
  | { type: 'profile'; id: string; at: Instant; change: ProfileChange }
  /** Time has passed: what is due up to and at this instant happens. */
  | { type: 'tick'; at: Instant };

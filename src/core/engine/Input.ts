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
  /** Replaces all tags. */
  tags?: readonly string[];
  removeTags?: readonly string[];
  addTags?: readonly string[];
  subscribe?: readonly string[];
  unsubscribe?: readonly string[];
  suppress?: 'manual' | 'sunset';
}

interface Arrived {
  id: string;
  at: Instant;
  /** When it came in, where that was later; it is judged then. */
  receivedAt?: Instant;
}

export interface EventInput extends Arrived {
  type: 'event';
  event: string;
  properties: Record<string, Json>;
  mail?: MailTie;
  machine?: true;
}

/** Something that reaches the engine for one subscriber. `at` is its own timestamp. */
export type Input =
  | EventInput
  | (Arrived & { type: 'profile'; change: ProfileChange })
  /** Somebody lets the person in: by hand, by a list, by a call from outside. */
  | (Arrived & { type: 'manual'; journey: string; properties: Record<string, Json> })
  /** What became of an effect: a send that failed, a call that was or was not answered. */
  | (Arrived & { type: 'answer'; effect: string; ok: boolean })
  /** Moves the runs that rest at a step named in `steps` to another version. */
  | (Arrived & {
      type: 'migrate';
      journey: string;
      from: number;
      to: number;
      steps: Readonly<Record<string, string>>;
    })
  /** Time has passed: what is due up to and at this instant happens. */
  | { type: 'tick'; at: Instant };

/** When an input reaches the engine. */
export const arrivalOf = (input: Input): Instant =>
  input.type === 'tick' ? input.at : Math.max(input.at, input.receivedAt ?? input.at);

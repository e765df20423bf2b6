import type { Instant } from '../values/instant.ts';
import type { TrailEntry } from '../values/trail.ts';

/** Something to perform. Performing one twice, recognised by its id, must be harmless. */
export type Effect =
  | {
      type: 'send';
      id: string;
      run: string;
      journey: string;
      step: string;
      email: string;
      to: string;
      data: SendData;
    }
  /** Ask for a tick at this instant. */
  | { type: 'wake'; at: Instant };

/** What Liquid sees, apart from links, coupon and brand, which the sender adds. */
export interface SendData {
  subscriber: Record<string, unknown>;
  trigger: Record<string, unknown>;
  show: Record<string, boolean>;
}

/** Takes what the engine has to say. */
export interface Sink {
  entry(entry: TrailEntry): void;
  effect(effect: Effect): void;
}

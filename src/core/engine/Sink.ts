import type { Journey } from '../document/Journey.ts';
import type { Request } from '../kinds/Kind.ts';
import { formatInstant, formatLocal, type Instant } from '../values/instant.ts';
import type { Did, TrailEntry, Why } from '../values/trail.ts';
import type { Run } from './State.ts';

/** Something to perform. Performing one twice, recognised by its id, must be harmless. */
export type Effect =
  | {
      type: 'send';
      id: string;
      run: string;
      journey: string;
      step: string;
      email: string;
      variant?: string;
      to: string;
      data: SendData;
    }
  | { type: 'call'; id: string; run: string; journey: string; step: string; request: Request; data: SendData }
  /** Ask for a tick at this instant. */
  | { type: 'wake'; at: Instant };

/** What Liquid sees, apart from links, coupon and brand, which the sender adds. */
export interface SendData {
  subscriber: Record<string, unknown>;
  trigger: Record<string, unknown>;
  show: Record<string, boolean>;
}

/** Something that happened or was decided against. Only good until the sink returns: the engine owns what it points to. */
export interface Happening {
  did: Did;
  at: Instant;
  /** On the clock of which it is told. */
  zone: string;
  /** Null where the clock alone moved things. */
  input: string | null;
  journey: Journey | undefined;
  /** The run as it stands; of one that is over and forgotten only its id is left. */
  run: Run | Pick<Run, 'id'> | null;
  step: string | undefined;
  /** The outlet taken, the email sent, or the reason given, in a word. */
  detail: string | undefined;
}

/** Takes what the engine has to say. Reasons and effects are worked out only where they are asked for. */
export interface Sink {
  happened(happening: Happening, why: () => Why): void;
  effect(make: () => Effect, type: Effect['type']): void;
}

/** A happening as a line of a trail. */
export const trailEntry = (
  { did, at, zone, input, journey, run, step }: Happening,
  why: Why,
): TrailEntry => ({
  at: formatInstant(at),
  local: formatLocal(at, zone),
  input,
  run: run?.id ?? null,
  journey: journey?.id ?? null,
  ...(step !== undefined && { step }),
  did,
  why,
});

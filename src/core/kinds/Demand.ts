import type { Instant } from '../values/instant.ts';
import type { EventPattern, Rule } from '../values/rule.ts';
import type { AskedChange } from './Kind.ts';

/**
 * What a way out of a step asks of a run, for analysis: all demands of an outlet together. What says `needed` in a comment must be
 * so, whoever takes the outlet; what says `enough` makes the engine take it, though something else might as well.
 */
export type Demand =
  /** Needed: this rule comes out so when the step is left. `takes`: the outlet that somebody takes for whom it comes out the other way. */
  | { rule: Rule; holds: boolean; takes?: string }
  /** Enough: this rule comes out so on arrival. */
  | { suits: Rule }
  /** Needed: such an event happens while the run may take it, and before it none that matches `first`. */
  | { happens: EventPattern; first: readonly EventPattern[] }
  /** Needed: no such event happens while the run rests here, or since it entered. */
  | { quiet: readonly EventPattern[]; since: 'arrival' | 'entry' }
  /** Enough: chance falls on this arm. */
  | { arm: string }
  /** Needed: the other system answers so. */
  | { answer: 'answered' | 'failed' }
  /** Enough: the run arrives on this side of an instant. */
  | { arrives: 'before' | 'after'; instant: Instant };

/** What analysis may know about a kind of node besides what every room may. Settings may be a draft's, with any of them missing. */
export interface Bearing<Settings extends object> {
  /** What leaving by an outlet asks of a run that arrives at an instant. */
  demands(settings: Partial<Settings>, outlet: string, arrivedAt: Instant): readonly Demand[];
  /** Whether everything that was so on arrival is still so on leaving: no time passes here, and nothing is sent or changed before the run rests. */
  carries: boolean;
  /** How it changes the profile once the run has come to rest; `read` gives a value of the run's trigger. */
  changes?(settings: Partial<Settings>, read: (path: string) => unknown): AskedChange;
}

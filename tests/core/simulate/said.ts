import { wordsOf, type TrailEntry, type TrailNames, type Why } from '../../../src/core/index.ts';

/** Names that tell whether one was asked for. */
export const names: TrailNames = {
  step: () => 'the step',
  email: () => 'Welcome aboard',
  outlet: () => 'Yes, please',
  exit: () => 'the exit',
  topic: () => 'News & offers',
  segment: () => 'Pricing shoppers',
  journey: () => 'Cart recovery',
  variant: () => 'Short',
  zone: () => 'Europe/Berlin',
};

/** An entry of a Monday at nine in Berlin. */
export const entry = (why: Why, more: Partial<TrailEntry> = {}): TrailEntry => ({
  at: '2026-03-02T08:00:00Z', local: '2026-03-02T09:00:00+01:00', input: 'i-7', run: 'run-7', journey: 'journey-7', step: 'step-7', did: 'arrived', why, ...more,
}); // oxfmt-ignore

/** What an entry says, in one line. */
export const said = (why: Why, more?: Partial<TrailEntry>) => {
  const { title, detail } = wordsOf(entry(why, more), names);
  return `${title}: ${detail}`;
};

export const because = { input: 'i-7', event: 'Order Completed', at: '2026-03-02T08:00:00Z' };

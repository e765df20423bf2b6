/** What can come of a decision. */
export type Turn =
  /** The step is left so. */
  | { way: 'outlet'; outlet: string }
  /** The mail goes, goes without being held back, or is not sent. */
  | { way: 'sent' }
  | { way: 'atOnce' }
  | { way: 'notSent' }
  | { way: 'entered' }
  | { way: 'refused' }
  /** What happened to the run (it left, paused, reached its goal), or does not. */
  | { way: 'happens' }
  | { way: 'spared' }
  /** The wait ends after less time. */
  | { way: 'sooner' }
  /** The run comes to another step. */
  | { way: 'reaches'; step: string };

export const sameTurn = (a: Turn, b: Turn): boolean =>
  a.way === b.way &&
  (a.way !== 'outlet' || b.way !== 'outlet' || a.outlet === b.outlet) &&
  (a.way !== 'reaches' || b.way !== 'reaches' || a.step === b.step);

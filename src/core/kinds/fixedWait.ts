import type { StepKindName, StepSettings } from './catalogue.ts';

const kind = 'wait' satisfies StepKindName;

/** A step that does nothing but let a length of time pass, for whoever makes journeys: `P2D`. */
export const fixedWait = (length: string): { kind: typeof kind } & StepSettings[typeof kind] => ({
  kind,
  for: length,
});

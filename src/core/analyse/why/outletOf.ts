import type { TrailEntry } from '../../values/trail.ts';

/** The way out that an entry says was taken at its step. */
export function outletOf({ why }: TrailEntry): string | undefined {
  return 'outlet' in why && why.code !== 'arrival' && why.code !== 'end' && why.code !== 'gate'
    ? why.outlet
    : undefined;
}

import { parseInstant } from '../../values/instant.ts';
import type { Variant } from './whatWouldChange.ts';

/** The first of the moments at which the other way is gone; undefined without variants. */
export function earliestOf(variants: readonly Variant[]): string | undefined {
  const moments = variants.map(({ entry }) => entry.at);
  return moments.sort((a, b) => (parseInstant(a) ?? 0) - (parseInstant(b) ?? 0))[0];
}

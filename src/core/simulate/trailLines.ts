import { canonicalJson } from '../values/json.ts';
import type { Simulation } from './simulate.ts';

/** A trail as canonical JSON, one line for the header and one for each entry: the same bytes wherever it was made. */
export const trailLines = ({ header, entries }: Pick<Simulation, 'header' | 'entries'>): string[] =>
  [header, ...entries].map(canonicalJson);

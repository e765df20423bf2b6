import type { JourneyCounts } from '../../core/index.ts';
import type { Counted } from './populationRuns.ts';

/** What every page of results is given. */
export interface PanelProps {
  counted: Counted;
  /** The counts of the open journey. */
  found: JourneyCounts;
}

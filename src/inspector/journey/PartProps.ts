import type { JourneyDocument, JourneySettings } from '../../core/index.ts';
import type { Change } from '../Change.ts';

/** What each part of the journey's settings takes. `change` lays a patch over the settings of the whole journey. */
export interface PartProps {
  journey: JourneyDocument;
  change: Change<Partial<JourneySettings>>;
  /** A field was left: what was typed into it is one step of the history now. */
  leave: () => void;
}

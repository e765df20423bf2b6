import type { JourneyNode, NodeKindName, NodeSettings } from '../../core/index.ts';
import type { Patch } from '../Change.ts';

/** What the form of a kind gets: the node, and the one way to change its settings. */
export interface FormProps<Kind extends NodeKindName> {
  node: Extract<JourneyNode, { kind: Kind }>;
  /** Lays `patch` over the settings. `typing` names the field that is typed into: its keystrokes are one step until `leave`. */
  change: (patch: Patch<NodeSettings[Kind]>, typing?: string) => void;
  /** The field was left. */
  leave: () => void;
}

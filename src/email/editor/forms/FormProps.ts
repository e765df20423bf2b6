import type { EmailBlock } from '../../../core/index.ts';
import type { BlockPatch } from '../../edits/settings.ts';

/** What the form of one type of block gets. */
export interface BlockFormProps<Type extends EmailBlock['type'] = EmailBlock['type']> {
  block: Extract<EmailBlock, { type: Type }>;
  /** Lays settings over the block; `typing` names the field while somebody types in it. */
  change: (patch: BlockPatch<Type>, typing?: string) => void;
  /** Ends what is typed as one step. */
  leave: () => void;
}

import type { ReactNode } from 'react';
import type { Brand, Rule, StoredEmail, Utm } from '../../core/index.ts';
import type { MergePath } from '../mergePaths.ts';
import type { Reader, ReadAt } from '../preview/Reader.ts';

/** An email that was written here, as opposed to a locked one. */
export type EditableEmail = Exclude<StoredEmail, { locked: unknown }>;

/** What the email editor needs; rules are built by whoever opens it, because they ask for what only a journey knows. */
export interface EmailEditorProps {
  stored: StoredEmail;
  brand: Brand;
  /** The journey's link parameters, for an email without its own. */
  utm: Utm | undefined;
  paths: readonly MergePath[];
  /** Whom the email can be shown to; fewer than there are where that takes long. */
  readers: readonly Reader[];
  /** Asks for more of them; undefined where there are no more. */
  onMoreReaders: (() => void) | undefined;
  /** The email as one of them would read it at another moment. */
  readAt: ReadAt;
  renderRule: (props: {
    rule: Rule | undefined;
    label: string;
    onChange: (rule: Rule | undefined) => void;
  }) => ReactNode;
  /** A rule in words, without “shown if”. */
  describe: (rule: Rule) => string;
  /** Why nothing can be changed, in words; undefined where everything can. */
  readOnly: string | undefined;
  /** Whether there is no room for a canvas between two panels. */
  narrow: boolean;
  /** Stores the email at once. */
  onChange: (stored: StoredEmail, label: string) => void;
  onClose: () => void;
}

import type { Ref } from 'react';
import type { Brand, EmailBlock, EmailDocument, EmailLink, EmailSection, Rule } from '../../core/index.ts';
import type { MergePath } from '../mergePaths.ts';

/** The email as it looks, to be written in and dragged about in. It draws `document.sections` and changes nothing else. */
export interface EmailCanvasProps {
  /** To edit a variant of its own sections, give the email with these in place of its own. */
  document: EmailDocument;
  brand: Brand;
  /** What merge tags are called. */
  paths: readonly MergePath[];
  /** Id of the section, column or block that is marked. */
  selected: string | undefined;
  device: 'desktop' | 'phone';
  /** It is only looked at: things can be selected and nothing else. */
  readOnly?: boolean | undefined;
  onSelect: (id: string | undefined) => void;
  /** After every edit made in the canvas; `label` names it, as for the history: “Text changed”. */
  onChange: (document: EmailDocument, label: string) => void;
  /** Undo and redo asked for by keyboard inside the canvas; all typing has been reported before. */
  onUndo: () => void;
  onRedo: () => void;
  /** A key was pressed in the canvas while nobody writes there. Whether something was done with it. */
  onKey: (event: KeyboardEvent) => boolean;
  /** A link for the words selected, or for the link at the cursor, is asked for by keyboard. */
  onLink: () => void;
  /** What the text that is being written looks like at the cursor; undefined where none is being written. */
  onWriting: (writing: Writing | undefined) => void;
  /** Something that could not be done, in words for the status line. */
  onTrouble: (message: string) => void;
  /** A rule in words, without “Shown if”. */
  describe: (rule: Rule) => string;
  ref?: Ref<EmailCanvasHandle> | undefined;
}

/** The marks at the cursor, or those that all of the selected text has. */
export interface Writing {
  b: boolean;
  i: boolean;
  u: boolean;
  link: EmailLink | undefined;
  /** Whether text is selected; formats then concern it, else what is typed next. */
  selected: boolean;
}

/** What can be dragged in; ids must be fresh. Sections may only stand between sections, blocks only in columns. */
export type Draggable = EmailBlock | EmailSection;

/** What only the canvas can do. Text commands concern the text being written, else the whole selected text or list. */
export interface EmailCanvasHandle {
  /** To be called from `dragstart` of what is dragged in, with its event. */
  startDrag: (content: Draggable, event: DragEvent) => void;
  /** To be called from `dragend`. */
  endDrag: () => void;
  /** Puts the cursor into the selected text or list, at its end or where it was last; or selects `all` of it. */
  write: (all?: boolean) => void;
  /** Turns a mark on, or off where all of the text has it. */
  toggleMark: (mark: 'b' | 'i' | 'u') => void;
  /** Links the selected text, or the whole link that the cursor is in; undefined takes the link away. */
  link: (link: EmailLink | undefined) => void;
  /** Puts a merge tag where the cursor is, in place of what is selected. */
  insertMerge: (path: string, fallback: string | undefined) => void;
  /** Reports at once what was typed last, which otherwise takes a moment. */
  flush: () => void;
}

import type { StoreApi } from 'zustand/vanilla';
import type {
  Compiled,
  Draft,
  Edit,
  JourneyDocument,
  RenderedEmail,
  Shared,
  StoredEmail,
} from '../core/index.ts';
import type { Wishes } from './DockRequest.ts';
import type { LibraryWrite } from './LibraryWrite.ts';
import type { Overlay } from './Overlay.ts';
import type { Selection } from './Selection.ts';
import type { TestMarks } from './TestMarks.ts';
import type { SaveStatus } from './writeQueue.ts';

/** One step of the history: two whole drafts, which share everything that the step left alone. */
export interface HistoryEntry {
  label: string;
  before: Draft;
  after: Draft;
  selectionBefore: Selection;
  selectionAfter: Selection;
  /** What else the step changed: people, who are no part of the draft. */
  aside?: Aside | undefined;
}

/** A change of something beside the draft, and how it is made, or made back: `make` returns whether it could be, and says itself where not. */
export interface Aside {
  write: LibraryWrite;
  make: (write: LibraryWrite) => boolean;
}

/** A way through the history: over `steps` entries, the last of them called `label`, away from the draft `from`. */
export interface Travelled {
  direction: 'undid' | 'redid';
  label: string;
  steps: number;
  from: Draft;
}

export interface SessionState {
  draft: Draft;
  past: readonly HistoryEntry[];
  future: readonly HistoryEntry[];
  selection: Selection;
  save: SaveStatus;
  /** Why nothing may be changed here, in words; undefined where everything may. */
  readOnly: string | undefined;
  /** The same but for being archived: that was a step, which undo may take back. */
  closed: string | undefined;
  /** Where the last undo, redo or jump led, for the toast, the live region and the view; a new object each time. */
  travelled: Travelled | undefined;
  shared: Shared;
  /** The other journeys of the workspace, as they are stored; undefined while nobody knows them. */
  others: readonly JourneyDocument[] | undefined;
  /** The version that compiling gives: the last published one plus one. */
  version: number;
}

/** One open journey. All changes go through `apply`. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  /** What the simulator shows on the canvas, apart from the document and its history. */
  readonly overlay: StoreApi<Overlay>;
  /** How the tests of this journey come out, for every place that shows it. */
  readonly tests: StoreApi<TestMarks>;
  /** What the simulator is asked to do for this journey. */
  readonly wishes: StoreApi<Wishes>;
  /**
   * Applies an edit as one undoable step and selects `select` and `selectNotes`, if given. Edits with the same `merge` key become one
   * step until `endMerge`, as typing into one field does. Returns whether anything changed.
   */
  readonly apply: (
    label: string,
    edit: Edit,
    options?: { merge?: string; select?: readonly string[]; selectNotes?: readonly string[] },
  ) => boolean;
  /** Notes as one undoable step what was changed beside the draft. Steps with the same `merge` key about one thing become one. */
  readonly note: (label: string, aside: Aside, merge?: string) => void;
  /** Brings an archived journey back, as one undoable step: the one thing that may be changed in it. */
  readonly bringBack: () => void;
  /** Ends a run of merged edits, as leaving a field does. */
  readonly endMerge: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /**
   * Undoes or redoes until `count` entries of the history are done: 0 is the journey as it was opened. It ends before a step
   * whose aside cannot be made; that step leaves the history, because nothing is there any more that it could be made with.
   */
  readonly travelTo: (count: number) => void;
  readonly select: (nodes: readonly string[], edges?: readonly string[], notes?: readonly string[]) => void;
  /**
   * The present draft compiled and checked, its emails without their HTML: for what runs here. Computed once for each draft,
   * and not again for notes and sections.
   */
  readonly compiled: () => Compiled;
  /** The same with its emails whole: for what leaves the app, and what must have the same digest. Rejects with words. */
  readonly compiledWhole: () => Promise<Compiled>;
  /** The rendering of an email of the draft; computed once for each email value. */
  readonly rendered: (email: StoredEmail) => RenderedEmail;
  readonly setShared: (shared: Shared) => void;
  readonly setOthers: (others: readonly JourneyDocument[]) => void;
  readonly setVersion: (version: number) => void;
  readonly setReadOnly: (why: string | undefined) => void;
  /** Takes over what another tab saved. Ends the history: its drafts are not what is stored any more. */
  readonly replace: (draft: Draft) => void;
  /** Resolves when the present draft is saved, or rejects with what keeps it from being saved. */
  readonly flush: () => Promise<void>;
  /** Aborted when the journey is closed: what works on it in the background ends. */
  readonly ended: AbortSignal;
  readonly dispose: () => void;
}

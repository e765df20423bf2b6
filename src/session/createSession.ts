import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Compiled,
  Draft,
  Edit,
  JourneyDocument,
  RenderedEmail,
  Shared,
  StoredEmail,
} from '../core/index.ts';
import { archive, editDocument } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { createAutosave, type Save } from './autosave.ts';
import { compileWhole, memoiseCompile, memoiseRender, type CompileEmail, type Render } from './compiling.ts';
import { joined, reversed, type LibraryWrite } from './LibraryWrite.ts';
import type { Wishes } from './DockRequest.ts';
import { noOverlay, type Overlay } from './Overlay.ts';
import { nothing, selectionOf, stillThere, type Selection } from './Selection.ts';
import { noTests, type TestMarks } from './TestMarks.ts';
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

interface SessionOptions {
  draft: Draft;
  shared: Shared;
  version: number;
  render: Render;
  compileEmail: CompileEmail;
  save: Save;
}

const readOnlyOf = (closed: string | undefined, { document }: Draft): string | undefined =>
  closed ?? (document.archived ? t('This journey is archived. Bring it back to change it.') : undefined);

export function createSession({
  draft,
  shared,
  version,
  render,
  compileEmail,
  save,
}: SessionOptions): Session {
  const store = createStore<SessionState>(() => ({
    draft,
    past: [],
    future: [],
    selection: nothing,
    save: { state: 'saved' },
    readOnly: readOnlyOf(undefined, draft),
    closed: undefined,
    travelled: undefined,
    shared,
    others: undefined,
    version,
  }));
  const overlay = createStore<Overlay>(() => noOverlay);
  const tests = createStore<TestMarks>(() => noTests);
  const wishes = createStore<Wishes>(() => ({ request: undefined }));
  const ended = new AbortController();
  const autosave = createAutosave(draft, save, (status) => store.setState({ save: status }));
  let merging: string | undefined;

  const show = (next: Draft, change: Partial<SessionState>) => {
    const before = store.getState();
    store.setState({ ...change, draft: next, readOnly: readOnlyOf(before.closed, next) });
    if (next !== before.draft) autosave.want(next);
  };
  const rendered = memoiseRender(render, store.getState);

  const perform: Session['apply'] = (label, edit, options = {}) => {
    const { draft: before, past, selection } = store.getState();
    const after = edit(before);
    if (after === before) return false;
    const chosen = stillThere(
      (options.select ?? options.selectNotes)
        ? selectionOf(options.select ?? [], [], options.selectNotes)
        : selection,
      after,
    );
    const last = past.at(-1);
    const merged = options.merge !== undefined && options.merge === merging && last !== undefined;
    const entry: HistoryEntry = merged
      ? { ...last, after, selectionAfter: chosen }
      : { label, before, after, selectionBefore: selection, selectionAfter: chosen };
    merging = options.merge;
    show(after, {
      past: [...(merged ? past.slice(0, -1) : past), entry],
      future: [],
      selection: chosen,
      travelled: undefined,
    });
    return true;
  };

  const travelTo = (count: number) => {
    const { draft: from, past, future, closed, selection } = store.getState();
    const entries = [...past, ...future];
    if (closed !== undefined || count < 0 || count > entries.length || count === past.length) return;
    merging = undefined;
    const back = count < past.length;
    const ahead = back ? past.slice(count).reverse() : future.slice(0, count - past.length);
    const passed: HistoryEntry[] = [];
    let refused: HistoryEntry | undefined;
    for (const entry of ahead) {
      const { aside } = entry;
      if (aside?.make(back ? reversed(aside.write) : aside.write) === false) {
        refused = entry;
        break;
      }
      passed.push(entry);
    }
    const all = entries.filter((entry) => entry !== refused);
    const place = back ? past.length - passed.length - (refused ? 1 : 0) : past.length + passed.length;
    const last = passed.at(-1);
    const next = (back ? last?.before : last?.after) ?? from;
    show(next, {
      past: all.slice(0, place),
      future: all.slice(place),
      selection: !last || next === from ? selection : back ? last.selectionBefore : last.selectionAfter,
      travelled: last && {
        direction: back ? 'undid' : 'redid',
        label: last.label,
        steps: passed.length,
        from,
      },
    });
  };

  return {
    store,
    overlay,
    tests,
    wishes,
    apply: (label, edit, options) => store.getState().readOnly === undefined && perform(label, edit, options),
    note(label, aside, merge) {
      const { draft: present, past, selection } = store.getState();
      const last = past.at(-1);
      const both =
        last?.aside && merge !== undefined && merge === merging
          ? joined(last.aside.write, aside.write)
          : undefined;
      merging = merge;
      const entry: HistoryEntry =
        both && last
          ? { ...last, label, aside: { ...aside, write: both } }
          : {
              label,
              before: present,
              after: present,
              selectionBefore: selection,
              selectionAfter: selection,
              aside,
            };
      store.setState({
        past: [...(both ? past.slice(0, -1) : past), entry],
        future: [],
        travelled: undefined,
      });
    },
    bringBack() {
      if (store.getState().closed === undefined)
        perform(
          t('Bring back'),
          editDocument((document) => archive(document, false)),
        );
    },
    endMerge() {
      merging = undefined;
    },
    undo: () => travelTo(store.getState().past.length - 1),
    redo: () => travelTo(store.getState().past.length + 1),
    travelTo,
    select(nodes, edges = [], notes = []) {
      const { selection } = store.getState();
      const same = (a: readonly string[], b: readonly string[]) =>
        a.length === b.length && a.every((id, index) => id === b[index]);
      const { notes: before = [] } = selection;
      if (!same(selection.nodes, nodes) || !same(selection.edges, edges) || !same(before, notes))
        store.setState({ selection: selectionOf(nodes, edges, notes) });
    },
    compiled: memoiseCompile(store.getState, rendered),
    compiledWhole: () => compileWhole(store.getState(), compileEmail),
    rendered,
    setShared: (next) => store.setState({ shared: next }),
    setOthers: (next) => store.setState({ others: next }),
    setVersion: (next) => store.setState({ version: next }),
    setReadOnly: (why) =>
      store.setState(({ draft: present }) => ({ closed: why, readOnly: readOnlyOf(why, present) })),
    replace(next) {
      merging = undefined;
      autosave.reset(next);
      store.setState({
        draft: next,
        readOnly: readOnlyOf(store.getState().closed, next),
        past: [],
        future: [],
        travelled: undefined,
        selection: stillThere(store.getState().selection, next),
      });
    },
    flush: () => autosave.flush(),
    ended: ended.signal,
    dispose() {
      ended.abort();
      autosave.dispose();
    },
  };
}

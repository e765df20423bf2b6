import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Compiled,
  Draft,
  Edit,
  JourneyDocument,
  RenderedEmail,
  Shared,
  StoredEmail,
  Utm,
} from '../core/index.ts';
import { compileAndCheck } from '../core/index.ts';
import { createAutosave, type Save, type SaveStatus } from './autosave.ts';
import { noOverlay, type Overlay } from './Overlay.ts';

/** What is selected on the canvas and in the outline. Edges are named `from/outlet`. */
export interface Selection {
  nodes: readonly string[];
  edges: readonly string[];
}

/** One step of the history: two whole drafts, which share everything that the step left alone. */
export interface HistoryEntry {
  label: string;
  before: Draft;
  after: Draft;
  selectionBefore: Selection;
  selectionAfter: Selection;
}

export interface SessionState {
  draft: Draft;
  past: readonly HistoryEntry[];
  future: readonly HistoryEntry[];
  selection: Selection;
  save: SaveStatus;
  /** Why nothing may be changed here, in words; undefined where everything may. */
  readOnly: string | undefined;
  /** The last thing that undo or redo did, for the toast and the live region; `count` tells two alike apart. */
  travelled: { direction: 'undid' | 'redid'; label: string; count: number } | undefined;
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
  /**
   * Applies an edit as one undoable step and selects `select`, if given. Edits with the same `merge` key become one
   * step until `endMerge`, as typing into one field does. Returns whether anything changed.
   */
  readonly apply: (
    label: string,
    edit: Edit,
    options?: { merge?: string; select?: readonly string[] },
  ) => boolean;
  /** Ends a run of merged edits, as leaving a field does. */
  readonly endMerge: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (nodes: readonly string[], edges?: readonly string[]) => void;
  /** The present draft compiled and checked; computed once for each draft. */
  readonly compiled: () => Compiled;
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
  readonly dispose: () => void;
}

interface SessionOptions {
  draft: Draft;
  shared: Shared;
  version: number;
  /** Renders an email, with the journey’s own link parameters where it has none itself; pure. */
  render: (email: StoredEmail, shared: Shared, utm: Utm | undefined) => RenderedEmail;
  save: Save;
}

const nothing: Selection = { nodes: [], edges: [] };

export function createSession({ draft, shared, version, render, save }: SessionOptions): Session {
  const store = createStore<SessionState>(() => ({
    draft,
    past: [],
    future: [],
    selection: nothing,
    save: { state: 'saved' },
    readOnly: undefined,
    travelled: undefined,
    shared,
    others: undefined,
    version,
  }));
  const overlay = createStore<Overlay>(() => noOverlay);
  const autosave = createAutosave(draft, save, (status) => store.setState({ save: status }));
  let merging: string | undefined;

  const show = (next: Draft, change: Partial<SessionState>) => {
    store.setState({ ...change, draft: next });
    autosave.want(next);
  };
  const stillThere = ({ nodes, edges }: Selection, { document }: Draft): Selection => {
    const ids = new Set(document.nodes.map(({ id }) => id));
    const lines = new Set(document.edges.map(({ from, outlet }) => `${from}/${outlet}`));
    return { nodes: nodes.filter((id) => ids.has(id)), edges: edges.filter((line) => lines.has(line)) };
  };
  const rendered = memoiseRender(render, store);

  return {
    store,
    overlay,
    apply(label, edit, options = {}) {
      const { draft: before, past, selection, readOnly } = store.getState();
      if (readOnly !== undefined) return false;
      const after = edit(before);
      if (after === before) return false;
      const chosen = stillThere(options.select ? { nodes: options.select, edges: [] } : selection, after);
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
    },
    endMerge() {
      merging = undefined;
    },
    undo() {
      const { past, future, readOnly, travelled } = store.getState();
      const entry = past.at(-1);
      if (!entry || readOnly !== undefined) return;
      merging = undefined;
      show(entry.before, {
        past: past.slice(0, -1),
        future: [entry, ...future],
        selection: entry.selectionBefore,
        travelled: { direction: 'undid', label: entry.label, count: (travelled?.count ?? 0) + 1 },
      });
    },
    redo() {
      const { past, future, readOnly, travelled } = store.getState();
      const [entry, ...rest] = future;
      if (!entry || readOnly !== undefined) return;
      merging = undefined;
      show(entry.after, {
        past: [...past, entry],
        future: rest,
        selection: entry.selectionAfter,
        travelled: { direction: 'redid', label: entry.label, count: (travelled?.count ?? 0) + 1 },
      });
    },
    select(nodes, edges = []) {
      const { selection } = store.getState();
      const same = (a: readonly string[], b: readonly string[]) =>
        a.length === b.length && a.every((id, index) => id === b[index]);
      if (!same(selection.nodes, nodes) || !same(selection.edges, edges))
        store.setState({ selection: { nodes, edges } });
    },
    compiled: memoiseCompile(store, rendered),
    rendered,
    setShared: (next) => store.setState({ shared: next }),
    setOthers: (next) => store.setState({ others: next }),
    setVersion: (next) => store.setState({ version: next }),
    setReadOnly: (why) => store.setState({ readOnly: why }),
    replace(next) {
      merging = undefined;
      autosave.reset(next);
      store.setState({
        draft: next,
        past: [],
        future: [],
        travelled: undefined,
        selection: stillThere(store.getState().selection, next),
      });
    },
    flush: () => autosave.flush(),
    dispose: () => autosave.dispose(),
  };
}

function memoiseRender(render: SessionOptions['render'], store: StoreApi<SessionState>) {
  let from: { shared: Shared; utm: Utm | undefined } | undefined;
  let known = new WeakMap<StoredEmail, RenderedEmail>();
  return (email: StoredEmail): RenderedEmail => {
    const { shared, draft } = store.getState();
    const { utm } = draft.document;
    if (from?.shared !== shared || from.utm !== utm) {
      from = { shared, utm };
      known = new WeakMap();
    }
    const present = known.get(email) ?? render(email, shared, utm);
    known.set(email, present);
    return present;
  };
}

function memoiseCompile(
  store: StoreApi<SessionState>,
  rendered: (email: StoredEmail) => RenderedEmail,
): () => Compiled {
  let last: { state: SessionState; compiled: Compiled } | undefined;
  return () => {
    const state = store.getState();
    const { draft, shared, others, version } = state;
    const before = last?.state;
    if (
      last &&
      before?.draft === draft &&
      before.shared === shared &&
      before.others === others &&
      before.version === version
    )
      return last.compiled;
    const renderings = Object.fromEntries(
      Object.values(draft.emails).map((email) => [email.id, rendered(email)]),
    );
    const context = {
      ...shared,
      emails: draft.emails,
      ...(others && { journeys: [draft.document, ...others] }),
    };
    const compiled = compileAndCheck(draft.document, context, renderings, version);
    last = { state, compiled };
    return compiled;
  };
}

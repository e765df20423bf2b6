import { createStore } from 'zustand/vanilla';
import type { Draft, Shared } from '../core/index.ts';
import { archive, editDocument } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { createAutosave, type Save } from './autosave.ts';
import { compileWhole, memoiseCompile, memoiseRender, type CompileEmail, type Render } from './compiling.ts';
import { joined, reversed } from './LibraryWrite.ts';
import type { Wishes } from './DockRequest.ts';
import { noOverlay, type Overlay } from './Overlay.ts';
import { nothing, selectionOf, stillThere } from './Selection.ts';
import type { HistoryEntry, Session, SessionState } from './Session.ts';
import { noTests, type TestMarks } from './TestMarks.ts';

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

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useSessionState } from '../../session/useSession.ts';
import { useDesk, useView } from '../desk.ts';
import { draftOf } from '../steps.ts';
import { outlineOf, stepKey, type OutlineRow } from './outlineOf.ts';
import { rowAt, topsOf, unfoldedFor, visibleRows } from './visibleRows.ts';

/** Up to so many rows all are on the page, as screen readers and the browser's own search like it. */
const fewRows = 200;
/** Rows drawn beyond what is seen, in px. */
const margin = 400;

/** The rows of the open journey, where each begins, and which of them have to be drawn. */
export function useRows(scroller: RefObject<HTMLElement | null>) {
  const draft = useSessionState((state) => state.draft);
  const folded = useView((view) => view.folded);
  const rows = useMemo(() => visibleRows(outlineOf(draft.document), folded), [draft.document, folded]);
  const tops = useMemo(() => topsOf(rows, draft), [rows, draft]);
  const [seen, setSeen] = useState({ from: 0, to: 1_000 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const from = Math.floor(element.scrollTop / margin) * margin - margin;
      const to = from + element.clientHeight + 3 * margin;
      setSeen((last) => (last.from === from && last.to === to ? last : { from, to }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watcher.disconnect();
    };
  }, [scroller]);
  const few = rows.length <= fewRows;
  return {
    rows,
    tops,
    folded,
    first: few ? 0 : rowAt(tops, seen.from),
    last: few ? rows.length - 1 : rowAt(tops, seen.to),
  };
}

/** Which row the Tab key comes to, and the ways to bring another into view and under the focus. */
export function useCurrentRow(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  tops: readonly number[],
) {
  const desk = useDesk();
  const [current, setCurrent] = useState<{ key: string; at: number }>();
  const wantsFocus = useRef<string>(undefined);
  const hasFocusRef = useRef(false);
  const found = current ? rows.findIndex(({ key }) => key === current.key) : -1;
  // Where a row has gone its place remains.
  const at = found >= 0 ? found : Math.min(current?.at ?? 0, rows.length - 1);

  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      const [top, bottom] = [tops[index], tops[index + 1]];
      if (!element || top === undefined || bottom === undefined) return;
      const room = element.clientHeight;
      if (top < element.scrollTop + 24) element.scrollTop = Math.max(0, top - 24);
      else if (bottom > element.scrollTop + room - 24) element.scrollTop = bottom - room + 24;
    },
    [scroller, tops],
  );
  const focusRow = useCallback(() => {
    const key = wantsFocus.current;
    if (key === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    if (!row) return;
    wantsFocus.current = undefined;
    row.focus({ preventScroll: true });
  }, [scroller]);

  const goTo = useCallback(
    (index: number, how?: 'focus') => {
      const row = rows[index];
      if (!row) return;
      setCurrent({ key: row.key, at: index });
      show(index);
      if (how !== 'focus') return;
      wantsFocus.current = row.key;
      focusRow();
    },
    [rows, show, focusRow],
  );
  useLayoutEffect(() => {
    focusRow();
    // A row that had the focus is gone: what stands in its place takes it.
    const row = rows[at];
    if (hasFocusRef.current && row && document.activeElement === document.body) {
      wantsFocus.current = row.key;
      focusRow();
    }
  });

  const goToStep = useCallback(
    (id: string, how?: 'focus') => {
      const { folded } = desk.view.getState();
      const { document: journey } = draftOf(desk);
      const open = unfoldedFor(journey, folded, id);
      if (open !== folded) desk.view.setState({ folded: open });
      const next = visibleRows(outlineOf(journey), open).findIndex(({ key }) => key === stepKey(id));
      if (next < 0) return;
      setCurrent({ key: stepKey(id), at: next });
      if (how === 'focus') wantsFocus.current = stepKey(id);
      if (open === folded) show(next);
      focusRow();
    },
    [desk, show, focusRow],
  );

  // What is selected elsewhere comes into view, and is where the Tab key comes to.
  const selected = useSessionState(({ selection }) =>
    selection.nodes.length === 1 ? selection.nodes[0] : undefined,
  );
  const present = rows[at];
  const follows = selected !== undefined && !(hasFocusRef.current && standsFor(present, selected));
  const follow = useRef(goToStep);
  useLayoutEffect(() => {
    follow.current = goToStep;
  });
  useEffect(() => {
    if (follows) follow.current(selected);
    // Only a change of the selection is followed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const wanted = useView((view) => (view.inOutline ? view.wanted : undefined));
  useEffect(() => {
    if (wanted === undefined) return;
    desk.view.setState({ wanted: undefined });
    follow.current(wanted, 'focus');
  }, [desk, wanted]);

  /** Hears that the focus has come to a row, or gone elsewhere. */
  const setFocus = useCallback((inside: boolean) => {
    hasFocusRef.current = inside;
  }, []);
  return { at, goTo, setFocus };
}

const standsFor = (row: OutlineRow | undefined, id: string): boolean =>
  row !== undefined && (row.row === 'open' || row.row === 'way') && row.from === id;

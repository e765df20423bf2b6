import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { useDesk } from '../desk.ts';
import { createTypeAhead } from '../../ui/typeAhead.ts';
import { chooseRange, chooseRow, toggleRow } from './chooseRow.ts';
import { OutlineItem } from './OutlineItem.tsx';
import { enterRow, openAdd, openRowMenu, outlineKey, rowName, type Hand } from './outlineKeys.ts';
import type { OutlineRow } from './outlineOf.ts';
import { useCurrentRow, useRows } from './useRows.ts';
import styles from './Outline.module.css';

const help = t(
  'Arrow keys walk, Enter opens the settings, Plus adds a step after, Delete deletes. Alt and an arrow moves a step along its way or into the next branch. Type to find.',
);

/** The journey as a tree: the same steps, the same selection and the same edits as on the canvas. */
export function OutlineTree({ alone }: { alone: boolean }) {
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, tops, folded, first, last } = useRows(scroller);
  const { at, goTo, setFocus } = useCurrentRow(scroller, rows, tops);
  const name = useSessionState(({ draft }) => draft.document.name);
  const anchor = useRef<string>(undefined);
  const typeAhead = useRef(createTypeAhead());

  const fold = (keys: readonly string[], closed: boolean) =>
    desk.view.setState((view) => {
      const next = new Set(view.folded);
      for (const key of keys) {
        if (closed) next.add(key);
        else next.delete(key);
      }
      return { folded: next };
    });
  const go: Hand['go'] = (to, how) => {
    const row = rows[to];
    if (!row) return;
    goTo(to, 'focus');
    if (how === 'only focus') return;
    if (how === 'choose') {
      anchor.current = row.key;
      chooseRow(desk, row);
    } else {
      const from = rows.findIndex(({ key }) => key === anchor.current);
      chooseRange(desk, rows, from < 0 ? at : from, to);
    }
  };
  const handOn = (index: number, element: HTMLElement): Hand => ({
    desk,
    rows,
    at: index,
    element,
    folded,
    fold,
    go,
    toggle: () => {
      const row = rows[index];
      if (!row) return;
      anchor.current = row.key;
      toggleRow(desk, row);
    },
    typed: (key) => typeAhead.current.find(key, rows.length, index, nameAt),
    isTyping: () => typeAhead.current.isOn(),
  });
  const nameAt = (index: number): string => {
    const row = rows[index];
    return row ? rowName(desk, row) : '';
  };
  /** The row that an event happened in. */
  const under = (
    target: EventTarget,
  ): { index: number; row: OutlineRow; element: HTMLElement } | undefined => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const index = rows.findIndex(({ key }) => key === element?.dataset['row']);
    const row = rows[index];
    return element && row ? { index, row, element } : undefined;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const here = under(event.target);
    if (!here || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!outlineKey(handOn(here.index, here.element), event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const here = under(event.target);
    if (!here) return;
    const { index, row, element } = here;
    const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    if (act) press(act, row, element);
    else if (event.shiftKey) go(index, 'extend');
    else if (event.ctrlKey || event.metaKey) {
      goTo(index, 'focus');
      handOn(index, element).toggle();
    } else {
      // Where there is nothing beside it, a second press opens what is chosen already.
      const { nodes } = desk.session.store.getState().selection;
      const again = alone && row.row === 'step' && nodes.length === 1 && nodes[0] === row.id;
      go(index, 'choose');
      if (again) enterRow({ desk, rows, element, go }, row);
      if (row.row === 'open') openAdd(desk, row, element);
    }
  };
  /** A button inside a row: for pointers; keys have their own. */
  const press = (button: HTMLElement, row: OutlineRow, element: HTMLElement) => {
    const act = button.dataset['act'];
    if (act === 'fold') fold([row.key], !folded.has(row.key));
    else if (act === 'menu') openRowMenu(desk, row, button);
    else if (act === 'follow') enterRow({ desk, rows, element, go }, row);
    else if (act === 'insert') {
      const behind =
        row.row === 'step' ? row.ways : row.row === 'link' ? [{ from: row.from, outlet: row.outlet }] : [];
      if (behind.length > 0) desk.view.setState({ open: { menu: 'picker', at: button, behind } });
    } else if (act === 'go-on' && row.row === 'open')
      desk.view.setState({ open: { menu: 'connect', at: button, id: row.from, outlet: row.outlet } });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const here = under(event.target);
    if (
      here &&
      here.row.row !== 'open' &&
      !(event.target instanceof Element && event.target.closest('button'))
    )
      enterRow({ desk, rows, element: here.element, go }, here.row);
  };
  const onContextMenu = (event: MouseEvent) => {
    const here = under(event.target);
    if (!here) return;
    event.preventDefault();
    goTo(here.index, 'focus');
    if (here.row.row !== 'step') chooseRow(desk, here.row);
    openRowMenu(desk, here.row, { x: event.clientX, y: event.clientY });
  };
  const onFocus = ({ target }: FocusEvent) => {
    setFocus(true);
    desk.view.setState({ inOutline: true });
    const here = under(target);
    if (here && here.index !== at) goTo(here.index);
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    // A row that is taken away takes the focus with it without a word.
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setFocus(false);
  };

  const drawn = rows.slice(first, last + 1).map((row, index) => ({ row, index: first + index }));
  const stop = rows[at];
  if (stop && (at < first || at > last)) drawn.push({ row: stop, index: at });
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="tree"
        aria-label={name === '' ? t('Outline of the journey') : t('Outline of {journey}', { journey: name })}
        aria-describedby="outline-help"
        aria-multiselectable
        className={styles.tree}
        style={{ height: tops.at(-1) }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {drawn.map(({ row, index }) => (
          <OutlineItem
            key={row.key}
            row={row}
            top={tops[index] ?? 0}
            height={(tops[index + 1] ?? 0) - (tops[index] ?? 0)}
            isStop={index === at}
            isFolded={folded.has(row.key)}
          />
        ))}
      </div>
      <span id="outline-help" hidden>
        {help}
      </span>
    </div>
  );
}

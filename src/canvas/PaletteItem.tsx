import { useId, useMemo } from 'react';
import { nodeKindNames } from '../core/index.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import { Tile } from '../ui/Tile.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { carryFrom } from './carryStep.ts';
import { useDesk } from './desk.ts';
import { hueOf, iconOf } from './families.ts';
import styles from './Palette.module.css';

/** One kind of step: a press adds it, a drag carries it onto the canvas. */
export function PaletteItem(props: {
  item: MenuItem;
  collapsed: boolean;
  tabIndex: 0 | -1;
  onFocus: () => void;
}) {
  const { item, collapsed, tabIndex, onFocus } = props;
  const desk = useDesk();
  const kind = nodeKindNames.find((name) => name === item.id);
  const drag = useMemo(() => (kind === undefined ? undefined : carryFrom(desk, kind)), [desk, kind]);
  const hintId = useId();
  if (kind === undefined || !drag) return null;
  return (
    <Tooltip
      text={collapsed ? item.label : (item.hint ?? '')}
      detail={collapsed ? item.hint : undefined}
      side="right"
    >
      <button
        type="button"
        className={styles.item}
        aria-label={item.label}
        aria-describedby={hintId}
        tabIndex={tabIndex}
        onFocus={onFocus}
        {...drag.handlers}
        onClick={() => {
          // The press that ends a drag is none.
          if (!drag.wasDragged()) item.onSelect();
        }}
      >
        <Tile icon={iconOf(kind)} hue={hueOf(kind)} size="sm" />
        {!collapsed && item.label}
        <span id={hintId} hidden>
          {item.hint}
        </span>
      </button>
    </Tooltip>
  );
}

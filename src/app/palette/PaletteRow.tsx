import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Tile } from '../../ui/Tile.tsx';
import styles from './CommandPalette.module.css';
import type { Entry } from './Entry.ts';

/** One line of the palette: what it is, what more there is to say or why it is off, and its keys. */
export function PaletteRow(props: {
  id: string;
  entry: Entry;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const { id, entry, active, onPoint, onChoose } = props;
  const { icon, hue, label, detail, why, keys } = entry;
  const note = why ?? detail;
  return (
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={why === undefined ? undefined : true}
      className={styles.row}
      onClick={onChoose}
      onPointerMove={onPoint}
    >
      {icon !== undefined &&
        (hue === undefined ? (
          <span className={styles.icon}>
            <Icon name={icon} size={16} />
          </span>
        ) : (
          <Tile icon={icon} hue={hue} size="sm" />
        ))}
      <span className={styles.label}>{label}</span>{' '}
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}

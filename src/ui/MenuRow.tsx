import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import type { MenuItem } from './menuItem.ts';
import { Tile } from './Tile.tsx';
import styles from './Menu.module.css';

/** What stands in one line of a menu; words stand under words where those `beside` it have a mark or an icon. */
export function MenuRow({ item, beside }: { item: MenuItem; beside: readonly MenuItem[] }) {
  const withMarks = beside.some((each) => each.checked !== undefined);
  const withIcons = beside.some((each) => each.icon !== undefined);
  const note = item.disabledReason ?? item.hint;
  return (
    <>
      {withMarks && <span className={styles.mark}>{item.checked && <Icon name="check" size={14} />}</span>}
      {item.icon === undefined && withIcons && <span className={styles.noIcon} />}
      {item.icon !== undefined &&
        (item.hue === undefined ? (
          <Icon name={item.icon} size={16} className={styles.icon} />
        ) : (
          <Tile icon={item.icon} hue={item.hue} size="sm" />
        ))}
      <span className={styles.words}>
        <span className={styles.label}>{item.label}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      {item.kbd !== undefined && <Kbd keys={item.kbd} />}
    </>
  );
}

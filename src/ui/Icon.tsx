import { iconPaths, type IconName } from './iconPaths.ts';
import { classes } from './classes.ts';
import styles from './Icon.module.css';

export { iconNames, isIconName, type IconName } from './iconPaths.ts';

/** Dots as thin as the lines would hardly show. */
const dotted: ReadonlySet<IconName> = new Set(['more', 'grip']);

/** A line drawing of `size` px (16) in the colour of the text; hidden from screen readers unless it has a label. */
export function Icon(props: {
  name: IconName;
  size?: number | undefined;
  /** For the transport keys (play, next …), which are drawn solid. */
  filled?: boolean | undefined;
  label?: string | undefined;
  className?: string | undefined;
}) {
  const { name, size = 16, filled = false, label, className } = props;
  return (
    <svg
      className={classes(styles.icon, filled && styles.filled, dotted.has(name) && styles.dotted, className)}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

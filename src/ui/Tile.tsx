import { classes } from './classes.ts';
import type { Hue } from './hue.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Tile.module.css';

const iconSizes = { sm: 14, md: 16, lg: 18 } as const;

/** A drawing on a small ground of its family's colour. The words beside it say what it is. */
export function Tile(props: {
  icon: IconName;
  hue: Hue;
  /** `sm` 22 px, `md` 28, `lg` 36. */
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** Without colour and ground: for what did not happen. */
  muted?: boolean | undefined;
  className?: string | undefined;
}) {
  const { icon, hue, size = 'md', muted = false, className } = props;
  return (
    <span className={classes(styles.tile, styles[size], muted && styles.muted, className)} data-hue={hue}>
      <Icon name={icon} size={iconSizes[size]} />
    </span>
  );
}

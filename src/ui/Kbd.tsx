import { keyCaps, onApple } from './keys.ts';
import styles from './Kbd.module.css';

/** A key or keys as on the person's own keyboard, from `mod+shift+z`. */
export function Kbd({ keys }: { keys: string }) {
  const caps = keyCaps(keys);
  return <kbd className={styles.kbd}>{caps.join(onApple() ? '' : ' ')}</kbd>;
}

import { classes } from './classes.ts';
import styles from './Avatar.module.css';

/** A person's initials in a circle. Their name must stand beside it: screen readers do not hear this. */
export function Avatar(props: {
  name: string;
  /** `lg` 32 px, `md` 28, `sm` 22. */
  size?: 'lg' | 'md' | 'sm' | undefined;
  /** On the full accent, as the token that travels. */
  filled?: boolean | undefined;
  className?: string | undefined;
}) {
  const { name, size = 'lg', filled = false, className } = props;
  return (
    <span aria-hidden className={classes(styles.avatar, styles[size], filled && styles.filled, className)}>
      {initials(name)}
    </span>
  );
}

const letters = new Intl.Segmenter();

/** The first letters of the first and the last word: "Ada Okafor" is AO, "ada@example.com" is A. */
export function initials(name: string): string {
  const words = name
    .replace(/@.*/, '')
    .split(/[\s._-]+/)
    .filter(Boolean);
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map(firstLetter).join('') || '?';
}

function firstLetter(word: string | undefined): string {
  if (word === undefined) return '';
  const [letter] = letters.segment(word);
  return letter?.segment.toLocaleUpperCase() ?? '';
}

import { textParts } from './textParts.ts';
import styles from './MergeText.module.css';

/** A text in one line; its merge tags stand as small words of their own. */
export function MergeText({ text }: { text: string }) {
  // Parts have no identity but their place.
  return textParts(text).map((part, index) =>
    'text' in part ? (
      part.text
    ) : (
      <i key={index} className={styles.tag}>
        {part.tag}
      </i>
    ),
  );
}

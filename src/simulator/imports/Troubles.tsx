import type { ImportedPeople } from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import styles from '../ImportPeople.module.css';

/** What cannot be read, each with its place and what to do about it: the first so many, and how many more there are. */
export function Troubles({ found, most }: { found: ImportedPeople; most: number }) {
  const { troubles, counted } = found;
  if (troubles.length === 0) return null;
  return (
    <Banner
      tone="warn"
      title={
        counted === 'items'
          ? plural(
              troubles.length,
              '{count} item cannot be read and will be left out',
              '{count} items cannot be read and will be left out',
            )
          : plural(
              troubles.length,
              '{count} line cannot be read and will be left out',
              '{count} lines cannot be read and will be left out',
            )
      }
    >
      {/* It scrolls, so the keyboard has to be able to reach it. */}
      <ul className={styles.troubles} tabIndex={0} aria-label={t('What cannot be read')}>
        {troubles.slice(0, most).map(({ line, reason }, index) => (
          // Two things may be wrong with one line, and in the same words.
          <li key={index}>
            <b>
              {counted === 'items'
                ? t('Item {number}', { number: line })
                : t('Line {number}', { number: line })}
            </b>{' '}
            {reason}
          </li>
        ))}
        {troubles.length > most && (
          <li>{plural(troubles.length - most, 'And {count} more.', 'And {count} more.')}</li>
        )}
      </ul>
    </Banner>
  );
}

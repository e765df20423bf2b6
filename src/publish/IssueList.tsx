import { useState } from 'react';
import type { Severity } from '../core/index.ts';
import { plural, t } from '../texts/t.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './IssueList.module.css';

/** One thing to put right, and where. */
export interface ListedIssue {
  severity: Severity;
  message: string;
  remedy: string;
  /** A step by its name, or a path into a file. */
  place?: { words: string; file?: boolean | undefined; onGo?: (() => void) | undefined } | undefined;
}

const looks: Readonly<Record<Severity, { icon: IconName; words: string }>> = {
  error: { icon: 'error', words: t('Problem') },
  warning: { icon: 'warning', words: t('Warning') },
  info: { icon: 'info', words: t('Hint') },
};

const shownAtFirst = 8;

/** Issues with their remedies; the first eight, and the rest on demand. */
export function IssueList(props: { label: string; issues: readonly ListedIssue[] }) {
  const { label, issues } = props;
  const [all, setAll] = useState(false);
  const shown = all ? issues : issues.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map((each, index) => (
          <Row key={index} {...each} />
        ))}
      </ul>
      {shown.length < issues.length && (
        <LinkButton onClick={() => setAll(true)}>
          {plural(issues.length - shown.length, 'Show {count} more', 'Show {count} more')}
        </LinkButton>
      )}
    </>
  );
}

function Row({ severity, message, remedy, place }: ListedIssue) {
  const { icon, words } = looks[severity];
  return (
    <li className={styles.row} data-severity={severity}>
      <Icon name={icon} />
      <div className={styles.words}>
        <VisuallyHidden>{words}: </VisuallyHidden>
        {place?.onGo && <LinkButton onClick={place.onGo}>{place.words}</LinkButton>}
        {place &&
          !place.onGo &&
          (place.file ? <code className={styles.path}>{place.words}</code> : <strong>{place.words}</strong>)}
        <p>
          {message} <span className={styles.remedy}>{remedy}</span>
        </p>
      </div>
    </li>
  );
}

import type { Issue, Severity } from '../core/index.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import type { Tone } from '../ui/tone.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './IssueNote.module.css';

/** How each severity looks and what it is called. */
export const severityLooks: Readonly<Record<Severity, { tone: Tone; icon: IconName; word: string }>> = {
  error: { tone: 'bad', icon: 'error', word: 'Problem' },
  warning: { tone: 'warn', icon: 'warning', word: 'Warning' },
  info: { tone: 'neutral', icon: 'info', word: 'Note' },
};

/** One issue in words: what is wrong, and what to do. */
export function IssueNote({ issue }: { issue: Issue }) {
  const { tone, icon, word } = severityLooks[issue.accepted === undefined ? issue.severity : 'info'];
  return (
    <div className={styles.note} data-tone={tone}>
      <Icon name={icon} size={14} className={styles.icon} />
      <p>
        <VisuallyHidden>{word}: </VisuallyHidden>
        {issue.message}{' '}
        <span className={styles.remedy}>
          {issue.accepted === undefined ? issue.remedy : `Accepted: ${issue.accepted}`}
        </span>
      </p>
    </div>
  );
}

import type { Issue, Severity } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import type { Tone } from '../ui/tone.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './IssueNote.module.css';

/** How each severity looks and how its words begin. */
export const severityLooks: Readonly<Record<Severity, { tone: Tone; icon: IconName; lead: string }>> = {
  error: { tone: 'bad', icon: 'error', lead: t('Problem:') },
  warning: { tone: 'warn', icon: 'warning', lead: t('Warning:') },
  info: { tone: 'neutral', icon: 'info', lead: t('Note:') },
};

/** One issue in words: what is wrong, and what to do. */
export function IssueNote({ issue }: { issue: Issue }) {
  const { tone, icon, lead } = severityLooks[issue.accepted === undefined ? issue.severity : 'info'];
  return (
    <div className={styles.note} data-tone={tone}>
      <Icon name={icon} size={14} className={styles.icon} />
      <p>
        <VisuallyHidden>{lead} </VisuallyHidden>
        {issue.message}{' '}
        <span className={styles.remedy}>
          {issue.accepted === undefined ? issue.remedy : t('Accepted: {note}', { note: issue.accepted })}
        </span>
      </p>
    </div>
  );
}

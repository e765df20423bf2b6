import type { KeyboardEvent } from 'react';
import type { Issue, Severity } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import { useCompiled, useSession } from '../session/useSession.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { severityLooks } from './IssueNote.tsx';
import { settingOf } from './issuePlaces.ts';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './ProblemsPanel.module.css';

const groups: readonly { severity: Severity; title: string }[] = [
  { severity: 'error', title: 'To put right' },
  { severity: 'warning', title: 'Worth a look' },
  { severity: 'info', title: 'Good to know' },
];

/** Every issue of the journey, the gravest first. Choosing one leads to the setting it is about. */
export function ProblemsPanel({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { issues } = useCompiled();
  const show = (issue: Issue) => {
    onClose();
    session.select(issue.node === undefined ? [] : [issue.node]);
    requestFocus({ node: issue.node, setting: settingOf(issue) });
  };
  if (issues.length === 0) {
    return (
      <EmptyState icon="check" size="sm" title="Nothing to put right">
        This journey is complete.
      </EmptyState>
    );
  }
  return (
    // Arrow keys are a shortcut past the rows, which are buttons of their own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.panel} onKeyDown={walkRows}>
      {groups.map(({ severity, title }) => {
        const { tone, icon } = severityLooks[severity];
        const found = issues.filter((issue) => issue.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-label={`${title}: ${found.length}`}>
            <h3 className={styles.title} data-tone={tone}>
              <Icon name={icon} size={14} className={styles.icon} />
              {title}
              <span className={styles.count}>{found.length}</span>
            </h3>
            <ul className={styles.rows}>
              {found.map((issue, index) => (
                // Issues have no identity of their own, and none keeps any state.
                <li key={index}>
                  <ProblemRow issue={issue} onClick={() => show(issue)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const there = new Map([
    ['ArrowDown', here + 1],
    ['ArrowUp', here - 1],
    ['Home', 0],
    ['End', rows.length - 1],
  ]).get(event.key);
  const row = there === undefined ? undefined : rows[there];
  if (there === undefined) return;
  event.preventDefault();
  row?.focus();
}

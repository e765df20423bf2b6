import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { applyFix, editDocument, withdrawAcceptance, type Issue, type Severity } from '../core/index.ts';
import { requestFocus } from '../session/Focus.ts';
import { useCompiled, useSession } from '../session/useSession.ts';
import { number, t } from '../texts/t.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { AcceptDialog } from './AcceptDialog.tsx';
import { severityLooks } from './IssueNote.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './ProblemsPanel.module.css';

interface Group {
  title: string;
  /** How its issues look. */
  as: Severity;
  holds: (issue: Issue) => boolean;
}
const open = (severity: Severity) => (issue: Issue) =>
  issue.severity === severity && issue.accepted === undefined;
const groups: readonly Group[] = [
  { title: t('To put right'), as: 'error', holds: open('error') },
  { title: t('Worth a look'), as: 'warning', holds: open('warning') },
  { title: t('Good to know'), as: 'info', holds: open('info') },
  {
    title: t('Accepted', { context: 'warnings' }),
    as: 'info',
    holds: ({ accepted }) => accepted !== undefined,
  },
];

/** Every issue of the journey, the gravest first. Choosing one leads to the setting it is about. */
export function ProblemsPanel({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { issues } = useCompiled();
  const [accepting, setAccepting] = useState<Issue>();
  const panel = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  // What was pressed may be gone with its problem, and the focus with it.
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body)
      panel.current?.querySelector('button')?.focus();
  }, [issues, accepting]);
  const show = (issue: Issue) => {
    onClose();
    session.select(issue.node === undefined ? [] : [issue.node]);
    requestFocus({ node: issue.node, setting: issue.setting });
  };
  const repair = (fix: Issue['fix']) => {
    if (fix)
      session.apply(
        fix.label,
        editDocument((document) => applyFix(document, fix)),
      );
  };
  const lookAgain = (issue: Issue) =>
    session.apply(
      t('Look at a warning again'),
      editDocument((document) => withdrawAcceptance(document, issue)),
    );
  if (issues.length === 0) {
    return (
      <EmptyState icon="check" size="sm" title={t('Nothing to put right')}>
        {t('This journey is complete.')}
      </EmptyState>
    );
  }
  return (
    // Arrow keys are a shortcut past the rows, which are buttons of their own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={panel}
      className={styles.panel}
      onKeyDown={walkRows}
      onFocus={() => {
        wasInside.current = true;
      }}
    >
      {groups.map(({ title, as, holds }) => {
        const { tone, icon } = severityLooks[as];
        const found = issues.filter(holds);
        if (found.length === 0) return null;
        return (
          <section key={title} aria-label={t('{label}: {value}', { label: title, value: found.length })}>
            <h2 className={styles.title} data-tone={tone}>
              <Icon name={icon} size={14} className={styles.icon} />
              {title}
              <span className={styles.count}>{number(found.length)}</span>
            </h2>
            <ul className={styles.rows}>
              {found.map((issue, index) => (
                // Issues have no identity of their own, and none keeps any state.
                <li key={index}>
                  <ProblemRow issue={issue} onClick={() => show(issue)} />
                  <div className={styles.fixes}>
                    {issue.fix && (
                      <LinkButton onClick={() => repair(issue.fix)}>{issue.fix.label}</LinkButton>
                    )}
                    {issue.accepted !== undefined && (
                      <LinkButton onClick={() => lookAgain(issue)}>{t('Look at it again')}</LinkButton>
                    )}
                    {issue.accepted === undefined && issue.severity === 'warning' && (
                      <LinkButton onClick={() => setAccepting(issue)}>{t('Accept…')}</LinkButton>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {accepting && <AcceptDialog issue={accepting} onClose={() => setAccepting(undefined)} />}
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

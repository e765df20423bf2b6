import { useState } from 'react';
import { isProblem } from '../core/index.ts';
import { ProblemsPanel } from '../inspector/ProblemsPanel.tsx';
import { useCompiled } from '../session/useSession.ts';
import { number, plural, t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './ProblemsButton.module.css';

/** How many problems there are; pressed, which. */
export function ProblemsButton({ brief }: { brief: boolean }) {
  const { issues } = useCompiled();
  const [at, setAt] = useState<HTMLElement>();
  const problems = issues.filter(isProblem);
  const words =
    problems.length === 0 ? t('No problems') : plural(problems.length, '{count} problem', '{count} problems');
  const worst = problems.some(({ severity }) => severity === 'error')
    ? 'bad'
    : problems.length > 0
      ? 'warn'
      : 'none';
  return (
    <>
      <button
        type="button"
        className={styles.problems}
        data-worst={worst}
        aria-haspopup="dialog"
        aria-expanded={at !== undefined}
        onClick={({ currentTarget }) => setAt(at === undefined ? currentTarget : undefined)}
      >
        <Icon name={worst === 'none' ? 'check' : 'warning'} size={14} />
        {brief && <span aria-hidden>{number(problems.length)}</span>}
        {brief ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      </button>
      {at !== undefined && (
        <Popover label={t('Problems')} at={at} align="end" width={380} onClose={() => setAt(undefined)}>
          <ProblemsPanel onClose={() => setAt(undefined)} />
        </Popover>
      )}
    </>
  );
}

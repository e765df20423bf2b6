import { requestDock } from '../session/DockRequest.ts';
import { useSession, useTestMarks } from '../session/useSession.ts';
import { number, plural } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './ProblemsButton.module.css';

/** How the tests of the open journey come out; pressed, the simulator shows them. Nothing where there are none. */
export function TestsButton({ brief }: { brief: boolean }) {
  const session = useSession();
  const { passed, failed, stale } = useTestMarks();
  const all = passed + failed + stale;
  if (all === 0) return null;
  const words =
    failed > 0
      ? plural(failed, '{count} of {all} tests fails', '{count} of {all} tests fail', { all })
      : stale > 0
        ? plural(all, '{count} test, not run yet', '{count} tests, not all run yet')
        : plural(all, 'The test passes', 'All {count} tests pass');
  return (
    <button
      type="button"
      className={styles.problems}
      data-worst={failed > 0 ? 'bad' : 'none'}
      onClick={() => requestDock(session, { show: 'tests' })}
    >
      <Icon name={failed > 0 ? 'cross' : stale > 0 ? 'dash' : 'check'} size={14} />
      <span aria-hidden>
        {brief
          ? number(failed > 0 ? failed : all)
          : failed > 0
            ? plural(failed, '{count} test fails', '{count} tests fail')
            : plural(all, '{count} test', '{count} tests')}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </button>
  );
}

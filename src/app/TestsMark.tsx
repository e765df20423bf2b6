import { plural } from '../texts/t.ts';
import type { TestMarks } from '../session/TestMarks.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './JourneyCard.module.css';

/** How the tests of a listed journey come out; nothing while that is not known, and where there are none. */
export function TestsMark({ marks }: { marks: TestMarks | undefined }) {
  if (!marks || marks.passed + marks.failed === 0) return null;
  const { passed, failed } = marks;
  return failed > 0 ? (
    <span className={styles.failing}>
      <Icon name="cross" size={12} />
      <span aria-hidden>{plural(failed, '{count} fails', '{count} fail')}</span>
      <VisuallyHidden>{plural(failed, '{count} test fails', '{count} tests fail')}</VisuallyHidden>
    </span>
  ) : (
    <span className={styles.passing}>
      <Icon name="check" size={12} />
      {plural(passed, '{count} test', '{count} tests')}
    </span>
  );
}

import { fullName } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Mark } from '../../ui/Mark.tsx';
import { WindowedList } from '../../ui/WindowedList.tsx';
import type { ListedTest } from './listTests.ts';
import styles from './testing.module.css';

/** All tests of the journey, each with how it comes out. */
export function TestList(props: {
  tests: readonly ListedTest[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { tests, chosen, onChoose } = props;
  return (
    <WindowedList
      className={styles.list}
      label={t('Tests', { context: 'of a journey' })}
      items={tests}
      keyOf={({ sample }) => sample.id}
      rowHeight={41}
      chosen={chosen}
    >
      {({ sample, verdict }, tabIndex) => (
        <button
          type="button"
          tabIndex={tabIndex}
          className={styles.test}
          data-state={verdict.state}
          aria-current={sample.id === chosen ? 'true' : undefined}
          onClick={() => onChoose(sample.id)}
        >
          <Mark verdict={verdict.mark} size={16} />
          <span className={styles.who}>
            <b>{fullName(sample.scenario)}</b>
            {sample.scenario.name !== '' && <span>{sample.scenario.name}</span>}
          </span>
          <span className={styles.verdict}>{verdict.words}</span>
        </button>
      )}
    </WindowedList>
  );
}

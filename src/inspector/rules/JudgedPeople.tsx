import { useMemo } from 'react';
import { fullName, type Rule, type Sample } from '../../core/index.ts';
import { Mark } from '../../ui/Mark.tsx';
import { sharedHref } from '../../library/addresses.ts';
import { t } from '../../texts/t.ts';
import { WindowedList } from '../../ui/WindowedList.tsx';
import { useWorld } from '../shared/useHeadcount.tsx';
import { useReasons } from '../shared/useReasons.ts';
import styles from './JudgedPeople.module.css';

const rowHeight = 44;
/** Rows in sight at once. */
const mostRows = 7;

/** All sample people, those for whom a rule holds first, each with what decides it. */
export function JudgedPeople({ rule, members }: { rule: Rule; members: readonly Sample[] }) {
  const { samples } = useWorld();
  const reasonOf = useReasons(rule);
  const [sorted, holding] = useMemo(() => {
    const ids = new Set(members.map(({ id }) => id));
    return [[...members, ...samples.filter(({ id }) => !ids.has(id))], ids] as const;
  }, [samples, members]);
  return (
    <div className={styles.list} style={{ height: Math.min(sorted.length, mostRows) * rowHeight }}>
      <WindowedList
        label={t('Sample people and this rule')}
        items={sorted}
        keyOf={({ id }) => id}
        rowHeight={rowHeight}
        className={styles.rows}
      >
        {(sample, tabIndex) => {
          const holds = holding.has(sample.id);
          const why = reasonOf(sample);
          return (
            <a href={sharedHref('people', sample.id)} className={styles.person} tabIndex={tabIndex}>
              <Mark
                size={16}
                verdict={holds ? 'good' : 'idle'}
                label={holds ? t('Holds', { context: 'a rule' }) : t('Does not hold', { context: 'a rule' })}
              />
              <span className={styles.lines}>
                <span className={styles.name}>{fullName(sample.scenario)}</span>
                <span className={styles.why} title={why}>
                  {why}
                </span>
              </span>
            </a>
          );
        }}
      </WindowedList>
    </div>
  );
}

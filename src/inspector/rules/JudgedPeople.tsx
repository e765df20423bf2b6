import { useMemo } from 'react';
import { decisive, judge, plainFacts, type Rule, type Sample } from '../../core/index.ts';
import { Mark } from '../../ui/Mark.tsx';
import { WindowedList } from '../../ui/WindowedList.tsx';
import { personAddress } from '../addresses.ts';
import { pastOf } from '../samples/pastOf.ts';
import { fullName } from '../samples/personName.ts';
import { useWorld } from '../shared/useHeadcount.tsx';
import styles from './JudgedPeople.module.css';
import { useRuleNames } from './useRuleNames.ts';

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
        label="Sample people and this rule"
        items={sorted}
        keyOf={({ id }) => id}
        rowHeight={rowHeight}
        className={styles.rows}
      >
        {(sample, tabIndex) => {
          const holds = holding.has(sample.id);
          const why = reasonOf(sample);
          return (
            <a href={personAddress(sample.id)} className={styles.person} tabIndex={tabIndex}>
              <Mark size={16} verdict={holds ? 'good' : 'idle'} label={holds ? 'Holds' : 'Does not hold'} />
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

/** What decides the rule for somebody; worked out for those in sight alone. */
function useReasons(rule: Rule): (sample: Sample) => string {
  const { topics, segments, zone } = useWorld();
  const names = useRuleNames();
  return useMemo(() => {
    const called = {
      email: (id: string) => names.email?.(id) ?? id,
      topic: (id: string) => names.topic?.(id) ?? id,
      segment: (id: string) => names.segment?.(id) ?? id,
      journey: (id: string) => names.journey?.(id) ?? id,
    };
    return ({ scenario }) => {
      const past = pastOf(scenario, zone);
      if (!past) return 'Their start cannot be read';
      const words = decisive(judge(rule, plainFacts({ ...past, topics, segments })).reason, called);
      return words.charAt(0).toUpperCase() + words.slice(1);
    };
  }, [rule, topics, segments, zone, names]);
}

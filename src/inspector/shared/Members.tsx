import { useMemo } from 'react';
import { decisive, judge, plainFacts, ruleIsComplete, type Rule, type Sample } from '../../core/index.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { WindowedList } from '../../ui/WindowedList.tsx';
import { useRuleNames } from '../rules/useRuleNames.ts';
import { pastOf } from '../samples/pastOf.ts';
import { fullName } from '../samples/personName.ts';
import styles from './Members.module.css';
import { Panel } from './Sheet.tsx';
import { useHeadcount, useWorld } from './useHeadcount.tsx';

const rowHeight = 48;
/** Rows in sight at once. */
const mostRows = 8;

/** How many of the sample people a rule holds for, who they are, and why. */
export function Members({ rule, hrefOf }: { rule: Rule; hrefOf: (sample: Sample) => string }) {
  const { samples } = useWorld();
  if (samples.length === 0)
    return (
      <Panel title="Who is in it">
        <p className={styles.words}>
          There are no sample people yet. Add some under People, and they are counted here as you write the
          rule.
        </p>
      </Panel>
    );
  if (!ruleIsComplete(rule))
    return (
      <Panel title="Who is in it">
        <p className={styles.words}>Finish the rule, and the people who are in it stand here.</p>
      </Panel>
    );
  return <Counted rule={rule} hrefOf={hrefOf} />;
}

function Counted({ rule, hrefOf }: { rule: Rule; hrefOf: (sample: Sample) => string }) {
  const count = useHeadcount(rule);
  const reasonOf = useReasons(rule);
  if (count === 'needs-run')
    return (
      <Panel title="Who is in it">
        <p className={styles.words}>
          It asks for emails or journeys: who is in it shows when people travel. Open a journey and simulate.
        </p>
      </Panel>
    );
  const { members, judged, of, fresh } = count ?? { members: [], judged: 0, of: 0, fresh: false };
  const stale = fresh ? undefined : true;
  return (
    <Panel title="Who is in it">
      <p className={styles.count} data-stale={stale} role="status" aria-live="polite" aria-busy={!fresh}>
        <b>{members.length}</b>
        <span className={styles.words}>
          of {of} sample people{fresh ? ', after all their events' : judged < of ? ', counting…' : '…'}
        </span>
      </p>
      <div className={styles.bar} data-stale={stale} aria-hidden>
        <i style={{ width: `${of === 0 ? 0 : (members.length / of) * 100}%` }} />
      </div>
      {members.length > 0 && (
        <div className={styles.list} style={{ height: Math.min(members.length, mostRows) * rowHeight }}>
          <WindowedList
            label="People in this segment"
            items={members}
            keyOf={({ id }) => id}
            rowHeight={rowHeight}
            className={styles.people}
          >
            {(sample, tabIndex) => (
              <a href={hrefOf(sample)} className={styles.person} tabIndex={tabIndex}>
                <Avatar name={fullName(sample.scenario)} size="md" />
                <span className={styles.lines}>
                  <span className={styles.name}>{fullName(sample.scenario)}</span>
                  <Why words={reasonOf(sample)} />
                </span>
              </a>
            )}
          </WindowedList>
        </div>
      )}
      {members.length === 0 && fresh && (
        <p className={styles.words}>Nobody. Loosen the rule, or add a sample person who would be in it.</p>
      )}
    </Panel>
  );
}

function Why({ words }: { words: string }) {
  return (
    <span className={styles.why} title={words}>
      {words}
    </span>
  );
}

/** Why somebody is in it, in half a line; worked out for those in sight alone. */
function useReasons(rule: Rule): (sample: Sample) => string {
  const world = useWorld();
  const names = useRuleNames();
  return useMemo(() => {
    const { topics, segments, zone } = world;
    const called = {
      email: (id: string) => names.email?.(id) ?? id,
      topic: (id: string) => names.topic?.(id) ?? id,
      segment: (id: string) => names.segment?.(id) ?? id,
      journey: (id: string) => names.journey?.(id) ?? id,
    };
    return ({ scenario }) => {
      const past = pastOf(scenario, zone);
      if (!past) return '';
      const words = decisive(judge(rule, plainFacts({ ...past, topics, segments })).reason, called);
      return words.charAt(0).toUpperCase() + words.slice(1);
    };
  }, [rule, world, names]);
}

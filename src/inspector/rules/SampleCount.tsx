import { useMemo } from 'react';
import type { Rule } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { useKnownSamples } from '../samples/useVocabulary.tsx';
import { sampleCount } from './sampleCount.ts';
import styles from './RuleBuilder.module.css';

/** For how many of the sample people a complete rule holds, where that can be said without a run. */
export function SampleCount({ rule }: { rule: Rule }) {
  const samples = useKnownSamples();
  const zone = useSessionState(({ draft }) => draft.document.timeZone);
  const topics = useSessionState(({ shared }) => shared.topics);
  const count = useMemo(() => sampleCount(rule, samples, zone, topics), [rule, samples, zone, topics]);
  if (samples.length === 0) return null;
  return (
    <p className={styles.count}>
      {count === undefined
        ? 'Whether it holds depends on the way people came here: the simulator shows it.'
        : `Holds for ${count.holds} of ${count.of} sample people, after all their events.`}
    </p>
  );
}

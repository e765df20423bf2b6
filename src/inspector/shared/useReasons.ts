import { useMemo } from 'react';
import { decisive, judge, plainFacts, sentenceCase, type Rule, type Sample } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { useRuleNames } from '../rules/useRuleNames.ts';
import { pastOf } from '../../core/simulate/pastOf.ts';
import { useWorld } from './useHeadcount.tsx';

/** What decides a rule for somebody, in half a line; worked out for those alone whom it is asked of. */
export function useReasons(rule: Rule): (sample: Sample) => string {
  const { topics, segments, zone } = useWorld();
  const names = useRuleNames();
  return useMemo(
    () =>
      ({ scenario }) => {
        const past = pastOf(scenario, zone);
        if (!past) return t('Their start cannot be read');
        const words = decisive(judge(rule, plainFacts({ ...past, topics, segments })).reason, names);
        return sentenceCase(words);
      },
    [rule, topics, segments, zone, names],
  );
}

import { useMemo } from 'react';
import { ruleIsComplete, ruleWords, type Clause, type Rule } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Change } from '../Change.ts';
import styles from './RuleBuilder.module.css';
import { RuleCount } from './RuleCount.tsx';
import { ruleLeaves } from './ruleLeaves.tsx';
import { useRuleNames } from './useRuleNames.ts';
import { RuleScopeProvider, type RuleScope } from './RuleScope.tsx';
import { RuleTree } from './RuleTree.tsx';

const empty: Rule = { all: [] };

/** Builds a whole rule out of questions and groups, with its reading in plain words below. */
export function RuleBuilder(props: {
  /** What the rule is called to a screen reader. */
  label: string;
  value: Rule | undefined;
  onChange: Change<Rule>;
  onBlur: () => void;
  /** In a `run` a rule may also ask about its trigger, its mails and what came since entry. */
  scope: RuleScope;
}) {
  const { label, value = empty, onChange, onBlur, scope } = props;
  const names = useRuleNames();
  const leaves = useMemo(() => ruleLeaves(scope, names), [scope, names]);
  return (
    <RuleScopeProvider scope={scope}>
      <div className={styles.builder}>
        <RuleTree<Clause> tree={value} onChange={onChange} onBlur={onBlur} leaves={leaves} label={label} />
        {ruleIsComplete(value) && <Reading rule={value} />}
      </div>
    </RuleScopeProvider>
  );
}

function Reading({ rule }: { rule: Rule }) {
  const names = useRuleNames();
  return (
    <>
      <p className={styles.reading}>
        <b>{t('Reads:', { context: 'a rule, in words' })}</b> {t('{what}.', { what: ruleWords(rule, names) })}
      </p>
      <RuleCount rule={rule} />
    </>
  );
}

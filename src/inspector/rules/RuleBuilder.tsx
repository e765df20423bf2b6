import { useMemo } from 'react';
import {
  judge,
  propertyClausesOf,
  ruleIsComplete,
  ruleWords,
  type Clause,
  type Operand,
  type Rule,
} from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import type { Change } from '../Change.ts';
import { factsOf } from '../samples/factsOf.ts';
import { useKnownSamples } from '../samples/useVocabulary.tsx';
import styles from './RuleBuilder.module.css';
import { ruleLeaves } from './ruleLeaves.tsx';
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
  const leaves = useMemo(() => ruleLeaves(scope), [scope]);
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
  return (
    <p className={styles.reading}>
      <b>Reads:</b> {ruleWords(rule)}. <Count rule={rule} />
    </p>
  );
}

/** For how many sample people the rule holds, where it can be said without a run. */
function Count({ rule }: { rule: Rule }) {
  const samples = useKnownSamples();
  const zone = useSessionState(({ draft }) => draft.document.timeZone);
  const topics = useSessionState(({ shared }) => shared.topics);
  const holds = useMemo(() => {
    if (samples.length === 0 || needsRun(rule)) return undefined;
    const facts = samples.map(({ scenario }) => factsOf(scenario, zone, topics));
    return facts.filter((each) => each !== undefined && judge(rule, each).reason.holds).length;
  }, [rule, samples, zone, topics]);
  if (holds === undefined) return null;
  return (
    <span>
      Holds for {holds} of {samples.length} sample people after all their events.
    </span>
  );
}

/** Whether a rule asks what only a run, another journey or a segment can answer. */
function needsRun(rule: Rule): boolean {
  if ('all' in rule) return rule.all.some(needsRun);
  if ('any' in rule) return rule.any.some(needsRun);
  if ('not' in rule) return needsRun(rule.not);
  const filters = 'event' in rule ? propertyClausesOf(rule.event.where) : [];
  return (
    ('value' in rule && isBorrowed(rule.value)) ||
    filters.some(({ value }) => isBorrowed(value)) ||
    'trigger' in rule ||
    'email' in rule ||
    'segment' in rule ||
    'in' in rule ||
    ('since' in rule && rule.since === 'entry')
  );
}

/** Whether a comparison's value comes from the run's trigger. */
const isBorrowed = (value: Operand | undefined): boolean => typeof value === 'object' && 'trigger' in value;

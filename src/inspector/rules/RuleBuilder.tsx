import { useMemo } from 'react';
import {
  clausesOf,
  judge,
  own,
  propertyClausesOf,
  ruleIsComplete,
  ruleWords,
  type Clause,
  type Operand,
  type Rule,
  type Shared,
} from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import type { Change } from '../Change.ts';
import { factsOf } from '../samples/factsOf.ts';
import { useKnownSamples } from '../samples/useVocabulary.tsx';
import styles from './RuleBuilder.module.css';
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
    <p className={styles.reading}>
      <b>Reads:</b> {ruleWords(rule, names)}. <Count rule={rule} />
    </p>
  );
}

/** For how many sample people the rule holds, where it can be said without a run. */
function Count({ rule }: { rule: Rule }) {
  const samples = useKnownSamples();
  const zone = useSessionState(({ draft }) => draft.document.timeZone);
  const topics = useSessionState(({ shared }) => shared.topics);
  const segments = useSessionState(({ shared }) => shared.segments);
  const holds = useMemo(() => {
    if (samples.length === 0 || needsRun(rule, segments)) return undefined;
    const facts = samples.map(({ scenario }) => factsOf(scenario, zone, { topics, segments }));
    return facts.filter((each) => each !== undefined && judge(rule, each).reason.holds).length;
  }, [rule, samples, zone, topics, segments]);
  if (holds === undefined) return null;
  return (
    <span>
      Holds for {holds} of {samples.length} sample people after all their events.
    </span>
  );
}

/**
 * Whether a rule, or a segment that it asks for, asks what only a run, a mail or another journey can answer. Segments
 * that ask for themselves have no answer either.
 */
function needsRun(rule: Rule, segments: Shared['segments'], within: readonly string[] = []): boolean {
  return clausesOf(rule).some((clause) => {
    if ('segment' in clause) {
      const segment = own(segments, clause.segment);
      if (!segment || within.includes(clause.segment)) return true;
      return needsRun(segment.rule, segments, [...within, clause.segment]);
    }
    const filters = 'event' in clause ? propertyClausesOf(clause.event.where) : [];
    return (
      ('value' in clause && isBorrowed(clause.value)) ||
      filters.some(({ value }) => isBorrowed(value)) ||
      'trigger' in clause ||
      'email' in clause ||
      'in' in clause ||
      ('since' in clause && clause.since === 'entry')
    );
  });
}

/** Whether a comparison's value comes from the run's trigger. */
const isBorrowed = (value: Operand | undefined): boolean => typeof value === 'object' && 'trigger' in value;

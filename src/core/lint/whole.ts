import { t } from '../../texts/t.ts';
import { entryFacts } from '../analyse/entryFacts.ts';
import { isImpossible } from '../analyse/satisfy.ts';
import { solveProperties } from '../analyse/solveProperties.ts';
import { outletsOf } from '../document/graph.ts';
import { isEventPattern, isTrigger } from '../document/JourneyDocument.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import type { TriggerOn } from '../kinds/TriggerOn.ts';
import { patternWords } from '../kinds/words.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own, sameJson } from '../values/json.ts';
import { clausesOf, type EventPattern, type Rule } from '../values/rule.ts';
import { askedBy } from './askedBy.ts';
import { factsOfEmail } from './emailFacts.ts';
import type { View } from './View.ts';

/** What is unwise about the journey as a whole. */
export const whole = (view: View): Issue[] => [
  ...goalIssues(view),
  ...exitIssues(view),
  ...audienceIssues(view),
  ...unknownGroup(view),
  ...secondTrigger(view),
  ...noUtm(view),
  ...noBehaviour(view),
  ...sameNames(view),
];

function goalIssues({ document: { goal, exits, about } }: View): Issue[] {
  if (!goal) return [];
  const issues: Issue[] = [];
  const leaves = exits.some(({ when }) => isEventPattern(when) && when.event === goal.when.event);
  if (!goal.exit && !leaves) issues.push(issue('converted-stay', { setting: 'goal' }));
  const isSaid = (said = '') => said.trim() !== '';
  if (!isSaid(about.objective))
    issues.push(
      issue(
        'goal-not-measured',
        { setting: 'about/objective' },
        { what: isSaid(about.kpi) ? t('objective') : t('objective and no KPI') },
      ),
    );
  else if (!isSaid(about.kpi))
    issues.push(issue('goal-not-measured', { setting: 'about/kpi' }, { what: t('KPI') }));
  return issues;
}

const triggersOf = ({ nodes, isComplete }: View): { node: string; on: TriggerOn }[] =>
  nodes.flatMap((node) =>
    isTrigger(node) && node.settings.on && isComplete(node.id)
      ? [{ node: node.id, on: node.settings.on }]
      : [],
  );

function exitIssues(view: View): Issue[] {
  const issues: Issue[] = [];
  for (const { on } of triggersOf(view)) {
    if (!('event' in on)) continue;
    for (const { id, when, reason } of view.document.exits)
      if (isEventPattern(when) && covers(when, on.event))
        issues.push(
          issue(
            'exit-equals-trigger',
            { setting: `exits/${id}` },
            { event: patternWords(on.event), what: t('what the exit “{reason}” waits for', { reason }) },
          ),
        );
  }
  return issues;
}

/** Whether every event that matches `pattern` matches `wider` too. */
function covers(wider: EventPattern, pattern: EventPattern): boolean {
  if (wider.event !== pattern.event || !ruleIsComplete({ event: wider })) return false;
  if (wider.where === undefined || sameJson(wider.where, pattern.where)) return true;
  const apart = solveProperties(
    [
      { where: pattern.where, holds: true },
      { where: wider.where, holds: false },
    ],
    { now: undefined, zone: undefined },
    undefined,
    { left: 5_000 },
  );
  return apart === 'impossible';
}

/** Clauses of a rule, segments taken apart, that are about an event of this name. */
function asksAbout(rule: Rule, event: string, segments: View['context']['segments'], inside = 0): Rule[] {
  return clausesOf(rule).flatMap((clause): Rule[] => {
    if ('segment' in clause) {
      const segment = own(segments, clause.segment);
      return segment && inside < 10 ? asksAbout(segment.rule, event, segments, inside + 1) : [];
    }
    return 'event' in clause && clause.event.event === event ? [clause] : [];
  });
}

function audienceIssues(view: View): Issue[] {
  const { audience } = view.document;
  const { segments } = view.context;
  if (!audience || !ruleIsComplete(audience)) return [];
  const issues: Issue[] = [];
  for (const { on } of triggersOf(view)) {
    const event = 'event' in on ? on.event.event : undefined;
    const asked = event === undefined ? [] : asksAbout(audience, event, segments);
    if (event === undefined || asked.length === 0) continue;
    const { facts } = entryFacts({ on }, undefined);
    const nobody = isImpossible([...facts, { rule: audience, holds: true, of: 'person' }], { segments });
    const always = asked.some((rule) =>
      isImpossible([...facts, { rule, holds: false, of: 'person' }], { segments }),
    );
    if (!nobody && !always) continue;
    const so = nobody ? t('nobody is ever let in') : t('asking for it changes nothing');
    issues.push(issue('trigger-in-audience', { setting: 'audience' }, { event, so }));
  }
  return issues;
}

const unknownGroup = ({ document: { group }, context: { policies } }: View): Issue[] =>
  group !== undefined && own(policies.groups, group) === undefined
    ? [issue('unknown-group', { setting: 'group' }, { group })]
    : [];

const secondTrigger = ({ graph: { triggers } }: View): Issue[] =>
  triggers.slice(1).map(({ id }) => issue('second-trigger', { node: id }, { count: triggers.length }));

function noUtm({ document, context, nodes }: View): Issue[] {
  if (document.utm?.campaign) return [];
  const bare = nodes.some((node) => {
    const sent = nodeKind(node.kind).sends?.(node.settings);
    const stored = sent && own(context.emails, sent.email);
    const facts = stored && factsOfEmail(stored);
    return facts?.links === true && !facts.utm?.campaign;
  });
  return bare ? [issue('no-utm', { setting: 'utm' })] : [];
}

/** Whether a rule looks at what people did, before the journey or in it. */
const isBehaviour = (rule: Rule): boolean =>
  clausesOf(rule).some(
    (clause) =>
      'event' in clause || 'did' in clause || 'segment' in clause || 'in' in clause || 'trigger' in clause,
  );

function noBehaviour(view: View): Issue[] {
  const { nodes } = view;
  const steps = nodes.filter((node) => !isTrigger(node));
  if (!steps.some((node) => 'sends' in nodeKind(node.kind))) return [];
  const branches = steps.some((node) => {
    if (outletsOf(node).length < 2) return false;
    const asked = askedBy(view, node.id);
    // What is not complete yet may still become one.
    return !asked || asked.patterns.length > 0 || asked.rules.some(isBehaviour);
  });
  return branches ? [] : [issue('no-behaviour')];
}

function sameNames({ nodes }: View): Issue[] {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const name = node.name?.trim() ?? '';
    if (name === '') return [];
    const twice = seen.has(name);
    seen.add(name);
    return twice ? [issue('same-name', { node: node.id, setting: 'name' }, { name })] : [];
  });
}

import { t } from '../../texts/t.ts';
import { nodeKinds, stepKind, stepKinds, type NodeKindName } from '../kinds/catalogue.ts';
import type { NodeKind, Surroundings } from '../kinds/Kind.ts';
import { utf8Length } from '../document/door.ts';
import type { Email } from '../document/Email.ts';
import { restlessLoops } from '../document/restlessLoops.ts';
import type { Journey, Step, Target } from '../document/Journey.ts';
import { badReference } from '../values/badReference.ts';
import { issue, type Issue } from '../values/issue.ts';
import { digestOf, own, pointer } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import { checkRules } from './checkRules.ts';
import { recall } from './recall.ts';
import { segmentLoops } from './segmentLoops.ts';

/** What no schema can judge in journey JSON: references, ways out, loops, limits, digest. */
export function checkJourney(journey: Journey): Issue[] {
  return [
    ...checkParts(journey),
    ...checkSteps(journey),
    ...(journey.digest !== undefined && journey.digest !== digestOf(journey)
      ? [issue('digest-differs', { path: '/digest' })]
      : []),
  ];
}

/** What is not a matter of single steps: rules, segments, ids, sizes. */
function checkParts(journey: Journey): Issue[] {
  const issues = [...checkRules(journey), ...segmentLoops(journey.segments)];
  const steps = Object.keys(journey.steps).length;
  if (steps > limits.steps.max)
    issues.push(issue('too-many-steps', { path: '/steps' }, { found: steps, max: limits.steps.max }));
  const seen = new Set<string>();
  journey.triggers.forEach(({ id }, index) => {
    if (seen.has(id) || own(journey.steps, id))
      issues.push(issue('duplicate-id', { path: pointer(['triggers', index, 'id']) }, { id }));
    seen.add(id);
  });
  const exits = new Set<string>();
  journey.exits.forEach(({ id }, index) => {
    if (exits.has(id)) issues.push(issue('duplicate-id', { path: pointer(['exits', index, 'id']) }, { id }));
    exits.add(id);
  });
  for (const [id, email] of Object.entries(journey.emails))
    for (const found of emailSizeIssues(email, {})) issues.push({ ...found, path: pointer(['emails', id]) });
  return issues;
}

/** Triggers and steps, each by itself, and where they lead. */
function checkSteps(journey: Journey): Issue[] {
  const issues: Issue[] = [];
  const surroundings = surroundingsOf(journey);
  const target = (path: readonly PropertyKey[], to: Target | undefined, node?: string) => {
    if (typeof to === 'string' && own(journey.steps, to) === undefined)
      issues.push(badReference({ path: pointer(path), node }, 'step', to));
  };
  journey.triggers.forEach(({ id, on, next }, index) => {
    target(['triggers', index, 'next'], next);
    if (next === null)
      issues.push(issue('trigger-leads-nowhere', { path: pointer(['triggers', index, 'next']), node: id }));
    for (const found of settingIssues(nodeKinds.trigger, { on }, surroundings))
      issues.push({ ...found, path: pointer(['triggers', index]) + (found.path ?? ''), node: id });
  });
  for (const [id, step] of Object.entries(journey.steps)) {
    target(['steps', id, 'next'], step.next, id);
    for (const [outlet, to] of Object.entries(step.outlets ?? {}))
      target(['steps', id, 'outlets', outlet], to, id);
    for (const found of stepIssues(step, surroundings))
      issues.push({ ...found, path: pointer(['steps', id]) + (found.path ?? ''), node: id });
  }
  const restless = Object.keys(journey.steps).filter((step) => !restsAt(own(journey.steps, step)));
  for (const id of restlessLoops(restless, (step) => targetsOf(own(journey.steps, step))))
    issues.push(issue('loop-without-wait', { path: pointer(['steps', id]), node: id }));
  return issues;
}

const restsAt = (step: Step | undefined) => step !== undefined && stepKinds[step.kind].movedBy !== undefined;

const targetsOf = (step: Step | undefined): string[] =>
  [step?.next, ...Object.values(step?.outlets ?? {})].filter((to) => typeof to === 'string');

/** Whether an email, as it leaves, is larger than it may be. */
export const emailSizeIssues = recall(({ html, text }: Email): Issue[] =>
  // No character takes more than three bytes for each of its units.
  (html.length + text.length) * 3 > limits.emailBytes.max &&
  utf8Length(html) + utf8Length(text) > limits.emailBytes.max
    ? [issue('email-too-large', {}, { max: limits.emailBytes.max })]
    : [],
);

const noWay = t('none', { context: 'no way out' });

/** What is wrong with one step, wherever it stands. */
const stepIssues = recall((step: Step, surroundings: Surroundings): Issue[] => {
  const kind = stepKind(step.kind);
  const expected = kind.outlets(step).map((outlet) => outlet.id);
  const found = [...(step.next === undefined ? [] : ['next']), ...Object.keys(step.outlets ?? {})];
  const words = { found: found.join(', ') || noWay, expected: expected.join(', ') || noWay };
  const differs = expected.length !== found.length || expected.some((outlet) => !found.includes(outlet));
  return [...(differs ? [issue('bad-outlets', {}, words)] : []), ...settingIssues(kind, step, surroundings)];
});

const noFindings: ReturnType<Surroundings['email']> = [];

const surroundingsOf = ({ topics, emails, segments }: Journey): Surroundings => ({
  hasTopic: (topic) => own(topics, topic) !== undefined,
  // Content is the workspace's business; here it only counts that the email is there.
  email: (email) => (own(emails, email) ? noFindings : undefined),
  hasSegment: (segment) => own(segments, segment) !== undefined,
  hasJourney: () => undefined,
  shutJourney: () => undefined,
  isArchived: () => false,
});

/** What makes the settings of one node impossible to run. */
function settingIssues<Settings extends object>(
  kind: NodeKind<NodeKindName, Settings>,
  settings: Settings,
  surroundings: Surroundings,
): Issue[] {
  const issues: Issue[] = [];
  kind.check(
    settings,
    (code, setting, words) =>
      issues.push(issue(code, { path: pointer(setting?.split('/') ?? []), setting }, words)),
    surroundings,
  );
  return issues.filter(({ severity }) => severity === 'error');
}

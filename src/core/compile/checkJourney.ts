import { nodeKinds, stepKind, stepKinds, type NodeKindName } from '../kinds/catalogue.ts';
import type { NodeKind } from '../kinds/Kind.ts';
import { utf8Length } from '../document/door.ts';
import { restlessLoops } from '../document/restlessLoops.ts';
import type { Journey, Step, Target } from '../document/Journey.ts';
import { issue, type Issue } from '../values/issue.ts';
import { digestOf, own, pointer } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import { checkRules } from './checkRules.ts';
import { segmentLoops } from './segmentLoops.ts';

/** What no schema can judge in journey JSON: references, ways out, loops, limits, digest, and what cannot be run yet. */
export function checkJourney(journey: Journey): Issue[] {
  const issues = [...checkRules(journey), ...segmentLoops(journey.segments)];
  const ids = Object.keys(journey.steps);
  if (ids.length > limits.steps.max)
    issues.push(issue('too-many-steps', { path: '/steps' }, { found: ids.length, max: limits.steps.max }));
  const target = (path: readonly PropertyKey[], to: Target | undefined, node?: string) => {
    if (typeof to === 'string' && own(journey.steps, to) === undefined)
      issues.push(issue('bad-reference', { path: pointer(path), node }, { what: 'step', id: to }));
  };
  const seen = new Set<string>();
  journey.triggers.forEach(({ id, next }, index) => {
    if (seen.has(id) || own(journey.steps, id))
      issues.push(issue('duplicate-id', { path: pointer(['triggers', index, 'id']) }, { id }));
    seen.add(id);
    target(['triggers', index, 'next'], next);
    if (next === null)
      issues.push(issue('trigger-leads-nowhere', { path: pointer(['triggers', index, 'next']), node: id }));
  });
  journey.triggers.forEach(({ id, on }, index) => {
    issues.push(...settingIssues(nodeKinds.trigger, { on }, ['triggers', index], id, journey));
  });
  const exits = new Set<string>();
  journey.exits.forEach(({ id }, index) => {
    if (exits.has(id)) issues.push(issue('duplicate-id', { path: pointer(['exits', index, 'id']) }, { id }));
    exits.add(id);
  });
  for (const [id, step] of Object.entries(journey.steps)) {
    target(['steps', id, 'next'], step.next, id);
    for (const [outlet, to] of Object.entries(step.outlets ?? {}))
      target(['steps', id, 'outlets', outlet], to, id);
    issues.push(...stepIssues(id, step, journey));
  }
  for (const id of restlessLoops(
    ids.filter((step) => !restsAt(own(journey.steps, step))),
    (step) => targetsOf(own(journey.steps, step)),
  ))
    issues.push(issue('loop-without-wait', { path: pointer(['steps', id]), node: id }));
  for (const [id, email] of Object.entries(journey.emails)) {
    const size = utf8Length(email.html) + utf8Length(email.text);
    if (size > limits.emailBytes.max)
      issues.push(
        issue('email-too-large', { path: pointer(['emails', id]) }, { max: limits.emailBytes.max }),
      );
  }
  if (journey.digest !== undefined && journey.digest !== digestOf(journey))
    issues.push(issue('digest-differs', { path: '/digest' }));
  return issues;
}

const restsAt = (step: Step | undefined) => step !== undefined && stepKinds[step.kind].movedBy !== undefined;

const targetsOf = (step: Step | undefined): string[] =>
  [step?.next, ...Object.values(step?.outlets ?? {})].filter((to) => typeof to === 'string');

function stepIssues(id: string, step: Step, journey: Journey): Issue[] {
  const issues: Issue[] = [];
  const kind = stepKind(step.kind);
  const expected = kind.outlets(step).map((outlet) => outlet.id);
  const found = [...(step.next === undefined ? [] : ['next']), ...Object.keys(step.outlets ?? {})];
  if (expected.length !== found.length || expected.some((outlet) => !found.includes(outlet)))
    issues.push(
      issue(
        'bad-outlets',
        { path: pointer(['steps', id]), node: id },
        { found: found.join(', ') || 'none', expected: expected.join(', ') || 'none' },
      ),
    );
  return [...issues, ...settingIssues(kind, step, ['steps', id], id, journey)];
}

/** What makes the settings of one node impossible to run. */
function settingIssues<Settings extends object>(
  kind: NodeKind<NodeKindName, Settings>,
  settings: Settings,
  path: readonly PropertyKey[],
  node: string,
  journey: Journey,
): Issue[] {
  const issues: Issue[] = [];
  kind.check(
    settings,
    (code, setting, words) =>
      issues.push(
        issue(code, { path: pointer([...path, ...(setting?.split('/') ?? [])]), node, setting }, words),
      ),
    {
      hasTopic: (topic) => own(journey.topics, topic) !== undefined,
      // Content is the workspace's business; here it only counts that the email is there.
      email: (email) => (own(journey.emails, email) ? [] : undefined),
      hasSegment: (segment) => own(journey.segments, segment) !== undefined,
      hasJourney: () => undefined,
    },
  );
  return issues.filter(({ severity }) => severity === 'error');
}

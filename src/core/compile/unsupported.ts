import { stepKind, stepKinds, type StepKindName } from '../kinds/catalogue.ts';
import { laterKinds } from '../kinds/later.ts';
import type { Journey, Policies } from '../document/Journey.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own, pointer } from '../values/json.ts';
import { clausesOf, type Rule } from '../values/rule.ts';

const triggerWords: Record<string, string> = {
  segment: 'A segment trigger',
  date: 'A date trigger',
  inactivity: 'An inactivity trigger',
  manual: 'A manual trigger',
};

/** Everything in a journey that this version reads but cannot run yet, by name: it is refused, never ignored. */
export function unsupportedIn(journey: Journey): Issue[] {
  const issues: Issue[] = [];
  const refuse = (path: readonly PropertyKey[], what: string, node?: string) =>
    issues.push(issue('not-supported-yet', { path: pointer(path), node }, { what }));
  const rule = (path: readonly PropertyKey[], asked: Rule, node?: string) => {
    for (const clause of clausesOf(asked)) {
      if ('segment' in clause) refuse(path, 'A rule about a segment', node);
      if ('in' in clause) refuse(path, 'A rule about other journeys', node);
    }
  };
  journey.triggers.forEach(({ on }, index) => {
    const [name] = Object.keys(on);
    if (!('event' in on))
      refuse(['triggers', index, 'on', name ?? ''], triggerWords[name ?? ''] ?? 'This trigger');
  });
  for (const [id, step] of Object.entries(journey.steps)) {
    const later = own<{ title: string }>(laterKinds, step.kind);
    if (later) {
      refuse(['steps', id, 'kind'], later.title, id);
      continue;
    }
    if ('window' in step && step.window) refuse(['steps', id, 'window'], 'A send window', id);
    stepKind(step.kind)
      .asks(step)
      .rules.forEach((asked) => rule(['steps', id], asked, id));
  }
  if (journey.audience) rule(['audience'], journey.audience);
  journey.exits.forEach(({ when }, index) => {
    if (!isEventPattern(when)) rule(['exits', index, 'when'], when);
  });
  for (const [id, email] of Object.entries(journey.emails)) {
    if (email.variants && email.variants.length > 0)
      refuse(['emails', id, 'variants'], 'Variants of an email');
    for (const [name, show] of Object.entries(email.shows)) rule(['emails', id, 'shows', name], show);
  }
  if (journey.group !== undefined) refuse(['group'], 'A group');
  issues.push(...unsupportedPolicies(journey.policies, []));
  return issues;
}

export function unsupportedPolicies(policies: Policies, base: readonly PropertyKey[]): Issue[] {
  const names = {
    caps: 'A frequency cap',
    quietHours: 'Quiet hours',
    sunset: 'A sunset policy',
    groups: 'A group',
  } as const;
  return Object.entries(names).flatMap(([name, what]) => {
    const policy = own<unknown>(policies, name);
    const empty =
      policy === undefined ||
      (typeof policy === 'object' && policy !== null && Object.keys(policy).length === 0);
    return empty
      ? []
      : [issue('not-supported-yet', { path: pointer([...base, 'policies', name]) }, { what })];
  });
}

/** Whether a step's kind is one that this version runs. */
export const isBuilt = (kind: string): kind is StepKindName => Object.hasOwn(stepKinds, kind);

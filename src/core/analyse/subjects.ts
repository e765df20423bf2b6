import { own } from '../values/json.ts';
import { clausesOf, propertyClausesOf, type Clause, type Comparison, type Rule } from '../values/rule.ts';

const known = new WeakMap<object, WeakMap<Rule, ReadonlySet<string>>>();

/** What a rule is about, as texts: rules that share none cannot contradict each other. */
export function subjectsIn(
  rule: Rule,
  segments: Readonly<Record<string, { rule: Rule }>>,
  inside = 0,
): ReadonlySet<string> {
  const here = known.get(segments) ?? new WeakMap<Rule, ReadonlySet<string>>();
  known.set(segments, here);
  const present = here.get(rule);
  if (present) return present;
  const subjects = new Set<string>();
  for (const clause of clausesOf(rule)) {
    for (const subject of aboutOf(clause)) subjects.add(subject);
    if (!('segment' in clause) || inside > 20) continue;
    const segment = own(segments, clause.segment);
    if (segment) for (const subject of subjectsIn(segment.rule, segments, inside + 1)) subjects.add(subject);
  }
  here.set(rule, subjects);
  return subjects;
}

function aboutOf(clause: Clause): string[] {
  const borrowed = (comparison: Comparison) =>
    typeof comparison.value === 'object' && 'trigger' in comparison.value
      ? [`trigger ${comparison.value.trigger}`]
      : [];
  const more = 'is' in clause ? borrowed(clause) : [];
  if ('attribute' in clause) return [`attribute ${clause.attribute}`, ...more];
  if ('tag' in clause) return [`tag ${clause.tag}`];
  if ('topic' in clause) return [`topic ${clause.topic}`];
  if ('trigger' in clause) return [`trigger ${clause.trigger}`, ...more];
  if ('event' in clause)
    return [
      `event ${clause.event.event}`,
      ...propertyClausesOf(clause.event.where).flatMap(borrowed),
      ...more,
    ];
  if ('did' in clause) return ['mails'];
  return 'in' in clause ? [`journey ${clause.in}`] : [];
}

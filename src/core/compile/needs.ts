import { stepKind } from '../kinds/catalogue.ts';
import { trigger } from '../kinds/trigger.ts';
import type { Journey, Needs } from '../document/Journey.ts';
import { isEventPattern } from '../document/JourneyDocument.ts';
import { rulesOf } from './rulesOf.ts';
import { clausesOf, propertyClausesOf, type Clause, type EventPattern, type Rule } from '../values/rule.ts';

/** What a backend must collect for a journey, and how long it must keep it: derived from every rule and pattern. */
export function needsOf(journey: Omit<Journey, 'needs' | 'digest'>): Needs {
  const events = new Map<string, { properties: Set<string>; keepFor: Set<string> }>();
  const attributes = new Set<string>();
  const tags = new Set<string>();
  const pathName = (path: string) => path.replace(/^properties\./, '');

  const addPattern = ({ event, where }: EventPattern, keepFor: string, property?: string) => {
    const need = events.get(event) ?? { properties: new Set(), keepFor: new Set() };
    events.set(event, need);
    need.keepFor.add(keepFor);
    for (const clause of propertyClausesOf(where)) need.properties.add(clause.property);
    if (property !== undefined) need.properties.add(property);
    if (journey.reentry.key?.startsWith('properties.')) need.properties.add(pathName(journey.reentry.key));
  };
  const triggerEvents = journey.triggers.flatMap(({ on }) => ('event' in on ? [on.event] : []));
  const addTriggerPath = (path: string) => {
    if (!path.startsWith('properties.')) return;
    for (const { event } of triggerEvents) addPattern({ event }, 'forever', pathName(path));
  };
  const addClause = (clause: Clause) => {
    if ('attribute' in clause) attributes.add(clause.attribute);
    if ('tag' in clause) tags.add(clause.tag);
    if ('event' in clause) {
      if ('pick' in clause) addPattern(clause.event, 'forever', clause.property);
      else addPattern(clause.event, clause.within ?? 'forever');
    }
    if ('trigger' in clause) addTriggerPath(clause.trigger);
    if ('value' in clause && typeof clause.value === 'object' && 'trigger' in clause.value)
      addTriggerPath(clause.value.trigger);
  };
  const addRule = (rule: Rule) => clausesOf(rule).forEach(addClause);

  for (const step of Object.values(journey.steps)) {
    const asked = stepKind(step.kind).asks(step);
    for (const pattern of asked.patterns) addPattern(pattern, 'forever');
    for (const attribute of asked.attributes) attributes.add(attribute);
  }
  for (const { on } of journey.triggers) {
    const asked = trigger.asks({ on });
    for (const pattern of asked.patterns) addPattern(pattern, 'forever');
    for (const attribute of asked.attributes) attributes.add(attribute);
  }
  for (const { rule } of rulesOf(journey)) addRule(rule);
  if (journey.goal)
    addPattern(journey.goal.when, 'forever', journey.goal.value && pathName(journey.goal.value));
  for (const { when } of journey.exits) if (isEventPattern(when)) addPattern(when, 'forever');

  const sorted = (names: Iterable<string>) => [...names].sort();
  return {
    events: Object.fromEntries(
      sorted(events.keys()).map((name) => {
        const need = events.get(name);
        const [only, ...more] = need?.keepFor ?? [];
        // Windows of several lengths cannot be compared without a calendar; forever covers them all.
        const keepFor = only !== undefined && more.length === 0 ? only : 'forever';
        return [name, { properties: sorted(need?.properties ?? []), keepFor }];
      }),
    ),
    attributes: sorted(attributes),
    tags: sorted(tags),
  };
}

import type { TriggerOn } from '../kinds/TriggerOn.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import type { EventPattern, PropertyRule, Rule } from '../values/rule.ts';
import type { Signed } from './conjunctions.ts';
import { asksMoment } from './Constraint.ts';

/** What is known of everybody who has just entered by a trigger: `lasting` for as long as the run lives, `facts` at this very moment. */
export interface EntryFacts {
  facts: readonly Signed[];
  lasting: readonly Signed[];
}

/** What a trigger and the audience say about whoever they let in. Settings may be a draft's. */
export function entryFacts({ on }: { on?: TriggerOn | undefined }, audience: Rule | undefined): EntryFacts {
  const lasting = on && 'event' in on ? patternFacts(on.event) : [];
  const facts: Signed[] = [...lasting];
  if (audience && ruleIsComplete(audience)) facts.push({ rule: audience, holds: true, of: 'person' });
  return { facts, lasting };
}

/** The event of the trigger happened, and its properties are those of the trigger's record. */
function patternFacts({ event, where }: EventPattern): Signed[] {
  if (event === '') return [];
  const pattern: EventPattern = where ? { event, where } : { event };
  if (!ruleIsComplete({ event: pattern })) return [];
  const facts: Signed[] = [
    { rule: { event: pattern }, holds: true, of: 'person' },
    { rule: { event: pattern }, holds: true },
    { rule: { trigger: 'event', is: 'equals', value: event }, holds: true },
  ];
  const rule = where && ofTrigger(where);
  return rule ? [...facts, { rule, holds: true }] : facts;
}

/** A filter as a rule over the trigger's record; undefined where it asks for moments, which were judged at the event's own time and perhaps in another zone. */
function ofTrigger(where: PropertyRule): Rule | undefined {
  const all = (parts: readonly PropertyRule[]): Rule[] | undefined => {
    const rules = parts.map(ofTrigger);
    return rules.every((rule) => rule !== undefined) ? rules : undefined;
  };
  if ('all' in where) {
    // Of several that all hold, those that can be said still hold.
    return { all: where.all.map(ofTrigger).filter((rule) => rule !== undefined) };
  }
  if ('any' in where) {
    const any = all(where.any);
    return any && { any };
  }
  if ('not' in where) {
    const exact = all([where.not]);
    return exact?.[0] && isExact(where.not) ? { not: exact[0] } : undefined;
  }
  const { property, ...comparison } = where;
  return asksMoment(where.is) ? undefined : { trigger: `properties.${property}`, ...comparison };
}

/** Whether nothing in it was left out. */
function isExact(where: PropertyRule): boolean {
  if ('all' in where) return where.all.every(isExact);
  if ('any' in where) return where.any.every(isExact);
  if ('not' in where) return isExact(where.not);
  return !asksMoment(where.is);
}

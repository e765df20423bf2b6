import type { EventPattern, PropertyRule, Rule } from '../../../src/core/index.ts';

/** The oracle's own reading of comparisons: few operators, no types mixed. */
export function compares(found: unknown, is: string, value: unknown): boolean {
  if (is === 'exists') return found !== undefined;
  if (is === 'missing') return found === undefined;
  if (found === undefined || typeof found !== typeof value) return false;
  switch (is) {
    case 'equals':
      return found === value;
    case 'greaterThan':
      return Number(found) > Number(value);
    case 'atMost':
      return Number(found) <= Number(value);
    default:
      throw new Error(`the oracle does not know ${is}`);
  }
}

export function propertiesFit(rule: PropertyRule, properties: Record<string, unknown>): boolean {
  if ('all' in rule) return rule.all.every((part) => propertiesFit(part, properties));
  if ('any' in rule) return rule.any.some((part) => propertiesFit(part, properties));
  if ('not' in rule) return !propertiesFit(rule.not, properties);
  return compares(properties[rule.property], rule.is, rule.value);
}

export const isPattern = (when: Rule | EventPattern): when is EventPattern =>
  'event' in when && typeof when.event === 'string';

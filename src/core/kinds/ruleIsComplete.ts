import {
  propertyClausesOf,
  operandFits,
  type Clause,
  type EventPattern,
  type PropertyRule,
  type Rule,
} from '../values/rule.ts';

const patternIsComplete = ({ event, where }: EventPattern): boolean =>
  event !== '' && (where === undefined || propertiesAreComplete(where));

function propertiesAreComplete(rule: PropertyRule): boolean {
  if ('all' in rule) return rule.all.length > 0 && rule.all.every(propertiesAreComplete);
  if ('any' in rule) return rule.any.length > 0 && rule.any.every(propertiesAreComplete);
  if ('not' in rule) return propertiesAreComplete(rule.not);
  return propertyClausesOf(rule).every((clause) => clause.property !== '' && operandFits(clause));
}

function clauseIsComplete(clause: Clause): boolean {
  if ('attribute' in clause) return clause.attribute !== '' && operandFits(clause);
  if ('tag' in clause) return clause.tag !== '';
  if ('segment' in clause) return clause.segment !== '';
  if ('pick' in clause)
    return patternIsComplete(clause.event) && clause.property !== '' && operandFits(clause);
  if ('event' in clause) return patternIsComplete(clause.event);
  if ('email' in clause) return clause.email !== '';
  if ('topic' in clause) return clause.topic !== '';
  if ('trigger' in clause) return clause.trigger !== '' && operandFits(clause);
  return clause.in !== '';
}

/** Whether nothing in a rule is left half said. An empty `all` or `any` is a rule not yet begun. */
export function ruleIsComplete(rule: Rule): boolean {
  if ('all' in rule) return rule.all.length > 0 && rule.all.every(ruleIsComplete);
  if ('any' in rule) return rule.any.length > 0 && rule.any.every(ruleIsComplete);
  if ('not' in rule) return ruleIsComplete(rule.not);
  return clauseIsComplete(rule);
}

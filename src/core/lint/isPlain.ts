import { entryFacts } from '../analyse/entryFacts.ts';
import { questionsOf } from '../analyse/mayClash.ts';
import { isEventPattern, isTrigger, type JourneyNode } from '../document/JourneyDocument.ts';
import { bearingOf } from '../kinds/demands.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import type { Rule } from '../values/rule.ts';
import { slot } from '../values/slot.ts';
import type { View } from './View.ts';

const once = slot<readonly Rule[], { asked: ReadonlySet<string> | undefined }>();

/** What these rules ask about; undefined where two ask about the same, or one about nobody knows what. */
function askedOnce(rules: readonly Rule[]): ReadonlySet<string> | undefined {
  let known = once.get(rules);
  if (!known) once.set(rules, (known = { asked: questionsOnce(rules) }));
  return known.asked;
}

function questionsOnce(rules: readonly Rule[]): ReadonlySet<string> | undefined {
  const asked = new Set<string>();
  for (const rule of rules) {
    if (!ruleIsComplete(rule)) continue;
    const questions = questionsOf(rule);
    if (!questions) return undefined;
    for (const question of questions) {
      if (asked.has(question)) return undefined;
      asked.add(question);
    }
  }
  return asked;
}

/**
 * Whether it is plain to see that no branch can be shut by what else is asked: no step asks twice about a thing, none comes straight
 * after another that asks, and neither triggers nor exits ask about what a step does. Most journeys are drawn so, and need no solver.
 */
export function isPlain(
  { document, graph, nodes }: View,
  rulesOf: (node: JourneyNode) => readonly Rule[],
): boolean {
  const { audience, exits } = document;
  const base: Rule[] = exits.map(({ when }): Rule => (isEventPattern(when) ? { event: when } : when));
  for (const node of graph.triggers)
    if (isTrigger(node)) base.push(...entryFacts(node.settings, audience).facts.map(({ rule }) => rule));
  const taken = new Set<string>();
  for (const rule of base) {
    if (!ruleIsComplete(rule)) continue;
    const questions = questionsOf(rule);
    // What a trigger says of its own record is the same for all.
    if (!questions && !('trigger' in rule)) return false;
    for (const question of questions ?? []) taken.add(question);
    if ('trigger' in rule) taken.add(`trigger ${rule.trigger}`);
  }
  const asking = nodes.filter((node) => rulesOf(node).length > 0);
  for (const node of asking) {
    const asked = askedOnce(rulesOf(node));
    if (!asked) return false;
    if (taken.size > 0) for (const question of asked) if (taken.has(question)) return false;
  }
  // Forward from all that ask, as far as what was decided there is still known: each node once.
  const told = new Set<string>();
  const open = asking.map(({ id }) => id);
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const { to } of graph.outgoing(from)) {
      const node = told.has(to) ? undefined : graph.node(to);
      if (!node) continue;
      told.add(to);
      if (rulesOf(node).length > 0) return false;
      if (bearingOf(node.kind).carries) open.push(to);
    }
  return true;
}

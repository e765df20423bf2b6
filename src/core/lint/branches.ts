import { listed, t } from '../../texts/t.ts';
import { isTriggerKind } from '../kinds/catalogue.ts';
import { bearingOf } from '../kinds/demands.ts';
import { reachOf, type Reach } from '../analyse/reach.ts';
import { outletsOf } from '../document/graph.ts';
import type { JourneyNode } from '../document/JourneyDocument.ts';
import { issue, type Issue } from '../values/issue.ts';
import type { Rule } from '../values/rule.ts';
import { isPlain } from './isPlain.ts';
import { keep } from './keep.ts';
import type { View } from './View.ts';
import { slot } from '../values/slot.ts';

/** Enough for a thousand conditions that all speak of the same; what asks for more is told to be too large. A tenth of a second. */
const budget = 150_000;

const kept = keep<Pick<Reach, 'findings' | 'complete'>>(partsOf);

/** Ways out that nobody can take, or everybody takes, whatever their rules say. */
export function branches(view: View): Issue[] {
  const { document, context, graph } = view;
  const { audience, exits } = document;
  const reach = kept(document, [audience, context.segments, exits], () =>
    isPlain(view, rulesOf)
      ? nothingFound
      : reachOf(view.flow, { audience, exits, segments: context.segments, budget }),
  );
  const always = new Set<string>();
  for (const { code, node, outlet } of reach.findings)
    if (code === 'always-holds') always.add(`${node} ${outlet}`);
  const issues = reach.findings.flatMap(({ code, node: id, outlet, by }) => {
    const node = graph.node(id);
    // What comes after a branch that takes everybody has been told there; and branches may well leave nobody for the last way.
    if (
      !node ||
      (code === 'shadowed' &&
        (outletsOf(node).at(-1)?.id === outlet || by.some((one) => always.has(`${id} ${one}`))))
    )
      return [];
    const labelOf = (one: string) => outletsOf(node).find((way) => way.id === one)?.label ?? one;
    const reasonOf = (one: string) => exits.find((exit) => exit.id === one)?.reason ?? one;
    const names = by.map((one) =>
      t('“{name}”', { name: code === 'exits-first' ? reasonOf(one) : labelOf(one) }),
    );
    return issue(
      code,
      { node: id, setting: `branches/${outlet}` },
      {
        outlet: labelOf(outlet),
        by:
          code === 'exits-first' || names.length < 2
            ? listed(names, 'or')
            : t('one of {names}', { names: names.join(', ') }),
      },
    );
  });
  return reach.complete
    ? issues
    : [...issues, issue('analysis-incomplete', {}, { what: t('its conditions') })];
}

const nothingFound: Pick<Reach, 'findings' | 'complete'> = { findings: [], complete: true };

const asked = slot<JourneyNode, readonly Rule[]>();

const noRules: readonly Rule[] = [];

/** The rules by which people leave a node. */
function rulesOf(node: JourneyNode): readonly Rule[] {
  let rules = asked.get(node);
  if (!rules) {
    const outlets = outletsOf(node);
    // Each way out of a condition is asked for by its own rule and by those before it: the first and the last name them all.
    const ends = outlets.length > 1 ? [outlets[0], outlets.at(-1)] : outlets;
    const found = new Set<Rule>();
    for (const outlet of ends)
      for (const demand of outlet ? bearingOf(node.kind).demands(node.settings, outlet.id, 0) : [])
        if ('rule' in demand) found.add(demand.rule);
    rules = found.size === 0 ? noRules : [...found];
    asked.set(node, rules);
  }
  return rules;
}

/** Everything about a node that reach depends on. */
function partsOf(node: JourneyNode): readonly (object | string)[] {
  const outlets = outletsOf(node).map(({ id }) => id);
  const way = `${node.id} ${node.kind} ${outlets.join(' ')}`;
  return [way, ...rulesOf(node), ...(isTriggerKind(node.kind) ? [node.settings] : [])];
}

import { graphOf, type Draft, type Edge } from '../core/index.ts';
import type { NamesOfOthers } from '../session/namesOfOthers.ts';
import { cardOf, stepName } from './cardOf.ts';

/** What screen readers call a line: the steps at its ends, and its way out where there are several. */
export function lineWords({ document, emails }: Draft, edge: Edge, others?: NamesOfOthers): string {
  const graph = graphOf(document);
  const [source, target] = [graph.node(edge.from), graph.node(edge.to)];
  if (!source || !target) return '';
  const { outlets } = cardOf(source, emails);
  const label = outlets.length > 1 ? outlets.find(({ id }) => id === edge.outlet)?.label : undefined;
  const name = stepName(source, emails, others) + (label ? `, ${label}` : '');
  return `${name} → ${stepName(target, emails, others)}`;
}

import { t } from '../../texts/t.ts';
import { graphOf, outletsOf, restlessSteps, type Graph } from '../document/graph.ts';
import { isTrigger, type JourneyDocument, type JourneyNode } from '../document/JourneyDocument.ts';
import { issue, type Issue } from '../values/issue.ts';

const idle: Record<Graph['idleEdges'][number]['why'], string | undefined> = {
  'no-step': t('leads to a step that is no longer there'),
  'no-outlet': t('leaves by a way out that the step no longer has'),
  'into-trigger': t('leads into a trigger, where people only enter'),
  second: undefined,
};

/** What is wrong with the drawing. */
export function structureIssues(document: JourneyDocument): Issue[] {
  const graph = graphOf(document);
  const issues: Issue[] = [];
  if (graph.triggers.length === 0) issues.push(issue('no-trigger'));
  const looping = restlessSteps(document);
  for (const id of oddNodes(document, graph)) {
    const node = graph.node(id);
    const place = { node: id };
    if (!graph.reachable.has(id)) {
      if (graph.triggers.length > 0) issues.push(issue('unreachable', place));
      continue;
    }
    if (looping.has(id)) issues.push(issue('loop-without-wait', place));
    if (node) openOutlets(node, graph, issues);
  }
  for (const { edge, why } of graph.idleEdges) {
    const from = graph.node(edge.from);
    const place = { ...(from && { node: from.id }), setting: `outlet/${edge.outlet}` };
    const words = idle[why];
    if (words !== undefined) issues.push(issue('dangling-line', place, { why: words }));
    else {
      const outlet = from && outletsOf(from).find(({ id }) => id === edge.outlet);
      issues.push(issue('duplicate-line', place, { outlet: outlet?.label ?? edge.outlet }));
    }
  }
  return issues;
}

/** Of documents with the same ways, the nodes of which something can be said, in the document's order. */
const odd = new WeakMap<Graph['reachable'], readonly string[]>();

function oddNodes(document: JourneyDocument, graph: Graph): readonly string[] {
  const { reachable } = graph;
  let ids = odd.get(reachable);
  if (!ids) {
    const looping = restlessSteps(document);
    ids = document.nodes
      .filter(
        (node) =>
          !reachable.has(node.id) ||
          looping.has(node.id) ||
          outletsOf(node).some(({ id }) => graph.at(node.id, id) === undefined),
      )
      .map(({ id }) => id);
    odd.set(reachable, ids);
  }
  return ids;
}

function openOutlets(node: JourneyNode, graph: Graph, issues: Issue[]): void {
  const outlets = outletsOf(node);
  const open = outlets.filter(({ id }) => graph.at(node.id, id) === undefined);
  if (open.length === 0) return;
  if (isTrigger(node)) issues.push(issue('trigger-leads-nowhere', { node: node.id }));
  // Where a step has one way out, or none of its ways is drawn, the journey plainly ends there. Where some are, one may be forgotten.
  else if (open.length < outlets.length)
    for (const { id, label } of open)
      issues.push(issue('open-outlet', { node: node.id, setting: `outlet/${id}` }, { outlet: label }));
}

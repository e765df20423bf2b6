import { t } from '../../texts/t.ts';
import { isTriggerKind } from '../kinds/catalogue.ts';
import { graphOf, outletsOf, restlessSteps } from './graph.ts';
import type { Edge, JourneyDocument, JourneyNode } from './JourneyDocument.ts';

/**
 * What comes of putting another kind of step in the place of one, or in words why it cannot be. `lost` are the edges that the
 * new one has no way out for: what they led to stays, without them.
 */
export type Replacement =
  | { allowed: true; document: JourneyDocument; lost: readonly Edge[] }
  | { allowed: false; words: string };

const refuse = (words: string): Replacement => ({ allowed: false, words });

/**
 * Judges putting `node` in the place of the one with its id. Whatever led to that leads to it; a way out leads on where
 * it bears the same name, the others in their order. What people wrote about the step stays with it.
 */
export function judgeReplacement(document: JourneyDocument, node: JourneyNode): Replacement {
  const graph = graphOf(document);
  const old = graph.node(node.id);
  if (!old) return refuse(t('This step is no longer there.'));
  if (isTriggerKind(old.kind)) return refuse(t('A trigger stays a trigger: people enter there.'));
  if (isTriggerKind(node.kind)) return refuse(t('A step cannot become a trigger.'));
  if (old.kind === node.kind) return refuse(t('It is one already.'));
  const outgoing = graph.outgoing(node.id);
  const outlets = newOutlets(outgoing, node);
  const { accepted, ...rest } = document;
  const kept = accepted?.filter((issue) => issue.node !== node.id) ?? [];
  const replaced: JourneyDocument = {
    ...rest,
    nodes: document.nodes.map((each) => (each === old ? { ...node, ...wordsOf(old) } : each)),
    edges: document.edges.flatMap((edge) => {
      if (edge.from !== node.id) return [edge];
      const outlet = outlets.get(edge);
      return outlet === undefined ? [] : [outlet === edge.outlet ? edge : { ...edge, outlet }];
    }),
    // A warning that somebody accepted was about another kind of step.
    ...(accepted && kept.length === accepted.length ? { accepted } : kept.length > 0 && { accepted: kept }),
  };
  const before = restlessSteps(document);
  if ([...restlessSteps(replaced)].some((step) => !before.has(step)))
    return refuse(t('This would loop without a wait.'));
  return { allowed: true, document: replaced, lost: outgoing.filter((edge) => !outlets.has(edge)) };
}

/** Puts a node in the place of the one with its id, as `judgeReplacement` says; the very same document where that refuses. */
export function replaceNode(document: JourneyDocument, node: JourneyNode): JourneyDocument {
  const verdict = judgeReplacement(document, node);
  return verdict.allowed ? verdict.document : document;
}

/** The way out that each edge leaves by now; an edge that is not in it has none. */
function newOutlets(edges: readonly Edge[], node: JourneyNode): Map<Edge, string> {
  const free = new Set(outletsOf(node).map(({ id }) => id));
  const outlets = new Map<Edge, string>();
  const give = (edge: Edge, outlet: string | undefined) => {
    if (outlet !== undefined && free.delete(outlet)) outlets.set(edge, outlet);
  };
  for (const edge of edges) give(edge, edge.outlet);
  for (const edge of edges) if (!outlets.has(edge)) give(edge, [...free][0]);
  return outlets;
}

const wordsOf = ({ name, note, mindset }: JourneyNode): Pick<JourneyNode, 'name' | 'note' | 'mindset'> => ({
  ...(name !== undefined && { name }),
  ...(note !== undefined && { note }),
  ...(mindset !== undefined && { mindset }),
});

import { nodeKindNames } from '../kinds/catalogue.ts';
import type { Change, Patch } from '../values/Fix.ts';
import { withdrawAcceptance } from './acceptance.ts';
import { addNodeAfter, changeJourney, changeSettings, describeNode, newNode, removeNodes } from './edits.ts';
import { graphOf } from './graph.ts';
import type { JourneyDocument } from './JourneyDocument.ts';

/** Does what a machine can do about an issue. What no longer fits is left out; the very same document where nothing is left. */
export const applyFix = (document: JourneyDocument, { changes }: { changes: readonly Change[] }) =>
  changes.reduce(applyChange, document);

function applyChange(document: JourneyDocument, change: Change): JourneyDocument {
  switch (change.change) {
    case 'settings':
      return changeSettings(document, change.node, laidOver(change));
    case 'journey':
      return changeJourney(document, laidOver(change));
    case 'name':
      return describeNode(document, change.node, { name: change.name });
    case 'insert':
      return insert(document, change);
    case 'remove':
      return removeNodes(document, new Set([change.node]));
    case 'tidy-lines': {
      const { idleEdges } = graphOf(document);
      const idle = new Set(idleEdges.map(({ edge }) => edge));
      return idle.size === 0
        ? document
        : { ...document, edges: document.edges.filter((edge) => !idle.has(edge)) };
    }
    case 'withdraw':
      return withdrawAcceptance(document, change);
  }
}

const laidOver = ({ set, unset = [] }: Patch): object => ({
  ...set,
  ...Object.fromEntries(unset.map((name) => [name, undefined])),
});

function insert(
  document: JourneyDocument,
  { from, outlet, kind: asked, settings }: Extract<Change, { change: 'insert' }>,
): JourneyDocument {
  const kind = nodeKindNames.find((name) => name === asked);
  const graph = graphOf(document);
  const source = graph.node(from);
  if (!kind || !source) return document;
  let count = 1;
  while (graph.node(`${kind}-${count}`)) count++;
  const target = graph.node(graph.at(from, outlet)?.to ?? '')?.position;
  const { x, y } = source.position;
  const place = target ? { x: (x + target.x) / 2, y: (y + target.y) / 2 } : { x, y: y + 160 };
  return addNodeAfter(document, from, outlet, newNode(`${kind}-${count}`, kind, place, settings));
}

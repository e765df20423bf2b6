import { nodeKind, type JourneyNode, type Names } from '../core/index.ts';

/** What a step is called: its name, else what it does, else its kind. */
export function nodeName(node: JourneyNode, names: Names): string {
  const kind = nodeKind(node.kind);
  return node.name || kind.summary(node.settings, names) || kind.title;
}

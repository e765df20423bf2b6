import { nodeKind } from '../kinds/catalogue.ts';
import type { Names } from '../kinds/Kind.ts';
import { own } from '../values/json.ts';
import { headOf, type StoredEmail } from './Email.ts';
import type { JourneyNode } from './JourneyDocument.ts';

/** What a node is called: its name, else what it does, else its kind. */
export function nodeName(node: JourneyNode, names: Names): string {
  const kind = nodeKind(node.kind);
  return node.name || kind.summary(node.settings, names) || kind.title;
}

/** The subjects by which summaries call emails. */
export const subjectsOf =
  (emails: Readonly<Record<string, StoredEmail>>): Names['email'] =>
  (id) => {
    const stored = own(emails, id);
    return stored && headOf(stored);
  };

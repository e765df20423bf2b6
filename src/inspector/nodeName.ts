import { nodeKind, own, type JourneyNode, type Names, type StoredEmail } from '../core/index.ts';

/** What summaries may call by name, from the emails of a draft. */
export const namesOf = (emails: Readonly<Record<string, StoredEmail>>): Names => ({
  email(id) {
    const stored = own(emails, id);
    return stored && { subject: 'locked' in stored ? stored.locked.subject : stored.document.subject };
  },
});

/** What a step is called: its name, else what it does, else its kind. */
export function nodeName(node: JourneyNode, names: Names): string {
  const kind = nodeKind(node.kind);
  return node.name || kind.summary(node.settings, names) || kind.title;
}

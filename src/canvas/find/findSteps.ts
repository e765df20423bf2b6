import {
  emailOf,
  own,
  type Draft,
  type JourneyNode,
  type RenderedEmail,
  type StoredEmail,
} from '../../core/index.ts';
import type { NamesOfOthers } from '../../session/namesOfOthers.ts';
import { fold } from '../../ui/suggestion.ts';
import { cardOf } from '../cardOf.ts';
import { readingOrder } from '../readingOrder.ts';

interface Surroundings {
  others: NamesOfOthers;
  rendered: (email: StoredEmail) => RenderedEmail;
}

/** The steps that hold every word of the text, in reading order: in their name, kind, settings, or in the email that they send. */
export function findSteps({ document, emails }: Draft, text: string, around: Surroundings): string[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  return readingOrder(document).ids.filter((id) => {
    const node = nodes.get(id);
    const said = node && wordsOf(node, emails, around);
    return said !== undefined && words.every((word) => said.includes(word));
  });
}

interface Known {
  email: StoredEmail | undefined;
  others: NamesOfOthers;
  said: string;
}
const known = new WeakMap<JourneyNode, Known>();

/** All that a step says, folded; kept for as long as nothing that it reads has changed. */
function wordsOf(node: JourneyNode, emails: Draft['emails'], { others, rendered }: Surroundings): string {
  const emailId = emailOf(node);
  const email = emailId === undefined ? undefined : own(emails, emailId);
  const present = known.get(node);
  if (present && present.email === email && present.others === others) return present.said;
  const { title, name, summary, mindset, outlets } = cardOf(node, emails, others);
  const parts = [title, name, summary, mindset, ...outlets.map(({ label }) => label)];
  // The id of its email is no word that anybody wrote.
  parts.push(...textsIn(node.settings).filter((each) => each !== emailId));
  if (email) {
    const { subject, preheader, text } = rendered(email);
    parts.push(subject, preheader, text);
  }
  const said = fold(parts.join('\n'));
  known.set(node, { email, others, said });
  return said;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

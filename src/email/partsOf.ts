import type { RenderedEmail } from '../core/index.ts';
import type { MailParts } from './fillIn.ts';

/** What is sent of an email: a variant stands in for those of its parts that it has. */
export function partsOf(
  email: MailParts & Pick<RenderedEmail, 'variants'>,
  id: string | undefined,
): MailParts {
  const variant = email.variants?.find((known) => known.id === id);
  return {
    subject: variant?.subject ?? email.subject,
    preheader: variant?.preheader ?? email.preheader,
    html: variant?.html ?? email.html,
    text: variant?.text ?? email.text,
  };
}

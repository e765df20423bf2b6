import type { RenderedEmail, Shared, StoredEmail, Utm } from '../core/index.ts';
import { emailHtml } from './emailHtml.ts';
import { planEmail } from './emailPlan.ts';
import { emailText } from './emailText.ts';
import { plainLiquid } from './liquid.ts';
import { textWithTags } from './textWithTags.ts';

/**
 * An email as Liquid. Pure: the same email gives the same bytes. Conditions stand as `{% if show.<id> %}`, their rules
 * in `shows`. Links carry the email’s own parameters or, where it has none, `utm`. A locked email gives its own parts, as they came.
 */
export function renderEmail(stored: StoredEmail, { brand }: Shared, utm?: Utm): RenderedEmail {
  if ('locked' in stored) {
    const { subject, preheader, html, text, shows, links } = stored.locked;
    return { subject, preheader, html, text, shows, links };
  }
  const { document } = stored;
  const plan = planEmail({ ...document, utm: document.utm ?? utm });
  return {
    subject: textWithTags(document.subject, plainLiquid),
    preheader: textWithTags(document.preheader, plainLiquid),
    html: emailHtml(document, plan, brand.address),
    text: emailText(plan, brand.address),
    shows: plan.shows,
    links: plan.links,
  };
}

import type { RenderedEmail, Shared, StoredEmail, Utm } from '../../core/index.ts';
import { emailMjml } from './emailMjml.ts';
import { sectionsOf } from './emailPlan.ts';
import { mjmlToHtml } from './mjmlToHtml.ts';
import { plannedEmail, renderEmail } from './renderEmail.ts';

/**
 * An email as Liquid, whole: what `renderEmail` gives with the HTML that MJML makes. The same email gives the same bytes.
 * A variant has HTML of its own where the head or the body differs, because the subject is the page's title. Rejects where
 * MJML fails. Where there are workers it belongs in one: `compileEmail`.
 */
export async function withHtml(
  stored: StoredEmail,
  shared: Pick<Shared, 'brand'>,
  utm?: Utm,
): Promise<RenderedEmail> {
  const rendered = renderEmail(stored, shared, utm);
  if ('locked' in stored) return rendered;
  const { document, plan } = plannedEmail(stored.document, utm);
  const htmlOf = async (head: { subject: string; preheader: string }, sections: typeof plan.sections) => {
    const { mjml, restore } = emailMjml(document, head, sections, shared.brand);
    return restore(await mjmlToHtml(mjml));
  };
  const html = await htmlOf(document, plan.sections);
  if (!rendered.variants) return { ...rendered, html };
  const variants: NonNullable<RenderedEmail['variants']> = [];
  for (const [index, variant] of rendered.variants.entries()) {
    const { subject, preheader, sections } = document.variants?.[index] ?? {};
    const isSame = subject === undefined && preheader === undefined && sections === undefined;
    const head = { subject: subject ?? document.subject, preheader: preheader ?? document.preheader };
    variants.push(isSame ? variant : { ...variant, html: await htmlOf(head, sectionsOf(plan, variant.id)) });
  }
  return { ...rendered, html, variants };
}

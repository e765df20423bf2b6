import {
  own,
  type EmailDocument,
  type RenderedEmail,
  type Shared,
  type StoredEmail,
  type Utm,
} from '../../core/index.ts';
import { planEmail, type EmailPlan } from './emailPlan.ts';
import { emailText } from './emailText.ts';
import { plainLiquid } from './liquid.ts';
import { textWithTags } from './textWithTags.ts';

/** An email's document with the link parameters that count, and what it consists of. */
export interface PlannedEmail {
  document: EmailDocument;
  plan: EmailPlan;
}

/** Links carry the email’s own parameters or, where it has none, `utm`. */
export function plannedEmail(document: EmailDocument, utm: Utm | undefined): PlannedEmail {
  const whole = { ...document, utm: document.utm ?? utm };
  return { document: whole, plan: planEmail(whole) };
}

/**
 * An email as Liquid but for its HTML, which takes MJML, and which nothing that runs a journey reads: `compileEmail` adds it.
 * Pure: the same email gives the same bytes. Conditions stand as `{% if show.<id> %}`, their rules in `shows`. A locked
 * email gives its own parts, as they came, HTML included.
 */
export function renderEmail(stored: StoredEmail, { brand }: Pick<Shared, 'brand'>, utm?: Utm): RenderedEmail {
  if ('locked' in stored) {
    const { subject, preheader, html, text, shows, links, variants } = stored.locked;
    return { subject, preheader, html, text, shows, links, ...(variants && { variants }) };
  }
  const { document, plan } = plannedEmail(stored.document, utm);
  const { variants = [] } = document;
  return {
    subject: line(document.subject),
    preheader: line(document.preheader),
    html: '',
    text: emailText(plan.sections, document, brand),
    shows: plan.shows,
    links: plan.links,
    ...(variants.length > 0 && {
      variants: variants.map(({ id, label, weight, subject, preheader }) => {
        const sections = own(plan.variants, id);
        return {
          id,
          label: label || id,
          weight,
          ...(subject !== undefined && { subject: line(subject) }),
          ...(preheader !== undefined && { preheader: line(preheader) }),
          ...(sections && { text: emailText(sections, document, brand) }),
        };
      }),
    }),
  };
}

const line = (text: string) => textWithTags(text, plainLiquid);

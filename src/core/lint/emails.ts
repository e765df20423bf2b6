import { t } from '../../texts/t.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import type { RenderedEmail } from '../document/Email.ts';
import type { EmailFinding } from '../document/emailFindings.ts';
import type { JourneyNode } from '../document/JourneyDocument.ts';
import { issue, severityOf, type Issue } from '../values/issue.ts';
import { own } from '../values/json.ts';
import { dateWords } from '../values/localWords.ts';
import { adviceOnEmail } from './email/adviceOnEmail.ts';
import { factsOfEmail, type EmailFacts } from './emailFacts.ts';
import { sendsOf } from './sends.ts';
import type { View } from './View.ts';
import { slot } from '../values/slot.ts';

/** What is unwise about each email, at the step that sends it. */
export function emails(view: View): Issue[] {
  const { nodes, context, document, isTransactional } = view;
  const { first } = sendsOf(view);
  const issues: Issue[] = [];
  for (const node of nodes) {
    const sent = nodeKind(node.kind).sends?.(node.settings);
    const stored = sent && own(context.emails, sent.email);
    if (!sent || !stored) continue;
    const rendered = own(context.rendered, sent.email);
    const topic = own(context.topics, sent.topic);
    const { utm, about } = document;
    const { brand, segments, today } = context;
    const isFirst = first.has(node.id);
    const parts = [stored, rendered, topic, utm, about.stage, isFirst, today, brand, segments];
    const before = told.get(node);
    if (before?.parts.every((part, place) => part === parts[place])) {
      if (before.issues.length > 0) issues.push(...before.issues);
      continue;
    }
    const facts = factsOfEmail(stored);
    const commercial = !isTransactional(sent.topic);
    const found: EmailFinding[] = [
      ...adviceOnEmail(stored, { brand, segments, utm }).flatMap((one) => atStep(one, isFirst)),
      ...(rendered ? ofRendering(rendered, commercial) : []),
      ...(isFirst && facts.offer
        ? [{ code: 'early-discount', setting: 'email', words: { offer: facts.offer.label } } as const]
        : []),
      ...ofStage(facts, view, sent.topic),
      ...ofDate(facts, today),
    ];
    const here = [
      ...found.map(({ code, setting, words }) => issue(code, { node: node.id, setting }, words)),
      ...mindset(node),
    ];
    told.set(node, { parts, issues: here });
    if (here.length > 0) issues.push(...here);
  }
  return issues;
}

/** What was said of a node, and what it depends on. */
const told = slot<JourneyNode, { parts: readonly unknown[]; issues: readonly Issue[] }>();

const mindset = ({ id, mindset: said = '' }: JourneyNode): Issue[] =>
  said.trim() === '' ? [issue('no-mindset', { node: id, setting: 'mindset' })] : [];

/**
 * What is said of an email among the problems of a journey: what somebody should do something about. What is only good to know
 * about an email's writing is told where it is written.
 */
function atStep(found: EmailFinding, isFirst: boolean): EmailFinding[] {
  if (found.code === 'second-button') return [isFirst ? { ...found, code: 'many-asks' } : found];
  return severityOf(found.code) === 'info' ? [] : [found];
}

const renderings = new WeakMap<RenderedEmail, readonly EmailFinding[]>();

function ofRendering(rendered: RenderedEmail, commercial: boolean): readonly EmailFinding[] {
  let found = renderings.get(rendered);
  if (!found) {
    const { html, text } = rendered;
    // Without its HTML, which comes later, the plain text stands for it: both are made from the same parts.
    const page = html || text;
    const codes = [
      ...(text.trim() === '' ? ['no-text' as const] : []),
      ...(page.includes('links.unsubscribe') ? [] : ['no-unsubscribe-link' as const]),
      ...(page.includes('links.preferences') ? [] : ['no-preferences-link' as const]),
    ];
    found = codes.map((code) => ({ code, setting: 'email' }));
    renderings.set(rendered, found);
  }
  // What people have to get needs no way out of it.
  return commercial ? found : found.filter(({ code }) => code === 'no-text');
}

/** Topics that are about selling, by how they are usually called. */
const selling = /\b(offers?|promos?|promotions?|sales?|deals?|discounts?)\b/i;

function ofStage({ offer }: EmailFacts, { document, context }: View, topic: string): EmailFinding[] {
  if (document.about.stage !== 'awareness') return [];
  const { name } = own(context.topics, topic) ?? { name: '' };
  const sells = offer
    ? t('it offers “{offer}”', { offer: offer.label })
    : selling.test(name)
      ? t('its topic is “{topic}”', { topic: name })
      : undefined;
  return sells === undefined ? [] : [{ code: 'early-sales', setting: 'email', words: { what: sells } }];
}

const ofDate = ({ offer }: EmailFacts, today: string | undefined): EmailFinding[] =>
  today !== undefined && offer?.expires !== undefined && offer.expires < today
    ? [
        {
          code: 'offer-expired',
          setting: 'email',
          words: { offer: offer.label, expires: dateWords(offer.expires) },
        },
      ]
    : [];

import { t } from '../../texts/t.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import type { RenderedEmail } from '../document/EmailDocument.ts';
import type { JourneyNode, Utm } from '../document/JourneyDocument.ts';
import { issue, type Issue, type IssueCode } from '../values/issue.ts';
import { own } from '../values/json.ts';
import { dateWords } from '../values/localWords.ts';
import { factsOfEmail, type EmailFacts, type Part } from './emailFacts.ts';
import { tellsOfWatching, tooPersonal } from './personal.ts';
import { sendsOf } from './sends.ts';
import type { View } from './View.ts';
import { slot } from '../values/slot.ts';

type Found = readonly [code: IssueCode, words?: Record<string, string | number>];

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
    const parts = [stored, rendered, topic, utm, about.stage, first.has(node.id), context.today];
    const before = told.get(node);
    if (before?.parts.every((part, place) => part === parts[place])) {
      if (before.issues.length > 0) issues.push(...before.issues);
      continue;
    }
    const facts = factsOfEmail(stored);
    const commercial = !isTransactional(sent.topic);
    const found: Found[] = [
      ...ofContent(facts),
      ...ofUtm(facts, utm),
      ...(rendered ? ofRendering(rendered, commercial) : []),
      ...ofPlace(facts, first.has(node.id)),
      ...ofStage(facts, view, sent.topic),
      ...ofDate(facts, context.today),
    ];
    const here = [
      ...found.map(([code, words]) => issue(code, { node: node.id, setting: 'email' }, words)),
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

const known = slot<EmailFacts, readonly Found[]>();

function ofContent(facts: EmailFacts): readonly Found[] {
  let found = known.get(facts);
  if (!found) {
    found = [...unknownTags(facts), ...personalParts(facts)];
    known.set(facts, found);
  }
  return found;
}

const unknownTags = ({ tags }: EmailFacts): Found[] =>
  [...new Set(tags.map(({ path }) => path))]
    .filter((path) => !isKnown(path))
    .map((path): Found => ['unknown-merge', { path }]);

const fixedPaths = new Set([
  'coupon',
  'trigger.event',
  'trigger.timestamp',
  'links.unsubscribe',
  'links.preferences',
  'links.view',
]);

const isKnown = (path: string): boolean =>
  fixedPaths.has(path) || /^(subscriber|show|brand|trigger\.properties)\.[^.]/.test(path);

const partWords: Record<Exclude<Part, 'link'>, string> = {
  subject: t('The subject'),
  preheader: t('The preview text'),
  body: t('The email'),
};
const watched = t('that somebody was watched');

function personalParts({ tags, subject, preheader }: EmailFacts): Found[] {
  const found = new Map<string, Found>();
  const add = (where: Exclude<Part, 'link'>, what: string) =>
    found.set(`${where} ${what}`, ['too-personal', { where: partWords[where], what }]);
  for (const { where, path } of tags) {
    // Nobody reads where a link leads.
    if (where === 'link') continue;
    const what = tooPersonal(path);
    if (what !== undefined) add(where, what);
  }
  if (tellsOfWatching(subject)) add('subject', watched);
  if (tellsOfWatching(preheader)) add('preheader', watched);
  return [...found.values()];
}

const utmWords = {
  source: t('source', { context: 'of a link in an email' }),
  medium: t('medium', { context: 'of a link in an email' }),
  campaign: t('campaign', { context: 'of a link in an email' }),
};

function ofUtm({ utm }: EmailFacts, journey: Utm | undefined): Found[] {
  if (!utm || !journey) return [];
  return (['source', 'medium', 'campaign'] as const).flatMap((part): Found[] => {
    const [found, expected] = [utm[part], journey[part]];
    return found === undefined || expected === undefined || found === expected
      ? []
      : [['utm-differs', { part: utmWords[part], found, expected }]];
  });
}

const renderings = new WeakMap<RenderedEmail, readonly Found[]>();

function ofRendering(rendered: RenderedEmail, commercial: boolean): readonly Found[] {
  let found = renderings.get(rendered);
  if (!found) {
    const { html, text } = rendered;
    found = [
      ...(text.trim() === '' ? [['no-text'] as const] : []),
      ...(html.includes('links.unsubscribe') ? [] : [['no-unsubscribe-link'] as const]),
      ...(html.includes('links.preferences') ? [] : [['no-preferences-link'] as const]),
    ];
    renderings.set(rendered, found);
  }
  // What people have to get needs no way out of it.
  return commercial ? found : found.filter(([code]) => code === 'no-text');
}

function ofPlace({ buttons, offer }: EmailFacts, isFirst: boolean): Found[] {
  const found: Found[] = [];
  if (buttons > 1) found.push([isFirst ? 'many-asks' : 'second-button', { count: buttons }]);
  if (isFirst && offer) found.push(['early-discount', { offer: offer.label }]);
  return found;
}

/** Topics that are about selling, by how they are usually called. */
const selling = /\b(offers?|promos?|promotions?|sales?|deals?|discounts?)\b/i;

function ofStage({ offer }: EmailFacts, { document, context }: View, topic: string): Found[] {
  if (document.about.stage !== 'awareness') return [];
  const { name } = own(context.topics, topic) ?? { name: '' };
  const sells = offer
    ? t('it offers “{offer}”', { offer: offer.label })
    : selling.test(name)
      ? t('its topic is “{topic}”', { topic: name })
      : undefined;
  return sells === undefined ? [] : [['early-sales', { what: sells }]];
}

const ofDate = ({ offer }: EmailFacts, today: string | undefined): Found[] =>
  today !== undefined && offer?.expires !== undefined && offer.expires < today
    ? [['offer-expired', { offer: offer.label, expires: dateWords(offer.expires) }]]
    : [];

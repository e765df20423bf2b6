import type { StoredEmail } from '../document/Email.ts';
import { anatomyOf, emailSetting, linesOfBlock, type EmailPart } from '../document/emailAnatomy.ts';
import { mergeTagsOf } from '../document/mergeTags.ts';
import type { Rule } from '../values/rule.ts';
import { slot } from '../values/slot.ts';

/** A merge tag, and where in an email it stands. */
export interface EmailTag {
  where: 'subject' | 'preheader' | 'body' | 'link';
  path: string;
  fallback: string | undefined;
  /** Whether a gap would be left for people without a value. */
  needsFallback: boolean;
  setting: string;
  /** What must hold for anybody to see it. */
  shows: readonly Rule[];
}

/** What the checks ask of an email, whether it can be edited or came as it is. */
export interface EmailFacts {
  tags: readonly EmailTag[];
  /** Whether a link leads to a web page of ours. */
  links: boolean;
  offer: { label: string; expires?: string | undefined } | undefined;
  utm:
    | { source?: string | undefined; medium?: string | undefined; campaign?: string | undefined }
    | undefined;
}

const known = slot<StoredEmail, EmailFacts>();

/** Worked out once for each email value. */
export function factsOfEmail(stored: StoredEmail): EmailFacts {
  let facts = known.get(stored);
  if (!facts) {
    facts = 'locked' in stored ? lockedFacts(stored) : documentFacts(stored);
    known.set(stored, facts);
  }
  return facts;
}

const always: readonly Rule[] = [];

/** Adds the tags in a text in which only `{{ path | default: 'text' }}` has a meaning. */
function addTags(
  tags: EmailTag[],
  where: EmailTag['where'],
  text: string,
  setting: string,
  needsFallback: boolean,
): void {
  for (const { path, fallback } of mergeTagsOf(text))
    tags.push({ where, path, fallback, needsFallback, setting, shows: always });
}

function tagsOfLines(stored: StoredEmail): EmailTag[] {
  const tags: EmailTag[] = [];
  for (const { line, variant, text } of anatomyOf(stored).lines)
    if (text.includes('{{')) addTags(tags, line, text, emailSetting.line(line, variant), true);
  return tags;
}

/** Where Liquid gives a name of its own to something, as to each product of a list. */
const naming = /\{%-?\s*(?:for|tablerow|assign|capture)\s+([a-z_][a-z0-9_]*)/gi;

function lockedFacts(stored: Extract<StoredEmail, { locked: unknown }>): EmailFacts {
  const { html, text, links, offer, utm } = stored.locked;
  const tags = tagsOfLines(stored);
  // Its Liquid may well see to those who have no value in another way.
  const body = `${html} ${text}`;
  const found: EmailTag[] = [];
  addTags(found, 'body', body, 'email', false);
  const own = new Set([...body.matchAll(naming)].map(([, name]) => name));
  tags.push(...found.filter(({ path }) => !own.has(path.split('.')[0])));
  return { tags, links: links.length > 0, offer, utm };
}

function documentFacts(stored: Extract<StoredEmail, { document: unknown }>): EmailFacts {
  const tags = tagsOfLines(stored);
  let hasLinks = false;
  for (const { parts, variant } of anatomyOf(stored).bodies)
    for (const part of parts) {
      addTagsOf(part, variant, tags);
      hasLinks ||= part.links.some(
        ({ link }) => link.kind === 'merge' || (link.kind === 'url' && /^https:/i.test(link.url)),
      );
    }
  return { tags, links: hasLinks, offer: stored.offer, utm: stored.document.utm };
}

function addTagsOf({ block, shows, links }: EmailPart, variant: string | undefined, tags: EmailTag[]): void {
  const add = (
    where: EmailTag['where'],
    path: string,
    fallback: string | undefined,
    needsFallback: boolean,
  ) =>
    tags.push({ where, path, fallback, needsFallback, setting: emailSetting.part(block.id, variant), shows });
  for (const line of linesOfBlock(block))
    for (const part of line) if (part.t === 'merge') add('body', part.path, part.fallback, true);
  for (const { link } of links) if (link.kind === 'merge') add('link', link.path, undefined, false);
  if (block.type === 'products') add('body', block.from, undefined, false);
}

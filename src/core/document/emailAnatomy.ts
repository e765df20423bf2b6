import type { Rule } from '../values/rule.ts';
import { sameJson } from '../values/json.ts';
import { slot } from '../values/slot.ts';
import type { StoredEmail } from './Email.ts';
import type { EmailBlock, EmailDocument, EmailInline, EmailLink, EmailSection } from './EmailDocument.ts';

/** A subject or a preview text; those of a variant where it has its own. */
export interface EmailLine {
  variant: string | undefined;
  line: 'subject' | 'preheader';
  text: string;
}

/** A block, every condition that it stands under, and its links in reading order. */
export interface EmailPart {
  section: EmailSection;
  block: EmailBlock;
  shows: readonly Rule[];
  links: readonly BlockLink[];
}

/** A link, and the words that one clicks; undefined where these are a picture. */
export interface BlockLink {
  link: EmailLink;
  words: string | undefined;
}

/** All that is written in one body: that of the email, or of a variant with its own. */
export interface EmailBody {
  variant: string | undefined;
  sections: readonly EmailSection[];
  parts: readonly EmailPart[];
}

/** Everything in an email that a check may look at. Locked emails have lines only. */
export interface EmailAnatomy {
  lines: readonly EmailLine[];
  bodies: readonly EmailBody[];
}

const known = slot<StoredEmail, EmailAnatomy>();

/** An email taken apart; once for each email value. */
export function anatomyOf(stored: StoredEmail): EmailAnatomy {
  let anatomy = known.get(stored);
  if (!anatomy) {
    anatomy = takenApart(stored);
    known.set(stored, anatomy);
  }
  return anatomy;
}

// A large journey has hundreds of emails, and each is taken apart as soon as it is opened: loops, and nothing made for nothing.
function takenApart(stored: StoredEmail): EmailAnatomy {
  const { variants = [], ...head } = 'locked' in stored ? stored.locked : stored.document;
  const lines: EmailLine[] = [];
  for (const line of lineNames) {
    // Where an email has variants, everybody gets one of them: what each has of its own nobody gets of the email.
    if (variants.length === 0 || variants.some((variant) => variant[line] === undefined))
      lines.push({ variant: undefined, line, text: head[line] });
    for (const { id, [line]: text } of variants)
      if (text !== undefined) lines.push({ variant: id, line, text });
  }
  return { lines, bodies: 'locked' in stored ? noBodies : bodiesOf(stored.document) };
}

const lineNames = ['subject', 'preheader'] as const;
const noBodies: readonly EmailBody[] = [];

function bodiesOf({ sections, variants = [] }: EmailDocument): EmailBody[] {
  const bodies: EmailBody[] = [];
  if (variants.length === 0 || variants.some((variant) => variant.sections === undefined))
    bodies.push({ variant: undefined, sections, parts: partsIn(sections) });
  for (const { id, sections: own } of variants)
    if (own) bodies.push({ variant: id, sections: own, parts: partsIn(own) });
  return bodies;
}

function partsIn(sections: readonly EmailSection[]): EmailPart[] {
  const parts: EmailPart[] = [];
  for (const section of sections)
    for (const { blocks } of section.columns)
      for (const block of blocks)
        parts.push({ section, block, shows: showsOf(section, block), links: linksOfBlock(block) });
  return parts;
}

const always: readonly Rule[] = [];

function showsOf(section: EmailSection, block: EmailBlock): readonly Rule[] {
  if (section.showIf === undefined && block.showIf === undefined) return always;
  return [section.showIf, block.showIf].filter((rule) => rule !== undefined);
}

const noLines: readonly (readonly EmailInline[])[] = [];

/** The lines of text in a block: a list has one for each item. */
export const linesOfBlock = (block: EmailBlock): readonly (readonly EmailInline[])[] =>
  block.type === 'text' ? [block.inline] : block.type === 'list' ? block.items : noLines;

/** Whether a text or a list has no words. */
export function isEmptyText(block: EmailBlock): boolean {
  const all = linesOfBlock(block);
  return (
    all.length > 0 &&
    all.every((line) => line.every((part) => part.t === 'br' || (part.t === 'text' && part.v.trim() === '')))
  );
}

/** The texts of a line between its merge tags and line breaks: bold or linked in part, each is read as one. */
export function runsOfLine(line: readonly EmailInline[]): string[] {
  const runs: string[] = [];
  let run = '';
  for (const part of line) {
    if (part.t === 'text') run += part.v;
    else if (run !== '') {
      runs.push(run);
      run = '';
    }
  }
  if (run !== '') runs.push(run);
  return runs;
}

const noLabels: readonly string[] = [];

/** What is read of a block apart from its lines: texts that can hold no merge tag. */
export function labelsOfBlock(block: EmailBlock): readonly string[] {
  switch (block.type) {
    case 'button':
      return [block.label];
    case 'image':
      return block.decorative ? noLabels : [block.alt];
    case 'products':
      return [block.empty];
    case 'coupon':
      return [block.label, block.code, block.note];
    case 'footer':
      return [block.address, block.reason ?? ''];
    case 'text':
    case 'list':
    case 'divider':
    case 'spacer':
    case 'social':
    case 'header':
      return noLabels;
  }
}

const noLinks: readonly BlockLink[] = [];

/** The links of a block, in reading order. */
export function linksOfBlock(block: EmailBlock): readonly BlockLink[] {
  switch (block.type) {
    case 'button':
      return [{ link: block.link, words: block.label }];
    case 'image':
      return block.link ? [{ link: block.link, words: undefined }] : noLinks;
    case 'text':
      return linksOfLine(block.inline);
    case 'list':
      return block.items.flatMap(linksOfLine);
    case 'divider':
    case 'spacer':
    case 'social':
    case 'products':
    case 'coupon':
    case 'header':
    case 'footer':
      return noLinks;
  }
}

/** The links of a line, each with the first of its parts and the first behind them. */
export function linksOfLine(
  line: readonly EmailInline[],
): readonly (BlockLink & { words: string; start: number; end: number })[] {
  if (!line.some((part) => part.t !== 'br' && part.link !== undefined)) return [];
  const links: { link: EmailLink; words: string; start: number; end: number }[] = [];
  let last: (typeof links)[number] | undefined;
  for (const [start, part] of line.entries()) {
    const link = part.t === 'br' ? undefined : part.link;
    if (part.t === 'br' || link === undefined) {
      last = undefined;
      continue;
    }
    const words = part.t === 'text' ? part.v : (part.fallback ?? part.path);
    // A link that is half bold is one link.
    if (last && sameJson(last.link, link)) {
      last.words += words;
      last.end = start + 1;
    } else links.push((last = { link, words, start, end: start + 1 }));
  }
  return links;
}

/** What a line of text says, merge tags by what stands in for them. */
export const textOfLine = (line: readonly EmailInline[]): string =>
  line.map((part) => (part.t === 'br' ? ' ' : part.t === 'text' ? part.v : (part.fallback ?? '…'))).join('');

/** Where in an email something lies, as the setting of an issue. */
export const emailSetting = {
  line: (line: EmailLine['line'], variant?: string): string => `${inVariant(variant)}/${line}`,
  body: (variant?: string): string => `${inVariant(variant)}/body`,
  part: (id: string, variant?: string): string => `${inVariant(variant)}/blocks/${id}`,
};
const inVariant = (variant: string | undefined) =>
  variant === undefined ? 'email' : `email/variants/${variant}`;

/** What a setting of an email names: a line, the body, a block or section by id, or the email as a whole. */
export interface EmailPlace {
  variant?: string | undefined;
  part?: 'subject' | 'preheader' | 'body' | undefined;
  block?: string | undefined;
}

/** The place that a setting names; undefined where it names nothing in an email. */
export function emailPlaceOf(setting: string | undefined): EmailPlace | undefined {
  const [root, ...path] = setting?.split('/') ?? [];
  if (root !== 'email') return undefined;
  const variant = path[0] === 'variants' ? path[1] : undefined;
  const [part, block] = variant === undefined ? path : path.slice(2);
  const where = variant === undefined ? {} : { variant };
  if (part === 'subject' || part === 'preheader' || part === 'body') return { ...where, part };
  return part === 'blocks' && block !== undefined ? { ...where, block } : where;
}

import { mergeTagsOf, type EmailBlock, type EmailLink, type StoredEmail } from '../document/EmailDocument.ts';
import { slot } from '../values/slot.ts';

/** Where in an email something stands. */
export type Part = 'subject' | 'preheader' | 'body' | 'link';

/** What the checks ask of an email, whether it can be edited or came as it is. */
export interface EmailFacts {
  subject: string;
  preheader: string;
  /** Paths of merge tags, by where they stand. */
  tags: readonly { where: Part; path: string }[];
  /** Buttons that everybody sees. */
  buttons: number;
  /** Whether a link leads to a web page of ours. */
  links: boolean;
  offer: { label: string; expires?: string | undefined } | undefined;
  utm:
    { source?: string | undefined; medium?: string | undefined; campaign?: string | undefined } | undefined;
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

type Tags = EmailFacts['tags'];

const tagsIn = (where: Part, text: string): Tags => mergeTagsOf(text).map(({ path }) => ({ where, path }));

function lockedFacts({ locked }: Extract<StoredEmail, { locked: unknown }>): EmailFacts {
  const { subject, preheader, html, text, links, offer, utm } = locked;
  return {
    subject,
    preheader,
    tags: [
      ...tagsIn('subject', subject),
      ...tagsIn('preheader', preheader),
      ...tagsIn('body', `${html} ${text}`),
    ],
    buttons: 0,
    links: links.length > 0,
    offer,
    utm,
  };
}

function documentFacts({ document, offer }: Extract<StoredEmail, { document: unknown }>): EmailFacts {
  const { subject, preheader, sections, utm } = document;
  const tags: Tags[number][] = [...tagsIn('subject', subject), ...tagsIn('preheader', preheader)];
  let buttons = 0;
  let hasLinks = false;
  const link = (to: EmailLink | undefined) => {
    if (to?.kind === 'merge') tags.push({ where: 'link', path: to.path });
    hasLinks ||= to?.kind === 'merge' || (to?.kind === 'url' && /^https:/i.test(to.url));
  };
  const look = (block: EmailBlock, isSure: boolean) => {
    if (block.type === 'button' && isSure && block.showIf === undefined) buttons++;
    if ('link' in block) link(block.link);
    for (const part of block.type === 'text' ? block.inline : [])
      if (part.t === 'merge') tags.push({ where: 'body', path: part.path });
      else if (part.t === 'text') link(part.link);
  };
  for (const section of sections)
    for (const { blocks } of section.columns)
      for (const block of blocks) look(block, section.showIf === undefined);
  return { subject, preheader, tags, buttons, links: hasLinks, offer, utm };
}

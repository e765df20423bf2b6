import {
  canonicalJson,
  type EmailBlock,
  type EmailDocument,
  type EmailLink,
  type EmailSection,
  type Rule,
} from '../core/index.ts';
import { tagUrl } from './tagUrl.ts';

/** Where a link leads: an address as text, a system page, or an address out of the person's data. */
export type Destination =
  | { kind: 'address'; url: string }
  | { kind: 'system'; name: 'unsubscribe' | 'preferences' | 'view' }
  | { kind: 'data'; path: string };

interface PlannedBlock {
  block: EmailBlock;
  /** The name in `show` that decides whether it is there. */
  show: string | undefined;
  /** By position: of the inline pieces in a text, alone in a button or image; undefined where nothing is linked. */
  destinations: readonly (Destination | undefined)[];
}
interface PlannedSection {
  section: EmailSection;
  show: string | undefined;
  /** Of all its columns, in reading order. */
  blocks: readonly PlannedBlock[];
}

/** What an email consists of, with every condition and link named: the same for its HTML and its plain text. */
export interface EmailPlan {
  sections: readonly PlannedSection[];
  shows: Record<string, Rule>;
  /** Every link with an address of its own. Ids come from the block and the place in it, so that other edits leave them. */
  links: { id: string; url: string }[];
}

export function planEmail({ sections, utm }: EmailDocument): EmailPlan {
  const shows = new Map<string, Rule>();
  const links = new Map<string, string>();
  const showOf = ({ id, showIf }: { id: string; showIf?: Rule | undefined }): string | undefined => {
    if (showIf === undefined) return undefined;
    // Copied blocks may share an id; they share the name only if they share the rule.
    const same = (key: string) => canonicalJson(shows.get(key)) === canonicalJson(showIf);
    const key = freeName(id, (name) => shows.has(name) && !same(name));
    shows.set(key, showIf);
    return key;
  };
  const destinationOf = (link: EmailLink | undefined, name: string): Destination | undefined => {
    if (link === undefined) return undefined;
    if (link.kind === 'system') return { kind: 'system', name: link.name };
    if (link.kind === 'merge') return { kind: 'data', path: link.path };
    if (link.url.trim() === '') return undefined;
    const id = freeName(name, (taken) => links.has(taken));
    const url = tagUrl(link.url.trim(), utm, id);
    links.set(id, url);
    return { kind: 'address', url };
  };
  const destinationsOf = (block: EmailBlock): (Destination | undefined)[] => {
    if (block.type !== 'text') return 'link' in block ? [destinationOf(block.link, block.id)] : [];
    let ordinal = 0;
    let last: { json: string; destination: Destination | undefined } | undefined;
    return block.inline.map((part) => {
      const link = part.t === 'text' ? part.link : undefined;
      if (link === undefined) {
        last = undefined;
        return undefined;
      }
      const json = canonicalJson(link);
      // A link that is half bold is one link.
      if (last?.json !== json)
        last = { json, destination: destinationOf(link, withSuffix(block.id, `-${++ordinal}`)) };
      return last.destination;
    });
  };
  const planned = sections.map((section) => ({
    section,
    show: showOf(section),
    blocks: section.columns.flatMap(({ blocks }) =>
      blocks.map((block) => ({ block, show: showOf(block), destinations: destinationsOf(block) })),
    ),
  }));
  return {
    sections: planned,
    shows: Object.fromEntries(shows),
    links: [...links].map(([id, url]) => ({ id, url })),
  };
}

const withSuffix = (id: string, suffix: string) => id.slice(0, 64 - suffix.length) + suffix;

function freeName(wanted: string, taken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; taken(name); count++) name = withSuffix(wanted, `-${count}`);
  return name;
}

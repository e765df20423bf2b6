import {
  canonicalJson,
  own,
  type EmailBlock,
  type EmailDocument,
  type EmailInline,
  type EmailLink,
  type EmailSection,
  type Rule,
} from '../../core/index.ts';
import { tagUrl } from './tagUrl.ts';

/** Where a link leads: an address as text, a system page, or an address out of the person's data. */
export type Destination =
  | { kind: 'address'; url: string }
  | { kind: 'system'; name: 'unsubscribe' | 'preferences' | 'view' }
  | { kind: 'data'; path: string };

/** A block with its conditions and links named. */
export interface PlannedBlock {
  block: EmailBlock;
  /** The name in `show` that decides whether it is there. */
  show: string | undefined;
  /** By line and place in it: a list has a line for each item, all else has one; undefined where nothing is linked. */
  destinations: readonly (readonly (Destination | undefined)[])[];
}
/** A section with its conditions and links named; `width` is what the document says, in percent. */
export interface PlannedSection {
  section: EmailSection;
  show: string | undefined;
  columns: readonly { width: number | undefined; blocks: readonly PlannedBlock[] }[];
}

/** What an email consists of, with every condition and link named: the same for its HTML and its plain text. */
export interface EmailPlan {
  sections: readonly PlannedSection[];
  /** Those of the variants that have sections of their own, by id. */
  variants: Readonly<Record<string, readonly PlannedSection[]>>;
  shows: Record<string, Rule>;
  /** Every link with an address of its own. Ids come from the block and the place in it, so that other edits leave them. */
  links: { id: string; url: string }[];
}

/** Names the conditions and links of an email and of its variants. Pure: the same email gives the same names. */
export function planEmail({ sections, utm, variants = [] }: EmailDocument): EmailPlan {
  const shows = new Map<string, Rule>();
  /** By id and rule. */
  const showNames = new Map<string, string>();
  const links = new Map<string, string>();
  const [freeShow, freeLink] = [createNames(), createNames()];
  const showOf = ({ id, showIf }: { id: string; showIf?: Rule | undefined }): string | undefined => {
    if (showIf === undefined) return undefined;
    // Copied blocks may share an id; they share the name only if they share the rule.
    const key = `${id} ${canonicalJson(showIf)}`;
    const name = showNames.get(key) ?? freeShow(id);
    showNames.set(key, name);
    shows.set(name, showIf);
    return name;
  };
  const destinationOf = (link: EmailLink | undefined, name: string): Destination | undefined => {
    if (link === undefined) return undefined;
    if (link.kind === 'system') return { kind: 'system', name: link.name };
    if (link.kind === 'merge') return { kind: 'data', path: link.path };
    if (link.url.trim() === '') return undefined;
    const id = freeLink(name);
    const url = tagUrl(link.url.trim(), utm, id);
    links.set(id, url);
    return { kind: 'address', url };
  };
  const lineOf = (inline: readonly EmailInline[], ordinalOf: () => string) => {
    let last: { json: string; destination: Destination | undefined } | undefined;
    return inline.map((part) => {
      const link = part.t === 'br' ? undefined : part.link;
      if (link === undefined) {
        last = undefined;
        return undefined;
      }
      const json = canonicalJson(link);
      // A link that is half bold is one link.
      if (last?.json !== json) last = { json, destination: destinationOf(link, ordinalOf()) };
      return last.destination;
    });
  };
  const destinationsOf = (block: EmailBlock): PlannedBlock['destinations'] => {
    let ordinal = 0;
    const next = () => withSuffix(block.id, `-${++ordinal}`);
    switch (block.type) {
      case 'text':
        return [lineOf(block.inline, next)];
      case 'list':
        return block.items.map((item) => lineOf(item, next));
      case 'button':
      case 'image':
        return [[destinationOf(block.link, block.id)]];
      case 'social':
        return [
          block.links.map(({ network, url }) =>
            destinationOf({ kind: 'url', url }, withSuffix(block.id, `-${network}`)),
          ),
        ];
      case 'divider':
      case 'spacer':
      case 'products':
      case 'coupon':
      case 'header':
      case 'footer':
        return [];
    }
  };
  const planned = (list: readonly EmailSection[]): PlannedSection[] =>
    list.map((section) => ({
      section,
      show: showOf(section),
      columns: section.columns.map(({ width, blocks }) => ({
        width,
        blocks: blocks.map((block) => ({ block, show: showOf(block), destinations: destinationsOf(block) })),
      })),
    }));
  return {
    sections: planned(sections),
    variants: Object.fromEntries(
      variants.flatMap(({ id, sections: held }, at) =>
        // Where several share an id, because they were made elsewhere, all else goes by the first of them too.
        held && variants.findIndex((other) => other.id === id) === at ? [[id, planned(held)]] : [],
      ),
    ),
    shows: Object.fromEntries(shows),
    links: [...links].map(([id, url]) => ({ id, url })),
  };
}

/** What a variant shows: its own sections or, where it has none, the email's. Undefined is the email itself. */
export const sectionsOf = (
  { sections, variants }: EmailPlan,
  variant: string | undefined,
): readonly PlannedSection[] => (variant === undefined ? undefined : own(variants, variant)) ?? sections;

/** Whether a footer is there for everybody: one that hangs on a condition could be missing for somebody. */
export const hasSureFooter = (sections: readonly PlannedSection[]): boolean =>
  sections.some(
    ({ show, columns }) =>
      show === undefined &&
      columns.some(({ blocks }) =>
        blocks.some((part) => part.show === undefined && part.block.type === 'footer'),
      ),
  );

const withSuffix = (id: string, suffix: string) => id.slice(0, 64 - suffix.length) + suffix;

/** Gives each its wanted name, or one like it that nothing else has. Going on where it was: thousands may want the same one. */
function createNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(name)) name = withSuffix(wanted, `-${++count}`);
    counts.set(wanted, count);
    taken.add(name);
    return name;
  };
}

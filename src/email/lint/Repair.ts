import type {
  Brand,
  EmailBlock,
  EmailDocument,
  EmailIssue,
  EmailSection,
  IssueCode,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { Edited } from '../edits/Edited.ts';
import type { Found } from '../edits/parts.ts';
import { removePart } from '../edits/remove.ts';

/** The email as those see it who get the variant, and what of it an issue is about. */
interface Site {
  document: EmailDocument;
  found: Found | undefined;
  /** What the issue's message names. */
  words: EmailIssue['words'];
  brand: Brand;
  /** What the samples' data can merge in. */
  paths: ReadonlySet<string> | undefined;
}

/** What a machine can do about a part: what its button says, and the edit. */
interface PartFix {
  label: string;
  edit: Edited;
}
/** What can be done about an issue at a part, the best first. */
export type Repair = (site: Site) => PartFix[];

/** A repair of what concerns a block. */
export const ofBlock =
  (repair: (block: EmailBlock, site: Site) => PartFix | PartFix[] | undefined): Repair =>
  (site) =>
    site.found?.part === 'block' ? [repair(site.found.block, site) ?? []].flat() : [];

export type Repairs = Partial<Record<IssueCode, Repair>>;

export const takeOut: Repair = ({ document, found }) =>
  found === undefined || found.part === 'column'
    ? []
    : [{ label: t('Take it out', { context: 'a part of an email' }), edit: withoutPart(document, found) }];

/** A section that would have nothing left goes along. */
function withoutPart(document: EmailDocument, found: Exclude<Found, { part: 'column' }>): Edited {
  const { section } = found;
  const isLast =
    found.part === 'section' ||
    section.columns.every(({ blocks }) => blocks.every((block) => block === found.block));
  return removePart(document, isLast ? section.id : found.block.id);
}

export const allBlocks = ({ sections }: EmailDocument): { block: EmailBlock; section: EmailSection }[] =>
  sections.flatMap((section) =>
    section.columns.flatMap(({ blocks }) => blocks.map((block) => ({ block, section }))),
  );

/** One edit after the other. */
export const inTurn = (
  document: EmailDocument,
  ids: readonly string[],
  edit: (document: EmailDocument, id: string) => Edited,
): Edited =>
  ids.reduce<Edited>((before, id) => (before.refused ? before : edit(before.document, id)), { document });

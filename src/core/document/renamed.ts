import {
  mapped,
  renamedIds,
  renamedPattern,
  renamedRule,
  renamedSettings,
  type Renames,
} from '../kinds/references.ts';
import type { Rule } from '../values/rule.ts';
import type { Draft } from './Draft.ts';
import type { StoredEmail } from './Email.ts';
import type { EmailDocument, EmailSection } from './EmailDocument.ts';
import type { Policies } from './Journey.ts';
import { isEventPattern, type JourneyDocument, type JourneyNode } from './JourneyDocument.ts';
import type { Shared } from './Workspace.ts';

// Everything that may refer to something shared, under new names. What nothing changes in is the very same object.

export function renamedNode(node: JourneyNode, renames: Renames): JourneyNode {
  const settings = renamedSettings(node.kind, node.settings, renames);
  return settings === node.settings ? node : { ...node, settings };
}

function renamedDocument(document: JourneyDocument, renames: Renames): JourneyDocument {
  const { audience, goal } = document;
  const when = goal && renamedPattern(goal.when, renames);
  const next = {
    ...document,
    nodes: mapped(document.nodes, (node) => renamedNode(node, renames)),
    exits: mapped(document.exits, (exit) => {
      const rule = isEventPattern(exit.when)
        ? renamedPattern(exit.when, renames)
        : renamedRule(exit.when, renames);
      return rule === exit.when ? exit : { ...exit, when: rule };
    }),
    ...(audience && { audience: renamedRule(audience, renames) }),
    ...(goal && when && { goal: when === goal.when ? goal : { ...goal, when } }),
  };
  const fields = ['nodes', 'exits', 'audience', 'goal'] as const;
  return fields.every((field) => next[field] === document[field]) ? document : next;
}

type Shows = { showIf?: Rule | undefined };

function renamedShows<T extends Shows>(part: T, renames: Renames): T {
  const showIf = part.showIf && renamedRule(part.showIf, renames);
  return showIf === part.showIf ? part : { ...part, showIf };
}

function renamedSections(before: readonly EmailSection[], renames: Renames): EmailSection[] {
  return mapped(before, (section) => {
    const shown = renamedShows(section, renames);
    const columns = mapped(section.columns, (column) => {
      const blocks = mapped(column.blocks, (block) => renamedShows(block, renames));
      return blocks === column.blocks ? column : { ...column, blocks };
    });
    return columns === section.columns ? shown : { ...shown, columns };
  });
}

function renamedBody(document: EmailDocument, renames: Renames): EmailDocument {
  const sections = renamedSections(document.sections, renames);
  const variants =
    document.variants &&
    mapped(document.variants, (variant) => {
      const own = variant.sections && renamedSections(variant.sections, renames);
      return own === variant.sections ? variant : { ...variant, sections: own };
    });
  if (sections === document.sections && variants === document.variants) return document;
  return { ...document, sections, ...(variants && { variants }) };
}

export function renamedEmail(email: StoredEmail, renames: Renames): StoredEmail {
  if (!('locked' in email)) {
    const document = renamedBody(email.document, renames);
    return document === email.document ? email : { ...email, document };
  }
  const shows = renamedValues(email.locked.shows, (rule) => renamedRule(rule, renames));
  return shows === email.locked.shows ? email : { ...email, locked: { ...email.locked, shows } };
}

export function renamedDraft(draft: Draft, renames: Renames): Draft {
  const document = renamedDocument(draft.document, renames);
  const emails = renamedValues(draft.emails, (email) => renamedEmail(email, renames));
  return document === draft.document && emails === draft.emails ? draft : { document, emails };
}

export function renamedPolicies(policies: Policies, { topic }: Renames): Policies {
  const caps =
    policies.caps &&
    mapped(policies.caps, (cap) => {
      const topics = cap.topics && renamedIds(cap.topics, topic);
      return topics === cap.topics || topics === undefined ? cap : { ...cap, topics: [...topics] };
    });
  return caps === policies.caps ? policies : { ...policies, caps };
}

/** The shared things themselves keep their ids: only what refers to them is renamed. */
export function renamedShared(shared: Shared, renames: Renames): Shared {
  const segments = renamedValues(shared.segments, (segment) => {
    const rule = renamedRule(segment.rule, renames);
    return rule === segment.rule ? segment : { ...segment, rule };
  });
  const policies = renamedPolicies(shared.policies, renames);
  return segments === shared.segments && policies === shared.policies
    ? shared
    : { ...shared, segments, policies };
}

/** A record with each value put through `change`; the very same record where none changes. */
function renamedValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  const entries = Object.entries(record).map(([id, value]) => [id, value, change(value)] as const);
  return entries.every(([, before, after]) => before === after)
    ? record
    : Object.fromEntries(entries.map(([id, , after]) => [id, after]));
}

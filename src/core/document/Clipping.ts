import { z } from '../values/zod.ts';
import { badReference } from '../values/badReference.ts';
import { issue, type Issue } from '../values/issue.ts';
import { pointer } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import { strictObject } from '../values/strictObject.ts';
import { readAs, readJson, utf8Length, type Read } from './door.ts';
import { storedEmailSchema, type StoredEmail } from './Email.ts';
import { graphOf } from './graph.ts';
import { blankDocument, edgeSchema, nodeSchema, type Edge, type JourneyNode } from './JourneyDocument.ts';
import { sectionSchema, type JourneySection } from './JourneySection.ts';
import { noteSchema, type JourneyNote } from './Note.ts';

/**
 * A part of a journey on its way to another place, `wend.steps/1`: steps with the edges among them, the emails that they
 * send, notes, and the sections of which every step is here. What a step refers to beyond that it names as it did.
 */
export interface Clipping {
  format: 'wend.steps/1';
  nodes: readonly JourneyNode[];
  edges: readonly Edge[];
  emails: readonly StoredEmail[];
  notes: readonly JourneyNote[];
  sections: readonly JourneySection[];
}

/** The type under which a clipping lies on the system's clipboard, beside its text. */
export const clippingType = 'application/vnd.wend.steps+json';

export const clippingSchema: z.ZodType<Clipping> = strictObject({
  format: z.literal('wend.steps/1'),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  emails: z.array(storedEmailSchema),
  notes: z.array(noteSchema),
  sections: z.array(sectionSchema),
});

/** Reads the text of a clipping from anywhere; where anything is amiss it is refused whole, with every reason. */
export function readClipping(text: string): Read<Clipping> {
  const json = readJson(text);
  if (!json.ok) return json;
  const read = readAs('wend.steps', clippingSchema, json.value);
  if (!read.ok) return read;
  const issues = [...sizeIssues(read.value), ...repeatedIds(read.value), ...lineIssues(read.value)];
  return issues.length > 0 ? { ok: false, issues } : read;
}

function sizeIssues({ nodes, emails }: Clipping): Issue[] {
  const issues: Issue[] = [];
  const { steps, emailBytes } = limits;
  if (nodes.length > steps.max)
    issues.push(issue(steps.code, { path: '/nodes' }, { found: nodes.length, max: steps.max }));
  emails.forEach((email, index) => {
    if ('locked' in email && utf8Length(email.locked.html) + utf8Length(email.locked.text) > emailBytes.max)
      issues.push(
        issue(emailBytes.code, { path: pointer(['emails', index]) }, { id: email.id, max: emailBytes.max }),
      );
  });
  return issues;
}

function repeatedIds(clipping: Clipping): Issue[] {
  return (['nodes', 'emails', 'notes', 'sections'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return clipping[list].flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [issue('duplicate-id', { path: pointer([list, index, 'id']) }, { id })];
    });
  });
}

/** Lines that nobody could follow, and sections of steps that are not here. */
function lineIssues({ nodes, edges, sections }: Clipping): Issue[] {
  const graph = graphOf({ ...blankDocument('clipping', '', 'UTC'), nodes, edges });
  const named = {
    'no-step': 'step',
    'no-outlet': 'way out',
    'into-trigger': 'step behind',
    second: 'free way out',
  } as const;
  const lines = graph.idleEdges.map(({ edge, why }) =>
    badReference(
      { path: pointer(['edges', edges.indexOf(edge)]) },
      named[why],
      why === 'no-step' ? (graph.node(edge.from) ? edge.to : edge.from) : `${edge.from}/${edge.outlet}`,
    ),
  );
  const members = sections.flatMap((section, index) =>
    section.members
      .filter((id) => !graph.node(id))
      .map((id) => badReference({ path: pointer(['sections', index, 'members']) }, 'step', id)),
  );
  return [...lines, ...members];
}

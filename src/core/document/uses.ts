import { noRenames, renamedRule, renamedPattern, type Renames } from '../kinds/references.ts';
import type { Rule } from '../values/rule.ts';
import type { Draft } from './Draft.ts';
import { isEventPattern } from './JourneyDocument.ts';
import { renamedEmail, renamedNode, renamedPolicies } from './renamed.ts';
import type { Shared } from './Workspace.ts';

/** A place that refers to something shared. */
export type Use =
  | { in: 'journey'; journey: string; node: string }
  /** `setting`: `audience`, `goal`, or `exits/x1`. */
  | { in: 'journey'; journey: string; setting: string }
  | { in: 'journey'; journey: string; email: string }
  | { in: 'segment'; segment: string }
  | { in: 'policies' };

/** Every place that refers to a segment, topic or event, by its id or name. Each place is told once. */
export interface Uses {
  segments: ReadonlyMap<string, readonly Use[]>;
  topics: ReadonlyMap<string, readonly Use[]>;
  events: ReadonlyMap<string, readonly Use[]>;
}

interface Found {
  segments: Map<string, Use[]>;
  topics: Map<string, Use[]>;
  events: Map<string, Use[]>;
}
const nothing = (): Found => ({ segments: new Map(), topics: new Map(), events: new Map() });

/** Runs `look` with renames that rename nothing and note what they hear of as uses of `place`. */
function note(found: Found, place: Use, look: (renames: Renames) => unknown): void {
  const into =
    (uses: Map<string, Use[]>) =>
    (name: string): string => {
      const list = uses.get(name);
      if (name === '' || list?.at(-1) === place) return name;
      if (list) list.push(place);
      else uses.set(name, [place]);
      return name;
    };
  look({
    ...noRenames,
    segment: into(found.segments),
    topic: into(found.topics),
    event: into(found.events),
  });
}

const known = new WeakMap<Draft, Found>();

function usesInDraft(draft: Draft): Found {
  const present = known.get(draft);
  if (present) return present;
  const { document, emails } = draft;
  const journey = document.id;
  const found = nothing();
  const setting = (name: string, look: (renames: Renames) => unknown) =>
    note(found, { in: 'journey', journey, setting: name }, look);
  const { audience, goal } = document;
  if (audience) setting('audience', (renames) => renamedRule(audience, renames));
  if (goal) setting('goal', (renames) => renamedPattern(goal.when, renames));
  for (const { id, when } of document.exits)
    setting(`exits/${id}`, (renames) =>
      isEventPattern(when) ? renamedPattern(when, renames) : renamedRule(when, renames),
    );
  for (const node of document.nodes)
    note(found, { in: 'journey', journey, node: node.id }, (renames) => renamedNode(node, renames));
  for (const email of Object.values(emails))
    note(found, { in: 'journey', journey, email: email.id }, (renames) => renamedEmail(email, renames));
  known.set(draft, found);
  return found;
}

/** Finds everything that refers to something shared. Journeys that did not change are not read again. */
export function usesOf(
  { segments, policies }: Pick<Shared, 'segments' | 'policies'>,
  drafts: readonly Draft[],
): Uses {
  const found = nothing();
  for (const draft of drafts) {
    const each = usesInDraft(draft);
    for (const kind of ['segments', 'topics', 'events'] as const)
      for (const [name, uses] of each[kind]) {
        const list = found[kind].get(name);
        if (list) list.push(...uses);
        else found[kind].set(name, [...uses]);
      }
  }
  for (const [id, { rule }] of Object.entries(segments))
    note(found, { in: 'segment', segment: id }, (renames) => renamedRule(rule, renames));
  note(found, { in: 'policies' }, (renames) => renamedPolicies(policies, renames));
  return found;
}

/** The segments that a rule asks for itself. */
export function segmentsAsked(rule: Rule): ReadonlySet<string> {
  const asked = new Set<string>();
  renamedRule(rule, {
    ...noRenames,
    segment(id) {
      asked.add(id);
      return id;
    },
  });
  return asked;
}

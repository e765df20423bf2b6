import { nodeKind } from '../kinds/catalogue.ts';
import { readWith } from '../document/door.ts';
import { emailSchema, type Email } from '../document/Email.ts';
import { graphOf } from '../document/graph.ts';
import { journeySchema, stepSchema, type Segment } from '../document/Journey.ts';
import {
  isEventPattern,
  isTrigger,
  isVetted,
  settingsOf,
  type JourneyDocument,
  type JourneyNode,
} from '../document/JourneyDocument.ts';
import { badReference } from '../values/badReference.ts';
import { issue, type Issue } from '../values/issue.ts';
import { own } from '../values/json.ts';
import { clausesOf, type Rule } from '../values/rule.ts';
import { emailOf, stepWithout, type Renderings } from './assemble.ts';
import { emailSizeIssues } from './checkJourney.ts';
import { runsAskedFor } from './checkRules.ts';
import type { CompileContext } from './CompileContext.ts';
import { lasting, recall } from './recall.ts';
import { segmentLoops } from './segmentLoops.ts';
import { slot } from '../values/slot.ts';

/** What rules may name. */
interface Known {
  hasTopic(id: string): boolean;
  hasSegment(id: string): boolean;
  /** Whether this journey sends the email. */
  sends(email: string): boolean;
}

const remembered = lasting<Known>();

/**
 * Whatever the checks of a document overlooked and the readers of its journey JSON would refuse: a journey that they would
 * refuse never leaves. Told where it lies in the document, part by part, so that only what is new has to be read.
 */
export function refusals(
  document: JourneyDocument,
  context: CompileContext,
  rendered: Renderings,
  version: number,
): Issue[] {
  const { reachable } = graphOf(document);
  const nodes = document.nodes.filter(({ id }) => reachable.has(id));
  const senders = new Map<string, string>();
  for (const node of nodes) {
    const sent = nodeKind(node.kind).sends?.(node.settings);
    if (sent && !senders.has(sent.email)) senders.set(sent.email, node.id);
  }
  const { topics, segments } = context;
  const known = remembered([topics, segments, ...senders.keys()], () => ({
    hasTopic: (id) => own(topics, id) !== undefined,
    hasSegment: (id) => own(segments, id) !== undefined,
    sends: (id) => senders.has(id),
  }));
  const asked = new Set<string>();
  const issues: Issue[] = [];
  for (const node of nodes) {
    const refused = nodeRefusals(node, known);
    if (refused.length > 0) issues.push(...refused);
    for (const segment of segmentsAskedBy(node)) asked.add(segment);
  }
  for (const [id, node] of senders) {
    const stored = own(context.emails, id);
    if (!stored) continue;
    const email = emailOf(stored, own(rendered, id), context, document);
    for (const found of emailRefusals(email, known)) issues.push({ ...found, node, setting: 'email' });
    for (const rule of Object.values(email.shows)) for (const segment of segmentsIn(rule)) asked.add(segment);
  }
  return [...settingRefusals(document, context, version, known, asked), ...issues];
}

const placed = (found: Issue, place: { node?: string; setting?: string }): Issue => {
  const { path: _, ...rest } = found;
  return { ...rest, ...place };
};

const settingOf = (path: string | undefined) => path?.split('/').slice(1).join('/') || undefined;

const nodeRefusals = recall((node: JourneyNode, known: Known): readonly Issue[] => {
  const { id: node_ } = node;
  // What a draft may hold and a kind finds complete is what journey JSON may hold: a test holds the kinds to it.
  const schemaRefusals =
    isTrigger(node) || isVetted(node) ? [] : refusedBy(readWith(stepSchema, stepWithout(node)));
  const rules = nodeKind(node.kind).asks(node.settings).rules;
  return [
    ...schemaRefusals.map((found) => {
      const setting = settingOf(found.path);
      return placed(found, { node: node_, ...(setting !== undefined && { setting }) });
    }),
    ...rules
      .flatMap((rule) => ruleRefusals(rule, known, true))
      .map((found) => placed(found, { node: node_ })),
  ];
});

const emailRefusals = recall((email: Email, known: Known): readonly Issue[] => [
  ...refusedBy(readWith(emailSchema, email)).map((found) => placed(found, {})),
  ...emailSizeIssues(email, {}),
  ...Object.values(email.shows).flatMap((rule) => ruleRefusals(rule, known, true)),
]);

const refusedBy = (read: ReturnType<typeof readWith>): readonly Issue[] => (read.ok ? [] : read.issues);

/** Where a rule speaks of what is not there. Before the entry any journey's mails are meant, in a run only those of this one. */
function ruleRefusals(rule: Rule, known: Known, inRun: boolean): Issue[] {
  return clausesOf(rule).flatMap((clause): Issue[] => {
    if ('topic' in clause && !known.hasTopic(clause.topic)) return [badReference({}, 'topic', clause.topic)];
    if ('segment' in clause && !known.hasSegment(clause.segment))
      return [badReference({}, 'segment', clause.segment)];
    const isOurs =
      !('did' in clause) ||
      clause.email === 'previous' ||
      clause.email === 'any' ||
      known.sends(clause.email);
    return inRun && 'did' in clause && !isOurs ? [badReference({}, 'email', clause.email)] : [];
  });
}

const segmentsIn = (rule: Rule): string[] =>
  clausesOf(rule).flatMap((clause) => ('segment' in clause ? [clause.segment] : []));

const mentioned = slot<JourneyNode, readonly string[]>();

function segmentsAskedBy(node: JourneyNode): readonly string[] {
  let segments = mentioned.get(node);
  if (!segments) {
    const { on } = isTrigger(node) ? node.settings : {};
    const rules = nodeKind(node.kind).asks(node.settings).rules;
    segments = [...(on && 'segment' in on ? [on.segment] : []), ...rules.flatMap(segmentsIn)];
    mentioned.set(node, segments);
  }
  return segments;
}

const read = lasting<readonly Issue[]>();

/** Everything but steps and emails. */
function settingRefusals(
  document: JourneyDocument,
  context: CompileContext,
  version: number,
  known: Known,
  asked: ReadonlySet<string>,
): Issue[] {
  const { id, nodes } = document;
  const settings = settingsOf(document);
  const { audience, exits } = settings;
  const issues: Issue[] = [];
  const add = (setting: string, found: readonly Issue[]) =>
    issues.push(...found.map((one) => placed(one, { setting })));
  if (audience) add('audience', ruleRefusals(audience, known, false));
  const open = [...asked, ...(audience ? segmentsIn(audience) : [])];
  const ids = new Set<string>();
  for (const { id: exit, when } of exits) {
    if (ids.has(exit)) issues.push(issue('duplicate-id', { setting: `exits/${exit}` }, { id: exit }));
    ids.add(exit);
    if (isEventPattern(when)) continue;
    add(`exits/${exit}`, ruleRefusals(when, known, true));
    open.push(...segmentsIn(when));
  }
  const segments: Record<string, Segment> = {};
  for (let segment = open.pop(); segment !== undefined; segment = open.pop()) {
    const found = own(context.segments, segment);
    if (!found || own(segments, segment)) continue;
    segments[segment] = found;
    open.push(...segmentsIn(found.rule));
    add('segments', ruleRefusals(found.rule, known, false));
    for (const what of runsAskedFor(found.rule))
      issues.push(issue('no-run-yet', { setting: 'segments' }, { what }));
  }
  add('segments', segmentLoops(segments));
  const seen = new Set<string>();
  for (const node of nodes) {
    if (seen.has(node.id)) issues.push(issue('duplicate-id', { node: node.id }, { id: node.id }));
    seen.add(node.id);
  }
  const triggers = nodes.flatMap((node) =>
    isTrigger(node) && node.settings.on ? [{ id: node.id, on: node.settings.on, next: null }] : [],
  );
  const empty = { steps: {}, emails: {}, needs: { events: {}, attributes: [], tags: [] } };
  const { topics, policies } = context;
  const whole = {
    format: 'wend.journey/1',
    version,
    ...settings,
    id,
    triggers,
    segments,
    topics,
    policies,
    ...empty,
  };
  const parts: unknown[] = [
    id,
    version,
    topics,
    policies,
    ...Object.values(settings),
    ...triggers.map(({ on }) => on),
  ];
  parts.push(...Object.values(segments));
  for (const found of read(parts, () => refusedBy(readWith(journeySchema, whole)))) {
    const setting = settingOf(found.path);
    const trigger = /^triggers\/(\d+)/.exec(setting ?? '')?.[1];
    const node = trigger === undefined ? undefined : triggers[Number(trigger)]?.id;
    issues.push(
      placed(
        found,
        node === undefined ? { ...(setting !== undefined && { setting }) } : { node, setting: 'on' },
      ),
    );
  }
  return issues;
}

import { nodeKind, type StepKindName } from '../kinds/catalogue.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import type { Surroundings } from '../kinds/Kind.ts';
import {
  emailFindings,
  type Email,
  type RenderedEmail,
  type StoredEmail,
} from '../document/EmailDocument.ts';
import { graphOf, outletsOf, restlessSteps } from '../document/graph.ts';
import { journeySchema, type Journey, type Segment, type Step, type Trigger } from '../document/Journey.ts';
import {
  isEventPattern,
  isTrigger,
  type JourneyDocument,
  type JourneyNode,
  type StepNode,
} from '../document/JourneyDocument.ts';
import { readWith } from '../document/door.ts';
import type { Shared } from '../document/Workspace.ts';
import { issue, type Issue } from '../values/issue.ts';
import { digestOf, own } from '../values/json.ts';
import { limits } from '../values/limits.ts';
import { clausesOf, type Rule } from '../values/rule.ts';
import { checkJourney } from './checkJourney.ts';
import { needsOf } from './needs.ts';
import { runsAskedFor } from './checkRules.ts';
import { rulesOf } from './rulesOf.ts';

/** What compiling gives: every issue in reading order and, where none is an error, the journey JSON. */
export interface Compiled {
  issues: readonly Issue[];
  journey: Journey | undefined;
}

/** The workspace as compiling sees it. */
export interface CompileContext extends Pick<Shared, 'brand' | 'topics' | 'segments' | 'policies'> {
  emails: Readonly<Record<string, StoredEmail>>;
  /** All journeys of the workspace; absent where nobody knows the others. */
  journeys?: readonly JourneyDocument[];
}

/**
 * Compiles a document to journey JSON. Pure and one-way: it never guesses, and the same input gives the same bytes.
 * `rendered` holds every email's rendering by id; `version` is the last published one plus one.
 */
export function compile(
  document: JourneyDocument,
  context: CompileContext,
  rendered: Readonly<Record<string, RenderedEmail>>,
  version: number,
): Compiled {
  const issues = [
    ...journeyIssues(document),
    ...structureIssues(document),
    ...settingIssues(document, context),
  ];
  if (issues.some(({ severity }) => severity === 'error')) return { issues, journey: undefined };
  const unsigned = assemble(document, context, rendered, version);
  // Whatever the checks above overlooked is found here: a journey that its own readers would refuse never leaves.
  const read = readWith(journeySchema, JSON.parse(JSON.stringify(unsigned)));
  const refusals = read.ok ? checkJourney(read.value) : read.issues;
  if (refusals.length > 0)
    return {
      issues: [...issues, ...refusals.map((refusal) => ({ ...refusal, ...placeOf(refusal.path) }))],
      journey: undefined,
    };
  return { issues, journey: { ...unsigned, digest: digestOf(unsigned) } };
}

/** A pointer into the journey JSON as a place of the document: step ids equal node ids. */
function placeOf(path: string | undefined): { node?: string; setting?: string } {
  const [, part, id, ...setting] = path?.split('/') ?? [];
  if (part === 'steps' && id !== undefined) return { node: id, setting: setting.join('/') };
  return part === undefined ? {} : { setting: part };
}

function journeyIssues({ name, audience, goal, exits, reentry, nodes }: JourneyDocument): Issue[] {
  const issues: Issue[] = [];
  if (name.trim() === '') issues.push(issue('no-journey-name', { setting: 'name' }));
  if (audience && !ruleIsComplete(audience))
    issues.push(issue('incomplete-rule', { setting: 'audience' }, { of: 'who may enter' }));
  for (const what of audience ? runsAskedFor(audience) : [])
    issues.push(issue('no-run-yet', { setting: 'audience' }, { what }));
  if (!goal) issues.push(issue('no-goal', { setting: 'goal' }));
  else if (goal.name.trim() === '')
    issues.push(issue('incomplete-goal', { setting: 'goal' }, { what: 'it has no name' }));
  else if (!ruleIsComplete({ event: goal.when }))
    issues.push(issue('incomplete-goal', { setting: 'goal' }, { what: 'its event is not chosen' }));
  for (const { id, when, reason } of exits) {
    const complete = isEventPattern(when) ? ruleIsComplete({ event: when }) : ruleIsComplete(when);
    if (!complete || reason.trim() === '') issues.push(issue('incomplete-exit', { setting: `exits/${id}` }));
  }
  const onEvents = nodes.every(
    (node) =>
      !isTrigger(node) || !('on' in node.settings) || !node.settings.on || 'event' in node.settings.on,
  );
  if (reentry.key !== undefined && !onEvents) issues.push(issue('key-needs-event', { setting: 'reentry' }));
  if (nodes.length > limits.steps.max)
    issues.push(issue('too-many-steps', {}, { found: nodes.length, max: limits.steps.max }));
  return issues;
}

function structureIssues(document: JourneyDocument): Issue[] {
  const graph = graphOf(document);
  const issues: Issue[] = [];
  if (graph.triggers.length === 0) issues.push(issue('no-trigger'));
  const looping = restlessSteps(document);
  let behaviour = graph.triggers.length === 0;
  for (const node of document.nodes) {
    const place = { node: node.id };
    if (!graph.reachable.has(node.id)) {
      if (graph.triggers.length > 0) issues.push(issue('unreachable', place));
      continue;
    }
    if (looping.has(node.id)) issues.push(issue('loop-without-wait', place));
    const outlets = outletsOf(node);
    // A step with several ways out looks at what people do or are.
    behaviour ||= outlets.length > 1;
    for (const { id, label } of outlets) {
      if (graph.at(node.id, id)) continue;
      if (isTrigger(node)) issues.push(issue('trigger-leads-nowhere', place));
      else issues.push(issue('open-outlet', { ...place, setting: `outlet/${id}` }, { outlet: label }));
    }
  }
  if (!behaviour && graph.reachable.size > graph.triggers.length) issues.push(issue('no-behaviour'));
  return issues;
}

function settingIssues(document: JourneyDocument, context: CompileContext): Issue[] {
  const { reachable } = graphOf(document);
  const surroundings: Surroundings = {
    hasTopic: (id) => own(context.topics, id) !== undefined,
    email: (id) => {
      const stored = own(context.emails, id);
      return stored && findingsOf(stored);
    },
    hasSegment: (id) => own(context.segments, id) !== undefined,
    hasJourney: (id) => context.journeys?.some((journey) => journey.id === id),
  };
  return document.nodes
    .filter(({ id }) => reachable.has(id))
    .flatMap((node) => nodeIssues(node, surroundings));
}

const emailVerdicts = new WeakMap<StoredEmail, ReturnType<typeof emailFindings>>();
function findingsOf(stored: StoredEmail): ReturnType<typeof emailFindings> {
  const present = emailVerdicts.get(stored) ?? emailFindings(stored);
  emailVerdicts.set(stored, present);
  return present;
}

function nodeIssues(node: JourneyNode, surroundings: Surroundings): Issue[] {
  const issues: Issue[] = [];
  nodeKind(node.kind).check(
    node.settings,
    (code, setting, words) => issues.push(issue(code, { node: node.id, setting }, words)),
    surroundings,
  );
  return issues;
}

function assemble(
  document: JourneyDocument,
  context: CompileContext,
  rendered: Readonly<Record<string, RenderedEmail>>,
  version: number,
): Journey {
  const graph = graphOf(document);
  const reached = document.nodes.filter(({ id }) => graph.reachable.has(id));
  const target = (node: JourneyNode, outlet: string) => graph.at(node.id, outlet)?.to ?? null;
  const steps: Record<string, Step> = {};
  const triggers: Trigger[] = [];
  for (const node of reached) {
    if (isTrigger(node)) {
      // The checks found `on` complete; JSON has no undefined.
      if (node.settings.on) triggers.push({ id: node.id, on: node.settings.on, next: target(node, 'next') });
    } else steps[node.id] = stepOf(node, (outlet) => target(node, outlet));
  }
  const emails: Record<string, Email> = {};
  const topics: Record<string, Journey['topics'][string]> = {};
  for (const step of Object.values(steps)) {
    if (!('email' in step)) continue;
    const stored = own(context.emails, step.email);
    if (stored) emails[step.email] = emailOf(stored, own(rendered, step.email), context, document);
    const topic = own(context.topics, step.topic);
    if (topic) topics[step.topic] = topic;
  }
  const segments = segmentsFor({ ...document, steps, emails }, triggers, context);
  for (const { rule } of rulesOf({ ...document, steps, emails, segments }))
    for (const clause of clausesOf(rule)) {
      const topic = 'topic' in clause && own(context.topics, clause.topic);
      if (topic) topics[clause.topic] = topic;
    }
  const named = (context.policies.caps ?? []).flatMap((cap) => cap.topics ?? []);
  for (const step of Object.values(steps)) named.push(...topicsNamedBy(step));
  for (const id of named) {
    const topic = own(context.topics, id);
    if (topic) topics[id] = topic;
  }
  const { format: _, id, nodes: __, edges: ___, accepted: ____, ...settings } = document;
  const journey: Omit<Journey, 'needs'> = {
    format: 'wend.journey/1',
    id,
    version,
    ...settings,
    triggers,
    steps,
    emails,
    segments,
    topics,
    policies: context.policies,
  };
  return { ...journey, needs: needsOf(journey) };
}

/** The segments that the journey asks for, and those that they ask for in turn. */
function segmentsFor(
  parts: Omit<Parameters<typeof rulesOf>[0], 'segments'>,
  triggers: readonly Trigger[],
  context: CompileContext,
): Record<string, Segment> {
  const segments: Record<string, Segment> = {};
  const open = triggers.flatMap(({ on }) => ('segment' in on ? [on.segment] : []));
  const ask = (rule: Rule) => {
    for (const clause of clausesOf(rule)) if ('segment' in clause) open.push(clause.segment);
  };
  for (const { rule } of rulesOf({ ...parts, segments: {} })) ask(rule);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const segment = own(context.segments, id);
    if (!segment || own(segments, id)) continue;
    segments[id] = segment;
    ask(segment.rule);
  }
  return segments;
}

function topicsNamedBy(step: Step): string[] {
  const { subscribe = [], unsubscribe = [] } = step as { subscribe?: string[]; unsubscribe?: string[] }; // of whichever kind has them
  return [...subscribe, ...unsubscribe];
}

function stepOf(node: StepNode, target: (outlet: string) => string | null): Step {
  const outlets = outletsOf(node).map(({ id }) => id);
  const named = outlets.filter((outlet) => outlet !== 'next');
  const step: { kind: StepKindName } = {
    kind: node.kind,
    ...node.settings,
    ...(node.name && { name: node.name }),
    ...(node.note && { note: node.note }),
    ...(node.mindset && { mindset: node.mindset }),
    ...(outlets.includes('next') && { next: target('next') }),
    ...(named.length > 0 && { outlets: Object.fromEntries(named.map((outlet) => [outlet, target(outlet)])) }),
  };
  // The kind's check reported no error, so its settings are complete; the schema confirms it before anything leaves.
  return step as Step;
}

function emailOf(
  stored: StoredEmail,
  rendered: RenderedEmail | undefined,
  { brand }: CompileContext,
  { utm }: JourneyDocument,
): Email {
  if ('locked' in stored) return stored.locked;
  if (!rendered) throw new Error(`email ${stored.id} was not rendered`);
  return {
    name: stored.name || stored.document.subject,
    ...rendered,
    from: stored.from ?? brand.sender,
    ...(stored.replyTo !== undefined && { replyTo: stored.replyTo }),
    ...(stored.offer && { offer: stored.offer }),
    ...((stored.document.utm ?? utm) && { utm: stored.document.utm ?? utm }),
    design: stored.document,
  };
}

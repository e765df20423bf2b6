import type { StepKindName } from '../kinds/catalogue.ts';
import { senderOf, type Email, type RenderedEmail, type StoredEmail } from '../document/Email.ts';
import { graphOf, outletsOf } from '../document/graph.ts';
import type { Journey, Segment, Step, Topic, Trigger } from '../document/Journey.ts';
import {
  isTrigger,
  settingsOf,
  type JourneyDocument,
  type StepNode,
  type Utm,
} from '../document/JourneyDocument.ts';
import { own } from '../values/json.ts';
import { clausesOf, type Rule } from '../values/rule.ts';
import type { CompileContext } from './CompileContext.ts';
import { needsOf } from './needs.ts';
import { rulesOf } from './rulesOf.ts';
import { slot } from '../values/slot.ts';

/** What the renderer made of every email, by id. */
export type Renderings = Readonly<Record<string, RenderedEmail>>;

/** A document as journey JSON, not yet signed. Its checks must have found no error. Steps and emails that did not change are the same objects again. */
export function assemble(
  document: JourneyDocument,
  context: CompileContext,
  rendered: Renderings,
  version: number,
): Omit<Journey, 'digest'> {
  const graph = graphOf(document);
  const steps: Record<string, Step> = {};
  const triggers: Trigger[] = [];
  for (const node of document.nodes) {
    if (!graph.reachable.has(node.id)) continue;
    const target = (outlet: string) => graph.at(node.id, outlet)?.to ?? null;
    if (!isTrigger(node)) steps[node.id] = stepOf(node, target);
    // The checks found `on` complete; JSON has no undefined.
    else if (node.settings.on) triggers.push({ id: node.id, on: node.settings.on, next: target('next') });
  }
  const emails: Record<string, Email> = {};
  const topics: Record<string, Topic> = {};
  const addTopic = (id: string) => {
    const topic = own(context.topics, id);
    if (topic) topics[id] = topic;
  };
  for (const step of Object.values(steps)) {
    if (!('email' in step)) continue;
    const stored = own(context.emails, step.email);
    if (stored) emails[step.email] = emailOf(stored, own(rendered, step.email), context, document);
    addTopic(step.topic);
  }
  const segments = segmentsFor({ ...document, steps, emails }, triggers, context);
  for (const { rule } of rulesOf({ ...document, steps, emails, segments }))
    for (const clause of clausesOf(rule)) if ('topic' in clause) addTopic(clause.topic);
  for (const { topics: named = [] } of context.policies.caps ?? []) named.forEach(addTopic);
  for (const step of Object.values(steps)) topicsNamedBy(step).forEach(addTopic);
  const journey: Omit<Journey, 'needs' | 'digest'> = {
    format: 'wend.journey/1',
    id: document.id,
    version,
    ...settingsOf(document),
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

const built = slot<StepNode, Step>();

function stepOf(node: StepNode, target: (outlet: string) => string | null): Step {
  const outlets = outletsOf(node).map(({ id }) => id);
  const before = built.get(node);
  if (before && outlets.every((outlet) => targetIn(before, outlet) === target(outlet))) return before;
  const named = outlets.filter((outlet) => outlet !== 'next');
  const step: Step = {
    ...stepWithout(node),
    ...(outlets.includes('next') && { next: target('next') }),
    ...(named.length > 0 && { outlets: Object.fromEntries(named.map((outlet) => [outlet, target(outlet)])) }),
  };
  built.set(node, step);
  return step;
}

/** A step without its ways out. */
export function stepWithout(node: StepNode): Step {
  const step: { kind: StepKindName } = {
    kind: node.kind,
    ...node.settings,
    ...(node.name && { name: node.name }),
    ...(node.note && { note: node.note }),
    ...(node.mindset && { mindset: node.mindset }),
  };
  // The kind's check reported no error, so its settings are complete; the schema confirms it before anything leaves.
  return step as Step;
}

const targetIn = ({ next, outlets }: Step, outlet: string) =>
  outlet === 'next' ? next : own(outlets, outlet);

interface Posted {
  rendered: RenderedEmail;
  sender: Email['from'];
  utm: Utm | undefined;
  email: Email;
}
const posted = slot<StoredEmail, Posted>();

/** An email as it leaves; the very same object again while nothing of it changes. */
export function emailOf(
  stored: StoredEmail,
  rendered: RenderedEmail | undefined,
  { brand }: CompileContext,
  document: JourneyDocument,
): Email {
  if ('locked' in stored) return stored.locked;
  if (!rendered) throw new Error(`email ${stored.id} was not rendered`);
  const utm = stored.document.utm ?? document.utm;
  const sender = senderOf(stored, brand);
  const before = posted.get(stored);
  if (before?.rendered === rendered && before.sender === sender && before.utm === utm) return before.email;
  const email: Email = {
    name: stored.name || stored.document.subject,
    ...rendered,
    from: sender,
    ...(stored.replyTo !== undefined && { replyTo: stored.replyTo }),
    ...(stored.offer && { offer: stored.offer }),
    ...(utm && { utm }),
    design: stored.document,
  };
  posted.set(stored, { rendered, sender, utm, email });
  return email;
}

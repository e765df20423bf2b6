import { readFileSync } from 'node:fs';
import {
  blankEmail,
  compile,
  isTrigger,
  outletsOf,
  type Edge,
  type Journey,
  type JourneyDocument,
  type JourneyNode,
  type StoredEmail,
} from '../../../src/core/index.ts';
import { renameEmails } from '../../../src/core/document/renameEmails.ts';
import { inlineToText, textToInline } from '../../../src/email/bodyText.ts';
import { bodyOf, setBody, setPreheader, setSubject } from '../../../src/email/editEmail.ts';
import { withHtml } from '../../../src/email/compile/withHtml.ts';
import { readTemplate } from '../../../src/library/templates.ts';

// What the tests build, read from the template itself: whoever changes the template changes what is built.

const name = 'cart-recovery';
const { workspace } = readTemplate(name, readFileSync(`public/templates/${name}.json`, 'utf8'));

/** The whole journey. */
export const journey: JourneyDocument = only(workspace.journeys);

/** What an email says as far as the form of its step can write it; heading, button and looks are the email designer's. */
interface Letter {
  subject: string;
  preheader: string;
  text: string;
}
export const letters = new Map<string, Letter>(
  workspace.emails.map((email) => {
    if ('locked' in email) throw new Error(`${email.id} cannot be written by hand`);
    const { subject, preheader } = email.document;
    return [email.id, { subject, preheader, text: inlineToText(bodyOf(email)) }];
  }),
);

/** The workspace that it is built in, as a file: brand, topics, policies and people are there, no journey yet. */
export const surroundings = JSON.stringify({ ...workspace, journeys: [], emails: [] });
export const topicName = (id: string): string => workspace.topics[id]?.name ?? id;

/** What the journey compiles to, with its emails as written by hand. */
export async function expected(): Promise<Journey> {
  const emails: Record<string, StoredEmail> = {};
  for (const [id, { subject, preheader, text }] of letters)
    emails[id] = setBody(setPreheader(setSubject(blankEmail(id), subject), preheader), textToInline(text));
  const rendered = Object.fromEntries(
    await Promise.all(
      Object.values(emails).map(
        async (email) => [email.id, await withHtml(email, workspace, journey.utm)] as const,
      ),
    ),
  );
  const { journey: compiled, issues } = compile(journey, { ...workspace, emails }, rendered, 1);
  if (!compiled) throw new Error(issues.map(({ message }) => message).join(' '));
  return compiled;
}

/**
 * Journey JSON with ids that tell nothing but the order in which one comes to things: from the triggers on, each way
 * out in its order. Without the digest, which is over the ids too.
 */
export function withoutIds(built: Journey): unknown {
  const ids = new Map<string, string>();
  const nameIt = (id: string, what: string) => {
    if (!ids.has(id)) ids.set(id, `${what} ${ids.size}`);
  };
  nameIt(built.id, 'journey');
  for (const { id } of built.triggers) nameIt(id, 'trigger');
  for (const { id } of built.exits) nameIt(id, 'exit');
  const open = built.triggers.map(({ next }) => next);
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const step = id === null || ids.has(id) ? undefined : built.steps[id];
    if (!step || id === null) continue;
    nameIt(id, 'step');
    if ('email' in step) nameIt(step.email, 'email');
    open.push(...[step.next, ...Object.values(step.outlets ?? {})].filter((to) => to !== undefined));
  }
  const emails = Object.fromEntries([...ids].filter(([, to]) => to.startsWith('email ')));
  const renamed = (id: string) => ids.get(id) ?? id;
  const whole = renameEmails(built, emails);
  return JSON.parse(
    JSON.stringify({
      ...whole,
      digest: undefined,
      id: renamed(whole.id),
      triggers: whole.triggers.map((each) => ({
        ...each,
        id: renamed(each.id),
        next: each.next && renamed(each.next),
      })),
      exits: whole.exits.map((each) => ({ ...each, id: renamed(each.id) })),
      steps: Object.fromEntries(
        Object.entries(whole.steps).map(([id, { next, outlets, ...step }]) => [
          renamed(id),
          {
            ...step,
            next: next && renamed(next),
            outlets:
              outlets &&
              Object.fromEntries(Object.entries(outlets).map(([way, to]) => [way, to && renamed(to)])),
          },
        ]),
      ),
      emails: Object.fromEntries(Object.entries(whole.emails).map(([id, email]) => [renamed(id), email])),
    }),
  );
}

/** Waits between just two steps: they are put in where the journey is drawn without them. */
const isLate = ({ id, kind }: JourneyNode): boolean =>
  kind === 'wait' &&
  journey.edges.filter(({ to }) => to === id).length === 1 &&
  journey.edges.filter(({ from }) => from === id).length === 1;
const lateIds = new Set(journey.nodes.filter(isLate).map(({ id }) => id));
const onward = (id: string): string =>
  lateIds.has(id) ? onward(only(journey.edges.filter(({ from }) => from === id)).to) : id;

/** The ways of the journey without those waits, in an order in which every step is reached before it is left. */
export const bypassed: readonly Edge[] = journey.edges
  .filter(({ from }) => !lateIds.has(from))
  .map((edge) => ({ ...edge, to: onward(edge.to) }));
/** The ways that lead to those waits. */
export const late: readonly Edge[] = journey.edges.filter(({ to }) => lateIds.has(to));

/** What a way out is called where its step has several. */
export function wayOut({ from, outlet }: Edge): string | undefined {
  const outlets = outletsOf(stepOf(from));
  return outlets.length > 1 ? outlets.find(({ id }) => id === outlet)?.label : undefined;
}

export const trigger: JourneyNode = only(journey.nodes.filter(isTrigger));
export const stepOf = (id: string): JourneyNode => only(journey.nodes.filter((node) => node.id === id));

function only<T>(all: readonly T[]): T {
  const [one, ...more] = all;
  if (one === undefined || more.length > 0) throw new Error(`there are ${all.length}, not one`);
  return one;
}

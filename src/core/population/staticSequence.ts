import { flowOfJourney, type Flow } from '../analyse/flow.ts';
import { pathsOf, sendsMail } from '../analyse/paths.ts';
import { spans } from '../analyse/spans.ts';
import { needsOf } from '../compile/needs.ts';
import type { Journey, Program, Step } from '../document/Journey.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import { fixedWait } from '../kinds/fixedWait.ts';

/** How many paths are looked through for the one with the most mails. */
const pathLimit = 2_000;
const minuteMs = 60_000;

/** An email step and the milliseconds that it comes after the one before it, or after the entry. */
interface Mail {
  step: string;
  after: number;
}

/**
 * The static sequence that a journey is compared with: the same emails in the same order to everybody who enters, with fixed waits,
 * without branches, and nobody leaves early: neither by exits nor by the goal, which is only counted. It takes the path with the
 * most mails, each wait by the middle of what it may last; where there are too many paths to look through, all mails in reading order.
 */
export function staticSequence(journey: Journey): Journey {
  const mails = mailsOf(flowOfJourney(journey));
  const steps: Record<string, Step> = {};
  let next: string | null = null;
  for (const { step, after } of mails.toReversed()) {
    const sender = journey.steps[step];
    if (!sender) continue;
    const { outlets: _, ...settings } = sender;
    steps[step] = { ...settings, next };
    next = step;
    const minutes = Math.round(after / minuteMs);
    if (minutes === 0) continue;
    const id = waitId(step, [journey.steps, steps]);
    steps[id] = { ...fixedWait(lengthOf(minutes)), next };
    next = id;
  }
  const { completionTag: _, group: __, digest: ___, goal, ...rest } = journey;
  const sequence: Journey = {
    ...rest,
    name: `${journey.name} as a static sequence`,
    triggers: journey.triggers.map((trigger) => ({ ...trigger, next })),
    ...(goal && { goal: { ...goal, exit: false } }),
    exits: [],
    steps,
  };
  return { ...sequence, needs: needsOf(sequence) };
}

/** Every journey of a program as a static sequence; journeys without mails, older versions and the sunset policy fall away. */
export function staticProgram(program: Program | Journey): Program | Journey {
  if (program.format === 'wend.journey/1') return staticSequence(program);
  const { sunset: _, ...policies } = program.policies;
  const highest = new Map<string, Journey>();
  for (const journey of program.journeys)
    if (journey.version >= (highest.get(journey.id)?.version ?? 0)) highest.set(journey.id, journey);
  return {
    ...program,
    policies,
    journeys: [...highest.values()].map(staticSequence),
  };
}

function mailsOf(flow: Flow): Mail[] {
  const { list } = pathsOf(flow, pathLimit);
  if (!list) return inReadingOrder(flow);
  let best = list[0];
  for (const path of list) if (path.mails > (best?.mails ?? 0)) best = path;
  const mails: Mail[] = [];
  let after = 0;
  for (const { node: id, outlet } of best?.stops ?? []) {
    const node = flow.node(id);
    if (!node) continue;
    if (sendsMail(node)) {
      mails.push({ step: id, after });
      after = 0;
    }
    if (outlet === undefined) continue;
    const { least, most } = nodeKind(node.kind).lasts(node.settings, outlet);
    after += (least + (most ?? least)) / 2;
  }
  return mails;
}

function inReadingOrder(flow: Flow): Mail[] {
  const since = spans(flow);
  const mails = flow.nodes
    .filter(sendsMail)
    .map(({ id }) => ({ step: id, at: since.get(id)?.least ?? 0 }))
    .sort((a, b) => a.at - b.at);
  return mails.map(({ step, at }, index) => ({ step, after: at - (mails[index - 1]?.at ?? 0) }));
}

/** Whole days go by the calendar, as people count them; anything else is exact. */
const lengthOf = (minutes: number): string =>
  minutes % 1440 === 0 ? `P${minutes / 1440}D` : `PT${minutes}M`;

function waitId(step: string, taken: readonly Readonly<Record<string, Step>>[]): string {
  const base = `before-${step}`.slice(0, 58);
  let id = base;
  for (let nth = 2; taken.some((steps) => Object.hasOwn(steps, id)); nth++) id = `${base}-${nth}`;
  return id;
}

import type { Reaction, ScenarioEvent } from '../document/Scenario.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import type { Demand } from '../kinds/Demand.ts';
import { bearingOf } from '../kinds/demands.ts';
import { dayMs, hourMs } from '../values/calendar.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import type { Somebody } from './Circumstances.ts';
import { someMonday } from './solveValue.ts';
import type { Leg } from './witnessPaths.ts';

/** Legs that are passed at one moment, the last of which may rest. */
export interface Group {
  from: number;
  to: number;
  at: Instant;
  /** When the rest before it began: what happens after this and before `at` is new. */
  free: Instant;
}

/** When an awaited event comes, or a mail is opened, after what it waits for. */
export const soon = (room: number | undefined): number =>
  room === undefined ? hourMs : Math.max(1, Math.min(hourMs, Math.floor(room / 3)));

/** When a run should arrive at each leg: as it was seen to where it followed the way, else by what each step takes. */
export function arrivalsOf(legs: readonly Leg[], seen: readonly Instant[]): Instant[] {
  const took = legs.map(({ node, outlet }, index) => {
    const here = seen[index];
    const next = seen[index + 1];
    if (outlet === undefined) return 0;
    const awaits = bearingOf(node.kind)
      .demands(node.settings, outlet, 0)
      .some((demand) => 'happens' in demand);
    const { least, most } = nodeKind(node.kind).lasts(node.settings, outlet);
    if (awaits) return soon(most);
    if (here !== undefined && next !== undefined) return next - here;
    // Where nobody can say how long it takes, there should be room for something to happen.
    return most === undefined ? least + 2 * dayMs : least;
  });
  let entry = seen[0] ?? someMonday;
  // Dates that are fixed beforehand decide when to enter.
  let sum = 0;
  legs.forEach(({ node, outlet }, index) => {
    for (const demand of outlet === undefined
      ? []
      : bearingOf(node.kind).demands(node.settings, outlet, entry + sum)) {
      if (!('arrives' in demand)) continue;
      if (demand.arrives === 'before' && entry + sum >= demand.instant) entry = demand.instant - sum - dayMs;
      if (demand.arrives === 'after' && entry + sum <= demand.instant) entry = demand.instant - sum + dayMs;
    }
    sum += took[index] ?? 0;
  });
  const arrivals: Instant[] = [];
  let at = entry;
  for (const length of took) {
    arrivals.push(at);
    at += length;
  }
  return arrivals;
}

/** The legs in groups of one moment each. */
export function groupsOf(legs: readonly Leg[], arrivals: readonly Instant[]): Group[] {
  const groups: Group[] = [];
  let from = 0;
  let free = arrivals[0] ?? 0;
  legs.forEach(({ node }, index) => {
    if (bearingOf(node.kind).carries && index < legs.length - 1) return;
    const at = arrivals[from] ?? 0;
    groups.push({ from, to: index, at, free });
    const here = arrivals[index] ?? at;
    if ((arrivals[index + 1] ?? here) > here) free = here;
    from = index + 1;
  });
  return groups;
}

/** The email of the nearest earlier email step, on arrival at a leg or after it. */
export function emailBefore(legs: readonly Leg[], last: number): string | undefined {
  for (let index = last; index >= 0; index--) {
    const email = mailOf(legs[index]);
    if (email !== undefined && index < last) return email;
  }
  return undefined;
}

const mailOf = (leg: Leg | undefined): string | undefined =>
  leg && nodeKind(leg.node.kind).sends?.(leg.node.settings)?.email;

/** What was sent on the way up to a moment. */
export const sentBefore = (
  legs: readonly Leg[],
  upTo: number,
  arrivals: readonly Instant[],
): Somebody['deeds'] =>
  legs.slice(0, upTo).flatMap((leg, index) => {
    const email = mailOf(leg);
    return email === undefined ? [] : [{ did: 'sent' as const, email, at: arrivals[index] ?? 0 }];
  });

/** How a scenario says that something was done with a mail that was sent before a moment; undefined for what cannot be said. */
export function reactionTo(deed: Somebody['deeds'][number], sent: Somebody['deeds']): Reaction | undefined {
  const mails = sent.filter(({ email, at }) => email === deed.email && at < deed.at);
  const mail = mails.at(-1);
  if (!mail || deed.machine) return undefined;
  const after = `PT${Math.max(1, Math.floor((deed.at - mail.at) / 1000))}S`;
  const of = { email: deed.email, send: mails.length };
  switch (deed.did) {
    case 'opened':
      return { ...of, opens: after };
    case 'clicked':
      return { ...of, clicks: { after, ...(deed.link !== undefined && { link: deed.link }) } };
    case 'bounced':
      return { ...of, bounces: 'soft' };
    case 'complained':
      return { ...of, complains: after };
    // Delivery follows every sending.
    case 'delivered':
      return { ...of };
    case 'sent':
      return undefined;
  }
}

export const timeOf = (event: ScenarioEvent): Instant => parseInstant(event.timestamp ?? '') ?? someMonday;

/** The arms to pin and the answers to give, by `journey/step`; undefined where one step would need two. */
export function choicesOf(
  journey: string,
  legs: readonly Leg[],
  demands: readonly (readonly Demand[])[],
): { pins: Record<string, string>; webhooks: Record<string, 'answered' | 'failed'> } | undefined {
  const pins: Record<string, string> = {};
  const webhooks: Record<string, 'answered' | 'failed'> = {};
  let clash = false;
  legs.forEach(({ node }, index) => {
    const place = `${journey}/${node.id}`;
    for (const demand of demands[index] ?? [])
      if ('arm' in demand) {
        clash ||= pins[place] !== undefined && pins[place] !== demand.arm;
        pins[place] = demand.arm;
      } else if ('answer' in demand) {
        clash ||= webhooks[place] !== undefined && webhooks[place] !== demand.answer;
        webhooks[place] = demand.answer;
      }
  });
  return clash ? undefined : { pins, webhooks };
}

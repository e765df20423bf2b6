import { deedKey, isAsked } from '../values/deeds.ts';
import { own, setOwn, type Json } from '../values/json.ts';
import { keyless, matches, valueAt } from '../values/matches.ts';
import type { Deed, KeptEvent } from '../values/subscriber.ts';
import { addDeed, addTo } from '../values/Tally.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { patternFacts } from './asks.ts';
import type { EventInput } from './Input.ts';
import type { Awaited } from '../kinds/Kind.ts';
import type { LinkedJourney } from './link.ts';
import { runFacts, type Machine } from './Machine.ts';
import type { Memory } from './memory.ts';
import type { Heard, Run } from './State.ts';

const mailEvents: Record<string, Deed['did']> = {
  'Email Delivered': 'delivered',
  'Email Opened': 'opened',
  'Email Link Clicked': 'clicked',
  'Email Bounced': 'bounced',
  'Email Marked as Spam': 'complained',
};

/** What an event says came of a mail. */
export const mailDeed = (event: string): Deed['did'] | undefined => own(mailEvents, event);

/** Notes an event: what became of a mail, what it says about address and consent, and what rules may ask of it. */
export function noteEvent(machine: Machine, input: EventInput): KeptEvent | undefined {
  const { state, linked } = machine;
  const did = mailDeed(input.event);
  if (did) noteMailEvent(machine, input, did);
  if (input.event === 'Unsubscribed') unsubscribe(machine, input);
  // What a machine opens or clicks says nothing about the person: only rules that ask for machines see it.
  if (input.machine) return undefined;
  const event: KeptEvent = {
    id: input.id,
    seq: state.seq,
    at: input.at,
    event: input.event,
    properties: input.properties,
  };
  let slim: KeptEvent | undefined;
  const kept = () => (slim ??= { ...event, properties: readProperties(machine, event) });
  if (linked.memory.events.has(input.event)) {
    const list = own(state.events, input.event);
    if (list) list.push(kept());
    else setOwn(state.events, input.event, [kept()]);
  }
  const person = { now: machine.now, zone: machine.zoneFor(undefined) };
  for (const pattern of linked.memory.tallies.get(input.event) ?? [])
    if (matches(pattern, event, person)) addTo(state.tallies, patternFacts(pattern).key, kept());
  for (const run of state.runs) {
    const version = run.ended ? undefined : machine.versionOf(run);
    if (version) noteInRun(machine, version, run, event, kept);
  }
  return event;
}

function readProperties({ linked }: Machine, { event, properties }: KeptEvent): Record<string, Json> {
  const read: Record<string, Json> = {};
  for (const name of linked.properties.get(event) ?? []) {
    const value = own(properties, name);
    if (value !== undefined) setOwn(read, name, value);
  }
  return read;
}

function noteInRun(
  machine: Machine,
  linked: LinkedJourney,
  run: Run,
  event: KeptEvent,
  kept: () => KeptEvent,
): void {
  const patterns = linked.memory.tallies.get(event.event) ?? [];
  const awaiting = linked.early.get(event.event) ?? [];
  const paused =
    run.paused !== undefined && run.heard === undefined ? linked.steps.get(run.step)?.awaited : undefined;
  if (patterns.length === 0 && awaiting.length === 0 && !paused) return;
  const facts = {
    now: machine.now,
    zone: machine.zoneFor(linked.journey),
    run: runFacts(run, linked.journey),
  };
  for (const pattern of patterns)
    if (matches(pattern, event, facts)) addTo((run.tallies ??= {}), patternFacts(pattern).key, kept());
  for (const awaited of awaiting) {
    const known = own(run.early, awaited.key);
    if (known && known.at <= event.at) continue;
    const heard = hear(awaited, event, facts);
    if (heard) setOwn((run.early ??= {}), awaited.key, heard);
  }
  if (paused?.since === 'arrival') {
    const heard = hear(paused, event, facts);
    if (heard) run.heard = heard;
  }
}

/** Which of the awaited events this one is, if any. */
export function hear(
  { events }: Awaited,
  event: KeptEvent,
  facts: Parameters<typeof matches>[2],
): Heard | undefined {
  const awaited = events.find(({ when }) => matches(when, event, facts));
  return (
    awaited && {
      id: awaited.id,
      at: event.at,
      because: { input: event.id, event: event.event, at: formatInstant(event.at) },
      ...keyless(event, facts),
    }
  );
}

function noteMailEvent(machine: Machine, input: EventInput, did: Deed['did']): void {
  const { state } = machine;
  const { mail: tie, properties } = input;
  const link = properties['link'] ?? properties['link_id'] ?? properties['url'];
  if (tie) {
    const mail =
      tie.email === '' ? state.mails.findLast(({ run, step }) => run === tie.run && step === tie.step) : tie;
    if (mail)
      noteDeed(machine, tie.run, {
        did,
        email: mail.email,
        at: input.at,
        input: input.id,
        ...(typeof link === 'string' && { link }),
        ...(input.machine && { machine: true }),
      });
  }
  if ((did === 'opened' || did === 'clicked') && !input.machine) breakSilence(machine, input.at);
  if (did === 'bounced' && properties['bounceType'] !== 'soft') state.subscriber.address = 'bounced';
  if (did === 'complained') state.subscriber.address = 'complained';
}

/** An answer ends a silence; one heard of late, from before the silence began, does not begin it anew. */
function breakSilence({ state }: Machine, at: Instant): void {
  const { silence } = state;
  if (!silence) return;
  silence.seq = state.seq;
  if (at <= silence.since) return;
  silence.since = at;
  delete silence.due;
  delete silence.fired;
}

/** Notes what came of a mail, for the rules that ask for it. */
export function noteDeed(machine: Machine, runId: string, deed: Deed): void {
  const { state, linked } = machine;
  noteFor(linked.memory, deed, state.deeds, state.deedLog);
  const run = state.runs.find(({ id }) => id === runId);
  const memory = run && !run.ended && machine.versionOf(run)?.memory;
  if (run && memory && memory.deeds.length + memory.deedWindows.size > 0)
    noteFor(memory, deed, (run.deeds ??= {}), (run.deedLog ??= []));
  machine.mailsChanged = true;
}

function noteFor(
  { deeds, deedWindows }: Memory,
  deed: Deed,
  tallies: Parameters<typeof addDeed>[0],
  log: Deed[],
): void {
  if (deedWindows.size > 0) log.push(deed);
  if (deeds.length === 0) return;
  const counted = new Set<string>();
  for (const clause of deeds) {
    const email = clause.email === 'any' ? 'any' : deed.email;
    const key = deedKey(email, clause);
    if (counted.has(key) || !isAsked(clause, clause.email === 'previous' ? email : clause.email, deed))
      continue;
    counted.add(key);
    addDeed(tallies, key, deed);
  }
}

function unsubscribe({ state, now }: Machine, { properties }: EventInput): void {
  const { topic } = properties;
  if (typeof topic === 'string' && topic !== '') setOwn(state.subscriber.topics, topic, false);
  else state.subscriber.suppressed ??= { reason: 'unsubscribed', at: formatInstant(now) };
}

/** The value of a run's key in an event. */
export function keyOf(event: KeptEvent, path: string): string | number | boolean | undefined {
  const value = valueAt(event, path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

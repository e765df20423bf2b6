import { addDuration, parseDuration, roughly } from '../values/duration.ts';
import { dayMs } from '../values/calendar.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own, setOwn } from '../values/json.ts';
import type { Subscriber } from '../values/subscriber.ts';
import type { ProfileChange } from './Input.ts';
import type { Linked } from './link.ts';
import type { Machine } from './Machine.ts';
import type { Run, SubscriberState } from './State.ts';

/** Lays a profile change over a subscriber, in place. */
export function changeProfile(subscriber: Subscriber, change: ProfileChange, now: Instant): void {
  if (change.email !== undefined && change.email !== subscriber.email) {
    subscriber.email = change.email;
    // What is known of the old address says nothing about the new one.
    delete subscriber.address;
  }
  if (change.timeZone !== undefined) subscriber.timeZone = change.timeZone;
  for (const [name, value] of Object.entries(change.attributes ?? {})) {
    if (value === null) delete subscriber.attributes[name];
    else setOwn(subscriber.attributes, name, value);
  }
  if (change.tags) subscriber.tags = [...new Set(change.tags)];
  if (change.removeTags) subscriber.tags = subscriber.tags.filter((tag) => !change.removeTags?.includes(tag));
  if (change.addTags) subscriber.tags = [...new Set([...subscriber.tags, ...change.addTags])];
  for (const topic of change.subscribe ?? []) setOwn(subscriber.topics, topic, true);
  for (const topic of change.unsubscribe ?? []) setOwn(subscriber.topics, topic, false);
  if (change.suppress) subscriber.suppressed ??= { reason: change.suppress, at: formatInstant(now) };
}

/** What happened longer ago than this is not taken any more. */
export const tooOldMs = 7 * dayMs;
const rememberedMs = 7 * dayMs;
const sweepEveryMs = 7 * dayMs;

/** Whether an input of this id has come in the last seven days. */
export function isRemembered({ seen, seenBefore }: SubscriberState, id: string, now: Instant): boolean {
  const key = `#${id}`;
  return (own(seen, key) ?? own(seenBefore, key) ?? -Infinity) > now - rememberedMs;
}

/** Forgets what no rule can ask for any more: runs at once, what takes long to look through once a week. */
export function forget({ state, linked, now }: Machine): void {
  for (const { ended } of state.runs) {
    if (!ended || mayConvert(ended, now)) continue;
    state.runs = state.runs.filter((run) => !run.ended || mayConvert(run.ended, now));
    break;
  }
  if (now - state.swept < sweepEveryMs) return;
  state.swept = now;
  // Whatever came before the last sweep is older than anybody asks for: nothing has to be looked through.
  state.seenBefore = state.seen;
  state.seen = {};
  forgetEvents(state, linked, now);
  if (state.deedLog.length > 0) state.deedLog = within(state.deedLog, linked.memory.deedWindows, now);
  for (const run of state.runs) {
    const windows = linked.versions.get(run.journey)?.get(run.version)?.memory.deedWindows;
    if (run.deedLog && windows) run.deedLog = within(run.deedLog, windows, now);
  }
  if (state.mails.length > 0) {
    const oldest = now - longestCap(state, linked);
    state.mails = state.mails.filter(({ at }) => at > oldest);
  }
  forgetEntries(state, linked, now);
}

/** A purchase in time may be heard of late, by as much as late events are taken. */
const mayConvert = ({ convertsUntil }: NonNullable<Run['ended']>, now: Instant): boolean =>
  convertsUntil !== undefined && now <= convertsUntil + tooOldMs;

function forgetEvents(state: SubscriberState, { memory }: Linked, now: Instant): void {
  for (const [name, events] of Object.entries(state.events)) {
    const lengths = memory.events.get(name) ?? new Set();
    if (!lengths.has('forever')) setOwn(state.events, name, within(events, lengths, now));
  }
}

function within<Kept extends { at: Instant }>(
  kept: readonly Kept[],
  lengths: ReadonlySet<string>,
  now: Instant,
): Kept[] {
  const parts = [...lengths].map((length) => parseDuration(length)).filter((length) => length !== undefined);
  // Any zone may be asked for: two days of grace outlast every offset.
  return kept.filter(({ at }) => parts.some((length) => addDuration(at, length, 'UTC') + 2 * dayMs >= now));
}

/** How long a mail may count for a cap: generously, because short months and changed clocks do not matter here. */
function longestCap({ subscriber }: SubscriberState, { policies }: Linked): number {
  const lengths = [...(policies.caps ?? []).map(({ per }) => per), subscriber.frequency?.per ?? 'P1D'];
  return Math.max(rememberedMs, ...lengths.map((length) => roughly(length) * 1.1 + 4 * dayMs));
}

/** Where people may enter again at once, nobody will ask when they did. */
function forgetEntries(state: SubscriberState, linked: Linked, now: Instant): void {
  for (const [key, { last }] of Object.entries(state.entries)) {
    const id = key.slice(0, key.indexOf(' '));
    const reentry = linked.entrances.find(({ journey }) => journey.id === id)?.journey.reentry;
    if (!reentry || reentry.mode === 'never') continue;
    const cooldown = reentry.cooldown === undefined ? undefined : parseDuration(reentry.cooldown);
    if (!cooldown || addDuration(last, cooldown, 'UTC') + 2 * dayMs < now) delete state.entries[key];
  }
}

import { t } from '../../texts/t.ts';
import { freshName } from '../document/freshPerson.ts';
import { graphOf } from '../document/graph.ts';
import { isTrigger, type JourneyDocument } from '../document/JourneyDocument.ts';
import type { Scenario, ScenarioEvent } from '../document/Scenario.ts';
import type { Shared } from '../document/Workspace.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import type { TriggerOn } from '../kinds/TriggerOn.ts';
import { humanName } from '../kinds/words.ts';
import { dayMs, hourMs } from '../values/calendar.ts';
import { durationBetween } from '../values/duration.ts';
import { formatInstant, type Instant } from '../values/instant.ts';
import { own } from '../values/json.ts';
import { isZone } from '../values/zone.ts';
import type { Somebody } from './Circumstances.ts';
import type { Signed } from './conjunctions.ts';
import { entranceOf, letIn, trackEvent } from './letIn.ts';
import { satisfy } from './satisfy.ts';
import { timeOf } from './timeline.ts';

/**
 * A sample person who enters a journey, which need not be complete: they do what its first trigger asks for, an hour after
 * `start`, and their profile is one that its audience accepts. Where no rule can be met, they only have a name.
 */
export function suggestPerson(
  document: JourneyDocument,
  shared: Pick<Shared, 'segments' | 'topics'>,
  taken: readonly Scenario[],
  start: Instant,
): Scenario {
  const { id, first, last } = freshName(taken);
  const zone = isZone(document.timeZone) ? document.timeZone : 'UTC';
  const on = firstOn(document);
  const story = on && storyFor(on, document, shared, start + hourMs);
  const {
    email = `${id}@example.com`,
    timeZone = document.timeZone,
    ...attributes
  } = story?.attributes ?? {};
  return {
    format: 'wend.scenario/1',
    name: on ? storyName(on, shared) : t('New person'),
    start: formatInstant(start),
    until: story?.until ?? 'P30D',
    subscriber: {
      id,
      ...(typeof email === 'string' && { email }),
      ...(typeof timeZone === 'string' && isZone(timeZone) && { timeZone }),
      attributes: { first_name: first, last_name: last, ...attributes },
      ...(story && story.tags.length > 0 && { tags: [...story.tags] }),
      ...(story && Object.keys(story.topics).length > 0 && { topics: { ...story.topics } }),
    },
    events: (story?.events ?? []).map((event) => sinceStart(event, start, zone)),
  };
}

/** What the first trigger that says it asks for. */
function firstOn(document: JourneyDocument): TriggerOn | undefined {
  for (const node of graphOf(document).triggers) {
    const on = isTrigger(node) ? node.settings.on : undefined;
    if (on && isNamed(on)) return on;
  }
  return undefined;
}

function isNamed(on: TriggerOn): boolean {
  if ('event' in on) return on.event.event !== '';
  if ('inactivity' in on) return on.inactivity.of.event !== '';
  if ('date' in on) return on.date.attribute !== '';
  return 'manual' in on || on.segment !== '';
}

function storyName(on: TriggerOn, { segments }: Pick<Shared, 'segments'>): string {
  if ('event' in on) return t('Does {event}', { event: on.event.event });
  if ('manual' in on) return t('Let in by hand');
  if ('inactivity' in on) return t('Stops doing {event}', { event: on.inactivity.of.event });
  if ('date' in on) return t('Has a date: {attribute}', { attribute: humanName(on.date.attribute) });
  const called = { segment: own(segments, on.segment)?.name ?? on.segment };
  return on.edge === 'enters' ? t('Joins {segment}', called) : t('Leaves {segment}', called);
}

type Story = Pick<Somebody, 'attributes' | 'tags' | 'topics'> & {
  events: readonly ScenarioEvent[];
  until: string;
};

/** Who is let in, the first thing that they do being at `first`. */
function storyFor(
  on: TriggerOn,
  document: JourneyDocument,
  shared: Pick<Shared, 'segments' | 'topics'>,
  first: Instant,
): Story | undefined {
  const early = storyAt(on, document, shared, first);
  const lead = early ? first - Math.min(...early.events.map(timeOf)) : 0;
  // Some triggers let in only whoever has been known for a while.
  return lead > 0 ? storyAt(on, document, shared, first + lead) : early;
}

/** Who enters at a moment, and how; without the audience where that cannot be met. */
function storyAt(
  on: TriggerOn,
  { id, audience, reentry, timeZone }: JourneyDocument,
  { segments, topics }: Pick<Shared, 'segments' | 'topics'>,
  at: Instant,
): Story | undefined {
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  const topicDefault = (topic: string) => own(topics, topic)?.default === 'in';
  const circumstances = { now: at, zone, segments, topicDefault, enteredAt: at };
  const entrance = entranceOf(on, at, zone, reentry.key).rules;
  const asked: Signed[] =
    audience && ruleIsComplete(audience) ? [{ rule: audience, holds: true, of: 'person' }] : [];
  for (const rules of [[...entrance, ...asked], entrance]) {
    const found = satisfy(rules, circumstances);
    if (found.verdict !== 'possible') continue;
    const { model } = found;
    const { properties } = model.setting.trigger;
    const let_ = letIn(on, at, { ...model, properties }, { journey: id, zone, segments, topicDefault });
    if (!let_) continue;
    const done = model.events.filter((event) => event.at !== at).map(trackEvent);
    const events = [...let_.events, ...done].sort((a, b) => timeOf(a) - timeOf(b));
    return { ...let_.before, events, until: formatInstant(at + 30 * dayMs) };
  }
  return undefined;
}

/** The same event, counted from the start of what is watched. */
function sinceStart(event: ScenarioEvent, start: Instant, zone: string): ScenarioEvent {
  const { timestamp: _, ...rest } = event;
  return { ...rest, after: durationBetween(start, timeOf(event), zone) };
}

import type { Journey, Json, Program, Scenario, ScenarioEvent } from '../../../../src/core/index.ts';
import { at, minute, plus, type At } from './clock.ts';
import { lengthsIn, nextMinute } from './minutes.ts';
import { tick, workIn } from './rounds.ts';
import { byText, Endless, type Arriving, type Change, type Coming, type Tie, type World } from './World.ts';

/**
 * The meaning of a program once more, slowly and on purpose without any of the engine's ideas: everything that happened is
 * kept, every rule is asked anew at every moment, and Temporal does the calendar. It shares nothing with `src/core` but
 * types, and tells what happened in the lines of `told`. With `everyMinute` the clock goes minute by minute; else minutes
 * are left out at which nothing can be due.
 */
export function tell(program: Program | Journey, scenario: Scenario, everyMinute = false): string[] {
  const world = worldOf('journeys' in program ? program : alone(program), scenario);
  try {
    goThrough(world, lengthsIn(program), everyMinute);
  } catch (error) {
    // Of a story without an end its beginning is told.
    if (!(error instanceof Endless)) throw error;
  }
  return world.lines;
}

function goThrough(world: World, lengths: readonly string[], everyMinute: boolean): void {
  const { scenario } = world;
  const start = world.now;
  for (const [index, event] of scenario.events.entries()) {
    const moment =
      event.timestamp === undefined ? plus(start, event.after ?? 'PT0S', 'UTC') : at(event.timestamp);
    const arrives = event.receivedAt === undefined ? moment : at(event.receivedAt);
    world.coming.push({
      at: arrives,
      happened: moment,
      input: inputOf(event, event.messageId ?? `event-${index + 1}`, moment),
    });
  }
  const end = scenario.until.startsWith('P') ? plus(start, scenario.until, 'UTC') : at(scenario.until);
  world.now = Math.min(start, ...world.coming.map((coming) => coming.at));
  while (world.now <= end) {
    // What the timers did may be answered, or make more due, in the same minute.
    let settled: string;
    do {
      for (let next = takeDue(world); next; next = takeDue(world)) workIn(world, next);
      settled = `${world.lines.length} ${world.done.size}`;
      tick(world);
    } while (
      settled !== `${world.lines.length} ${world.done.size}` ||
      world.coming.some((coming) => coming.at <= world.now)
    );
    world.now = everyMinute ? world.now + minute : nextMinute(world, lengths);
  }
}

function takeDue(world: World): Coming | undefined {
  const due = world.coming.find((coming) => coming.at <= world.now);
  world.coming = world.coming.filter((coming) => coming !== due);
  return due;
}

const alone = (journey: Journey): Program => ({
  format: 'wend.program/1',
  policies: journey.policies,
  segments: journey.segments,
  topics: journey.topics,
  journeys: [journey],
});

function worldOf(program: Program, scenario: Scenario): World {
  const { subscriber } = scenario;
  const { journeys } = program;
  // The program's own word on segments and topics goes before the journeys' copies.
  const copies = <T>(
    of: (journey: Journey) => Readonly<Record<string, T>>,
    own: Readonly<Record<string, T>>,
  ) => ({
    ...Object.assign({}, ...journeys.map(of)),
    ...own,
  });
  const isHighest = ({ id, version }: Journey) =>
    journeys.every((other) => other.id !== id || other.version <= version);
  return {
    program: {
      ...program,
      segments: copies(({ segments }) => segments, program.segments),
      topics: copies(({ topics }) => topics, program.topics),
    },
    scenario,
    takers: journeys
      .filter(isHighest)
      .sort((one, other) => other.priority - one.priority || byText(one.id, other.id)),
    now: at(scenario.start),
    timers: false,
    number: 0,
    metAt: undefined,
    person: {
      id: subscriber.id,
      email: subscriber.email,
      zone: subscriber.timeZone,
      attributes: new Map(Object.entries(subscriber.attributes ?? {})),
      tags: new Set(subscriber.tags),
      topics: new Map(Object.entries(subscriber.topics ?? {})),
      address: 'ok',
      suppressed: subscriber.suppressed !== undefined,
      frequency: subscriber.frequency,
    },
    zoneSince: -Infinity,
    attributeSince: new Map(),
    events: [],
    mails: [],
    runs: [],
    queue: [],
    members: new Map(),
    done: new Set(),
    seen: new Map(),
    derived: [],
    coming: [],
    sends: new Map(),
    entered: 0,
    lines: [],
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function inputOf(event: ScenarioEvent, id: string, moment: At): Arriving {
  switch (event.type) {
    case 'identify':
      return { type: 'profile', id, change: changeOf(event.traits, event.context?.['timezone']) };
    case 'manual':
      return { type: 'manual', id, journey: event.journey, properties: event.properties ?? {}, at: moment };
    case 'migrate': {
      const { journey, from, to, steps } = event;
      return { type: 'migrate', id, journey, from, to, steps };
    }
    case 'track':
    case 'page': {
      const named = event.type === 'page' && event.name !== undefined ? { name: event.name } : {};
      return {
        type: 'event',
        id,
        event: event.type === 'track' ? event.event : 'Page Viewed',
        properties: { ...event.properties, ...named },
        at: moment,
        tie: tieOf(event.context?.['wend']),
        machine: event.context?.['machine'] === true,
      };
    }
  }
}

function changeOf(
  { email, tags, timezone, ...attributes }: Record<string, Json>,
  otherZone: Json | undefined,
): Change {
  const zone = timezone ?? otherZone;
  return {
    attributes,
    ...(isText(email) && { email }),
    ...(isText(zone) && { zone }),
    ...(Array.isArray(tags) && { tags: tags.filter(isText) }),
  };
}

function tieOf(wend: Json | undefined): Tie | undefined {
  if (typeof wend !== 'object' || wend === null || Array.isArray(wend)) return undefined;
  const { run, step } = wend as { run?: unknown; step?: unknown }; // an object, by now
  return isText(run) && isText(step) ? { run, step } : undefined;
}

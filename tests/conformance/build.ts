import {
  programSchema, type Email, type Journey, type Policies, type Program, type Rule, type Scenario, type ScenarioEvent,
  type Segment, type SubscriberRecord, type Topic,
} from '../../src/core/index.ts'; // oxfmt-ignore
import { needsOf } from '../../src/core/compile/needs.ts';

/** One rule of the meaning: what acts, on whom, and what must be told of it, written by hand from the format. */
export interface ConformanceCase {
  name: string;
  /** The rule in one plain sentence. */
  rule: string;
  program: Program;
  scenario: Scenario;
  told: string[];
  /** What the conditional parts of each mail come to, in the order of sending. */
  shows?: Record<string, boolean>[];
}
export interface ConformanceGroup {
  id: string;
  title: string;
  cases: ConformanceCase[];
}

/** A step with its id; its ways out are filled in where they are not said. */
export interface Piece {
  id: string;
  kind: string;
  [setting: string]: unknown;
}

/** `2026-03-02 08:00` or `2026-03-02 08:00:30` in UTC, as RFC 3339; anything else stays as it is. */
export const utc = (when: string): string =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(when)
    ? `${when.replace(' ', 'T')}${when.length === 16 ? ':00' : ''}Z`
    : when;

const deeds = new Set([
  'entered', 'refused', 'queued', 'arrived', 'split', 'branched', 'sent', 'skipped', 'deferred', 'failed', 'updated', 'called',
  'started', 'goal', 'exited', 'completed', 'paused', 'resumed', 'suppressed', 'migrated',
]); // oxfmt-ignore

/** What is told of one instant, in order: `entered t` of the journey `j`, or of another one named before it. */
export const at = (when: string, ...lines: string[]): string[] =>
  lines.map((line) => `${utc(when)} ${deeds.has(line.split(' ')[0] ?? '') ? 'j ' : ''}${line}`);

// Steps: `next` is the step that follows in the list, unless it is said. ------------------------------------------------

export const email = (id: string, settings: object = {}): Piece => ({
  id,
  kind: 'email',
  email: id,
  topic: 'news',
  ...settings,
});
export const wait = (id: string, settings: string | object): Piece => ({
  id,
  kind: 'wait',
  ...(typeof settings === 'string' ? { for: settings } : settings),
});
/** Waits for one event; both ways out lead to the step that follows, and the trail says which was taken. */
export const listen = (
  id: string,
  when: string | object,
  timeout: string,
  outlets: Record<string, string | null>,
  more: object = {},
): Piece => ({
  id,
  kind: 'waitForEvent',
  events: [{ id: 'done', label: 'Done', when: typeof when === 'string' ? { event: when } : when }],
  timeout,
  outlets,
  ...more,
});
/** A question. Where no ways are given both lead to the step that follows; the trail says which was taken. */
export const ask = (id: string, when: Rule, outlets?: Record<string, string | null>): Piece => ({
  id,
  kind: 'condition',
  branches: [{ id: 'yes', label: 'Yes', when }],
  ...(outlets && { outlets }),
});
export const exit = (id: string, reason: string): Piece => ({ id, kind: 'exit', reason });
export const split = (id: string, weights: Record<string, number>): Piece => ({
  id,
  kind: 'split',
  arms: Object.entries(weights).map(([arm, weight]) => ({ id: arm, label: arm, weight })),
});
export const update = (id: string, settings: object): Piece => ({ id, kind: 'update', ...settings });
export const webhook = (id: string, failed: string | null, settings: object = {}): Piece => ({
  id,
  kind: 'webhook',
  method: 'POST',
  url: 'https://crm.example/hook',
  outlets: { failed },
  ...settings,
});
export const starts = (id: string, target: string): Piece => ({ id, kind: 'startJourney', journey: target });
export const goalStep = (id: string, name: string): Piece => ({ id, kind: 'goal', name });

// Journeys and programs -------------------------------------------------------------------------------------------------

/** A topic that people get unless they say no. */
export const wanted = (name: string): Topic => ({
  name,
  description: '',
  transactional: false,
  default: 'in',
});
const topics: Record<string, Topic> = {
  news: wanted('News'),
  offers: { name: 'Offers', description: '', transactional: false, default: 'out' },
  orders: { name: 'Orders', description: '', transactional: true, default: 'in' },
};

/** The pattern exit or rule exit `when`, by its reason. */
export const leaves = (reason: string, when: object): object => ({
  id: reason.replaceAll(' ', '-'),
  when,
  reason,
});
export const onEvent = (event: string, where?: object): object => ({
  event: { event, ...(where && { where }) },
});

interface Sketch {
  id?: string;
  /** A trigger that is no event, or several. */
  on?: object | object[];
  steps: Piece[];
  emails?: Record<string, Partial<Email>>;
  [setting: string]: unknown;
}

/** The journey `j`, entered by the event Start as often as it comes, on UTC, unless something else is said. */
export function journey({
  id = 'j',
  on = onEvent('Start'),
  steps,
  emails = {},
  ...settings
}: Sketch): Journey {
  const first = steps[0]?.id ?? null;
  const triggers = [on].flat().map((one, place) => ({ id: place === 0 ? 't' : `t${place + 1}`, on: one, next: first })); // oxfmt-ignore
  const built = steps.map((piece, place) => stepOf(piece, steps[place + 1]?.id ?? null));
  const mails = steps.flatMap((piece) => (typeof piece['email'] === 'string' ? [piece['email']] : []));
  const sketch = {
    format: 'wend.journey/1',
    id,
    version: 1,
    name: id,
    about: {},
    timeZone: 'UTC',
    priority: 50,
    triggers,
    reentry: { mode: 'always' },
    exits: [],
    steps: Object.fromEntries(built),
    emails: Object.fromEntries(mails.map((mail) => [mail, { ...letter(mail), ...emails[mail] }])),
    segments: {},
    topics: {},
    policies: {},
    ...settings,
  };
  // Read by the strict schema as part of its program, whatever a sketch may hold.
  return sketch as unknown as Journey;
}

function stepOf({ id, ...piece }: Piece, following: string | null): [string, object] {
  const arms: unknown = piece['arms'];
  const ways: object =
    typeof piece['outlets'] === 'object' && piece['outlets'] !== null
      ? piece['outlets']
      : piece.kind === 'condition'
        ? { yes: following, otherwise: following }
        : Array.isArray(arms)
          ? Object.fromEntries(arms.map((arm: { id: string }) => [arm.id, following]))
          : {};
  const hasNext = !['exit', 'condition', 'split', 'waitForEvent'].includes(piece.kind);
  return [
    id,
    {
      ...(hasNext && { next: following }),
      ...piece,
      ...(Object.keys(ways).length > 0 && { outlets: ways }),
    },
  ];
}

const letter = (id: string): Email => ({
  name: id,
  subject: `About ${id}`,
  preheader: 'Hello',
  from: { name: 'Acme', address: 'hello@acme.example' },
  html: '<p>Hello</p>',
  text: 'Hello',
  shows: {},
  links: [],
});

interface Shared {
  policies?: Policies;
  segments?: Record<string, Rule>;
  topics?: Record<string, Topic>;
}

/** A program of these journeys. Each journey carries copies of what it shares, where it says nothing of its own. */
export function program(journeys: Journey | Journey[], shared: Shared = {}): Program {
  const { policies = {}, topics: ownTopics } = shared;
  const segments: Record<string, Segment> = Object.fromEntries(
    Object.entries(shared.segments ?? {}).map(([id, rule]) => [id, { name: id, rule }]),
  );
  const all = ownTopics ?? topics;
  const mentioned = (value: unknown) => Object.fromEntries(Object.entries(all).filter(([id]) => JSON.stringify(value).includes(`"${id}"`))); // oxfmt-ignore
  const list = [journeys].flat().map((one) => {
    const complete = {
      ...one,
      policies: Object.keys(one.policies).length > 0 ? one.policies : policies,
      segments: Object.keys(one.segments).length > 0 ? one.segments : segments,
      topics: Object.keys(one.topics).length > 0 ? one.topics : mentioned([one, segments, policies]),
    };
    return { ...complete, needs: needsOf(complete) };
  });
  const whole = { format: 'wend.program/1', policies, segments, topics: mentioned([list]), journeys: list };
  return programSchema.parse(whole);
}

// Scenarios -------------------------------------------------------------------------------------------------------------

const moment = (when: string): object => (when.startsWith('P') ? { after: when } : { timestamp: utc(when) });

/** An event after a duration, or at an instant. */
export const did = (when: string, event: string, properties?: object, more?: object): ScenarioEvent =>
  ({ ...moment(when), type: 'track', event, ...(properties && { properties }), ...more }) as ScenarioEvent; // a scenario is read by its schema in the test
/** A change of the profile. */
export const becomes = (when: string, traits: object, more?: object): ScenarioEvent =>
  ({ ...moment(when), type: 'identify', traits, ...more }) as ScenarioEvent; // likewise
export const manual = (when: string, target: string, properties?: object): ScenarioEvent =>
  ({
    ...moment(when),
    type: 'manual',
    journey: target,
    ...(properties && { properties }),
  }) as ScenarioEvent; // likewise

interface Setting extends Omit<Partial<Scenario>, 'subscriber'> {
  subscriber?: Partial<SubscriberRecord>;
}

/** Somebody with an address, on UTC, from Monday 2 March 2026 at 08:00 for 40 days; Start happens at once unless events are given. */
export function scenario({ subscriber, start, ...more }: Setting = {}): Scenario {
  return {
    format: 'wend.scenario/1',
    name: 'Somebody',
    start: utc(start ?? '2026-03-02 08:00'),
    until: 'P40D',
    subscriber: { id: 'ada', email: 'ada@example.com', timeZone: 'UTC', ...subscriber },
    events: [did('PT0S', 'Start')],
    ...more,
  };
}
/** The case that fixes one rule. */
export const fixes = (
  name: string,
  rule: string,
  acts: Program | Journey,
  on: Scenario,
  told: string[][],
  shows?: Record<string, boolean>[],
): ConformanceCase => ({
  name,
  rule,
  program: acts.format === 'wend.program/1' ? acts : program(acts),
  scenario: on,
  told: told.flat(),
  ...(shows && { shows }),
});

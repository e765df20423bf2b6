import {
  addNode, blankDocument, blankEmail, changeJourney, compile, connect, link, newNode, simulate,
  type CompileContext, type Draft, type EventPattern, type Journey, type JourneyDocument, type JourneySettings, type Linked,
  type NodeKindName, type RenderedEmail, type Rule, type Scenario, type ScenarioEvent, type Shared, type Simulation,
  type StoredEmail, type WaitSettings,
} from '../../src/core/index.ts'; // oxfmt-ignore

/** One piece of a journey in a line: a node, and lines that follow its outlets. */
export interface Piece {
  kind: NodeKindName;
  id: string;
  settings: object;
  ways: Record<string, readonly Piece[]>;
}

let count = 0;
const nextId = (prefix: string) => `${prefix}${++count}`;
const piece = (kind: NodeKindName, id: string, settings: object, ways: Piece['ways'] = {}): Piece => ({
  kind,
  id,
  settings,
  ways,
});

export const trigger = (event: string | EventPattern, id = nextId('t')): Piece =>
  piece('trigger', id, { on: { event: typeof event === 'string' ? { event } : event } });
export const email = (id: string, settings: object = {}): Piece =>
  piece('email', id, { email: id, topic: 'news', ...settings });
export const wait = (settings: string | WaitSettings, id = nextId('w')): Piece =>
  piece('wait', id, typeof settings === 'string' ? { for: settings } : { for: undefined, ...settings });
export const waitForEvent = (
  event: string | EventPattern,
  timeout: string,
  ways: { done?: Piece[]; timeout?: Piece[] },
  id = nextId('e'),
): Piece =>
  piece(
    'waitForEvent',
    id,
    {
      events: [{ id: 'done', label: 'Did it', when: typeof event === 'string' ? { event } : event }],
      timeout,
    },
    ways,
  );
export const condition = (when: Rule, ways: { yes?: Piece[]; no?: Piece[] }, id = nextId('c')): Piece =>
  piece(
    'condition',
    id,
    { branches: [{ id: 'yes', label: 'Yes', when }] },
    {
      ...(ways.yes && { yes: ways.yes }),
      ...(ways.no && { otherwise: ways.no }),
    },
  );
export const exit = (reason = 'Finished', id = nextId('x')): Piece => piece('exit', id, { reason });

export const shared: Shared = {
  brand: {
    name: 'Acme',
    address: 'Acme, 1 Main Street',
    sender: { name: 'Acme', address: 'hello@acme.example' },
  },
  topics: {
    news: { name: 'News', description: '', transactional: false, default: 'in' },
    orders: { name: 'Orders', description: '', transactional: true, default: 'in' },
    offers: { name: 'Offers', description: '', transactional: false, default: 'out' },
  },
  segments: {},
  policies: {},
};

/** Draws a journey in a line; branches hang on the pieces that have several ways out. */
export function drawDraft(pieces: readonly Piece[], settings: Partial<JourneySettings> = {}): Draft {
  count = 0;
  let document: JourneyDocument = changeJourney(blankDocument('journey', 'A journey', 'Europe/Berlin'), {
    reentry: { mode: 'always' },
    ...settings,
  });
  const emails: Record<string, StoredEmail> = {};
  const add = (line: readonly Piece[], from?: { from: string; outlet: string }) => {
    let before = from;
    for (const { kind, id, settings: own, ways } of line) {
      document = addNode(document, newNode(id, kind, { x: 0, y: document.nodes.length * 100 }, own));
      if (kind === 'email') emails[id] = writtenEmail(id);
      if (before) document = connect(document, { ...before, to: id });
      before = { from: id, outlet: 'next' };
      for (const [outlet, branch] of Object.entries(ways)) add(branch, { from: id, outlet });
    }
  };
  add(pieces);
  return { document, emails };
}

export function writtenEmail(id: string, subject = `Subject of ${id}`): StoredEmail {
  const blank = blankEmail(id);
  if ('locked' in blank) throw new Error('a blank email is editable');
  return {
    ...blank,
    name: id,
    document: {
      ...blank.document,
      subject,
      preheader: 'Preview',
      sections: blank.document.sections.map((section) => ({
        ...section,
        columns: section.columns.map((column) => ({
          ...column,
          blocks: column.blocks.map((block) =>
            block.type === 'text' ? { ...block, inline: [{ t: 'text' as const, v: 'Hello' }] } : block,
          ),
        })),
      })),
    },
  };
}

/** A rendering that is enough for compiling. */
export const rendering = (stored: StoredEmail): RenderedEmail =>
  'locked' in stored
    ? stored.locked
    : {
        subject: stored.document.subject,
        preheader: stored.document.preheader,
        html: '<p>Hello</p>',
        text: 'Hello',
        shows: {},
        links: [],
      };

export const contextOf = (draft: Draft): CompileContext => ({ ...shared, emails: draft.emails });
export const compileDraft = (draft: Draft, version = 1) =>
  compile(
    draft.document,
    contextOf(draft),
    Object.fromEntries(Object.values(draft.emails).map((stored) => [stored.id, rendering(stored)])),
    version,
  );

/** Draws and compiles; throws with the issues where the drawing is wrong. */
export function draw(pieces: readonly Piece[], settings: Partial<JourneySettings> = {}): Journey {
  const { journey, issues } = compileDraft(drawDraft(pieces, settings));
  if (!journey)
    throw new Error(issues.map(({ code, node, message }) => `${code} ${node ?? ''} ${message}`).join('\n'));
  return journey;
}

export function linked(...journeys: [Journey, ...Journey[]]): Linked {
  const [first, ...more] = journeys;
  const linking = link(
    more.length === 0
      ? first
      : { format: 'wend.program/1', policies: {}, segments: {}, topics: shared.topics, journeys },
  );
  if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join('\n'));
  return linking.linked;
}

/** One that makes a call and then starts another: where that leads back, people go round and round at one moment. */
export function starting(id: string, other: string): Journey {
  const drawn = draw([trigger('Signed Up', 't'), wait('P1D', 'w'), exit('Done', 'x')]);
  return {
    ...drawn,
    id,
    digest: undefined,
    reentry: { mode: 'always' },
    triggers: [...drawn.triggers, { id: 'm', on: { manual: true }, next: 'w' }],
    steps: {
      w: { kind: 'webhook', method: 'POST', url: 'https://crm.example/', timeout: 'PT1H', next: 's', outlets: { failed: 's' } },
      s: { kind: 'startJourney', journey: other, next: null },
    },
  }; // oxfmt-ignore
}

/** A scenario of somebody in Berlin. Events: name after a duration or at an instant, with properties. */
export function scenario(
  events: readonly (readonly [
    when: string,
    event: string | { identify: Record<string, string | number | boolean | string[] | null> },
    properties?: Record<string, string | number | boolean>,
  ])[],
  more: Partial<Scenario> = {},
): Scenario {
  return {
    format: 'wend.scenario/1',
    name: 'Somebody',
    start: '2026-03-02T08:00:00Z',
    until: 'P60D',
    subscriber: { id: 'ada', email: 'ada@example.com', timeZone: 'Europe/Berlin' },
    events: events.map(([when, what, properties]): ScenarioEvent => {
      const moment = when.startsWith('P') ? { after: when } : { timestamp: when };
      return typeof what === 'string'
        ? { ...moment, type: 'track', event: what, ...(properties && { properties }) }
        : { ...moment, type: 'identify', traits: what.identify };
    }),
    ...more,
  };
}

/** A trail in short lines for golden tests: local time, what happened, where, and the words for why. */
export function run(journey: Journey, given: Scenario): Simulation {
  return simulate(linked(journey), given);
}

export const brief = ({ entries }: Simulation): string[] =>
  entries
    .filter(({ did }) => did !== 'arrived')
    .map(({ local, did, step, why }) =>
      [local, did, step ?? '-', 'outlet' in why ? why.outlet : 'reason' in why ? why.reason : '']
        .join(' ')
        .trim(),
    );

/** The value, or a failure with what was expected: for what a test knows to be there. */
export function there<T>(value: T | undefined, what = 'a value'): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}

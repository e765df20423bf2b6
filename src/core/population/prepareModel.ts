import { needsOf } from '../compile/needs.ts';
import { rulesOf } from '../compile/rulesOf.ts';
import type { Journey } from '../document/Journey.ts';
import type { Linked } from '../engine/link.ts';
import { parseInstant, type Instant } from '../values/instant.ts';
import { clausesOf, type Rule } from '../values/rule.ts';
import { nameNumber } from './chance.ts';
import type { Behaviour, Delay, Model, Response, Values } from './Model.ts';
import { drawDelay, drawValue, type DrawDelay, type DrawValue } from './drawing.ts';

/** Something that is drawn for each person, with the name that its chance goes by. */
export interface Drawn<Draw> {
  name: string;
  number: number;
  draw: Draw;
}

export interface PreparedBehaviour {
  id: string;
  /** Its place in the model: of its count of times and its factor. */
  place: number;
  does: Behaviour['does'];
  properties: readonly Drawn<DrawValue>[];
  /** Mean seconds from one time to the next, where it happens again and again. */
  every: number | undefined;
  share: number;
  chance: number;
  delay: DrawDelay;
  delayNumber: number;
  /** Whether anything in the program listens. */
  heard: boolean;
  /** What follows from it. */
  effects: PreparedBehaviour[];
}

export interface PreparedMail {
  email: string;
  place: number;
  opens: number;
  clicks: number;
  unsubscribes: number;
  complains: number;
  bounces: number;
  bouncesSoftly: number;
  opensAfter: DrawDelay;
  clicksAfter: DrawDelay;
  links: { ids: readonly string[]; ends: readonly number[]; total: number };
  numbers: Record<
    'bounce' | 'opens' | 'openDelay' | 'clicks' | 'clickDelay' | 'link' | 'leaves' | 'complains',
    number
  >;
  /** What may follow. */
  sent: readonly PreparedBehaviour[];
  opened: readonly PreparedBehaviour[];
  clicked: readonly PreparedBehaviour[];
}

/** A model made ready for a program and any number of people. */
export interface PreparedModel {
  model: Model;
  start: Instant;
  behaviours: readonly PreparedBehaviour[];
  /** What happens from the start on. */
  begins: readonly PreparedBehaviour[];
  entered: ReadonlyMap<string, readonly PreparedBehaviour[]>;
  mails: ReadonlyMap<string, PreparedMail>;
  /** Time zones with their shares summed up. */
  zones: { names: readonly string[]; ends: readonly number[]; total: number };
  attributes: readonly Drawn<DrawValue>[];
  tags: readonly Drawn<number>[];
  topics: readonly Drawn<number>[];
  /** By `journey/step`. */
  webhooks: ReadonlyMap<string, Drawn<{ fails: number; silent: number }>>;
  /** Which mail events anything in the program listens to. */
  hears: { delivered: boolean; opened: boolean; clicked: boolean };
}

const usualOpen: Delay = { half: 'PT5H', most: 'PT30H' };
const usualClick: Delay = { half: 'PT2M', most: 'PT15M' };

/** Makes a model ready. Events that nothing in the program listens to are counted but not worked in. */
export function prepareModel(linked: Linked, model: Model): PreparedModel {
  const journeys = [...linked.versions.values()].flatMap((all) =>
    [...all.values()].map(({ journey }) => journey),
  );
  const heard = heardBy(linked, journeys);
  const behaviours = model.behaviours.map((behaviour, place) => prepareBehaviour(behaviour, place, heard));
  const entered = new Map<string, PreparedBehaviour[]>();
  const begins: PreparedBehaviour[] = [];
  const byId = new Map(behaviours.map((behaviour) => [behaviour.id, behaviour]));
  const after = (kind: 'sent' | 'opened' | 'clicked', email: string) =>
    behaviours.filter((_, place) => {
      const cause = model.behaviours[place]?.after;
      const asked = typeof cause === 'object' && kind in cause ? Object.values(cause)[0] : undefined;
      return asked === email || asked === 'any';
    });
  for (const [place, { after: cause }] of model.behaviours.entries()) {
    const behaviour = behaviours[place];
    if (!behaviour) continue;
    if (cause === undefined || cause === 'start') begins.push(behaviour);
    else if ('behaviour' in cause) byId.get(cause.behaviour)?.effects.push(behaviour);
    else if ('entered' in cause)
      entered.set(cause.entered, [...(entered.get(cause.entered) ?? []), behaviour]);
  }
  const mails = new Map<string, PreparedMail>();
  for (const { emails } of journeys)
    for (const [id, { links }] of Object.entries(emails)) {
      if (mails.has(id)) continue;
      const response = { ...model.mails.usually, ...model.mails.emails?.[id] };
      const own = links.map((link) => link.id);
      mails.set(id, {
        ...prepareMail(id, mails.size, response, own),
        sent: after('sent', id),
        opened: after('opened', id),
        clicked: after('clicked', id),
      });
    }
  const { timeZones = [], attributes = {}, tags = {}, topics = {} } = model.people;
  const zoneEnds: number[] = [];
  for (const zone of timeZones) zoneEnds.push((zoneEnds.at(-1) ?? 0) + zone.share);
  const drawn = <Value, Draw>(kind: string, all: Record<string, Value>, draw: (value: Value) => Draw) =>
    Object.entries(all).map(([name, value]): Drawn<Draw> => ({
      name,
      number: nameNumber(`${kind} ${name}`),
      draw: draw(value),
    }));
  return {
    model,
    start: parseInstant(model.start) ?? 0,
    behaviours,
    begins,
    entered,
    mails,
    zones: { names: timeZones.map(({ zone }) => zone), ends: zoneEnds, total: zoneEnds.at(-1) ?? 0 },
    attributes: drawn('attribute', attributes, drawValue),
    tags: drawn('tag', tags, (share) => share),
    topics: drawn('topic', topics, (share) => share),
    webhooks: new Map(
      Object.entries(model.webhooks ?? {}).map(([name, { fails = 0, silent = 0 }]) => [
        name,
        { name, number: nameNumber(`webhook ${name}`), draw: { fails, silent } },
      ]),
    ),
    hears: {
      delivered: heard.has('Email Delivered'),
      opened: heard.has('Email Opened'),
      clicked: heard.has('Email Link Clicked'),
    },
  };
}

function prepareBehaviour(
  behaviour: Behaviour,
  place: number,
  heard: ReadonlySet<string>,
): PreparedBehaviour {
  const { id, does, perDay, chance: share = 1, delay } = behaviour;
  const values: Record<string, Values> = 'becomes' in does ? does.becomes : (does.properties ?? {});
  return {
    id,
    place,
    does,
    properties: Object.entries(values).map(([name, value]) => ({
      name,
      number: nameNumber(`behaviour ${id} property ${name}`),
      draw: drawValue(value),
    })),
    every: perDay === undefined ? undefined : 86_400 / perDay,
    share,
    chance: nameNumber(`behaviour ${id}`),
    delay: drawDelay(delay ?? { always: 'PT0S' }),
    delayNumber: nameNumber(`behaviour ${id} delay`),
    heard: !('event' in does) || heard.has(does.event) || does.event === 'Unsubscribed',
    effects: [],
  };
}

function prepareMail(
  email: string,
  place: number,
  response: Response,
  known: readonly string[],
): Omit<PreparedMail, 'sent' | 'opened' | 'clicked'> {
  const { opens = 0, clicks = 0, unsubscribes = 0, complains = 0, bounces = 0, bouncesSoftly = 0 } = response;
  const weights = response.links;
  const ids = weights ? known.filter((id) => (weights[id] ?? 0) > 0) : known;
  const ends: number[] = [];
  for (const id of ids) ends.push((ends.at(-1) ?? 0) + (weights ? (weights[id] ?? 0) : 1));
  const number = (what: string) => nameNumber(`email ${email} ${what}`);
  return {
    email,
    place,
    opens,
    clicks,
    unsubscribes,
    complains,
    bounces,
    bouncesSoftly,
    opensAfter: drawDelay(response.opensAfter ?? usualOpen),
    clicksAfter: drawDelay(response.clicksAfter ?? usualClick),
    links: { ids, ends, total: ends.at(-1) ?? 0 },
    numbers: {
      bounce: number('bounces'),
      opens: number('opens'),
      openDelay: number('opens after'),
      clicks: number('clicks'),
      clickDelay: number('clicks after'),
      link: number('link'),
      leaves: number('unsubscribes'),
      complains: number('complains'),
    },
  };
}

/** The events that some trigger, step, goal, exit or rule of the program may notice, those about mails included. */
function heardBy(linked: Linked, journeys: readonly Journey[]): Set<string> {
  const heard = new Set<string>();
  const rules: Rule[] = [...linked.segments.values()].map(({ rule }) => rule);
  const segments = Object.fromEntries(linked.segments);
  for (const journey of journeys) {
    const whole = { ...journey, segments: { ...journey.segments, ...segments } };
    for (const event of Object.keys(needsOf(whole).events)) heard.add(event);
    rules.push(...rulesOf(journey).map(({ rule }) => rule));
  }
  if (linked.policies.sunset) heard.add('Email Opened').add('Email Link Clicked');
  for (const clause of rules.flatMap(clausesOf)) {
    if (!('did' in clause)) continue;
    if (clause.did === 'delivered') heard.add('Email Delivered');
    if (clause.did === 'opened') heard.add('Email Opened').add('Email Link Clicked');
    if (clause.did === 'clicked') heard.add('Email Link Clicked');
  }
  return heard;
}

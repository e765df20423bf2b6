import type { ScenarioEvent } from '../../document/Scenario.ts';
import { mailDeed } from '../../engine/note.ts';
import { hourMs } from '../../values/calendar.ts';
import { durationBetween } from '../../values/duration.ts';
import { formatInstant, parseInstant, type Instant } from '../../values/instant.ts';
import type { Json } from '../../values/json.ts';
import type { EventPattern, PropertyRule } from '../../values/rule.ts';
import { solveProperties } from '../solveProperties.ts';
import { setAt } from '../solveSubjects.ts';
import type { Change, Response } from './Change.ts';
import { matching, momentsIn, type Ideas, type Scene } from './Scene.ts';

/** A stretch of time in which an event must, or must not, happen. */
export interface Stretch {
  from: Instant;
  to: Instant;
}

const solvable = 5_000;

/** Ways for an event to happen in a stretch of time, so many times more: one that there is, at another time, or one more. */
export function happens(
  scene: Scene,
  pattern: EventPattern,
  within: Stretch,
  times = 1,
  more?: PropertyRule,
): Ideas {
  const answers = responds(scene, pattern, within);
  if (answers) return answers;
  const moments = momentsIn(within.from, within.to);
  const asked: EventPattern = more
    ? { ...pattern, where: pattern.where ? { all: [pattern.where, more] } : more }
    : pattern;
  const elsewhere = matching(scene, asked).filter(({ at }) => at <= within.from || at >= within.to);
  const moved: Ideas = elsewhere
    .filter(({ id }) => id !== scene.entered?.input)
    .flatMap(({ id }) => moments.slice(0, 2).map((to): Change[] => [{ change: 'move', input: id, to }]));
  const properties = propertiesFor(scene, asked);
  if (!properties) return moved;
  const added = moments.map((at) =>
    Array.from({ length: times }, (_, nth): Change => {
      const instant = at + nth;
      return { change: 'add', at: instant, event: eventAt(pattern.event, properties, instant) };
    }),
  );
  return times === 1 ? [...moved, ...added] : added;
}

function eventAt(name: string, properties: Record<string, Json>, at: Instant): ScenarioEvent {
  const shown = Object.keys(properties).length > 0 ? { properties } : {};
  return { timestamp: formatInstant(at), type: 'track', event: name, ...shown };
}

/** Properties that a pattern accepts of an event of this run; those of the latest such event are kept where they can be. */
function propertiesFor(scene: Scene, pattern: EventPattern): Record<string, Json> | undefined {
  const { now, zone, run } = scene;
  const known = scene.events.findLast(({ event }) => event.type === 'track' && event.event === pattern.event);
  const before = known?.event.type === 'track' ? (known.event.properties ?? {}) : {};
  const found = solveProperties(
    [{ where: pattern.where, holds: true }],
    { now, zone },
    run?.trigger,
    { left: solvable },
    before,
  );
  if (typeof found === 'string') return undefined;
  const { properties } = found;
  const key = run?.key;
  if (key?.path.startsWith('properties.'))
    setAt(properties, key.path.slice('properties.'.length), key.value as Json); // keys are read from the events' JSON
  return properties;
}

/** Ways for events not to happen in a stretch of time: to happen after it or before it, or not at all. */
export function doesNotHappen(scene: Scene, inputs: readonly string[], { from, to }: Stretch): Ideas {
  if (inputs.length === 0) return [];
  const ideas: Ideas = [];
  const told = scene.events.filter(({ id }) => inputs.includes(id));
  if (told.length === inputs.length) {
    const move = (at: Instant) =>
      told.map(({ id }, nth): Change => ({ change: 'move', input: id, to: at + nth }));
    ideas.push(move(nextMinute(to)), move(to + hourMs));
    if (from > -Infinity) ideas.push(move(from - hourMs));
    ideas.push(told.map(({ id }): Change => ({ change: 'remove', input: id })));
  }
  const ignored = inputs.map((input) => ignores(scene, input));
  if (ignored.every((change) => change !== undefined)) ideas.push(ignored);
  return ideas;
}

const nextMinute = (at: Instant): Instant => (Math.floor(at / 60_000) + 1) * 60_000;

const responses: Readonly<Record<string, keyof Response>> = {
  'Email Opened': 'opens',
  'Email Link Clicked': 'clicks',
  'Email Bounced': 'bounces',
  'Email Marked as Spam': 'complains',
  Unsubscribed: 'unsubscribes',
};

/** Not to respond to a mail, where that is what an input was. Such inputs are named after the mail that they answer. */
export function ignores({ simulation }: Scene, input: string): Change | undefined {
  for (const [place, mail] of simulation.mails.entries()) {
    if (!input.startsWith(`${mail.id}:`)) continue;
    const name = input.slice(mail.id.length + 1).split(':', 1)[0] ?? '';
    const response = name === 'answer' ? 'fails' : responses[name];
    if (!response) return undefined;
    return { change: 'ignore', email: mail.email, send: countOf(simulation.mails, place), response };
  }
  return undefined;
}

/** The how manieth mail of its email it is. */
export const countOf = (mails: readonly { email: string }[], place: number): number =>
  mails.slice(0, place + 1).filter(({ email }) => email === mails[place]?.email).length;

/** Ways for an event that tells of a mail to come: to respond to one. Undefined for any other event. */
function responds(scene: Scene, pattern: EventPattern, { from, to }: Stretch): Ideas | undefined {
  const deed = mailDeed(pattern.event);
  if (deed !== 'opened' && deed !== 'clicked') return undefined;
  return respondsTo(scene, () => true, deed, { from, to });
}

/** Ways to open or click a mail, sent before the end of a stretch of time and answered within it. */
export function respondsTo(
  { simulation, zone }: Scene,
  isMeant: (mail: { email: string; run: string }) => boolean,
  deed: 'opened' | 'clicked',
  { from, to }: Stretch,
  link?: string,
): Ideas {
  return simulation.mails
    .flatMap((mail, place): Ideas => {
      const sent = parseInstant(mail.at) ?? 0;
      if (sent >= to || !isMeant(mail)) return [];
      const send = countOf(simulation.mails, place);
      return momentsIn(Math.max(sent, from), to)
        .slice(0, 2)
        .map((at) => {
          const after = durationBetween(sent, at, zone);
          const response: Response =
            deed === 'opened' ? { opens: after } : { clicks: { after, ...(link !== undefined && { link }) } };
          return [{ change: 'respond', email: mail.email, send, response }];
        });
    })
    .reverse();
}

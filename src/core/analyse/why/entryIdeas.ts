import { dayMs, hourMs } from '../../values/calendar.ts';
import { formatInstant, parseInstant } from '../../values/instant.ts';
import type { Json } from '../../values/json.ts';
import { outcomesOf } from '../../simulate/simulate.ts';
import type { Why } from '../../values/trail.ts';
import { atMoment, type Change } from './Change.ts';
import { journeysOf } from './decision.ts';
import { doesNotHappen } from './eventIdeas.ts';
import { assumed } from './flips.ts';
import { laterOn, suppressionIdeas } from './gateIdeas.ts';
import { ruleIdeas } from './ruleIdeas.ts';
import { enteredOf, type Ideas, type Scene } from './Scene.ts';

type Refusal = Extract<Why, { code: 'refusal' }>;

/** Ways for somebody who was refused to be let in. */
export function entryIdeas(scene: Scene, why: Refusal): Ideas {
  const { rule } = why;
  const door = doorOf(scene, why);
  switch (why.reason) {
    case 'audience':
      return rule ? ruleIdeas(scene, rule, true) : [];
    case 'exit-holds':
      return rule ? ruleIdeas(scene, rule, false) : [];
    case 'suppressed':
      return suppressionIdeas(scene);
    case 'no-key':
      return keyIdeas(scene, why);
    case 're-entry':
    case 'cooldown':
      return [...whenOver(door, why), ...comingEarlier(door)];
    case 'outranked':
    case 'queued-already':
    case 'group-completed':
      return [...whenOver(door, why), ...withoutRival(scene, why.by)];
    case 'looping':
      return [];
  }
}

/** The scene as it is for a run: what would have let somebody in counts as what did. */
function doorOf(scene: Scene, { because }: Refusal): Scene {
  const input = 'input' in because ? because.input : (scene.entry.input ?? '');
  return { ...scene, entered: { at: scene.now, input, entry: scene.entry } };
}

/** To come to the door later, when what stood against it is over. */
function whenOver(door: Scene, { until, by }: Refusal): Ideas {
  const { simulation, now, entry } = door;
  const ends = outcomesOf(simulation.entries).flatMap(({ run, journey, at }) => {
    const end = at === undefined ? undefined : parseInstant(at);
    return end !== undefined && end > now && (run === by || journey === entry.journey) ? [end] : [];
  });
  const open = until === undefined ? undefined : parseInstant(until);
  const event = door.events.find(({ id }) => id === door.entered?.input);
  if (!event) return [];
  const moments = [
    ...(open === undefined ? [] : [open]),
    ...ends.flatMap((end) => [end + 60_000, end + dayMs]),
  ];
  const moved = moments.map((to): Change[] => [
    { change: 'move', input: event.id, to: event.at + (to - now) },
  ]);
  return [...moved, ...laterOn(door, undefined)];
}

/** Not to have come before, or long before. */
function comingEarlier(door: Scene): Ideas {
  const { simulation, entry, now } = door;
  const before = simulation.entries.filter(
    ({ journey, at, why }) =>
      (why.code === 'trigger' || why.code === 'refusal') &&
      journey === entry.journey &&
      (parseInstant(at) ?? 0) <= now,
  );
  const others = (inputs: readonly string[]) => [
    ...new Set(inputs.filter((input) => input !== door.entered?.input)),
  ];
  const entered = others(before.flatMap(({ run }) => enteredOf(simulation, run)?.input ?? []));
  // Who was refused in between would be let in then.
  const tried = others(before.flatMap(({ input }) => input ?? []));
  const stretch = { from: -Infinity, to: now };
  return [
    ...entered.flatMap((input) => doesNotHappen(door, [input], stretch)),
    ...doesNotHappen(door, entered, stretch),
    ...doesNotHappen(door, tried, stretch),
  ];
}

/** Not to be in the journey that goes first. */
export function withoutRival(scene: Scene, by: string | undefined): Ideas {
  const rival = by === undefined ? undefined : enteredOf(scene.simulation, by);
  if (!rival) return [];
  return doesNotHappen(scene, [rival.input], { from: rival.at, to: scene.now });
}

function keyIdeas(scene: Scene, { because }: Refusal): Ideas {
  const path = journeysOf(scene.linked, scene.entry.journey)[0]?.journey.reentry.key;
  if (path === undefined || !path.startsWith('properties.') || !('input' in because)) return [];
  const property = path.slice('properties.'.length);
  const known = scene.events.flatMap(({ event }) => {
    const value = 'properties' in event ? event.properties?.[property] : undefined;
    return value === undefined ? [] : [value];
  });
  const values: Json[] = [...known, `${property}-1`];
  return values.map((value) => [{ change: 'property', input: because.input, property, value }]);
}

/** Ways for somebody who was let in to be refused. */
export function refusalIdeas(scene: Scene, { audience }: Extract<Why, { code: 'trigger' }>): Ideas {
  return [
    ...(audience ? ruleIdeas(scene, audience, false) : []),
    [{ change: 'suppressed', since: formatInstant(scene.start) }],
    ...exitIdeas(scene),
    ...again(scene),
  ];
}

/** To meet a rule by which people leave. */
function exitIdeas(scene: Scene): Ideas {
  const [linked] = journeysOf(scene.linked, scene.entry.journey);
  return (linked?.ruleExits ?? []).flatMap(({ when }) => ruleIdeas(scene, assumed(when, false), true));
}

/** To have come just before: where people may not enter again at once, the second time is refused. */
function again({ events, entered }: Scene): Ideas {
  const event = events.find(({ id }) => id === entered?.input);
  if (!event) return [];
  const at = event.at - hourMs;
  const copy = atMoment(event.event, at);
  delete copy.messageId;
  return [[{ change: 'add', at, event: copy }]];
}

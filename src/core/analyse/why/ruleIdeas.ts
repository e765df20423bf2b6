import { dayMs } from '../../values/calendar.ts';
import { formatInstant } from '../../values/instant.ts';
import type { Json } from '../../values/json.ts';
import type { Reason } from '../../values/judge.ts';
import { roughly } from '../../values/duration.ts';
import type { Clause, Comparison, EventPattern } from '../../values/rule.ts';
import type { Change } from './Change.ts';
import { doesNotHappen, happens, type Stretch } from './eventIdeas.ts';
import { flipsOf, type Flip } from './flips.ts';
import { inJourneyIdeas } from './journeyIdeas.ts';
import { mailIdeas } from './mailIdeas.ts';
import { lately, topicIdeas } from './topicIdeas.ts';
import { matching, type Ideas, type Scene } from './Scene.ts';
import { valuesFor } from './valuesFor.ts';

/** More combinations than this are not tried. */
const mostIdeas = 30;
/** More events than this are not added at once. */
const mostAdded = 20;

/** Ways to make a judged rule come out as wanted. */
export function ruleIdeas(scene: Scene, reason: Reason, wanted: boolean): Ideas {
  return flipsOf(reason, wanted, scene.cut).flatMap((flips) =>
    all(
      scene,
      flips.map((flip) => clauseIdeas(scene, flip)),
    ),
  );
}

/** Every choice of one idea from each list, all of its changes together. */
export function all({ cut }: Pick<Scene, 'cut'>, lists: readonly Ideas[]): Ideas {
  let ideas: Ideas = [[]];
  for (const list of lists) {
    const more = ideas.flatMap((idea) => list.map((one) => [...idea, ...one]));
    if (more.length > mostIdeas) cut();
    ideas = more.slice(0, mostIdeas);
  }
  return ideas.filter((idea) => idea.length > 0);
}

function clauseIdeas(scene: Scene, { clause, holds }: Flip): Ideas {
  const { asked, found, because } = clause;
  if ('attribute' in asked) {
    const values = valuesFor(scene, asked, holds, found);
    return [
      ...values.flatMap((value) => profileIdeas(scene, asked.attribute, value)),
      ...borrowedIdeas(scene, asked, found),
    ];
  }
  if ('tag' in asked) return tagIdeas(scene, asked.tag, holds);
  if ('topic' in asked) return topicIdeas(scene, asked.topic, asked.subscribed === holds);
  if ('trigger' in asked) return triggerIdeas(scene, asked, holds, found);
  if ('pick' in asked) {
    const values = valuesFor(scene, asked, holds, found);
    const changes = values.flatMap((value): Ideas =>
      because === undefined
        ? []
        : [[{ change: 'property', input: because.input, property: asked.property, value }]],
    );
    const stretch = stretchOf(scene, asked);
    const inputs = because === undefined ? [] : [because.input];
    const added = values.flatMap((value): Ideas => {
      if (value === undefined) return happens(scene, asked.event, stretch);
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
      return happens(scene, asked.event, stretch, 1, { property: asked.property, is: 'equals', value });
    });
    return [...changes, ...added, ...doesNotHappen(scene, inputs, stretch)];
  }
  if ('event' in asked) return countIdeas(scene, asked, holds, typeof found === 'number' ? found : 0);
  if ('email' in asked) return mailIdeas(scene, asked, holds, because?.input);
  if ('in' in asked) return inJourneyIdeas(scene, asked.in, asked.state, holds);
  return [];
}

/** Ways to have a profile say something when it is asked: from the start, or by a change just before. */
export function profileIdeas(scene: Scene, name: string, value: Json | undefined): Ideas {
  if (name === 'timeZone') return [];
  const trait: Change = { change: 'attribute', name, value };
  const atStart: Change =
    name === 'email' && (value === undefined || typeof value === 'string')
      ? { change: 'email', email: value }
      : trait;
  return [[atStart], ...learns(scene, { [name]: value ?? null })];
}

/** To have the trigger say something else, where its value is compared with. */
function borrowedIdeas({ entered }: Scene, { value }: Comparison, found: unknown): Ideas {
  const path = typeof value === 'object' && 'trigger' in value ? value.trigger : '';
  if (!path.startsWith('properties.') || !entered) return [];
  const property = path.slice('properties.'.length);
  const same = found as Json | undefined; // findings come out of the profile, which is JSON
  const others: (Json | undefined)[] = [same, 'something else', 1];
  return others.map((other): Change[] => [
    { change: 'property', input: entered.input, property, value: other },
  ]);
}

/** A change of the profile shortly before the moment, and after what happened before that. */
export function learns(scene: Scene, traits: Record<string, Json>): Ideas {
  return lately(scene)
    .slice(0, 2)
    .map((at) => [{ change: 'add', at, event: { timestamp: formatInstant(at), type: 'identify', traits } }]);
}

function tagIdeas(scene: Scene, tag: string, tagged: boolean): Ideas {
  const { tags } = scene.simulation.state.subscriber;
  const others = tags.filter((one) => one !== tag);
  return [[{ change: 'tag', tag, tagged }], ...learns(scene, { tags: tagged ? [...others, tag] : others })];
}

function triggerIdeas(
  scene: Scene,
  asked: Extract<Clause, { trigger: string }>,
  holds: boolean,
  found: unknown,
): Ideas {
  const input = scene.entered?.input;
  if (input === undefined || !asked.trigger.startsWith('properties.')) return [];
  const property = asked.trigger.slice('properties.'.length);
  return valuesFor(scene, asked, holds, found).map((value) => [
    { change: 'property', input, property, value },
  ]);
}

/** The stretch of time in which an event counts for a clause. */
function stretchOf(
  { entered, now, start }: Scene,
  asked: { since?: 'entry' | undefined; within?: string | undefined },
): Stretch {
  const window = asked.within === undefined ? undefined : now - roughly(asked.within);
  const entry = entered?.at ?? now;
  const earliest = asked.since === 'entry' ? entry : Math.min(start, entry) - dayMs;
  return { from: Math.max(earliest, window ?? -Infinity), to: now };
}

/** A question of how many such events there were. */
interface Count {
  event: EventPattern;
  times?: { atLeast?: number | undefined; atMost?: number | undefined } | undefined;
  since?: 'entry' | undefined;
  within?: string | undefined;
}

function countIdeas(scene: Scene, asked: Count, holds: boolean, found: number): Ideas {
  const { event, times } = asked;
  const least = times?.atLeast ?? (times?.atMost === undefined ? 1 : 0);
  const most = times?.atMost ?? Infinity;
  const stretch = stretchOf(scene, asked);
  const inside = matching(scene, event)
    .filter(({ at }) => at >= stretch.from && at <= stretch.to)
    .map(({ id }) => id);
  const fewer = (count: number): Ideas =>
    count <= 0 || count > inside.length
      ? []
      : [
          ...doesNotHappen(scene, inside.slice(-count), stretch),
          ...doesNotHappen(scene, inside.slice(0, count), stretch),
        ];
  const more = (count: number): Ideas => {
    if (count > mostAdded) scene.cut();
    return count <= 0 || count > mostAdded ? [] : happens(scene, event, soonest(scene, stretch), count);
  };
  if (holds) return found < least ? more(least - found) : fewer(found - most);
  return [...(least > 0 ? fewer(found - least + 1) : []), ...(most < Infinity ? more(most + 1 - found) : [])];
}

/** The part of a stretch that lies after the entry, where there is such a part: there nothing is changed but the answer. */
function soonest({ entered }: Scene, { from, to }: Stretch): Stretch {
  return entered && entered.at < to - 1 ? { from: Math.max(from, entered.at), to } : { from, to };
}

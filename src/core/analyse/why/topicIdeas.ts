import type { SimulatedInput } from '../../simulate/simulate.ts';
import { hourMs } from '../../values/calendar.ts';
import { formatInstant, parseInstant, type Instant } from '../../values/instant.ts';
import type { Change } from './Change.ts';
import { doesNotHappen } from './eventIdeas.ts';
import { momentsIn, type Ideas, type Scene } from './Scene.ts';

/** To want a topic, or not: from the start, and without unsubscribing later. */
export function topicIdeas(scene: Scene, topic: string, wanted: boolean): Ideas {
  const chosen: Change = { change: 'topic', topic, wanted };
  if (!wanted)
    return [
      [chosen],
      ...lately(scene)
        .slice(0, 2)
        .map((at): Change[] => [
          {
            change: 'add',
            at,
            event: {
              timestamp: formatInstant(at),
              type: 'track',
              event: 'Unsubscribed',
              properties: { topic },
            },
          },
        ]),
    ];
  return [[chosen], ...withoutUnsubscribing(scene)];
}

/** Not to have unsubscribed, from whatever it was. */
export const withoutUnsubscribing = (scene: Scene): Ideas =>
  unheard(scene, ({ label }) => label === 'Unsubscribed');

/** For each input of a kind up to now, that it did not happen by then. */
export const unheard = (scene: Scene, isMeant: (input: SimulatedInput) => boolean): Ideas =>
  scene.simulation.inputs
    .filter((input) => input.at <= scene.now && isMeant(input))
    .flatMap(({ id }) => doesNotHappen(scene, [id], { from: -Infinity, to: scene.now }));

/** Moments shortly before a decision, and after what happened to the run before that. */
export function lately(scene: Scene): Instant[] {
  const { now, simulation, entry } = scene;
  const before = simulation.entries.reduce(
    (latest, { at, run }) => {
      const instant = parseInstant(at) ?? 0;
      return run === entry.run && instant < now ? Math.max(latest, instant) : latest;
    },
    now - 2 * hourMs,
  );
  return momentsIn(before, now);
}

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
  const withdrawals = scene.simulation.inputs.filter(
    ({ label, at }) => label === 'Unsubscribed' && at <= scene.now,
  );
  return [
    [chosen],
    ...withdrawals.flatMap(({ id }) => doesNotHappen(scene, [id], { from: -Infinity, to: scene.now })),
  ];
}

/** Moments shortly before a decision, and after what happened to the run before that. */
export function lately(scene: Scene): Instant[] {
  const { now, simulation, entry } = scene;
  const before = simulation.entries.reduce(
    (latest, { at, run }) => {
      const instant = parseInstant(at) ?? 0;
      return run === entry.run && instant < now ? Math.max(latest, instant) : latest;
    },
    now - 2 * 3_600_000,
  );
  return momentsIn(before, now);
}

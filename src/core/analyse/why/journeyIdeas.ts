import { dayMs, hourMs } from '../../values/calendar.ts';
import { formatInstant } from '../../values/instant.ts';
import type { JourneyState } from '../../values/Facts.ts';
import { journeysOf } from './decision.ts';
import { doesNotHappen, happens } from './eventIdeas.ts';
import { enteredOf, momentsIn, type Ideas, type Scene } from './Scene.ts';

/** Ways to have been in a journey, or not. */
export function inJourneyIdeas(scene: Scene, journey: string, state: JourneyState, holds: boolean): Ideas {
  const { simulation, now, start } = scene;
  if (holds) {
    // Who has completed it came long before.
    const before = state === 'completed' ? 60 * dayMs : hourMs;
    const stretch = { from: Math.min(start, now) - before, to: now };
    return (journeysOf(scene.linked, journey)[0]?.journey.triggers ?? []).flatMap(({ on }): Ideas => {
      if ('event' in on) return happens(scene, on.event, stretch);
      if (!('manual' in on)) return [];
      return momentsIn(stretch.from, stretch.to).map((at) => [
        { change: 'add', at, event: { timestamp: formatInstant(at), type: 'manual', journey } },
      ]);
    });
  }
  const runs = simulation.entries.filter((entry) => entry.did === 'entered' && entry.journey === journey);
  const inputs = runs.flatMap(({ run }) => enteredOf(simulation, run)?.input ?? []);
  const stretch = { from: start, to: now };
  return state === 'active'
    ? inputs.flatMap((input) => doesNotHappen(scene, [input], stretch))
    : doesNotHappen(scene, inputs, stretch);
}

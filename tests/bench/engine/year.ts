import {
  link,
  simulate,
  type Scenario,
  type ScenarioEvent,
  type Simulation,
} from '../../../src/core/index.ts';
import type { Answer } from './Child.ts';
import { cpuMs, median } from './cpu.ts';
import { below, chances } from './population.ts';
import { referenceJourney } from './referenceJourney.ts';
import { begin, dayMs, eventNames } from './world.ts';

const eventCount = 200;

function yearOf(): Scenario {
  const chance = chances(0);
  const events = Array.from({ length: eventCount }, (): ScenarioEvent => {
    const kind = chance();
    const name = kind < 0.1 ? 0 : kind < 0.4 ? 1 : kind < 0.6 ? 2 : kind < 0.65 ? 3 : 4;
    return {
      type: 'track',
      event: eventNames[name] ?? 'Page Viewed',
      timestamp: new Date(begin + below(chance, 365 * dayMs)).toISOString(),
      properties: { value: below(chance, 200) },
    };
  });
  return {
    format: 'wend.scenario/1',
    name: 'A year',
    start: new Date(begin).toISOString(),
    until: 'P366D',
    subscriber: {
      id: 'ada',
      email: 'ada@example.com',
      timeZone: 'Europe/Berlin',
      attributes: { plan: 'pro', age: 40, country: 'DE' },
    },
    events,
  };
}

/** One person through a year of the reference journey with every reason told, as after an edit: linked anew each time. */
export function year(): Answer {
  const scenario = yearOf();
  const once = () => {
    let simulation: Simulation | undefined;
    let linking = 0;
    const whole = cpuMs(() => {
      let linked: ReturnType<typeof link> | undefined;
      linking = cpuMs(() => (linked = link(referenceJourney)));
      if (linked?.ok) simulation = simulate(linked.linked, scenario);
    });
    // The others are what is told of mails: delivered.
    const worked = simulation?.inputs.filter(({ index }) => index !== undefined).length;
    if (!simulation || worked !== eventCount)
      throw new Error(`${worked} of ${eventCount} events were worked in`);
    return { whole, linking, entries: simulation.entries.length, mails: simulation.mails.length };
  };
  const { whole: first, entries, mails } = once();
  const { whole: second } = once();
  const warm = Array.from({ length: 60 }, once).slice(30);
  return {
    first,
    second,
    warm: median(warm.map(({ whole }) => whole)),
    linking: median(warm.map(({ linking }) => linking)),
    entries,
    mails,
  };
}

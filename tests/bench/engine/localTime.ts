import { localOf, offsetAt } from '../../../src/core/index.ts';
import type { Answer } from './Child.ts';
import { meanCpuMs } from './cpu.ts';
import { below, chances } from './population.ts';
import { begin, dayMs, zones } from './world.ts';

const moments = 4_096;
const names: readonly string[] = zones;

type Way = (instant: number, zone: number) => number;
const ways: Readonly<Record<string, () => Way>> = {
  none: () => (instant) => instant,
  one: () => (instant) => instant + offsetAt('Europe/Berlin', instant),
  mixed: () => (instant, zone) => instant + offsetAt(names[zone] ?? 'UTC', instant),
  fields: () => (instant, zone) => localOf(names[zone] ?? 'UTC', instant).hour,
  intl() {
    const formats = names.map(
      (timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }),
    );
    return (instant, zone) => Number(formats[zone]?.format(instant));
  },
};
/** Nothing but the loop; from our tables in one zone, with zones mixed, with every field of the clock; and by Intl. */
export const localTimeWays = Object.keys(ways);

let prepared: { way: Way; at: Float64Array; zone: Uint8Array } | undefined;

/** The ns of CPU that one local time takes, the way that is asked for: one way in one process. */
export function localTime(name: string): Answer {
  if (!prepared) {
    const chance = chances(1);
    const way = ways[name];
    if (!way) throw new Error(`no such way to a local time: ${name}`);
    prepared = {
      way: way(),
      at: Float64Array.from({ length: moments }, () => begin - 1_000 * dayMs + below(chance, 2_000 * dayMs)),
      zone: Uint8Array.from({ length: moments }, () => below(chance, zones.length)),
    };
  }
  const { way, at, zone } = prepared;
  let sum = 0; // read below, so that no compiler finds the work useless
  const ms = meanCpuMs(() => {
    for (let index = 0; index < moments; index++) sum += way(at[index] ?? 0, zone[index] ?? 0);
  }, 60);
  if (!Number.isFinite(sum)) throw new Error('a local time was no number');
  return { ns: (ms * 1e6) / moments };
}

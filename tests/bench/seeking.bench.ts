import type { TrailEntry } from '../../src/core/index.ts';
import { filmOf } from '../../src/simulator/playback/film.ts';
import { storyIndex } from '../../src/simulator/playback/storyIndex.ts';
import { stopFrom, unitStops } from '../../src/simulator/playback/unitStops.ts';
import { tellingEntries } from '../../src/simulator/tellingEntries.ts';
import { draw, email, exit, run, scenario, trigger, wait, waitForEvent } from '../core/draw.ts';
import { rescannedPath } from '../simulator/playback/rescannedPath.ts';

/** A frame of a screen that shows sixty a second. */
const frameMs = 1_000 / 60;
const seeks = 2_000;
const ada = { name: 'Ada', initials: 'AO' };

/** CPU milliseconds of this process: other programs on the machine do not count. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What somebody lives through who comes again and again: as many runs as the trail needs. */
function longTrail(entries: number) {
  const pieces = [
    trigger('Signed Up', 't'),
    email('m1'),
    wait('PT6H', 'w'),
    waitForEvent('Guide Opened', 'PT2H', { done: [email('m2')], timeout: [exit('Silent', 'x')] }, 'e'),
  ];
  const journey = draw(pieces);
  const one = run(journey, scenario([['PT1H', 'Signed Up']])).entries.length;
  const days = Math.ceil(entries / one);
  const events = Array.from({ length: days }, (_, day) => [`PT${day * 12 + 1}H`, 'Signed Up'] as const);
  return { journey, ...run(journey, scenario(events, { until: `P${days}D` })) };
}

/** Places all over a trail, the same in every run of the bench. */
const places = (count: number): number[] =>
  Array.from({ length: seeks }, (_, index) => Math.floor(((index * 0.618_033_988_75) % 1) * count));

function percentiles(times: number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: sorted[sorted.length >> 1] ?? 0, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

const us = (ms: number) => `${(ms * 1_000).toFixed(1).padStart(9)} µs`;
const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
console.log(`Seeking in a trail; ${seeks} seeks all over it, a frame is ${frameMs.toFixed(1)} ms`);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const { journey, entries, mails } = longTrail(size);
  let index = storyIndex(journey, entries, mails);
  const once = cpu(() => (index = storyIndex(journey, entries, mails)));
  const told = tellingEntries(entries);
  const film = filmOf(entries, index.instants, told, true);
  const stops = unitStops(entries, told, 'email');
  const seek = (at: number) => {
    // What a frame of playing asks, and then what is shown there.
    const { index: reached } = film.frameAt(film.startOf(at));
    stopFrom(stops, reached, 1);
    return index.path.at(reached, ada, false).steps.size + index.mailsUpTo(reached).length;
  };
  const rescan = (at: number) => {
    const sent = new Set(
      entries
        .slice(0, at + 1)
        .flatMap(({ did, why }: TrailEntry) => (did === 'sent' && why.code === 'gate' ? [why.effect] : [])),
    );
    return (
      rescannedPath(journey, entries, at, ada, false).steps.size +
      mails.filter(({ id }) => sent.has(id)).length
    );
  };
  const timed = (work: (at: number) => number, at: readonly number[]) =>
    percentiles(
      at.map((place) => {
        const start = performance.now();
        work(place);
        return performance.now() - start;
      }),
    );
  const all = places(entries.length);
  for (const place of all.slice(0, 200))
    if (seek(place) !== rescan(place)) throw new Error(`they differ at ${place}`);
  const total =
    cpu(() => {
      for (const place of all) seek(place);
    }) / all.length;
  const indexed = timed(seek, all);
  const rescanned = timed(rescan, all.slice(0, 200));
  console.log(` ${entries.length} entries, ${mails.length} mails; indexed once in ${once.toFixed(0)} ms`);
  console.log(`  seek, indexed     p50 ${us(indexed.p50)}   p95 ${us(indexed.p95)}   mean CPU ${us(total)}`);
  console.log(`  seek, rescanning  p50 ${us(rescanned.p50)}   p95 ${us(rescanned.p95)}`);
  console.log(
    `  p95 is 1/${Math.round(frameMs / indexed.p95)} of a frame (rescanning: ${(rescanned.p95 / frameMs).toFixed(2)} frames), ${Math.round(rescanned.p50 / indexed.p50)}× faster`,
  );
}

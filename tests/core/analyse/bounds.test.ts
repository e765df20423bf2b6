import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, type Bounds } from '../../../src/core/analyse/bounds.ts';
import { mostCounted, mostProof, type Crowd } from '../../../src/core/analyse/crowd.ts';
import type { Flow } from '../../../src/core/analyse/flow.ts';
import { pathsOf, sendsMail } from '../../../src/core/analyse/paths.ts';
import { nodeKind } from '../../../src/core/kinds/catalogue.ts';
import { anyFlow } from './anyFlow.ts';
import { crowdBy, goesRound, silencesOf, walksOf, type Walk } from './bruteForce.ts';
import { choose, diamonds, enter, flowOf, leave, mail, rest, someday, type Line } from './flowOf.ts';

const hour = 3_600_000;
const day = 24 * hour;
const isTransactional = (topic: string) => topic === 'orders';
const bounds = (lines: Record<string, Line>): Bounds => boundsOf(flowOf(lines), isTransactional);
const proofOf = ({ proof }: Crowd) =>
  proof.map(({ node, at, counts }) => `${node}@${at / hour}${counts ? '!' : ''}`).join(' ');

describe('a line', () => {
  const { mails, time, silence, day: inDay, week } = bounds({
    t: enter('a'), a: mail('w'), w: rest('PT23H', 'b'), b: mail('v'), v: rest('P2D', 'c'), c: mail('u'), u: rest('PT1H', 'd'), d: mail(null),
  }); // oxfmt-ignore
  test('has as many mails and as much time as it has', () => {
    expect({ mails, time, silence }).toEqual({
      mails: { least: 4, most: { most: 4 } },
      time: { least: 72 * hour, most: { most: 72 * hour } },
      silence: { most: 48 * hour },
    });
  });
  test('its worst 24 hours are the closest mails, with the walk to them as proof', () => {
    expect(inDay.all).toMatchObject({ mails: 2, orMore: false, within: hour });
    expect(proofOf(inDay.all)).toBe('t@0 a@0 w@0 b@23 v@23 c@71! u@71 d@72!');
    expect(week.all).toMatchObject({ mails: 4, within: 72 * hour });
    expect(inDay.all.proof.map(({ outlet }) => outlet)).toEqual([
      ...Array<string>(7).fill('next'),
      undefined,
    ]);
  });
});

describe('the worst 24 hours', () => {
  test('a wait of 24 hours keeps mails apart, and a millisecond less would not', () => {
    const after = (length: string) => bounds({ t: enter('a'), a: mail('w'), w: rest(length, 'b'), b: mail(null) }).day.all.mails;
    expect([after('PT24H'), after('P1D'), after('PT23H59M59S')]).toEqual([1, 1, 2]);
  }); // oxfmt-ignore
  test('lie on the branch where most mails come together, even if it is the slower one to begin with', () => {
    const { day: inDay } = bounds({
      t: enter('c'), c: choose('a', 'w'),
      a: mail('x'), x: rest('PT12H', 'b'), b: mail(null),
      w: rest('P3D', 'd'), d: mail('e'), e: mail('y'), y: rest('PT2H', 'f'), f: mail(null),
    }); // oxfmt-ignore
    expect(inDay.all).toMatchObject({ mails: 3, within: 2 * hour });
    expect(proofOf(inDay.all)).toBe('t@0 c@0 w@0 d@72! e@72! y@72 f@74!');
  });
  test('fewer mails sooner must not hide more mails later', () => {
    // At `j` two mails in 20 hours meet one mail in 1 hour; a mail 10 hours on makes 2 within 24 hours either way, one 1 hour on makes 3.
    const { day: inDay } = bounds({
      t: enter('c'), c: choose('a', 'd'),
      a: mail('w'), w: rest('PT20H', 'b'), b: mail('j'),
      d: mail('v'), v: rest('PT1H', 'j'),
      j: choose('e', 'u'), e: rest('PT10H', 'f'), f: mail(null), u: rest('PT1H', 'g'), g: mail(null),
    }); // oxfmt-ignore
    expect(inDay.all).toMatchObject({ mails: 3, within: 21 * hour });
    expect(proofOf(inDay.all)).toBe('t@0 c@0 a@0! w@0 b@20! j@20 u@20 g@21!');
  });
  test('a wait until a time of day may take no time at all', () => {
    const nine: Line = ['wait', { until: { time: '09:00' } }, 'b'];
    expect(bounds({ t: enter('a'), a: mail('w'), w: nine, b: mail(null) }).day.all.mails).toBe(2);
  });
  test('only mails that caps hold back are limited', () => {
    const { day: inDay } = bounds({
      t: enter('a'), a: mail('b', { timeSensitive: true }), b: mail('c', { topic: 'orders' }), c: mail('d'), d: mail(null),
    }); // oxfmt-ignore
    expect([inDay.all.mails, inDay.limited.mails]).toEqual([4, 2]);
    expect(proofOf(inDay.limited)).toBe('t@0 a@0 b@0 c@0! d@0!');
  });
  test('nothing where no mail is sent', () => {
    const { mails, silence, day: inDay } = bounds({ t: enter(null) });
    expect(mails).toEqual({ least: 0, most: { most: 0 } });
    expect(silence).toEqual({ most: 0 });
    expect(inDay.all).toEqual({ mails: 0, orMore: false, within: 0, proof: [] });
  });
});

describe('loops', () => {
  const loop = (length: string): Record<string, Line> => ({
    t: enter('m'), m: mail('w'), w: rest(length, 'c'), c: choose('m', 'x'), x: leave,
  }); // oxfmt-ignore
  test('a loop with a mail has no bound, but a worst day', () => {
    const { mails, time, silence, day: inDay, week } = bounds(loop('PT7H'));
    expect(mails).toEqual({ least: 1, most: { most: undefined, loop: 'm' } });
    expect(time).toEqual({ least: 7 * hour, most: { most: undefined, loop: 'm' } });
    expect(silence).toEqual({ most: 7 * hour });
    expect(inDay.all).toMatchObject({ mails: 4, within: 21 * hour });
    expect(proofOf(inDay.all)).toBe('t@0 m@0! w@0 c@7 m@7! w@7 c@14 m@14! w@14 c@21 m@21!');
    expect(week.all.mails).toBe(24);
  });
  test('a loop without a mail has no bound in time alone', () => {
    const { mails, time, silence } = bounds({
      t: enter('m'), m: mail('w'), w: rest('P1D', 'c'), c: choose('w', 'n'), n: mail(null),
    }); // oxfmt-ignore
    expect(mails).toEqual({ least: 2, most: { most: 2 } });
    expect(time.most).toEqual({ most: undefined, loop: 'w' });
    expect(silence).toEqual({ most: undefined, loop: 'w' });
  });
  test('a loop that nobody can leave has no least either', () => {
    const { mails, time } = bounds({ t: enter('m'), m: mail('w'), w: rest('P1D', 'm') });
    expect([mails.least, time.least]).toEqual([undefined, undefined]);
  });
  test('a loop that nobody comes to is no loop', () => {
    expect(bounds({ t: enter(null), ...loop('P1D'), u: mail('u') }).mails.most).toEqual({ most: undefined, loop: 'm' });
    const { m, w, c, x } = loop('P1D');
    expect(boundsOf(flowOf({ t: enter('x'), m: m ?? leave, w: w ?? leave, c: c ?? leave, x: x ?? leave }), isTransactional).mails.most).toEqual({ most: 0 });
  }); // oxfmt-ignore
  test('so many mails that counting stops, and it says so', () => {
    const { day: inDay } = bounds(loop('PT1S'));
    expect(inDay.all).toMatchObject({ mails: mostCounted, orMore: true });
    expect(inDay.all.proof.length).toBeLessThanOrEqual(mostProof);
    expect(bounds({ t: enter('m'), m: mail('m') }).day.limited).toMatchObject({
      mails: mostCounted,
      orMore: true,
    });
  });
  test('a date that nobody knows has no most, and the step is named', () => {
    const { time, silence } = bounds({ t: enter('a'), a: mail('w'), w: someday('b'), b: mail(null) });
    expect(time).toEqual({ least: 0, most: { most: undefined, node: 'w' } });
    expect(silence).toEqual({ most: undefined, node: 'w' });
  });
});

test('agrees with walking every path of random flows', () => {
  const longest = 7;
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const found = boundsOf(flow, isTransactional);
      const isMail = (id: string) => sendsMail(flow.node(id) ?? expect.unreachable());
      const mailsOn = ({ nodes }: Walk) => nodes.filter(isMail).length;
      const simple = walksOf(flow, { longest: 99, once: true });
      const ended = simple.filter(({ ends }) => ends !== 'loops');
      // Neither the shortest walk nor the longest one that has a bound meets a node twice.
      const least = (numbers: number[]) => (numbers.length === 0 ? undefined : Math.min(...numbers));
      expect(found.mails.least).toBe(least(ended.map(mailsOn)));
      expect(found.time.least).toBe(least(ended.map(({ total }) => total.least)));
      expect(found.mails.most.most).toBe(
        goesRound(flow, ({ to }) => isMail(to)) ? undefined : Math.max(...simple.map(mailsOn)),
      );
      const longestTime = Math.max(...simple.map(({ total }) => total.most));
      const timeGrows = longestTime === Infinity || goesRound(flow, ({ most }) => most > 0);
      expect(found.time.most.most).toBe(timeGrows ? undefined : longestTime);
      const silence = Math.max(0, ...silencesOf(flow, isMail));
      expect(found.silence.most).toBe(silence === Infinity ? undefined : silence);

      const isLimited = (id: string) => {
        const node = flow.node(id);
        const sent = node && nodeKind(node.kind).sends?.(node.settings);
        return sent !== undefined && !sent.exempt && sent.topic !== 'orders';
      };
      const long = walksOf(flow, { longest, once: false });
      const expectCrowd = (crowd: Crowd, counts: (id: string) => boolean, window: number) => {
        expectProven(flow, crowd, counts, window);
        const seen = crowdBy(long, counts, window);
        // Walks that were cut off show at least so much.
        if (crowd.proof.length <= longest) expect(crowd.mails).toBe(seen);
        else expect(crowd.mails).toBeGreaterThanOrEqual(seen);
      };
      expectCrowd(found.day.all, isMail, day);
      expectCrowd(found.day.limited, isLimited, day);
      expectCrowd(found.week.all, isMail, 7 * day);
    }),
    { seed: 20261124, numRuns: 200 },
  );
}, 60_000);

/** Whether a proof is a real walk from a trigger, with its times, on which the mails lie that it claims. */
function expectProven(flow: Flow, { proof, mails, within }: Crowd, counts: (id: string) => boolean, window: number) {
  const counted = proof.filter((stop) => stop.counts);
  if (proof.length >= mostProof) return;
  expect(counted.length).toBe(mails);
  expect(counted.every(({ node }) => counts(node))).toBe(true);
  if (mails === 0) return;
  const [first, last] = [counted[0]?.at ?? NaN, counted.at(-1)?.at ?? NaN];
  expect(last - first).toBe(within);
  expect(within).toBeLessThan(window);
  expect(flow.triggers.map(({ id }) => id)).toContain(proof[0]?.node);
  expect(proof.slice(proof.findIndex((stop) => stop.counts)).filter(({ node }) => counts(node))).toEqual(counted);
  for (const [index, { node, outlet, at }] of proof.entries()) {
    const next = proof[index + 1];
    const here = flow.node(node) ?? expect.unreachable();
    if (!next) expect(outlet).toBe(undefined);
    else {
      expect(here.ways.some((way) => way.outlet === outlet && way.to === next.node)).toBe(true);
      expect(next.at - at).toBe(nodeKind(here.kind).lasts(here.settings, outlet ?? '').least);
    }
  }
} // oxfmt-ignore

describe('hostile flows end', () => {
  test('a million paths', () => {
    const { time, mails, day: inDay } = boundsOf(diamonds(20), isTransactional);
    expect(time).toEqual({ least: 0, most: { most: 20 * hour } });
    expect(mails).toEqual({ least: 0, most: { most: 0 } });
    expect(inDay.all.mails).toBe(0);
    const crowded = boundsOf(
      diamonds(1_600, (to) => mail(to)),
      isTransactional,
    );
    expect(crowded.mails).toEqual({ least: 0, most: { most: 1_600 } });
    expect(crowded.day.all).toMatchObject({ mails: mostCounted, orMore: true });
  }, 60_000);
  test('five thousand steps in a row, a mail a minute', () => {
    const chain: Record<string, Line> = { t: enter('m0') };
    for (let index = 0; index < 2_500; index += 1) {
      chain[`m${index}`] = mail(`w${index}`);
      chain[`w${index}`] = rest(index < 200 ? 'PT6M' : 'P1D', index === 2_499 ? null : `m${index + 1}`);
    }
    const { mails, day: inDay, time } = bounds(chain);
    expect(mails).toEqual({ least: 2_500, most: { most: 2_500 } });
    expect(inDay.all).toMatchObject({ mails: 201, within: 1_200 * 60_000 });
    expect(time.least).toBe(1_200 * 60_000 + 2_300 * day);
  }, 60_000);
  test('five thousand branches, and each way back to each of many loops', () => {
    const fan: Record<string, Line> = {
      t: enter('c'),
      c: choose(...Array.from({ length: 5_000 }, (_, index) => `m${index}`)),
    };
    for (let index = 0; index < 5_000; index += 1) fan[`m${index}`] = mail(`w${index}`);
    for (let index = 0; index < 5_000; index += 1) fan[`w${index}`] = rest('PT9H', 'c');
    expect(bounds(fan).day.all).toMatchObject({ mails: 3, within: 18 * hour });
    // A hundred conditions, each of which leads to every other by way of a mail or a short wait.
    const web: Record<string, Line> = { t: enter('c0') };
    for (let index = 0; index < 100; index += 1) {
      web[`c${index}`] = choose(...Array.from({ length: 100 }, (_, other) => `w${other}`));
      web[`w${index}`] = rest('PT1S', `c${index}`);
    }
    expect(bounds(web).mails.most).toEqual({ most: 0 });
    web['w99'] = mail('c99');
    expect(bounds(web).day.all).toMatchObject({ mails: mostCounted, orMore: true });
    expect(pathsOf(flowOf(web))).toMatchObject({ exact: false, list: undefined });
    expect(bounds(web).time.most).toEqual({ most: undefined, loop: 'c0' });
  }, 60_000);
});

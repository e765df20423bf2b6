import { expect, test } from 'vitest';
import type { Rule, Sample } from '../../../src/core/index.ts';
import { createCensus, type World } from '../../../src/inspector/shared/census.ts';
import { drawSample } from '../../library/sampleDraft.ts';

/** A census whose turns are taken by hand, each judging one handful. */
function stepped(world: World) {
  let time = 0;
  let work: (() => void) | undefined;
  const census = createCensus(world, {
    now: () => (time += 4),
    later: (given) => {
      work = given;
      return () => (work = undefined);
    },
  });
  const turn = () => {
    const given = work;
    work = undefined;
    given?.();
    return given !== undefined;
  };
  return { census, turn, settle: () => { while (turn()); } }; // oxfmt-ignore
}

const tagged = (count: number, every: number): Sample[] =>
  Array.from({ length: count }, (_, index) => {
    const sample = drawSample(`p${index}`);
    const { subscriber } = sample.scenario;
    return {
      ...sample,
      scenario: {
        ...sample.scenario,
        subscriber: { ...subscriber, tags: index % every === 0 ? ['vip'] : [] },
      },
    };
  });
const world = (part: Partial<World> = {}): World => ({
  samples: tagged(100, 4),
  topics: {},
  segments: {},
  zone: 'UTC',
  ...part,
});
const vip: Rule = { tag: 'vip' };

test('people are counted a slice at a time, and the count grows', () => {
  const { census, turn, settle } = stepped(world());
  census.want(vip);
  expect(census.read(vip)).toBeUndefined();
  turn();
  expect(census.read(vip)).toMatchObject({ fresh: false, judged: 8, of: 100 });
  settle();
  const count = census.read(vip);
  expect(count).toMatchObject({ fresh: true, judged: 100 });
  expect(typeof count === 'object' && count.members).toHaveLength(25);
});

test('what is not looked at is not counted', () => {
  const { census, settle } = stepped(world());
  const leave = census.want(vip);
  leave();
  settle();
  expect(census.read(vip)).toBeUndefined();
});

test('a count is made again only where something it depends on has changed', () => {
  const samples = tagged(20, 2);
  const asking: Rule = { segment: 'best' };
  const first = world({ samples, segments: { best: { name: 'Best', rule: vip } } });
  const { census, settle } = stepped(first);
  census.want(vip);
  census.want(asking);
  settle();
  const [plain, through] = [census.read(vip), census.read(asking)];
  census.setWorld({
    ...first,
    segments: { ...first.segments, other: { name: 'Other', rule: { tag: 'x' } } },
  });
  expect([census.read(vip), census.read(asking)]).toEqual([plain, through]);
  expect(census.read(asking)).toMatchObject({ fresh: true });
  census.setWorld({ ...first, segments: { best: { name: 'Best', rule: { tag: 'nobody' } } } });
  expect(census.read(vip)).toBe(plain);
  expect(census.read(asking)).toMatchObject({ fresh: false });
  settle();
  expect(census.read(asking)).toMatchObject({ fresh: true, members: [] });
});

test('a rule about mails or journeys cannot be counted without a run', () => {
  const { census, settle } = stepped(world());
  const rule: Rule = { email: 'any', did: 'opened' };
  census.want(rule);
  settle();
  expect(census.read(rule)).toBe('needs-run');
});

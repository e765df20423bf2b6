import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentLoops } from '../../../src/core/compile/segmentLoops.ts';
import {
  mayStandFor,
  renameEvent,
  renameGroup,
  takeOutSegment,
  takeOutTopic,
  usesOf,
  type Library,
} from '../../../src/core/index.ts';
import { eventNames, randomLibrary, segmentIds, topicIds } from './randomLibrary.ts';

const runs = { seed: 20_260_302, numRuns: 400 };
const frozen = (library: Library): string => JSON.stringify(library);
/** Whether an id or name stands anywhere, as whatever: the ids are like nothing else. */
const mentions = (library: Library, id: string): boolean => frozen(library).includes(`"${id}"`);

/** Every reference leads to something that is there. */
function expectNothingDangles({ shared, drafts }: Library): void {
  const { segments, topics } = usesOf(shared, drafts);
  for (const id of segments.keys()) expect(Object.keys(shared.segments)).toContain(id);
  for (const id of topics.keys()) expect(Object.keys(shared.topics)).toContain(id);
}

test('a segment goes only with another in its place; then nothing speaks of it, and no segment asks for itself', () => {
  let replaced = 0;
  fc.assert(
    fc.property(
      randomLibrary,
      fc.constantFrom(...segmentIds),
      fc.option(fc.constantFrom(...segmentIds), { nil: undefined }),
      (library, id, by) => {
        const before = frozen(library);
        const after = takeOutSegment(library, id, by);
        expect(frozen(library)).toBe(before);
        expectNothingDangles(after);
        expect(segmentLoops(after.shared.segments)).toEqual([]);
        const used = usesOf(library.shared, library.drafts).segments.has(id);
        const may = by === undefined ? !used : mayStandFor(library.shared.segments, id, by);
        expect(after === library).toBe(!may);
        if (!may) return;
        replaced += 1;
        expect(mentions(after, id)).toBe(false);
        expect(Object.keys(after.shared.segments)).toHaveLength(segmentIds.length - 1);
      },
    ),
    runs,
  );
  expect(replaced).toBeGreaterThan(50);
});

test('a topic goes the same way, and takes what people chose along', () => {
  fc.assert(
    fc.property(
      randomLibrary,
      fc.constantFrom(...topicIds),
      fc.option(fc.constantFrom(...topicIds), { nil: undefined }),
      (library, id, by) => {
        const after = takeOutTopic(library, id, by);
        expectNothingDangles(after);
        if (after === library) return;
        expect(mentions(after, id)).toBe(false);
        for (const [index, { scenario }] of after.samples.entries()) {
          const old = library.samples[index]?.scenario.subscriber.topics ?? {};
          const now = scenario.subscriber.topics ?? {};
          if (by !== undefined && Object.hasOwn(old, id)) expect(now[by]).toBe(old[by] ?? old[id]);
          for (const other of topicIds) if (other !== id && other !== by) expect(now[other]).toBe(old[other]);
        }
        for (const cap of after.shared.policies.caps ?? [])
          expect(new Set(cap.topics).size).toBe(cap.topics?.length ?? 0);
      },
    ),
    runs,
  );
});

test('what nothing changes in stays the very same object', () => {
  fc.assert(
    fc.property(randomLibrary, fc.constantFrom(...segmentIds), (library, id) => {
      const [by] = segmentIds.filter((other) => mayStandFor(library.shared.segments, id, other));
      if (by === undefined) return;
      const after = takeOutSegment(library, id, by);
      for (const [index, draft] of library.drafts.entries()) {
        const speaks = JSON.stringify(draft).includes(`"${id}"`);
        expect(after.drafts[index] === draft).toBe(!speaks);
      }
      expect(after.samples).toBe(library.samples);
      expect(after.shared.topics).toBe(library.shared.topics);
    }),
    runs,
  );
});

test('an event is renamed wherever it is asked for and where it is written down', () => {
  fc.assert(
    fc.property(
      randomLibrary,
      fc.constantFrom(...eventNames),
      fc.constantFrom(...eventNames, 'Ev New'),
      (library, name, to) => {
        const before = usesOf(library.shared, library.drafts).events;
        const after = renameEvent(library, name, to);
        if (name === to) {
          expect(after).toBe(library);
          return;
        }
        const uses = usesOf(after.shared, after.drafts).events;
        expect(uses.has(name)).toBe(false);
        expect(Object.keys(after.shared.events ?? {})).not.toContain(name);
        const places = new Set(
          [...(before.get(name) ?? []), ...(before.get(to) ?? [])].map((use) => JSON.stringify(use)),
        );
        expect(new Set((uses.get(to) ?? []).map((use) => JSON.stringify(use)))).toEqual(places);
      },
    ),
    runs,
  );
});

test('a group is renamed or dissolved in journeys and policies alike', () => {
  fc.assert(
    fc.property(randomLibrary, fc.constantFrom('care', 'other', undefined), (library, to) => {
      const after = renameGroup(library, 'promo', to);
      expect(mentions(after, 'promo')).toBe(false);
      expect(Object.hasOwn(after.shared.policies.groups ?? {}, 'promo')).toBe(false);
      const members = ({ drafts }: Library, group: string | undefined) =>
        drafts.filter(({ document }) => document.group === group).length;
      expect(members(after, to)).toBe(members(library, 'promo') + members(library, to));
    }),
    runs,
  );
});

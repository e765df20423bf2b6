import { expect, test } from 'vitest';
import { link, type Journey, type Program } from '../../../src/core/index.ts';
import { draw, exit, shared, trigger } from '../draw.ts';

const target: Journey = {
  ...draw([trigger('Asked', 't'), exit('Done', 'x')]),
  id: 'target',
  name: 'Asked',
  digest: undefined,
};
const caller: Journey = {
  ...draw([trigger('Signed Up', 't'), exit('Done', 'x')]),
  digest: undefined,
  triggers: [{ id: 't', on: { event: { event: 'Signed Up' } }, next: 's' }],
  steps: { s: { kind: 'startJourney', journey: 'target', next: null } },
};
const program = (...journeys: Journey[]): Program => ({
  format: 'wend.program/1',
  policies: {},
  segments: {},
  topics: shared.topics,
  journeys,
});
const codes = (given: Program) => {
  const linking = link(given);
  return linking.ok ? [] : linking.issues.map(({ code }) => code);
};

test('a journey that another starts needs a manual trigger; one that is not there is told when it comes to it', () => {
  expect(codes(program(caller, target))).toEqual(['no-manual-trigger']);
  expect(link(program(caller, target))).toMatchObject({
    issues: [{ message: expect.stringContaining('“Asked”') as string }],
  });
  const open: Journey = {
    ...target,
    triggers: [...target.triggers, { id: 'm', on: { manual: true }, next: 'x' }],
  };
  expect(codes(program(caller, open))).toEqual([]);
  expect(codes(program(caller))).toEqual([]);
});

test('segments that ask for each other, and for ones that are not there, are refused', () => {
  const segments = {
    a: { name: 'A', rule: { segment: 'b' } },
    b: { name: 'B', rule: { not: { segment: 'a' } } },
  };
  expect(codes({ ...program(target), segments })).toEqual(['segment-loop', 'segment-loop']);
  expect(codes({ ...program(target), segments: { a: segments.a } })).toEqual(['bad-reference']);
});

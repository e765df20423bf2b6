import { describe, expect, test } from 'vitest';
import { difference, isSame } from '../../../src/core/analyse/difference.ts';
import { differenceByPeople } from '../../../src/core/analyse/differenceByPeople.ts';
import { impact } from '../../../src/core/analyse/impact.ts';
import { pathOf } from '../../../src/core/simulate/expectations.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import type { Journey } from '../../../src/core/document/Journey.ts';
import { condition, draw, email, exit, linked, scenario, trigger, wait, waitForEvent } from '../draw.ts';

const old = draw([trigger('A', 't'), email('m1'), wait('P2D', 'w1'), email('m2'), wait('P1D', 'w2'), condition({ tag: 'x' }, { yes: [exit('X', 'x')], no: [exit('Y', 'y')] }, 'c')]); // oxfmt-ignore

describe('difference', () => {
  test('nothing, of a journey to itself', () =>
    expect(isSame(difference(old, { ...old, version: 2 }))).toBe(true));
  test('steps added, removed, changed and rewired', () => {
    const now = draw([trigger('B', 't'), email('m1'), wait('P3D', 'w1'), wait('PT1H', 'w3'), condition({ tag: 'x' }, { yes: [exit('X', 'x')], no: [exit('Y', 'y')] }, 'c')], { priority: 90 }); // oxfmt-ignore
    const found = difference(old, now);
    expect(found).toMatchObject({
      triggers: { added: [], removed: [], changed: [{ id: 't', settings: [{ setting: 'on', from: { event: { event: 'A' } }, to: { event: { event: 'B' } } }] }] },
      steps: { added: ['w3'], removed: ['m2', 'w2'], changed: [{ id: 'w1', settings: [{ setting: 'for', from: 'P2D', to: 'P3D' }] }] },
      rewired: [{ node: 'w1', outlet: 'next', from: 'm2', to: 'w3' }],
      settings: [{ setting: 'priority', from: 50, to: 90 }],
      emails: { added: [], removed: ['m2'], changed: [] },
    }); // oxfmt-ignore
    expect(isSame(found)).toBe(false);
  });
  test('an outlet that is gone, and another kind under the same id', () => {
    const now = draw([
      trigger('A', 't'),
      email('m1'),
      wait('P2D', 'w1'),
      email('m2'),
      wait('P1D', 'w2'),
      exit('X', 'c'),
    ]);
    expect(difference(old, now)).toMatchObject({
      steps: { removed: ['x', 'y'], changed: [{ id: 'c', settings: [{ setting: 'kind', from: 'condition', to: 'exit' }, { setting: 'branches' }, { setting: 'reason' }] }] },
      rewired: [{ node: 'c', outlet: 'yes', from: 'x', to: undefined }, { node: 'c', outlet: 'otherwise', from: 'y', to: undefined }],
    }); // oxfmt-ignore
  });
});

describe('by people', () => {
  const version = (journey: Journey, number: number): Journey => {
    const { digest: _digest, ...rest } = { ...journey, version: number };
    return rest;
  };
  test('the path that is shared, where it parts, and what comes of it', () => {
    const now = version(draw([trigger('A', 't'), email('m1'), wait('P3D', 'w1'), exit('Z', 'z')]), 2);
    const [found] = differenceByPeople(linked(old), linked(now), [scenario([['PT0S', 'A']])]);
    expect(found).toMatchObject({
      scenario: 'Somebody',
      subscriber: 'ada',
      shared: ['t', 'm1', 'w1'],
      divergence: { before: { did: 'waiting', step: 'w1' }, after: { did: 'waiting', step: 'w1' } },
      before: { outcomes: [{ outcome: 'exited:Y' }], mails: [{ email: 'm1' }, { email: 'm2' }] },
      after: { outcomes: [{ outcome: 'exited:Z' }], mails: [{ email: 'm1' }] },
    });
  });
  test('nobody whom it does not concern', () => {
    const people = [scenario([['PT0S', 'B']]), scenario([['PT0S', 'A'], ['PT1H', { identify: { tags: ['x'] } }]])]; // oxfmt-ignore
    const renamed = version(
      {
        ...old,
        steps: { ...old.steps, y: { ...old.steps['y'], reason: 'Other' } as Journey['steps'][string] },
      },
      1,
    );
    expect(
      differenceByPeople(linked(old), linked(renamed), people).map(({ divergence }) => divergence),
    ).toEqual([undefined, undefined]);
    expect(
      differenceByPeople(linked(old), linked(renamed), [scenario([['PT0S', 'A']])])[0]?.divergence,
    ).toMatchObject({
      before: { did: 'exited' },
      after: { did: 'exited' },
    });
  });
});

describe('impact', () => {
  test('a step that is there stays, one that is gone goes on, none is sent down a branch', () => {
    const now = draw([trigger('A', 't'), email('m1'), email('m2'), wait('P1D', 'w9')]);
    expect(impact(old, now)).toEqual({
      moves: [
        { step: 'm1', to: 'm1', how: 'stays' },
        { step: 'w1', to: 'm2', how: 'moves' },
        { step: 'm2', to: 'm2', how: 'stays' },
        { step: 'w2', to: undefined, how: 'no-place' },
      ],
      steps: { m1: 'm1', w1: 'm2', m2: 'm2' },
    });
  });
  test('a condition that stays is a place to go on from; a wait for an event that is gone has none', () => {
    const waiting = draw([
      trigger('A', 't'),
      waitForEvent('B', 'P1D', { done: [email('m1')], timeout: [email('m2')] }, 'e'),
    ]);
    expect(impact(old, draw([trigger('A', 't'), condition({ tag: 'x' }, { yes: [exit('X', 'x')] }, 'c')])).steps).toEqual({ m2: 'c', w1: 'c', w2: 'c', m1: 'c' }); // oxfmt-ignore
    expect(impact(waiting, draw([trigger('A', 't'), email('m1'), email('m2')])).moves[0]).toEqual({
      step: 'e',
      to: undefined,
      how: 'no-place',
    });
  });
  test('its steps are what a migration takes', () => {
    const { digest: _digest, ...now } = {
      ...draw([trigger('A', 't'), email('m1'), email('m2'), wait('P1D', 'w9')]),
      version: 2,
    };
    const program = linked(old, now);
    const start = scenario([['PT0S', 'A']]);
    const timestamp = '2026-03-03T08:00:00Z';
    const before = { ...scenario([['PT0S', 'A']]), events: start.events };
    // The run lives on the old version only where that takes entries: so it is moved back from the new one.
    const back = impact(now, old);
    const moved = simulate(program, { ...before, events: [...start.events, { type: 'migrate', timestamp, journey: 'journey', from: 2, to: 1, steps: { ...back.steps, w9: 'w2' } }] }); // oxfmt-ignore
    expect(back.steps).toEqual({ m1: 'm1', m2: 'm2' });
    expect(moved.entries.some(({ did }) => did === 'migrated')).toBe(true);
    expect(pathOf(moved.entries)).toContain('w2');
  });
});

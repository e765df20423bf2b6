import { describe, expect, test } from 'vitest';
import {
  addNode,
  connect,
  lastDay,
  moveNodes,
  newNode,
  sinceEntry,
  type JourneyDocument,
} from '../../../src/core/index.ts';
import { condition, drawDraft, email, exit, trigger, wait, waitForEvent, type Piece } from '../draw.ts';

const words = (...pieces: Piece[]) => Object.fromEntries(sinceEntry(drawDraft(pieces).document));

describe('days since entry', () => {
  test('add up along a line', () => {
    expect(words(trigger('A', 't'), email('m'), wait('PT1H', 'w'), email('n'), wait('PT23H', 'w2'), wait('P2W', 'w3'), exit('x', 'x'))).toEqual({
      t: 'entry', m: 'day 0', w: 'day 0', n: 'day 0', w2: 'day 0', w3: 'day 1', x: 'day 15',
    }); // oxfmt-ignore
  });
  test('a wait for an event takes up to its timeout, and exactly that on time-out', () => {
    expect(words(trigger('A', 't'), waitForEvent('B', 'P2D', { done: [exit('x', 'x')], timeout: [exit('y', 'y')] }, 'e'))).toEqual({
      t: 'entry', e: 'day 0', x: 'day 0–2', y: 'day 2',
    }); // oxfmt-ignore
  });
  test('ways that meet again span what each takes', () => {
    const draft = drawDraft([
      trigger('A', 't'),
      condition({ tag: 'vip' }, { yes: [wait('P1D', 'w1')], no: [wait('P4D', 'w2'), exit('x', 'x')] }, 'c'),
    ]);
    const joined = connect(draft.document, { from: 'w1', outlet: 'next', to: 'x' });
    expect(sinceEntry(joined).get('x')).toBe('day 1–4');
    expect(lastDay(joined)).toEqual({ day: 4, open: false });
  });
  test('a time of day comes within a day, a weekday within a week, a date whenever it comes', () => {
    expect(words(trigger('A', 't'), wait({ until: { time: '09:00' } }, 'w'), exit('x', 'x'))['x']).toBe(
      'day 0–1',
    );
    expect(
      words(
        trigger('A', 't'),
        wait({ for: 'P3D', until: { time: '09:00', weekdays: ['mon'] } }, 'w'),
        exit('x', 'x'),
      )['x'],
    ).toBe('day 3–10');
    expect(
      words(
        trigger('A', 't'),
        wait({ until: { attribute: 'renewsOn' } }, 'w'),
        wait('P2D', 'v'),
        exit('x', 'x'),
      )['x'],
    ).toBe('day 2+');
  });
  test('a loop is counted once, and does not hang', () => {
    const draft = drawDraft([
      trigger('A', 't'),
      email('m'),
      wait('P2D', 'w'),
      condition({ tag: 'a' }, { yes: [exit('x', 'x')] }, 'c'),
    ]);
    const looped = connect(draft.document, { from: 'c', outlet: 'otherwise', to: 'm' });
    expect(looped).not.toBe(draft.document);
    expect(Object.fromEntries(sinceEntry(looped))).toEqual({
      t: 'entry',
      m: 'day 0',
      w: 'day 0',
      c: 'day 2',
      x: 'day 2',
    });
  });
  test('what nobody reaches has no day; of several triggers the quickest way counts', () => {
    const draft = drawDraft([trigger('A', 't'), wait('P3D', 'w'), exit('x', 'x')]);
    const parked = addNode(draft.document, newNode('parked', 'exit', { x: 0, y: 0 }));
    expect(sinceEntry(parked).has('parked')).toBe(false);
    const two = connect(addNode(parked, newNode('u', 'trigger', { x: 0, y: 0 })), {
      from: 'u',
      outlet: 'next',
      to: 'x',
    });
    expect(sinceEntry(two).get('x')).toBe('day 0–3');
    expect(sinceEntry(two).get('u')).toBe('entry');
  });
  test('half-typed settings are no obstacle', () => {
    const draft = drawDraft([trigger('A', 't'), wait('P1D', 'w'), exit('x', 'x')]);
    const halfTyped: JourneyDocument = {
      ...draft.document,
      nodes: draft.document.nodes.map((node) => ({ ...node, settings: {} })),
    };
    expect(sinceEntry(halfTyped).get('x')).toBe('day 0');
  });
  test('is worked out once for each document value', () => {
    const { document } = drawDraft([trigger('A', 't'), exit('x', 'x')]);
    expect(sinceEntry(document)).toBe(sinceEntry(document));
    const moved = moveNodes(document, new Map([['x', { x: 8, y: 8 }]]));
    expect(sinceEntry(moved)).not.toBe(sinceEntry(document));
    expect([...sinceEntry(moved)]).toEqual([...sinceEntry(document)]);
  });
  test('a chain of five thousand steps needs no recursion', () => {
    const nodes = Array.from({ length: 5_000 }, (_, i) =>
      newNode(`s${i}`, i === 0 ? 'trigger' : 'wait', { x: 0, y: 0 }),
    );
    const edges = nodes.slice(1).map(({ id }, i) => ({ from: `s${i}`, outlet: 'next', to: id }));
    const { document } = drawDraft([]);
    expect(sinceEntry({ ...document, nodes, edges }).get('s4999')).toBe('day 4,998');
  });
});

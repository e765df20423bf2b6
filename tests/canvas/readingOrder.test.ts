import { describe, expect, test } from 'vitest';
import { newNode } from '../../src/core/index.ts';
import { readingOrder, stepTowards } from '../../src/canvas/readingOrder.ts';
import { cartJourney } from './sampleJourney.ts';

describe('the reading order', () => {
  test('goes along the first way to its end before the second', () => {
    const { ids, number } = readingOrder(cartJourney().document);
    expect(ids).toEqual(['t', 'w', 'c', 'm', 'x']);
    expect([number('t'), number('x'), number('gone')]).toEqual([1, 5, 0]);
  });
  test('holds every step once, also behind loops and merges, and what nothing leads to last', () => {
    const { document } = cartJourney();
    const nodes = [
      ...document.nodes,
      newNode('alone', 'wait', { x: 0, y: 0 }),
      newNode('after', 'wait', { x: 0, y: 90 }),
    ];
    const edges = [
      ...document.edges,
      { from: 'm', outlet: 'next', to: 'w' },
      { from: 'alone', outlet: 'next', to: 'after' },
    ];
    expect(readingOrder({ ...document, nodes, edges }).ids).toEqual([
      't',
      'w',
      'c',
      'm',
      'x',
      'alone',
      'after',
    ]);
  });
  test('a loop that nothing leads to is read too', () => {
    const { document } = cartJourney();
    const nodes = [newNode('a', 'wait', { x: 0, y: 0 }), newNode('b', 'wait', { x: 9, y: 0 })];
    const edges = [
      { from: 'a', outlet: 'next', to: 'b' },
      { from: 'b', outlet: 'next', to: 'a' },
    ];
    expect(readingOrder({ ...document, nodes, edges }).ids).toEqual(['a', 'b']);
  });
  test('the left trigger comes first', () => {
    const { document } = cartJourney();
    const nodes = [...document.nodes, newNode('left', 'trigger', { x: 0, y: 500 })];
    expect(readingOrder({ ...document, nodes }).ids[0]).toBe('left');
  });
});

describe('arrow keys', () => {
  const { document } = cartJourney();
  const walk = (from: string, ...keys: ('up' | 'down' | 'left' | 'right')[]) =>
    keys.reduce<string | undefined>(
      (at, key) => (at === undefined ? undefined : stepTowards(document, at, key)),
      from,
    );

  test('go down along the flow and up against it', () => {
    expect(walk('t', 'down', 'down', 'down')).toBe('m');
    expect(walk('x', 'up', 'up', 'up')).toBe('t');
    expect(walk('x', 'down')).toBeUndefined();
    expect(walk('t', 'up')).toBeUndefined();
  });
  test('go across between branches, and no farther', () => {
    expect(walk('m', 'right')).toBe('x');
    expect(walk('x', 'left')).toBe('m');
    expect(walk('x', 'right')).toBeUndefined();
    expect(walk('m', 'left')).toBeUndefined();
  });
  test('on a plain stretch right goes on and left goes back', () => {
    expect(walk('t', 'right', 'right')).toBe('c');
    expect(walk('c', 'left')).toBe('w');
  });
});

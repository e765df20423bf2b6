import { expect, test, vi } from 'vitest';
import { createMemory } from '../../../src/email/compile/createMemory.ts';

/** A memory of texts, and what it had to make. */
function memory(most: { entries: number; size: number }) {
  const makings: string[] = [];
  const remembered = createMemory<string>(most, (text) => text.length);
  const ask = (key: string, made = 'text') =>
    remembered(key, async () => {
      makings.push(key);
      return made;
    });
  return { ask, makings };
}

test('what is under way or made is not made again', async () => {
  const { ask, makings } = memory({ entries: 2, size: 100 });
  const first = ask('a');
  expect(ask('a')).toBe(first);
  await first;
  expect(ask('a')).toBe(first);
  expect(makings).toEqual(['a']);
});

test('the oldest is forgotten where there are too many; asking for it makes it the latest', async () => {
  const { ask, makings } = memory({ entries: 2, size: 100 });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
  expect(makings).toEqual(['a', 'b', 'c', 'b']);
});

test('and where they are too large together, as soon as that is known', async () => {
  const { ask, makings } = memory({ entries: 10, size: 9 });
  for (const key of ['a', 'b', 'c']) await ask(key, '1234');
  for (const key of ['b', 'c', 'a']) await ask(key, '1234');
  expect(makings).toEqual(['a', 'b', 'c', 'a']);
});

test('what fails is told to everybody who asked, and tried anew the next time', async () => {
  const remembered = createMemory<string>({ entries: 2, size: 100 }, (text) => text.length);
  const make = vi.fn(() => Promise.reject(new Error('no room')));
  const asked = [remembered('a', make), remembered('a', make)];
  for (const one of asked) await expect(one).rejects.toThrow('no room');
  expect(make).toHaveBeenCalledTimes(1);
  expect(await remembered('a', async () => 'made')).toBe('made');
});

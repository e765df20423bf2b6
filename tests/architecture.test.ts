import { describe, expect, test } from 'vitest';
import { checkTree } from './architecture/checkTree.ts';
import { rooms } from './architecture/rooms.ts';

test('the code keeps to the plan of the house', () => {
  const violations = checkTree(process.cwd());
  expect(
    violations.map(({ rule, file, line, says }) => `${file}${line ? `:${line}` : ''} [${rule}] ${says}`),
  ).toEqual([]);
});

describe('the plan itself', () => {
  test.each(Object.entries(rooms))('%s imports only rooms on lower storeys', (_name, room) => {
    for (const other of room.mayImport) {
      const below = rooms[other];
      expect(below, `${other} is a room`).toBeDefined();
      if (room.storey !== 'beside') expect(below?.storey).toBeLessThan(room.storey);
    }
  });
});

import { expect, test } from 'vitest';
import { borrowPackages, plant, tool } from './plant.ts';

test('a file that Prettier would write otherwise is refused', () => {
  const root = plant({ 'src/ui/a.ts': 'export const a = "x"\n' }, ['.prettierrc.json', '.prettierignore']);
  borrowPackages(root);
  const { code, output } = tool(root, 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
  expect([code, output.includes('src/ui/a.ts')]).toEqual([1, true]);
});

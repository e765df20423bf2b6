import { expect, test } from 'vitest';
import { borrowPackages, plant, tool } from './plant.ts';

test('a file that the formatter would write otherwise is refused', () => {
  const root = plant({ 'src/ui/a.ts': 'export const a = "x"\n' }, ['.oxfmtrc.json']);
  borrowPackages(root);
  const { code, output } = tool(root, 'oxfmt/bin/oxfmt', '--check', '.');
  expect([code, output.includes('src/ui/a.ts')]).toEqual([1, true]);
});

import { expect, test } from 'vitest';
import { borrowPackages, plant, tool } from './plant.ts';

test('a file, an export and a package that nobody uses are named', () => {
  const root = plant(
    {
      'package.json': JSON.stringify({
        name: 'planted',
        type: 'module',
        scripts: { start: 'node src/setup/start.mjs' },
        dependencies: { 'nobody-uses-me': '1.0.0' },
        devDependencies: { vite: '8.0.0' },
      }),
      'src/app/main.tsx': "import { used } from '../ui/parts.ts';\nexport const shown = used;\n",
      'src/ui/parts.ts': 'export const used = 1;\nexport const deadExport = 2;\n',
      'src/ui/deadFile.ts': 'export const a = 1;\n',
      'src/setup/start.mjs': "import { used } from './parts.mjs';\nused();\n",
      'src/setup/parts.mjs': 'export const used = () => {};\nexport const deadInSetup = 1;\n',
    },
    [
      'knip.json',
      'tsconfig.json',
      'vite.config.ts',
      'index.html',
      'public/theme.js',
      'src/setup/headers.json',
      'tests/intrusive.ts',
    ],
  );
  borrowPackages(root);
  const { code, output } = tool(root, 'knip/bin/knip.js', '--no-progress', '--no-config-hints');
  expect(code, output).toBe(1);
  for (const dead of ['deadExport', 'src/ui/deadFile.ts', 'deadInSetup', 'nobody-uses-me'])
    expect(output).toContain(dead);
  expect(output).not.toContain('main.tsx');
}, 60_000);

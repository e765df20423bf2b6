import { beforeAll, expect, test } from 'vitest';
import { borrowPackages, plant, tool } from './plant.ts';

// What the three TypeScript configurations refuse, each run on a tree with something wrong in it.

const project = 'tsconfig.json';
const core = 'src/core/tsconfig.json';
const setup = 'src/setup/tsconfig.json';

/** [project, file, text]: each file is wrong in one way that only this project's options refuse. */
const wrong: readonly (readonly [string, string, string])[] = [
  ...['document.title', 'window', 'fetch', 'setTimeout', 'process.env', 'console', 'new TextEncoder()'].map(
    (expression, index) =>
      [core, `src/core/values/a${index}.ts`, `export const a: unknown = ${expression};`] as const,
  ),
  [project, 'src/ui/index.ts', 'export const a = (list: string[]): string => list[0];'],
  [project, 'src/ui/optional.ts', 'export const a: { b?: string } = { b: undefined };'],
  [
    project,
    'src/ui/through.ts',
    'export const a = (n: number) => { switch (n) { case 1: n++; case 2: return n; } return 0; };',
  ],
  [project, 'src/ui/enum.ts', 'export enum A { B }'],
  [project, 'src/ui/valueImport.ts', "import { B } from './b.ts';\nexport type A = B;"],
  [project, 'src/ui/implicit.ts', 'export const a = (b) => b;'],
  [setup, 'src/setup/a.mjs', "/** @type {number} */\nexport const a = 'x';"],
];

const said = new Map<string, string>();
beforeAll(() => {
  const texts = Object.fromEntries(wrong.map(([, file, text]) => [file, text]));
  const sound = {
    'src/ui/b.ts': 'export interface B { c: 1 }',
    'src/core/values/sound.ts': 'export const sound = [1].at(0);',
  };
  const root = plant({ ...texts, ...sound }, [project, core, setup]);
  borrowPackages(root);
  for (const which of [project, core, setup]) {
    said.set(which, tool(root, 'typescript/bin/tsc', '--pretty', 'false', '--project', which).output);
  }
}, 60_000);

test.each(wrong)('%s refuses %s', (which, file) => {
  expect(said.get(which)).toContain(`${file}(`);
});

test('core is refused for what the rest may do, and sound files are not refused', () => {
  expect(said.get(project)).not.toContain('src/core/');
  expect(said.get(core)).not.toContain('sound.ts');
  expect(said.get(project)).not.toContain('src/ui/b.ts');
});

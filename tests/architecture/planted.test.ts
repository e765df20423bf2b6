import { describe, expect, test } from 'vitest';
import { checkTree, rules } from './checkTree.ts';
import { plant } from './plant.ts';

/** A tree to which nothing can be objected; each case below adds one wrong thing to it. */
const sound = {
  'src/core/README.md': '# core\n',
  'src/core/index.ts': "export { day } from './values/day.ts';\nexport { wait } from './kinds/wait.ts';\n",
  'src/core/values/day.ts': "import { z } from 'zod';\nexport const day = z.literal(86_400_000);\n",
  'src/core/kinds/wait.ts':
    "import { day } from '../values/day.ts';\nexport const wait = { kind: 'wait', day };\n",
  'src/ui/README.md': '# ui\n',
  'src/ui/Button.tsx':
    "import styles from './Button.module.css';\nexport const Button = () => <button className={styles.x} />;\n",
  'src/ui/Button.module.css': '.x { color: var(--ink); }\n',
  'src/canvas/README.md': '# canvas\n',
  'src/canvas/Card.tsx':
    "import './Card.module.css';\nimport { day } from '../core/index.ts';\nexport const Card = () => <p>{day.value}</p>;\n",
  'src/canvas/Card.module.css': '.x { color: var(--ink); }\n',
  'src/inspector/README.md': '# inspector\n',
  'src/inspector/forms/forms.ts': 'export const forms = { waitForEvent: 1, wait: 2 };\n',
  'src/setup/README.md': '# setup\n',
  'src/setup/run.mjs':
    "import 'node:fs';\nawait import(new URL('./x', import.meta.url).href);\nawait import('vite');\n",
  'tests/core/day.test.ts': "export const kind = 'wait';\n",
};

interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const lines = (count: number) => 'export const a = 1;\n'.repeat(count);

const plants: readonly Plant[] = [
  { rule: 'unknown-room', file: 'src/billing/price.ts', text: 'export const a = 1;' },
  { rule: 'unknown-room', file: 'src/stray.ts', text: 'export const a = 1;' },

  { rule: 'unknown-core-folder', file: 'src/core/money/a.ts', text: 'export const a = 1;' },
  { rule: 'unknown-core-folder', file: 'src/core/stray.ts', text: 'export const a = 1;' },

  ...['components', 'hooks', 'utils', 'types', 'lib', 'helpers'].map((folder) => ({
    rule: 'banned-folder',
    file: `src/canvas/${folder}/a.ts`,
    text: 'export const a = 1;',
  })),

  { rule: 'room-readme', file: 'src/canvas/README.md', text: 'A line.\n'.repeat(16) },

  { rule: 'long-file', file: 'src/canvas/long.ts', text: lines(301) },
  { rule: 'long-file', file: 'src/canvas/Card.module.css', text: '.a { color: red; }\n'.repeat(301) },
  { rule: 'long-file', file: 'tests/canvas/long.test.ts', text: lines(301) },

  { rule: 'barrel', file: 'src/ui/index.ts', text: "export * from './Button.tsx';" },
  {
    rule: 'barrel',
    file: 'src/ui/all.ts',
    text: "import { Button } from './Button.tsx';\nexport { Button };",
  },

  { rule: 'room-import', file: 'src/core/values/a.ts', text: "import '../../ui/Button.tsx';" },
  {
    rule: 'room-import',
    file: 'src/ui/a.ts',
    text: "import { day } from '../core/index.ts';\nexport const a = day;",
  },
  {
    rule: 'room-import',
    file: 'src/ui/b.ts',
    text: "import type { Day } from '../core/index.ts';\nexport type B = Day;",
  },
  { rule: 'room-import', file: 'src/ui/c.ts', text: "export type C = import('../core/index.ts').Day;" },
  {
    rule: 'room-import',
    file: 'src/canvas/a.ts',
    text: "export const a = 1;\nexport * from '../inspector/forms/forms.ts';",
  },
  {
    rule: 'room-import',
    file: 'src/canvas/b.ts',
    text: "export const b = () => import('../inspector/forms/forms.ts');",
  },
  {
    rule: 'room-import',
    file: 'src/canvas/c.ts',
    text: "export const c = new URL('../simulator/w.ts', import.meta.url);",
  },
  { rule: 'room-import', file: 'src/canvas/d.ts', text: "export const d = import.meta.glob('../*/*.ts');" },
  {
    rule: 'room-import',
    file: 'src/canvas/e.ts',
    text: "import Work from '../simulator/w.ts?worker';\nexport const e = Work;",
  },
  {
    rule: 'room-import',
    file: 'src/canvas/f.ts',
    text: "import type { App } from '../app/App.tsx';\nexport type F = App;",
  },
  {
    rule: 'room-import',
    file: 'src/ui/Button.module.css',
    text: ".x { composes: b from '../canvas/Card.module.css'; }",
  },

  {
    rule: 'import-outside',
    file: 'src/canvas/a.ts',
    text: "import text from '../../public/a.json';\nexport const a = text;",
  },
  {
    rule: 'import-outside',
    file: 'src/canvas/b.ts',
    text: "import text from '/public/a.json';\nexport const b = text;",
  },

  {
    rule: 'core-order',
    file: 'src/core/values/a.ts',
    text: "import { b } from '../document/b.ts';\nexport const a = b;",
  },
  {
    rule: 'core-order',
    file: 'src/core/engine/a.ts',
    text: "import type { A } from '../simulate/a.ts';\nexport type B = A;",
  },
  {
    rule: 'core-order',
    file: 'src/core/kinds/a.ts',
    text: "import { day } from '../index.ts';\nexport const a = day;",
  },

  {
    rule: 'package-import',
    file: 'src/core/values/a.ts',
    text: "import { create } from 'zustand';\nexport const a = create;",
  },
  { rule: 'package-import', file: 'src/core/values/b.ts', text: "export const b = () => import('react');" },
  {
    rule: 'package-import',
    file: 'src/canvas/a.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
  },
  {
    rule: 'package-import',
    file: 'src/canvas/b.ts',
    text: "import { readFileSync } from 'fs';\nexport const b = readFileSync;",
  },
  {
    rule: 'package-import',
    file: 'src/setup/a.mjs',
    text: "import { build } from 'vite';\nexport const a = build;",
  },

  {
    rule: 'computed-import',
    file: 'src/canvas/a.ts',
    text: 'export const a = (name: string) => import(name);',
  },

  { rule: 'unused-style', file: 'src/ui/Gone.module.css', text: '.a { color: red; }' },
  {
    rule: 'unused-class',
    file: 'src/ui/Button.module.css',
    text: '.x { color: var(--ink); }\n:global(.far) .x > .gone:hover { color: var(--ink); }\n',
  },
  {
    rule: 'missing-class',
    file: 'src/ui/Tag.tsx',
    text: "import styles from './Button.module.css';\nexport const Tag = () => <i className={styles.y} />;",
  },

  {
    rule: 'named-kind',
    file: 'src/canvas/a.ts',
    text: "export const a = (n: { kind: string }) => n.kind === 'wait';",
  },
  {
    rule: 'named-kind',
    file: 'src/canvas/b.ts',
    text: "export const b = (n?: { kind: string }) => 'goal' !== n?.kind;",
  },
  {
    rule: 'named-kind',
    file: 'src/canvas/c.ts',
    text: "export const c = (kind: string) => { switch (kind) { case 'email': return 1; } };",
  },
  { rule: 'named-kind', file: 'src/canvas/d.ts', text: "export const d = { kind: 'condition' };" },
  { rule: 'named-kind', file: 'src/canvas/e.ts', text: "export interface E { kind: 'split' | 'other' }" },
  { rule: 'named-kind', file: 'src/canvas/f.ts', text: 'export const f = { waitForEvent: 1 };' },
  { rule: 'named-kind', file: 'src/canvas/g.ts', text: "export const g = ['startJourney'];" },
  { rule: 'named-kind', file: 'src/canvas/h.tsx', text: 'export const H = () => <Card kind="trigger" />;' },
  {
    rule: 'named-kind',
    file: 'src/core/engine/a.ts',
    text: "import { wait } from '../kinds/wait.ts';\nexport const a = wait;",
  },

  {
    rule: 'unsafe-text',
    file: 'src/ui/a.ts',
    text: "export const a = (e: Element) => { e.innerHTML = 'x'; };",
  },
  {
    rule: 'unsafe-text',
    file: 'src/ui/b.ts',
    text: "export const b = (e: Element) => { e['outerHTML'] = 'x'; };",
  },
  {
    rule: 'unsafe-text',
    file: 'src/ui/c.tsx',
    text: "export const C = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
  },
  {
    rule: 'unsafe-text',
    file: 'src/ui/d.ts',
    text: "export const d = { dangerouslySetInnerHTML: { __html: 'x' } };",
  },
  { rule: 'unsafe-text', file: 'src/ui/e.ts', text: "export const e = eval('1');" },
  { rule: 'unsafe-text', file: 'src/ui/f.ts', text: "export const f = new Function('return 1');" },
  { rule: 'unsafe-text', file: 'src/ui/g.ts', text: "export const g = globalThis.Function('return 1');" },
  {
    rule: 'unsafe-text',
    file: 'src/ui/h.ts',
    text: "export const h = (e: Element) => e.insertAdjacentHTML('beforeend', 'x');",
  },
  { rule: 'unsafe-text', file: 'src/ui/i.ts', text: "document.write('x');\nexport const i = 1;" },

  ...[
    '<p>Hello there</p>',
    "<p>{a ? 'Copied' : a}</p>",
    '<p title="Delete" />',
    '<p aria-label={`Delete ${a}`} />',
  ].map((element) => ({
    rule: 'bare-words',
    file: 'src/canvas/Said.tsx',
    text: `export const Said = (a: string) => ${element};`,
  })),
  ...["{ label: 'Delete' }", "'There is nothing here.'", '`Nothing leads to “${1}” any more`'].map(
    (value) => ({
      rule: 'bare-words',
      file: 'src/canvas/said.ts',
      text: `export const said = ${value};`,
    }),
  ),
];

test('nothing is said against a sound tree', () => {
  expect(checkTree(plant(sound))).toEqual([]);
});

describe('each rule catches what is planted for it, and only that', () => {
  test.each(plants.map(({ rule, file, text }) => [rule, file, text] as const))(
    '%s: %s',
    (rule, file, text) => {
      const violations = checkTree(plant({ ...sound, [file]: text }));
      expect(violations.map((found) => [found.rule, found.file])).toEqual([[rule, file]]);
    },
  );

  test('room-readme: a room without one', () => {
    const { 'src/ui/README.md': _, ...rest } = sound;
    expect(checkTree(plant(rest)).map((found) => [found.rule, found.file])).toEqual([
      ['room-readme', 'src/ui/README.md'],
    ]);
  });

  test('no rule is without its plant', () => {
    expect([...new Set(plants.map(({ rule }) => rule))]).toEqual(Object.keys(rules));
  });
});

test('the line of a violation is the line of what is wrong', () => {
  const text = "export const a = 1;\n\nexport const b = eval('1');\n";
  expect(checkTree(plant({ ...sound, 'src/ui/a.ts': text })).map(({ line }) => line)).toEqual([3]);
});

test('a file that does not parse stops the check by name', () => {
  expect(() => checkTree(plant({ 'src/ui/a.ts': 'export const = 1;' }))).toThrow(
    'src/ui/a.ts does not parse',
  );
});

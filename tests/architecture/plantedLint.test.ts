import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { plant, tool } from './plant.ts';

// Each rule of oxlint that we count on, run with the project's own configuration on a tree with something wrong in it.

/** [where, what, the rule that must object] */
const everywhere: [string, string, string][] = [
  ['src/ui/any.ts', 'export const a: any = 1;', 'typescript(no-explicit-any)'],
  ['src/ui/bang.ts', 'export const a = (b?: string) => b!.length;', 'typescript(no-non-null-assertion)'],
  ['src/ui/cycle.ts', "import { b } from './cycleToo.ts';\nexport const a = () => b;", 'import(no-cycle)'],
  ['src/ui/cycleToo.ts', "import { a } from './cycle.ts';\nexport const b = () => a;", 'import(no-cycle)'],
  [
    'src/ui/typeCycle.ts',
    "import type { B } from './typeCycleToo.ts';\nexport type A = B[];",
    'import(no-cycle)',
  ],
  [
    'src/ui/typeCycleToo.ts',
    "import type { A } from './typeCycle.ts';\nexport interface B { a: A }",
    'import(no-cycle)',
  ],
  ['src/ui/default.ts', 'export default 1;', 'import(no-default-export)'],
  ['src/ui/loud.ts', "console.log('x');\nexport const a = 1;", 'eslint(no-console)'],
  [
    'src/ui/floating.ts',
    'const b = async () => {};\nexport const a = () => { b(); };',
    'typescript(no-floating-promises)',
  ],
  [
    'src/ui/partial.ts',
    "export const a = (b: 'c' | 'd') => { switch (b) { case 'c': return 1; } return 2; };",
    'typescript(switch-exhaustiveness-check)',
  ],
  [
    'src/ui/hook.tsx',
    "import { useState } from 'react';\nexport const A = ({ b }: { b: boolean }) => { if (b) useState(1); return null; };",
    'react-hooks(rules-of-hooks)',
  ],
  [
    'src/ui/stale.tsx',
    "import { useEffect } from 'react';\nexport const A = ({ b }: { b: () => void }) => { useEffect(() => { b(); }, []); return null; };",
    'react-hooks(exhaustive-deps)',
  ],
  [
    'src/ui/danger.tsx',
    'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;',
    'react(no-danger)',
  ],
  ['src/ui/alt.tsx', 'export const A = () => <img src="a.png" />;', 'jsx-a11y(alt-text)'],
  [
    'src/ui/mouse.tsx',
    'export const A = () => <div onClick={() => {}} />;',
    'jsx-a11y(click-events-have-key-events)',
  ],
  [
    'tests/only.test.ts',
    "import { test } from 'vitest';\ntest.only('a', () => {});",
    'vitest(no-focused-tests)',
  ],
  [
    'tests/skip.test.ts',
    "import { test } from 'vitest';\ntest.skip('a', () => {});",
    'vitest(no-disabled-tests)',
  ],
  ['tests/empty.test.ts', "import { test } from 'vitest';\ntest('a', () => {});", 'vitest(expect-expect)'],
  [
    'tests/stale.test.ts',
    '// oxlint-disable-next-line no-console\nexport const a = 1;',
    'Unused oxlint-disable directive',
  ],
];

const barred = readBarred();
const inCore: [string, string, string][] = [
  ...barred.globals.map((name): [string, string, string] => [
    `src/core/values/global_${name}.ts`,
    `export const a: unknown = ${name};`,
    'eslint(no-restricted-globals)',
  ]),
  ...barred.properties.map(({ object, property }): [string, string, string] => [
    `src/core/values/property_${property}.ts`,
    `export const a = (b: any) => ${object ?? 'b'}.${property};`,
    'eslint(no-restricted-properties)',
  ]),
  ...[
    'react',
    'zustand',
    'node:fs',
    'reactflow',
    '@noble/hashes',
    '@tanstack/react-query',
    'vite/client',
  ].map((name, index): [string, string, string] => [
    `src/core/values/import_${index}.ts`,
    `import * as b from '${name}';\nexport const a = b;`,
    'eslint(no-restricted-imports)',
  ]),
  // The configuration of core adds to the common one instead of replacing it.
  ['src/core/values/any.ts', 'export const a: any = 1;', 'typescript(no-explicit-any)'],
  [
    'src/core/values/floating.ts',
    'const b = async () => {};\nexport const a = () => { b(); };',
    'typescript(no-floating-promises)',
  ],
];

const allowed: Record<string, string> = {
  'src/core/values/fine.ts': [
    "import { sha256 } from '@noble/hashes/sha2.js';",
    "import { graphemeSegments } from 'unicode-segmenter/grapheme';",
    "import { z } from 'zod';",
    "import { more } from './more.ts';",
    'export const fine = [Math.floor(1.5), Math.imul(2, 3), sha256, graphemeSegments, z, more];',
  ].join('\n'),
  'src/core/values/more.ts': 'export const more = 1;',
  'src/cli/say.ts': "console.log('x');\nexport const a = Date.now();",
};

let said: string[] = [];
beforeAll(() => {
  const wrong = Object.fromEntries([...everywhere, ...inCore]);
  // No packages here (oxlint would lint them all), hence no types of theirs, without which type-aware rules keep still.
  const tsconfig = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
  tsconfig.compilerOptions.types = [];
  const root = plant({ ...wrong, ...allowed, 'tsconfig.json': JSON.stringify(tsconfig) }, [
    '.oxlintrc.json',
    'src/core/.oxlintrc.json',
    'src/core/tsconfig.json',
  ]);
  said = tool(root, 'oxlint/bin/oxlint', '--format', 'unix').output.split('\n');
}, 60_000);

/** What oxlint said about a file. */
const saidOf = (file: string) => said.filter((line) => line.startsWith(`${file}:`));

test.each([...everywhere, ...inCore])('%s', (file, _, rule) => {
  expect(saidOf(file).join('\n')).toContain(rule);
});

test('what is allowed is left alone', () => {
  expect(Object.keys(allowed).flatMap(saidOf)).toEqual([]);
});

test('core is barred from the clock, chance and the machine it runs on', () => {
  expect(barred.globals).toEqual(
    expect.arrayContaining(['Date', 'Intl', 'window', 'document', 'fetch', 'process', 'crypto']),
  );
  expect(barred.properties.map(({ property }) => property)).toEqual(
    expect.arrayContaining(['random', 'log', 'exp', 'pow', 'sin']),
  );
});
interface Barred {
  globals: string[];
  properties: { object?: string; property: string }[];
}

/** The names that core's own configuration bars, so that each is planted once. */
function readBarred(): Barred {
  const { rules } = JSON.parse(readFileSync('src/core/.oxlintrc.json', 'utf8'));
  return {
    globals: rules['no-restricted-globals'].slice(1).map(({ name }: { name: string }) => name),
    properties: rules['no-restricted-properties'].slice(1),
  };
}

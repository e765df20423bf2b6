import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { iconNames } from '../../src/ui/Icon.tsx';

const folder = join(process.cwd(), 'src/ui');
const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8');
const pairs = new Map(
  [...tokens.matchAll(/(--[\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const families = ['trigger', 'email', 'timing', 'logic', 'data', 'ending'];
const grounds = ['--ground', '--sunken', '--surface', '--raised'];

function colour(name: string, theme: 'light' | 'dark'): string {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`tokens.css has no colour ${name}`);
  return pair[theme];
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const ratio = (one: string, other: string) => contrast(colour(one, theme), colour(other, theme));

  test.each(['--ink', '--ink-2', '--ink-3'])('%s reads on every ground', (ink) => {
    for (const ground of grounds) expect(ratio(ink, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--accent', '--good', '--bad', '--warn'])('%s reads on every ground and on its own', (tone) => {
    for (const ground of [...grounds, `${tone}-soft`]) {
      expect(ratio(tone, ground), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(families)('the family %s reads on every ground and on its tile', (family) => {
    for (const ground of [...grounds, `--${family}-soft`]) {
      expect(ratio(`--${family}`, ground), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('words read on what is filled', () => {
    expect(ratio('--on-accent', '--accent')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('--raised', '--bad'), 'the cross of a bad mark').toBeGreaterThanOrEqual(3);
    expect(ratio('--ground', '--ink'), 'toasts and tooltips').toBeGreaterThanOrEqual(4.5);
    for (const soft of ['--accent-soft', '--good-soft', '--bad-soft', '--warn-soft', '--note']) {
      expect(ratio('--ink', soft), soft).toBeGreaterThanOrEqual(4.5);
      expect(ratio('--ink-2', soft), soft).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['--line-strong', '--edge', '--accent'])('%s bounds a control on ground and panels', (line) => {
    for (const ground of ['--ground', '--surface', '--raised']) {
      expect(ratio(line, ground), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the style sheets', () => {
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({
      name,
      css: readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
    }));
  const modules = sheets.filter(({ name }) => name.endsWith('.module.css'));

  test('there are some', () => {
    expect(modules.length).toBeGreaterThan(25);
    expect(pairs.size).toBeGreaterThan(35);
    expect(iconNames.length).toBeGreaterThan(70);
  });

  test.each(modules)('$name names no raw colour and stands in its layer', ({ css }) => {
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab)\(/i);
    expect(css.trim()).toMatch(/^@layer ui \{[\s\S]*\}$/);
  });

  test.each(sheets)('$name uses only properties that are set somewhere', ({ css }) => {
    const all = sheets.map((sheet) => sheet.css).join('\n');
    const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });

  // CSS modules are not typed by name: a class that does not exist would silently be no class at all.
  const code = readdirSync(folder).filter((name) => name.endsWith('.tsx'));
  test.each(code)('%s uses only classes that its style sheets have', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const missing = [...text.matchAll(/import (\w+) from '\.\/(\w+\.module\.css)'/g)].flatMap(
      ([, local, file]) => {
        const css = sheets.find((sheet) => sheet.name === file)?.css ?? '';
        const has = new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, found]) => found));
        const used = [...text.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))].map(([, found]) => found);
        return used.filter((found) => !has.has(found)).map((found) => `${file}: .${found}`);
      },
    );
    expect(missing).toEqual([]);
  });

  test.each(modules)('$name has no class that nothing uses', ({ name, css }) => {
    const users = code
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .filter((text) => text.includes(`'./${name}'`));
    const local = users.map((text) => new RegExp(`import (\\w+) from '\\./${name}'`).exec(text)?.[1] ?? '');
    const dynamic = users.some((text, index) => text.includes(`${local[index]}[`));
    const unused = [
      ...new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, found]) => found ?? '')),
    ].filter(
      (found) => !users.some((text, index) => new RegExp(`\\b${local[index]}\\.${found}\\b`).test(text)),
    );
    // A variant or size picked by name cannot be seen here, but its name is written in the component.
    const hidden = unused.filter((found) => !dynamic || !users.some((text) => text.includes(`'${found}'`)));
    expect(hidden).toEqual([]);
  });
});

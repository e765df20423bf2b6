import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/texts/Language.ts';
import { english } from '../../src/texts/languages.ts';
import { speak, t } from '../../src/texts/t.ts';

/** Says everything otherwise, whatever it is: what is the same in it holds no text of ours. */
const catalogue: Catalogue = new Proxy({}, { get: (_, text) => [`«${String(text)}»`] });
speak({ ...english, code: 'de', group: '.', decimal: ',', form: () => 0, catalogue });
// Texts are constants of their modules: only now may those be loaded.
const { canonicalJson, link, programSchema, scenarioSchema, simulate, trailLines } =
  await import('../../src/core/index.ts');

const folder = new URL('../../public/conformance/cases/', import.meta.url).pathname;

test('a trail is the same in every language', () => {
  expect(t('Wait')).toBe('«Wait»');
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const { program, scenario, trail } = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
    const linking = link(programSchema.parse(program));
    if (!linking.ok) throw new Error(file);
    const simulation = simulate(linking.linked, scenarioSchema.parse(scenario));
    expect(trailLines(simulation), file).toEqual(trail.map(canonicalJson));
  }
});

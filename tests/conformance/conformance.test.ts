import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson, checkJourney, link, programSchema, scenarioSchema, simulate, trailLines, type Simulation,
} from '../../src/core/index.ts'; // oxfmt-ignore
import { told } from '../core/engine/told.ts';
import type { ConformanceCase } from './build.ts';
import { conformance } from './groups.ts';
import { page } from './page.ts';

const folder = new URL('../../public/conformance/', import.meta.url).pathname;
const all = conformance.flatMap(({ cases }) => cases);

function replay({ program, scenario }: ConformanceCase): Simulation {
  const linking = link(programSchema.parse(program));
  if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join('\n'));
  return simulate(linking.linked, scenarioSchema.parse(scenario));
}

/** Names in canonical order, so that no file depends on how an object came about. */
const ordered = (value: unknown): unknown => JSON.parse(canonicalJson(value));

/** The case's file. Each entry of the trail is a line, the very one that `simulate --json` prints. */
function file(
  { name, rule, program, scenario, told: lines }: ConformanceCase,
  simulation: Simulation,
): string {
  const head = {
    format: 'wend.conformance/1',
    name,
    rule,
    program: ordered(program),
    scenario: ordered(scenario),
    told: lines,
  };
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "trail": [\n${trailLines(simulation).join(',\n')}\n ]\n}\n`;
}

// What must happen is written by hand; only a case that is told right is written to its file. Run vitest with -u to write them anew.
for (const { title, cases } of conformance)
  describe(title, () => {
    for (const one of cases)
      test(one.name, async () => {
        const simulation = replay(one);
        expect(told(simulation.entries)).toEqual(one.told);
        if (one.shows) expect(simulation.mails.map(({ data }) => data.show)).toEqual(one.shows);
        await expect(file(one, simulation)).toMatchFileSnapshot(`${folder}cases/${one.name}.json`);
      });
  });

describe('the suite', () => {
  test('every case has a name of its own, and a sentence', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
    for (const { name, rule } of all) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(rule).toMatch(/^[“A-Z0-9].*\.$/);
    }
  });
  test('every journey stands alone as its own file would', () => {
    for (const { name, program } of all)
      for (const journey of program.journeys)
        expect(
          checkJourney(journey)
            .filter(({ severity }) => severity === 'error')
            .map(({ message }) => `${name}: ${message}`),
        ).toEqual([]);
  });
  test('no file is left of a case that is gone', () => {
    const names = new Set(all.map(({ name }) => `${name}.json`));
    expect(readdirSync(`${folder}cases`).filter((found) => !names.has(found))).toEqual([]);
  });
  test('the index lists every case', async () => {
    const index = conformance.flatMap(({ id, title, cases }) =>
      cases.map(({ name, rule }) => ({ name, rule, group: id, title })),
    );
    await expect(`${JSON.stringify(index, null, 1)}\n`).toMatchFileSnapshot(`${folder}index.json`);
  });
  test('the page tells every case', async () => {
    await expect(page(conformance)).toMatchFileSnapshot(`${folder}index.html`);
  });
});

import {
  differences,
  differenceWords,
  readAs,
  readJson,
  scenarioSchema,
  simulate,
  type Scenario,
} from '../core/index.ts';
import { linkFiles, orUnreadable, readText } from './files.ts';
import { readOptions } from './options.ts';
import { Unreadable } from './usage.ts';

/** `wend test JOURNEY… --scenario FILE…`: 1 with a readable difference where a scenario expects something else. A file may hold a scenario a line. */
export async function testCommand(args: readonly string[]): Promise<number> {
  const { files: named, json, scenario } = readOptions(args, { scenario: { multiple: true } });
  // `--scenario a.json b.json`: what follows the option's value are scenarios too.
  const { journeys: files, scenarios } = split(args, named, scenario);
  if (files.length === 0) throw new Unreadable('wend test: name at least one journey, before --scenario');
  const { linked, samples } = await linkFiles(files);
  // A workspace brings its own scenarios along.
  const own = samples.filter((sample) => sample.scenario.expect !== undefined);
  if (scenario.length === 0 && own.length === 0) throw new Unreadable('wend test: --scenario is missing');
  const cases =
    scenario.length === 0
      ? own.map(({ id, scenario: given }) => ({ file: id, given }))
      : (await Promise.all(scenarios.map(readScenarios))).flat();
  let failed = 0;
  for (const { file, given } of cases) {
    const simulation = simulate(linked, given);
    const found = differences(simulation, given).map((difference) => ({
      index: difference.index,
      about: difference.about,
      ...differenceWords(difference),
    }));
    if (found.length > 0) failed += 1;
    if (json)
      process.stdout.write(
        `${JSON.stringify({ file, name: given.name, passed: found.length === 0, differences: found })}\n`,
      );
    else {
      process.stdout.write(`${found.length === 0 ? 'passed' : 'FAILED'}  ${given.name || file}\n`);
      for (const { index, about, expected, found: met } of found) {
        process.stdout.write(
          `        expectation ${index + 1}, ${about}\n          expected  ${expected}\n          found     ${met}\n`,
        );
      }
    }
  }
  if (!json) process.stdout.write(`${cases.length - failed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

/** The scenario in a file; of `.ndjson` the one in each line. */
async function readScenarios(name: string): Promise<{ file: string; given: Scenario }[]> {
  const text = await readText(name);
  const parts = name.endsWith('.ndjson')
    ? text.split('\n').map((line, index) => ({ file: `${name}:${index + 1}`, json: line.trim() }))
    : [{ file: name, json: text }];
  return parts
    .filter(({ json }) => json !== '')
    .map(({ file, json }) => {
      const value = orUnreadable(file, readJson(json));
      return { file, given: orUnreadable(file, readAs('wend.scenario', scenarioSchema, value)) };
    });
}

function split(
  args: readonly string[],
  named: readonly string[],
  flagged: readonly string[],
): { journeys: string[]; scenarios: string[] } {
  const first = args.findIndex((arg) => arg === '--scenario' || arg.startsWith('--scenario='));
  const journeys = first < 0 ? [...named] : named.filter((file) => args.indexOf(file) < first);
  return { journeys, scenarios: [...flagged, ...named.filter((file) => !journeys.includes(file))] };
}

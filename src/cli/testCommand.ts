import { differences, readAs, readJson, scenarioSchema, simulate } from '../core/index.ts';
import { linkFiles, orUnreadable, readText } from './files.ts';
import { readOptions } from './options.ts';
import { Unreadable } from './usage.ts';

/** `wend test JOURNEY… --scenario FILE…`: 1 with a readable difference where a scenario expects something else. */
export async function testCommand(args: readonly string[]): Promise<number> {
  const { files: named, json, scenario } = readOptions(args, { scenario: { multiple: true } });
  // `--scenario a.json b.json`: what follows the option's value are scenarios too.
  const { journeys: files, scenarios } = split(args, named, scenario);
  if (scenario.length === 0) throw new Unreadable('wend test: --scenario is missing');
  if (files.length === 0) throw new Unreadable('wend test: name at least one journey, before --scenario');
  const { linked } = await linkFiles(files);
  let failed = 0;
  for (const file of scenarios) {
    const given = orUnreadable(
      file,
      readAs('wend.scenario', scenarioSchema, orUnreadable(file, readJson(await readText(file)))),
    );
    const simulation = simulate(linked, given);
    const found = differences(simulation, given);
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
  if (!json) process.stdout.write(`${scenarios.length - failed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

function split(
  args: readonly string[],
  named: readonly string[],
  flagged: readonly string[],
): { journeys: string[]; scenarios: string[] } {
  const first = args.findIndex((arg) => arg === '--scenario' || arg.startsWith('--scenario='));
  const journeys = named.filter((file) => args.indexOf(file) < first);
  return { journeys, scenarios: [...flagged, ...named.filter((file) => !journeys.includes(file))] };
}

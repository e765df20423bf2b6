import { testFile } from '../../core/index.ts';
import { fileNamePart, saveFile } from '../../ui/saveFile.ts';
import type { ListedTest } from './listTests.ts';

type Test = Pick<ListedTest, 'sample' | 'test'>;
const scenarioOf = ({ sample, test }: Test) => testFile(sample.scenario, test.concerning);

/** Hands over one test as a scenario file, which `wend test JOURNEY --scenario FILE` takes as it is. */
export function downloadTest(journey: string, one: Test): void {
  const { id, scenario } = one.sample;
  const file = `${journey}.${fileNamePart(scenario.subscriber.id)}.${fileNamePart(id)}.scenario.json`;
  saveFile(file, `${JSON.stringify(scenarioOf(one), null, 2)}\n`);
}

/** The same for all of them, in one file with a scenario a line. */
export function downloadTests(journey: string, tests: readonly Test[]): void {
  const lines = tests.map((one) => `${JSON.stringify(scenarioOf(one))}\n`);
  saveFile(`${journey}.scenarios.ndjson`, lines.join(''), 'application/x-ndjson');
}

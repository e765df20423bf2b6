import {
  checkJourney,
  journeySchema,
  link,
  programSchema,
  readAs,
  readJson,
  scenarioSchema,
  workspaceSchema,
  type Issue,
} from '../core/index.ts';
import { adviceOnJourney, adviceOnWorkspace } from './advice.ts';
import { issueLine, readText } from './files.ts';
import { readOptions } from './options.ts';
import { Unreadable } from './usage.ts';

/** `wend validate FILE…`: 0 all are valid, whatever else there is to say about them, 1 one is not, 2 one could not be read at all. */
export async function validateCommand(args: readonly string[]): Promise<number> {
  const { files, json } = readOptions(args, {});
  if (files.length === 0) throw new Unreadable('wend validate: name at least one file');
  let answer = 0;
  for (const file of files) {
    const text = await readText(file).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      process.stderr.write(`${error.message}\n`);
    });
    if (text === undefined) {
      answer = 2;
      continue;
    }
    const issues = judge(text);
    // Warnings and hints are told, and keep nothing from running.
    const valid = issues.every(({ severity }) => severity !== 'error');
    const lines = issues.map((found) => `${issueLine(file, found)}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ file, valid, issues })}\n`);
    else process.stdout.write([...(valid ? [`${file}: valid\n`] : []), ...lines].join(''));
    if (issues.some(({ code }) => code === 'not-json')) answer = 2;
    else if (!valid) answer = Math.max(answer, 1);
  }
  return answer;
}

function judge(text: string): Issue[] {
  const value = readJson(text);
  if (!value.ok) return value.issues;
  const format =
    typeof value.value === 'object' && value.value !== null && 'format' in value.value
      ? String(value.value.format)
      : '';
  const [family] = format.split('/');
  switch (family) {
    case 'wend.program': {
      const read = readAs('wend.program', programSchema, value.value);
      if (!read.ok) return read.issues;
      const linking = link(read.value);
      return linking.ok
        ? read.value.journeys.flatMap((journey, index) => adviceOnJourney(journey, `/journeys/${index}`))
        : [...linking.issues];
    }
    case 'wend.scenario': {
      const read = readAs('wend.scenario', scenarioSchema, value.value);
      return read.ok ? [] : read.issues;
    }
    case 'wend.workspace': {
      const read = readAs('wend.workspace', workspaceSchema, value.value);
      return read.ok ? adviceOnWorkspace(read.value) : read.issues;
    }
    default: {
      const read = readAs('wend.journey', journeySchema, value.value);
      if (!read.ok) return read.issues;
      const issues = checkJourney(read.value);
      return issues.length > 0 ? issues : adviceOnJourney(read.value);
    }
  }
}

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
import { issueLine, readText } from './files.ts';
import { readOptions } from './options.ts';
import { Unreadable } from './usage.ts';

/** `wend validate FILE…`: 0 all are valid, 1 one is not, 2 one could not be read at all. */
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
    if (json) process.stdout.write(`${JSON.stringify({ file, valid: issues.length === 0, issues })}\n`);
    else if (issues.length === 0) process.stdout.write(`${file}: valid\n`);
    else process.stdout.write(`${issues.map((found) => issueLine(file, found)).join('\n')}\n`);
    if (issues.some(({ code }) => code === 'not-json')) answer = 2;
    else if (issues.length > 0) answer = Math.max(answer, 1);
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
      return linking.ok ? [] : [...linking.issues];
    }
    case 'wend.scenario': {
      const read = readAs('wend.scenario', scenarioSchema, value.value);
      return read.ok ? [] : read.issues;
    }
    case 'wend.workspace': {
      const read = readAs('wend.workspace', workspaceSchema, value.value);
      return read.ok ? [] : read.issues;
    }
    default: {
      const read = readAs('wend.journey', journeySchema, value.value);
      return read.ok ? checkJourney(read.value) : read.issues;
    }
  }
}

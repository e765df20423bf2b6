import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emailIssues, readAs, readJson, workspaceSchema } from '../../../src/core/index.ts';

const files = [
  ...readdirSync('public/templates').map((file) => `public/templates/${file}`),
  'public/samples/workspace.json',
].filter((file) => file.endsWith('.json'));

test.each(files)('%s ships emails that have nothing to mend', (file) => {
  const json = readJson(readFileSync(file, 'utf8'));
  const read = json.ok ? readAs('wend.workspace', workspaceSchema, json.value) : json;
  if (!read.ok) throw new Error(file);
  const { emails, journeys, brand, segments } = read.value;
  const found = emails.flatMap((stored) =>
    journeys.flatMap(({ utm }) =>
      emailIssues(stored, { brand, segments, utm })
        .filter(({ severity }) => severity !== 'info')
        .map(
          ({ severity, code, setting, message }) => `${severity} ${stored.id} ${setting} ${code}: ${message}`,
        ),
    ),
  );
  expect(found).toEqual([]);
});

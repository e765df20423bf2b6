import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conformance } from '../conformance/groups.ts';
import { Assembly } from './Assembly.ts';
import { planted } from './catching.ts';
import { matrix } from './matrix.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { guarded } from './targets.ts';
import { Trials } from './Trials.ts';
import { testimony } from './witnesses.ts';

const deep = process.env['WEND_DEEP'] === '1';
const line = ({ file, was, now }: Mutant) => `${file.replace('src/core/', '')}: ${was} → ${now}`;

/** The rows of the README's table: `| file | was → now | why no case can tell |`. */
const spared: string[] = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((row) => {
    const [, file, was, now] = /^\| ([a-z]+\/\w+\.ts) +\| `([^`]+)` → `([^`]+)` +\| \S/.exec(row) ?? [];
    return file === undefined ? [] : [`${file}: ${was} → ${now}`];
  });

const comparisons = (texts: ReadonlyMap<string, string>): Mutant[] =>
  guarded
    .flatMap((file) => mutantsOf(file, texts.get(file) ?? ''))
    .filter(({ sort }) => sort === 'comparison');

test('the comparisons that no case can tell are still there', async () => {
  const { texts } = await Assembly.load();
  const there = new Set(comparisons(texts).map(line));
  expect(there.size).toBeGreaterThan(200);
  expect(spared.filter((row) => !there.has(row))).toEqual([]);
});

// Who gets in, when, and whether a mail may go: there some conformance case, or else a witness, catches each changed comparison.
if (deep)
  test('every other changed comparison is caught', async () => {
    const assembly = await Assembly.load();
    const cases = conformance.flatMap((group) => group.cases);
    const engine = await assembly.engine();
    const trials = new Trials(assembly, engine, cases);
    const tried = await matrix(assembly, trials, guarded, 1, ({ sort }) => sort === 'comparison');
    const truth = testimony(engine);
    const through: string[] = [];
    for (const mutant of tried.filter(({ caught }) => caught.length === 0)) {
      assembly.fuel = 50_000_000;
      const told = testimony(await assembly.engine(planted(assembly, mutant)));
      assembly.fuel = Infinity;
      if (told.join() === truth.join()) through.push(line(mutant));
    }
    expect(through.toSorted()).toEqual(spared.toSorted());
  }, 3_600_000);

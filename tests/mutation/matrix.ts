import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembly } from './Assembly.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { catching } from './catching.ts';
import type { Trials } from './Trials.ts';

/** What became of one mutant: how many cases come by the place at all, and the first of them that catch it. */
export interface Tried extends Mutant {
  reached: number;
  caught: string[];
}

const root = new URL('../../', import.meta.url).pathname;

/**
 * Tries the mutants of some sources on the cases, until each is caught by `most`. What was tried before, with the same
 * sources and cases, is read from `dist/mutation`.
 */
export async function matrix(
  assembly: Assembly,
  trials: Trials,
  files: readonly string[],
  most: number,
  wanted: (mutant: Mutant) => boolean = () => true,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const file of files) {
    const text = assembly.texts.get(file);
    if (text === undefined) throw new Error(`no source ${file}`);
    const mutants = mutantsOf(file, text).filter(wanted);
    const key = [[...assembly.texts], trials.digest, mutants, most];
    tried.push(
      ...(await remembered(key, async () => {
        const results: Tried[] = [];
        for (const mutant of mutants)
          results.push({ ...mutant, ...(await catching(assembly, trials, mutant, most)) });
        return results;
      })),
    );
  }
  return tried;
}

async function remembered(key: unknown, work: () => Promise<Tried[]>): Promise<Tried[]> {
  const folder = join(root, 'dist/mutation');
  const path = join(
    folder,
    `${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)}.json`,
  );
  // Written by the line below, and by nobody else.
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Tried[];
  const results = await work();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, JSON.stringify(results));
  return results;
}

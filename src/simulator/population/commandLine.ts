import type { Counted } from './populationRuns.ts';

/** The files of a count as they are called when they are downloaded, and the command that counts the very same from them. */
export function commandLine({ journey, job, subscribers }: Counted): {
  command: string;
  model: string;
} {
  const model = `${journey.id}.model.json`;
  return {
    model,
    command: `wend population ${journey.id}.v${journey.version}.journey.json --subscribers ${subscribers} --seed ${job.seed} --model ${model}`,
  };
}

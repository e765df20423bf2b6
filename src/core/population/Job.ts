import type { Journey, Program } from '../document/Journey.ts';
import { link, type Linked } from '../engine/link.ts';
import type { Issue } from '../values/issue.ts';
import type { Counts } from './Counts.ts';
import type { KnownPerson } from './Life.ts';
import { checkModel } from './checkModel.ts';
import type { Model } from './Model.ts';
import { prepareModel, type PreparedModel } from './prepareModel.ts';
import { runChunk } from './runChunk.ts';
import type { Chunk } from './runPopulation.ts';
import { staticProgram } from './staticSequence.ts';

/** A population to be counted, as plain data: what a worker is given once. */
export interface Job {
  program: Program | Journey;
  model: Model;
  /** A whole number from 0 up to 2^32. */
  seed: number;
}

/** A job made ready. */
export interface ReadyJob {
  linked: Linked;
  prepared: PreparedModel;
  seed: number;
}

/** Makes a job ready, or says what is wrong with its program or its model. */
export function prepareJob({
  program,
  model,
  seed,
}: Job): { ok: true; job: ReadyJob } | { ok: false; issues: readonly Issue[] } {
  const linking = link(program);
  if (!linking.ok) return linking;
  const { linked } = linking;
  const issues = checkModel(model, linked);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, job: { linked, prepared: prepareModel(linked, model), seed } };
}

/** What a worker is asked for, chunk after chunk; `known` where the people are known and not made. */
export interface ChunkRequest extends Chunk {
  known?: readonly KnownPerson[];
}

/** Counts a chunk of a job that is ready. */
export const countChunk = ({ linked, prepared, seed }: ReadyJob, { known, ...chunk }: ChunkRequest): Counts =>
  runChunk(linked, prepared, seed, chunk, known);

/** The same people with static sequences of the same emails. */
export function staticJob({ program, model, seed }: Job): Job {
  const { webhooks: _, ...rest } = model;
  return { program: staticProgram(program), model: rest, seed };
}

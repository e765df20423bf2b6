import { engineVersion } from '../engine/advance.ts';
import type { Linked } from '../engine/link.ts';
import { digestOf } from '../values/json.ts';
import { zoneDataVersion } from '../values/zone.ts';
import { figuresOf, type Figures } from './compareCounts.ts';
import type { Counts } from './Counts.ts';
import { countsAsJson, digestOfCounts } from './mergeCounts.ts';
import type { Model } from './Model.ts';

/** What a population came to, and what it was made by; plain JSON. The same job gives the same bytes, whoever counts. */
export interface PopulationReport {
  format: 'wend.population/1';
  engine: string;
  zones: string;
  program: string;
  model: string;
  seed: number;
  /** Of the counts. */
  digest: string;
  figures: Figures;
  counts: unknown;
  /** Of static sequences of the same emails, with the same people. */
  static?: { program: string; digest: string; figures: Figures };
}

/** A population's report. */
export function populationReport(
  { linked, model, seed }: { linked: Linked; model: Model; seed: number },
  counts: Counts,
  beside?: { linked: Linked; counts: Counts },
): PopulationReport {
  return {
    format: 'wend.population/1',
    engine: engineVersion,
    zones: zoneDataVersion,
    program: linked.digest,
    model: digestOf(model),
    seed,
    digest: digestOfCounts(counts),
    figures: figuresOf(counts, model),
    counts: countsAsJson(counts),
    ...(beside && {
      static: {
        program: beside.linked.digest,
        digest: digestOfCounts(beside.counts),
        figures: figuresOf(beside.counts, model),
      },
    }),
  };
}

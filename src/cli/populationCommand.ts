import { availableParallelism } from 'node:os';
import {
  canonicalJson, checkModel, chunkSize, countChunk, defaultModel, importedModel, link, modelSchema, parseDuration, parseInstant, populationReport,
  prepareJob, readAs, readJson, runPopulation, staticJob, type CountChunk, type Job, type KnownPerson, type Linked, type Model, type PopulationRun,
} from '../core/index.ts'; // oxfmt-ignore
import { asUnreadable, linkFiles, orUnreadable, readText } from './files.ts';
import { readOptions } from './options.ts';
import { peopleFrom } from './peopleFrom.ts';
import { populationLines } from './populationLines.ts';
import { startWorker, type PopulationWorker } from './populationWorker.ts';
import { showProgress } from './showProgress.ts';
import { Unreadable } from './usage.ts';

const mostSubscribers = 100_000_000;
const mostWorkers = 256;

/** `wend population`: sends a made or imported population through the journeys and counts; 2 where lines of the events could not be read, 130 where it was stopped. */
export async function populationCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {
    subscribers: { multiple: false },
    seed: { multiple: false },
    model: { multiple: false },
    events: { multiple: false },
    'subscribers-file': { multiple: false },
    until: { multiple: false },
    workers: { multiple: false },
    compare: { multiple: false },
  });
  const { files, json } = options;
  const isStopped = hearCtrlC();
  if (files.length === 0) throw new Unreadable('wend population: name at least one journey');
  const { linked, program, journeys } = await linkFiles(files);
  const imported = await importedFrom(options);
  const seed = whole('seed', options.seed[0], 0, 2 ** 32 - 1, 1);
  const subscribers =
    imported?.known.length ?? whole('subscribers', options.subscribers[0], 1, mostSubscribers);
  const workers = whole('workers', options.workers[0], 1, mostWorkers, availableParallelism());
  const isCompared = comparison(options.compare[0]);
  const model = await modelFrom(options.model[0], options.until[0], linked, imported !== undefined);
  const job: Job = { program, model, seed };
  const run = { subscribers, workers, known: imported?.known, isStopped };
  const { counts, complete } = await runJob(job, run, 'counted');
  if (!complete) return stopped(counts.subscribers, subscribers);
  let beside;
  if (isCompared) {
    const other = staticJob(job);
    const linking = link(other.program);
    if (!linking.ok) throw asUnreadable(files.join(' '), linking.issues);
    const second = await runJob(other, run, 'counted of the static sequence');
    if (!second.complete) return stopped(second.counts.subscribers, subscribers);
    beside = { linked: linking.linked, counts: second.counts };
  }
  const report = populationReport({ linked, model, seed }, counts, beside);
  const lines = json ? [canonicalJson(report)] : populationLines(report, counts, journeys, model);
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const trouble of imported?.troubles ?? []) process.stderr.write(`${trouble}\n`);
  return imported && imported.troubles.length > 0 ? 2 : 0;
}

interface Sharing {
  isStopped: () => boolean;
  subscribers: number;
  workers: number;
  known: readonly KnownPerson[] | undefined;
}

/** Counts a job by worker threads, or in this one where one is enough; stops at Ctrl-C. */
async function runJob(
  job: Job,
  { subscribers, workers, known, isStopped }: Sharing,
  what: string,
): Promise<PopulationRun> {
  const count = Math.min(workers, Math.ceil(subscribers / chunkSize));
  const threads: PopulationWorker[] = [];
  if (count > 1) for (let nth = 0; nth < count; nth++) threads.push(startWorker(job, known));
  const hands = threads.length > 0 ? threads.map((thread) => thread.count) : [here(job, known)];
  const progress = showProgress(what);
  try {
    return await runPopulation(subscribers, hands, { isStopped, onProgress: progress.tell });
  } finally {
    progress.end();
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** Whether somebody has pressed Ctrl-C; a second time it ends at once, as ever. */
function hearCtrlC(): () => boolean {
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  return () => isStopped;
}

function here(job: Job, known: readonly KnownPerson[] | undefined): CountChunk {
  const ready = prepareJob(job);
  if (!ready.ok) throw asUnreadable('', ready.issues);
  return async ({ from, to }) => {
    // Lets Ctrl-C be heard between chunks.
    await new Promise(setImmediate);
    return countChunk(ready.job, { from, to, ...(known && { known: known.slice(from, to) }) });
  };
}

function stopped(done: number, of: number): number {
  process.stderr.write(`wend population: stopped after ${done} of ${of} subscribers\n`);
  return 130;
}

async function modelFrom(
  file: string | undefined,
  until: string | undefined,
  linked: Linked,
  isImported: boolean,
): Promise<Model> {
  let model = isImported ? importedModel(linked) : defaultModel(linked);
  if (file !== undefined) {
    model = orUnreadable(
      file,
      readAs('wend.model', modelSchema, orUnreadable(file, readJson(await readText(file)))),
    );
    const issues = checkModel(model, linked);
    if (issues.length > 0) throw asUnreadable(file, issues);
  }
  if (until === undefined) return model;
  if (!parseDuration(until) && parseInstant(until) === undefined)
    throw new Unreadable(
      `wend population: --until ${until} is neither a moment such as 2026-04-01T00:00:00Z nor a duration such as P30D`,
    );
  return { ...model, until };
}

async function importedFrom(options: {
  events: string[];
  subscribers: string[];
  'subscribers-file': string[];
}): Promise<{ known: KnownPerson[]; troubles: string[] } | undefined> {
  const [events] = options.events;
  const [file] = options['subscribers-file'];
  if (events === undefined && file === undefined) return undefined;
  if (options.subscribers.length > 0)
    throw new Unreadable('wend population: imported people are as many as they are; leave --subscribers out');
  return peopleFrom({ events, subscribers: file });
}

function comparison(text: string | undefined): boolean {
  if (text === undefined || text === 'static') return text !== undefined;
  throw new Unreadable(`wend population: --compare ${text} is not known; static is`);
}

function whole(name: string, text: string | undefined, least: number, most: number, usual?: number): number {
  if (text === undefined && usual !== undefined) return usual;
  if (text === undefined) throw new Unreadable(`wend population: --${name} is missing`);
  const number = /^\d{1,12}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new Unreadable(`wend population: --${name} ${text} is not a whole number from ${least} to ${most}`);
}

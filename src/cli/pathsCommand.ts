import {
  afterEntryWords,
  boundsOf,
  crowdsWords,
  defaultPathLimit,
  emailsWords,
  flowOfJourney,
  formatElapsed,
  mailsRangeWords,
  mostTimeWords,
  own,
  pathsOf,
  pathsWords,
  stepKind,
  timeRangeWords,
  type Bounds,
  type Crowd,
  type Journey,
  type Path,
  type Paths,
} from '../core/index.ts';
import { linkFiles } from './files.ts';
import { readOptions } from './options.ts';
import { Unreadable } from './usage.ts';

/** `wend paths JOURNEY…`: every path of each journey with its emails and days, and the bounds of them all with the proof. */
export async function pathsCommand(args: readonly string[]): Promise<number> {
  const { files, json, limit } = readOptions(args, { limit: { multiple: false } });
  if (files.length === 0) throw new Unreadable('wend paths: name at least one journey');
  const most = limitFrom(limit[0]);
  const { linked, journeys } = await linkFiles(files);
  for (const journey of journeys) {
    const flow = flowOfJourney(journey);
    const paths = pathsOf(flow, most);
    const bounds = boundsOf(flow, (topic) => linked.topics.get(topic)?.transactional ?? false);
    if (json) process.stdout.write(`${JSON.stringify(asJson(journey, paths, bounds), orNull)}\n`);
    else for (const line of inWords(journey, paths, bounds)) process.stdout.write(`${line}\n`);
  }
  return 0;
}

function limitFrom(text: string | undefined): number {
  if (text === undefined) return defaultPathLimit;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Unreadable(`wend paths: --limit ${text} is not a number of paths`);
}

/** Counts that may pass what a JSON number holds are texts; what has no bound is null. Times are milliseconds. */
function asJson({ id, version }: Journey, { count, exact, list }: Paths, bounds: Bounds): object {
  return { journey: id, version, paths: { count: String(count), exact, list: list ?? null }, bounds };
}

const orNull = (_: string, value: unknown): unknown => (value === undefined ? null : value);

function* inWords(journey: Journey, { count, exact, list }: Paths, bounds: Bounds): Generator<string> {
  const name = (node: string) => node;
  yield `${journey.name} (${journey.id}, version ${journey.version})`;
  yield `  ${pathsWords(count, exact)}; ${mailsRangeWords(bounds.mails, name)}; ${timeRangeWords(bounds.time, name)} from entry to the end`;
  for (const [index, path] of (list ?? []).entries()) {
    yield `  ${index + 1}. ${emailsWords(path.mails)}, ${pathTime(path)}, ${endWords(path)}`;
    yield `     ${path.stops.map(({ node, outlet }) => stopWords(journey, node, outlet)).join(' → ')}`;
  }
  if (!list) yield '  Too many paths to list: what follows holds for each of them.';
  yield* crowdLines('Worst 24 hours', bounds.day);
  yield* crowdLines('Worst 7 days', bounds.week);
  yield `  Longest time between two emails: ${mostTimeWords(bounds.silence, name)}`;
  yield '';
}

function pathTime({ least, most }: Path): string {
  if (most === undefined) return `${formatElapsed(least)} or more`;
  return least === most ? formatElapsed(least) : `${formatElapsed(least)} to ${formatElapsed(most)}`;
}

function endWords({ ends, backTo = '' }: Path): string {
  if (ends === 'loops') return `goes round again from ${backTo}`;
  return ends === 'completes' ? 'completes' : 'ends there';
}

/** A node, with the outlet's name where there are several. */
function stopWords({ steps }: Journey, node: string, outlet: string | undefined): string {
  const step = own(steps, node);
  const outlets = step ? stepKind(step.kind).outlets(step) : [];
  const left = outlets.length > 1 && outlets.find(({ id }) => id === outlet);
  return left ? `${node} [${left.label}]` : node;
}

/** How much of a proof is printed: the rest repeats itself, and `--json` has it all. */
const shownStops = 60;

function* crowdLines(title: string, crowds: Bounds['day']): Generator<string> {
  yield `  ${title}: ${crowdsWords(crowds)}`;
  if (crowds.all.mails > 1) yield `     ${proofWords(crowds.all)}`;
  if (crowds.limited.mails > 1 && crowds.limited.mails < crowds.all.mails)
    yield `     ${proofWords(crowds.limited)}`;
}

/** The walk to a crowd; when each of its mails comes after entry, if every wait takes its least. */
function proofWords({ proof }: Crowd): string {
  const shown = proof
    .slice(0, shownStops)
    .map(({ node, at, counts }) => (counts ? `${node} (${afterEntryWords(at)})` : node));
  const rest = proof.length - shown.length;
  return `${shown.join(' → ')}${rest > 0 ? ` → … and ${rest} more` : ''}`;
}

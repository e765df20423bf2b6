import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  journeySchema,
  link,
  programSchema,
  readAs,
  readJson,
  sameJson,
  workspaceSchema,
  type Issue,
  type Journey,
  type JourneyDocument,
  type Linked,
  type Program,
  type Read,
  type Sample,
} from '../core/index.ts';
import { compileWorkspace } from './compileWorkspace.ts';
import { Unreadable } from './usage.ts';

let stdinIsRead = false;

/** The text of a file, or of standard input for `-`, which can be read only once. */
export async function readText(file: string): Promise<string> {
  if (file === '-' && stdinIsRead) throw new Unreadable('wend: standard input (-) is named twice');
  stdinIsRead ||= file === '-';
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new Unreadable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An issue in one line: `FILE/path: what is wrong. What to do. [code]`. */
export const issueLine = (file: string, { path = '', severity, message, remedy, code }: Issue): string =>
  `${file}${path === '' ? '' : ` ${path}`}: ${severity}: ${message} ${remedy} [${code}]`;

export const asUnreadable = (file: string, issues: readonly Issue[]): Unreadable =>
  new Unreadable(issues.map((found) => issueLine(file, found)).join('\n'));

/** The value that was read, or an Unreadable that lists what is wrong with the file. */
export function orUnreadable<T>(file: string, read: Read<T>): T {
  if (read.ok) return read.value;
  throw asUnreadable(file, read.issues);
}

interface Source {
  program: Journey | Program;
  samples: readonly Sample[];
  /** What the journeys of a workspace are drawn as. */
  documents: readonly JourneyDocument[];
}

/** Reads journey, program or workspace JSON, whichever the file says it is. */
async function readSource(file: string): Promise<Source> {
  const value = orUnreadable(file, readJson(await readText(file)));
  const format = typeof value === 'object' && value !== null && 'format' in value ? String(value.format) : '';
  if (format.startsWith('wend.workspace/')) {
    const workspace = orUnreadable(file, readAs('wend.workspace', workspaceSchema, value));
    return { ...orUnreadable(file, await compileWorkspace(workspace)), documents: workspace.journeys };
  }
  const program = format.startsWith('wend.program/')
    ? orUnreadable(file, readAs('wend.program', programSchema, value))
    : orUnreadable(file, readAs('wend.journey', journeySchema, value));
  return { program, samples: [], documents: [] };
}

/** Reads and links the journeys of all files as one program. */
export async function linkFiles(files: readonly string[]): Promise<{
  linked: Linked;
  program: Journey | Program;
  journeys: readonly Journey[];
  /** Of workspaces: the people that they are tried with. */
  samples: readonly Sample[];
  /** What the journeys of workspaces are drawn as, by id. */
  documents: ReadonlyMap<string, JourneyDocument>;
}> {
  const read = await Promise.all(files.map(readSource));
  const sources = read.map(({ program }) => program);
  const [only] = sources;
  const alone = sources.length === 1 && only;
  // Each by itself first, so that what is wrong is told with the name of its file.
  if (!alone)
    for (const [index, source] of sources.entries()) {
      const linking = link(source);
      if (!linking.ok) throw asUnreadable(files[index] ?? '', linking.issues);
    }
  const source = alone || together(sources);
  const linking = link(source);
  if (!linking.ok) throw asUnreadable(files.join(' '), linking.issues);
  return {
    linked: linking.linked,
    program: source,
    journeys: source.format === 'wend.program/1' ? source.journeys : [source],
    samples: read.flatMap(({ samples }) => samples),
    documents: new Map(read.flatMap(({ documents }) => documents).map((document) => [document.id, document])),
  };
}

function together(sources: readonly (Journey | Program)[]): Program {
  const programs = sources.filter((source) => source.format === 'wend.program/1');
  return {
    format: 'wend.program/1',
    // A program's word counts; lone journeys carry a copy of the policies that they were published under.
    policies: merged('policy', programs.length > 0 ? programs : sources, ({ policies }) => policies),
    segments: merged('segment', programs, ({ segments }) => segments),
    topics: merged('topic', programs, ({ topics }) => topics),
    journeys: sources.flatMap((source) => (source.format === 'wend.program/1' ? source.journeys : [source])),
  };
}

/** What several files define, as one record; two of them may not define one id differently. */
function merged<Part extends object>(
  what: string,
  sources: readonly (Journey | Program)[],
  partOf: (source: Journey | Program) => Part,
): Part {
  const known = new Map<string, unknown>();
  for (const source of sources)
    for (const [id, definition] of Object.entries(partOf(source))) {
      if (known.has(id) && !sameJson(known.get(id), definition))
        throw new Unreadable(`wend: two files define the ${what} “${id}” differently`);
      known.set(id, definition);
    }
  return Object.fromEntries(known) as Part; // the union of records of one kind is of that kind
}

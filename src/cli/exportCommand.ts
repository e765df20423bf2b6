import { writeFile } from 'node:fs/promises';
import { toMarkdown, toMermaid, type Journey, type JourneyContext } from '../core/index.ts';
import { linkFiles } from './files.ts';
import { readOptions } from './options.ts';
import { Unreadable } from './usage.ts';

const forms: Readonly<Record<string, (journeys: readonly Journey[], context: JourneyContext) => string>> = {
  markdown: (journeys, context) => journeys.map((journey) => toMarkdown(journey, context)).join('\n'),
  mermaid: ([first, ...more]) => (first ? toMermaid(first, ...more) : ''),
};

/** `wend export JOURNEY… --to FORM`: the journeys as a document for people, on standard output or in a file. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { files, json, to, out } = readOptions(args, { to: { multiple: false }, out: { multiple: false } });
  if (files.length === 0) throw new Unreadable('wend export: name at least one journey');
  if (json) throw new Unreadable('wend export: there is no --json; the journey itself is JSON');
  const [form] = to;
  if (form === undefined) throw new Unreadable('wend export: --to is missing');
  const written = Object.hasOwn(forms, form) ? forms[form] : undefined;
  if (!written)
    throw new Unreadable(`wend export: --to ${form} is not one of ${Object.keys(forms).join(' and ')}`);
  const { linked, journeys, documents } = await linkFiles(files);
  const names = new Map(journeys.map(({ id, name }) => [id, name]));
  const { topics, segments, policies } = linked;
  const text = written(journeys, {
    topics,
    segments,
    policies,
    documents,
    journeyName: (id) => names.get(id),
  });
  const [file] = out;
  if (file === undefined) process.stdout.write(text);
  else
    await writeFile(file, text).catch((error: unknown) => {
      throw new Unreadable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
  return 0;
}

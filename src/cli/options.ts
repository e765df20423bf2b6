import { parseArgs } from 'node:util';
import { Unreadable } from './usage.ts';

type Names = Readonly<Record<string, { multiple: boolean }>>;
type Values<Known extends Names> = { [Name in keyof Known]: string[] };

/** Reads a command's arguments: files, `--json`, and the options it knows, each with the values given, in order. */
export function readOptions<Known extends Names>(
  args: readonly string[],
  known: Known,
): { files: string[]; json: boolean } & Values<Known> {
  const options = Object.fromEntries(
    Object.keys(known).map((name) => [name, { type: 'string' as const, multiple: true as const }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const given = Object.fromEntries(
      Object.entries(known).map(([name, { multiple }]) => {
        const list = (values as Record<string, string[] | undefined>)[name] ?? []; // declared above: strings, several
        if (!multiple && list.length > 1) throw new Unreadable(`wend: --${name} is given twice`);
        return [name, list];
      }),
    ) as Values<Known>; // built from the very names of `known`
    return { files: positionals, json: values.json === true, ...given };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`wend: ${error instanceof Error ? error.message : String(error)}`);
  }
}

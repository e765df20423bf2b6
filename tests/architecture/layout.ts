import {
  bannedFolders,
  coreOrder,
  generatedData,
  maxLines,
  maxReadmeLines,
  publishedSurface,
  rooms,
} from './rooms.ts';
import { isWritten, type Source, type Tree, type Violation } from './sources.ts';

/** Everything in `src` lies in a room of the table. */
export function unknownRoom({ sources }: Tree): Violation[] {
  return sources
    .filter(({ room }) => !Object.hasOwn(rooms, room))
    .map(({ path }) => ({
      rule: 'unknown-room',
      file: path,
      says: 'No such room. Put it where it belongs, or add the room to tests/architecture/rooms.ts with its storey.',
    }));
}

/** Code in core lies in one of its ordered folders. */
export function unknownCoreFolder({ sources }: Tree): Violation[] {
  const known: readonly string[] = coreOrder;
  return sources
    .filter(({ path, room }) => room === 'core' && isWritten(path) && path !== publishedSurface)
    .filter(({ path }) => !known.includes(path.split('/')[2] ?? ''))
    .map(({ path }) => ({
      rule: 'unknown-core-folder',
      file: path,
      says: `Core is made of ${coreOrder.join(' → ')}, and of index.ts; this file is in none of them.`,
    }));
}

/** No folder is named for what its files are in grammar instead of for what they mean. */
export function bannedFolder({ sources }: Tree): Violation[] {
  return sources.flatMap(({ path }) => {
    const folder = path
      .split('/')
      .slice(1, -1)
      .find((part) => bannedFolders.includes(part.toLowerCase()));
    if (folder === undefined) return [];
    return [
      {
        rule: 'banned-folder',
        file: path,
        says: `"${folder}" says nothing: name the folder for its meaning.`,
      },
    ];
  });
}

/** Every room explains itself in a README of a few lines. */
export function roomReadme({ sources }: Tree): Violation[] {
  const inhabited = new Set(sources.filter(({ path }) => isWritten(path)).map(({ room }) => room));
  return [...inhabited]
    .filter((room) => Object.hasOwn(rooms, room))
    .flatMap((room) => {
      const file = `src/${room}/README.md`;
      const readme = sources.find(({ path }) => path === file);
      const rule = 'room-readme';
      if (!readme)
        return [{ rule, file, says: 'Missing: say what the room is, what it may import, and its one rule.' }];
      const lines = countLines(readme.text);
      if (lines <= maxReadmeLines) return [];
      return [{ rule, file, says: `${lines} lines; ${maxReadmeLines} must do.` }];
    });
}

/** No file is longer than one can hold in mind. */
export function longFile({ sources, tests }: Tree): Violation[] {
  return [...sources, ...tests]
    .filter(({ path }) => isWritten(path) && !generatedData.includes(path))
    .map(({ path, text }) => ({ path, lines: countLines(text) }))
    .filter(({ lines }) => lines > maxLines)
    .map(({ path, lines }) => ({
      rule: 'long-file',
      file: path,
      says: `${lines} lines; at most ${maxLines}. Find the second subject in it and give that a file of its own.`,
    }));
}

/** No file only passes on what others export, except the published surface. */
export function barrel({ sources }: Tree): Violation[] {
  return sources
    .filter((source) => source.path !== publishedSurface && isBarrel(source))
    .map(({ path }) => ({
      rule: 'barrel',
      file: path,
      says: 'It only passes on what other files export: import from those.',
    }));
}

function isBarrel({ program }: Source): boolean {
  const body = program?.body ?? [];
  const passesOn = body.filter(
    (node) =>
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && node.declaration === null),
  );
  const imports = body.filter((node) => node.type === 'ImportDeclaration');
  return passesOn.length > 0 && passesOn.length + imports.length === body.length;
}

const countLines = (text: string): number => text.trimEnd().split('\n').length;

import { bareWords } from './bareWords.ts';
import {
  computedImport,
  coreOrdered,
  importOutside,
  packageImport,
  roomImport,
  unusedStyle,
} from './imports.ts';
import { bannedFolder, barrel, longFile, roomReadme, unknownCoreFolder, unknownRoom } from './layout.ts';
import { missingClass, unusedClass } from './styles.ts';
import { readTree, type Tree, type Violation } from './sources.ts';
import { namedKind, unsafeText } from './words.ts';

/** Every rule by the name its violations carry. */
export const rules: Readonly<Record<string, (tree: Tree) => Violation[]>> = {
  'unknown-room': unknownRoom,
  'unknown-core-folder': unknownCoreFolder,
  'banned-folder': bannedFolder,
  'room-readme': roomReadme,
  'long-file': longFile,
  barrel,
  'room-import': roomImport,
  'import-outside': importOutside,
  'core-order': coreOrdered,
  'package-import': packageImport,
  'computed-import': computedImport,
  'unused-style': unusedStyle,
  'unused-class': unusedClass,
  'missing-class': missingClass,
  'named-kind': namedKind,
  'unsafe-text': unsafeText,
  'bare-words': bareWords,
};

/** Holds the tree under `root` (its `src` and `tests`) to every rule. */
export function checkTree(root: string): Violation[] {
  const tree = readTree(root);
  return Object.values(rules).flatMap((rule) => rule(tree));
}

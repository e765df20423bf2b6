/**
 * The plan of the house, as data: each room’s README says its part in words, `checkTree` holds the code to it.
 * A room, a folder of core, or an exception exists when it is listed here.
 */

interface Room {
  /** Rooms on one storey never import each other; what they share moves down, or `app` joins them. */
  readonly storey: -1 | 0 | 1 | 2 | 3 | 'beside';
  readonly mayImport: readonly string[];
  /** Packages by name, `name/*`, or `node:*`; 'any' is every package but Node's own modules. */
  readonly packages: 'any' | readonly string[];
}

export const rooms: Readonly<Record<string, Room>> = {
  // Below all: whatever says something says it in the language that was chosen.
  texts: { storey: -1, mayImport: [], packages: [] },
  core: { storey: 0, mayImport: ['texts'], packages: ['zod', '@noble/hashes/*', 'unicode-segmenter/*'] },
  ui: { storey: 0, mayImport: ['texts'], packages: 'any' },
  session: { storey: 1, mayImport: ['texts', 'core'], packages: 'any' },
  library: { storey: 1, mayImport: ['texts', 'core'], packages: 'any' },
  email: { storey: 1, mayImport: ['texts', 'core', 'ui'], packages: 'any' },
  canvas: { storey: 2, mayImport: ['texts', 'core', 'session', 'ui'], packages: 'any' },
  inspector: {
    storey: 2,
    mayImport: ['texts', 'core', 'session', 'library', 'email', 'ui'],
    packages: 'any',
  },
  simulator: {
    storey: 2,
    mayImport: ['texts', 'core', 'session', 'library', 'email', 'ui'],
    packages: 'any',
  },
  publish: { storey: 2, mayImport: ['texts', 'core', 'session', 'library', 'email', 'ui'], packages: 'any' },
  app: {
    storey: 3,
    mayImport: [
      'texts',
      'core',
      'ui',
      'session',
      'library',
      'email',
      'canvas',
      'inspector',
      'simulator',
      'publish',
    ],
    packages: 'any',
  },
  cli: { storey: 'beside', mayImport: ['texts', 'core', 'email'], packages: ['node:*', 'zod'] },
  // It runs before anything is installed; only a dynamic import may name a package.
  setup: { storey: 'beside', mayImport: [], packages: ['node:*'] },
};

/** The folders of core: each may import itself and those before it. `core/index.ts`, the published surface, may import all. */
export const coreOrder = [
  'values',
  'kinds',
  'document',
  'layout',
  'compile',
  'engine',
  'simulate',
  'analyse',
  'lint',
  'population',
  'export',
] as const;

/** These sort by grammar, not by meaning. */
export const bannedFolders = ['components', 'hooks', 'utils', 'types', 'lib', 'helpers'];

/** The only file that does nothing but pass on what others export. */
export const publishedSurface = 'src/core/index.ts';

export const maxLines = 300;
export const maxReadmeLines = 15;

/** Generated tables, which nobody reads line by line. */
export const generatedData = ['src/core/values/zoneData.ts'];

/** Where a step kind may be named: the catalogue and the inspector's form map. */
export const mayNameKinds = ['src/core/kinds/', 'src/inspector/forms/'];

/** Every kind of format.md. Those that mean nothing else in English-speaking code are caught wherever they stand. */
export const stepKinds = [
  'trigger',
  'email',
  'wait',
  'waitForEvent',
  'condition',
  'split',
  'update',
  'webhook',
  'startJourney',
  'goal',
  'exit',
];
export const unmistakableKinds = ['waitForEvent', 'startJourney'];

/** The rooms whose words are on screen, so that they come from the catalogue. */
export const wordedRooms = [
  'core',
  'ui',
  'session',
  'library',
  'email',
  'canvas',
  'inspector',
  'simulator',
  'publish',
  'app',
];

/** What reads like words on screen and is none: names of events and inputs, what is in a digest, codes as examples, our own name. */
export const names: readonly string[] = [
  'Wend',
  'Email Link Clicked',
  'Email Marked as Spam',
  'Let in by hand',
  'Moved to another version',
  'Answered',
  'Failed',
  'A population to begin with',
  'newsletter',
  'email',
  'welcome',
];

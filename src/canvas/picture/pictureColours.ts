import type { Family, NoteColour } from '../../core/index.ts';

/**
 * The light theme's colours, by name. A picture leaves the app, so that it has to bring them along; a test holds them to the
 * tokens.
 */
export const colours = {
  ground: '#f5f2eb',
  raised: '#ffffff',
  ink: '#211d18',
  'ink-2': '#575046',
  'ink-3': '#6b6358',
  line: '#e2dccf',
  'line-2': '#d0c8b8',
  edge: '#8f8577',
  trigger: '#a84416',
  'trigger-soft': '#faebe2',
  email: '#27599f',
  'email-soft': '#e5edf8',
  timing: '#7f5b00',
  'timing-soft': '#f7eed3',
  logic: '#8f2f60',
  'logic-soft': '#f8e7ef',
  data: '#4d6314',
  'data-soft': '#edf1da',
  ending: '#48525e',
  'ending-soft': '#e9ecef',
  note: '#fbf3d2',
} as const satisfies Readonly<Record<Family | `${Family}-soft`, string>> & Readonly<Record<string, string>>;

/** What notes are written on and sections are drawn with. */
export const papers = {
  yellow: { paper: colours.note, ink: colours.timing },
  green: { paper: colours['data-soft'], ink: colours.data },
  blue: { paper: colours['email-soft'], ink: colours.email },
  pink: { paper: colours['logic-soft'], ink: colours.logic },
  grey: { paper: colours['ending-soft'], ink: colours.ending },
} as const satisfies Readonly<Record<NoteColour, { paper: string; ink: string }>>;

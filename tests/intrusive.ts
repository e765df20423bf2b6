/** Test files that replace modules, load them anew, or choose a language: they need a process of their own, to leave nothing to others. */
export const intrusive = [
  'tests/canvas/alignSteps.test.ts',
  'tests/canvas/snap/dragSnap.test.ts',
  'tests/canvas/tidy.test.ts',
  'tests/conformance/languages.test.ts',
  'tests/session/ViewState.test.ts',
  'tests/texts/t.test.ts',
];

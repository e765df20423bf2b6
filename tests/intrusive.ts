/** Test files that replace modules, load them anew, choose a language, or ask what a module remembers: they need a process of their own. */
export const intrusive = [
  'tests/app/templates/galleryInGerman.test.tsx',
  'tests/canvas/alignSteps.test.ts',
  'tests/canvas/playTicks.test.tsx',
  'tests/canvas/snap/dragSnap.test.ts',
  'tests/canvas/tidy.test.ts',
  'tests/conformance/languages.test.ts',
  'tests/session/ViewState.test.ts',
  'tests/simulator/guests.test.tsx',
  'tests/simulator/population/PopulationBehaviour.test.tsx',
  'tests/simulator/population/PopulationPage.test.tsx',
  'tests/simulator/population/modelFiles.test.tsx',
  'tests/texts/t.test.ts',
  'tests/ui/buttons.test.tsx',
  'tests/ui/theme.test.tsx',
];

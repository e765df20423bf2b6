import { at, did, exit, fixes, journey, leaves, program, scenario, wait, type ConformanceGroup } from '../build.ts'; // oxfmt-ignore
import type { ScenarioEvent } from '../../../src/core/index.ts';

const start = '2026-03-02 08:00';
const old = (more: object = {}, steps = [wait('w', 'P5D'), exit('x', 'Old')]) =>
  journey({ version: 1, steps, ...more });
const young = (more: object = {}) =>
  journey({ version: 2, steps: [wait('w', 'P9D'), exit('x', 'New')], ...more });
const migrates = (after: string, steps: Record<string, string>, to = 1): ScenarioEvent =>
  ({ type: 'migrate', journey: 'j', from: 2, to, steps, after }) as unknown as ScenarioEvent; // the scenario is read by its schema in the test
const then = (...events: ScenarioEvent[]) => scenario({ events: [did('PT0S', 'Start'), ...events] });
const arrives = at(start, 'entered t', 'arrived w');

/** Several versions of one journey. */
export const versions: ConformanceGroup = {
  id: 'versions',
  title: 'Versions',
  cases: [
    fixes(
      'highest-version-takes-entries',
      'Of several versions of a journey the highest one takes the entries, wherever it is listed.',
      program([young(), old()]),
      scenario(),
      [arrives, at('2026-03-11 08:00', 'arrived x', 'exited New')],
    ),
    fixes(
      'run-migrated-to-another-step-arrives-there-anew',
      'A run that is moved to another step arrives there at that moment.',
      program([old({}, [wait('v', 'P5D'), exit('x', 'Old')]), young()]),
      then(migrates('P1D', { w: 'v' })),
      [
        arrives,
        at('2026-03-03 08:00', 'migrated w', 'arrived v'),
        at('2026-03-08 08:00', 'arrived x', 'exited Old'),
      ],
    ),
    fixes(
      'run-at-a-step-without-a-place-stays',
      'A run at a step that the move does not name stays on its version.',
      program([old({}, [wait('v', 'P5D'), exit('x', 'Old')]), young()]),
      then(migrates('P1D', { x: 'x' })),
      [arrives, at('2026-03-11 08:00', 'arrived x', 'exited New')],
    ),
    fixes(
      'runs-of-other-versions-stay',
      'A move touches only runs of the version that it names: once moved, a run is not moved again by the same.',
      program([old(), young()]),
      then(migrates('P1D', { w: 'w' }), migrates('P2D', { w: 'x' })),
      [arrives, at('2026-03-03 08:00', 'migrated w'), at('2026-03-07 08:00', 'arrived x', 'exited Old')],
    ),
    fixes(
      'move-touches-one-journey-only',
      'A move touches runs of its journey only, whatever versions others have.',
      program([old(), young(), old({ id: 'k' }), young({ id: 'k' })]),
      then(migrates('P1D', { w: 'w' })),
      [
        at(start, 'entered t', 'arrived w', 'k entered t', 'k arrived w'),
        at('2026-03-03 08:00', 'migrated w'),
        at('2026-03-07 08:00', 'arrived x', 'exited Old'),
        at('2026-03-11 08:00', 'k arrived x', 'k exited New'),
      ],
    ),
    fixes(
      'run-obeys-the-version-it-lives-on',
      'Exits and goal of a run are those of the version that it lives on.',
      program([old({ exits: [leaves('gone', { event: 'Left' })] }), young()]),
      then(did('PT1H', 'Left'), migrates('P1D', { w: 'w' }), did('P2D', 'Left')),
      [arrives, at('2026-03-03 08:00', 'migrated w'), at('2026-03-04 08:00', 'exited gone')],
    ),
    fixes(
      're-entry-counts-over-all-versions',
      'Re-entry is judged over all versions: who is in an older one may not enter the newer one too.',
      program([old(), young({ reentry: { mode: 'afterExit' } })]),
      then(migrates('P1D', { w: 'w' }), did('P2D', 'Start'), did('P7D', 'Start')),
      [
        arrives,
        at('2026-03-03 08:00', 'migrated w'),
        at('2026-03-04 08:00', 'refused re-entry'),
        at('2026-03-07 08:00', 'arrived x', 'exited Old'),
        at('2026-03-09 08:00', 'j#2 entered t', 'j#2 arrived w'),
        at('2026-03-18 08:00', 'j#2 arrived x', 'j#2 exited New'),
      ],
    ),
    fixes(
      'move-to-a-version-that-is-not-there',
      'A move to a version that is not there changes nothing.',
      program([old(), young()]),
      then(migrates('P1D', { w: 'w' }, 9)),
      [arrives, at('2026-03-11 08:00', 'arrived x', 'exited New')],
    ),
  ],
};

import { comparisonFaults } from './faults/comparisons.ts';
import { cornerFaults } from './faults/corners.ts';
import { entryFaults } from './faults/entries.ts';
import { exitFaults } from './faults/exits.ts';
import { groupFaults } from './faults/groups.ts';
import { instantFaults } from './faults/instants.ts';
import { mailFaults } from './faults/mails.ts';
import { programFaults } from './faults/programs.ts';
import { ruleFaults } from './faults/rules.ts';
import { runFaults } from './faults/runs.ts';
import { sendFaults } from './faults/sends.ts';
import { setOffFaults } from './faults/setOff.ts';
import { timeFaults } from './faults/time.ts';
import { waitFaults } from './faults/waits.ts';
import type { Planted } from './Fault.ts';

/** Every fault planted by hand. */
export const faults: readonly Planted[] = [
  ...timeFaults,
  ...comparisonFaults,
  ...mailFaults,
  ...sendFaults,
  ...entryFaults,
  ...exitFaults,
  ...runFaults,
  ...groupFaults,
  ...programFaults,
  ...waitFaults,
  ...ruleFaults,
  ...cornerFaults,
  ...setOffFaults,
  ...instantFaults,
];

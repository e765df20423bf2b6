import type { ConformanceGroup } from './build.ts';
import { awaited } from './cases/awaited.ts';
import { caps } from './cases/caps.ts';
import { clocks } from './cases/clocks.ts';
import { comparisons } from './cases/comparisons.ts';
import { dates } from './cases/dates.ts';
import { deferring } from './cases/deferring.ts';
import { entry } from './cases/entry.ts';
import { exits } from './cases/exits.ts';
import { gate } from './cases/gate.ts';
import { groups } from './cases/groups.ts';
import { inputs } from './cases/inputs.ts';
import { instants } from './cases/instants.ts';
import { keys } from './cases/keys.ts';
import { mails } from './cases/mails.ts';
import { pauses } from './cases/pauses.ts';
import { programs } from './cases/programs.ts';
import { queues } from './cases/queues.ts';
import { quietHours } from './cases/quiet.ts';
import { rules } from './cases/rules.ts';
import { segments } from './cases/segments.ts';
import { splits } from './cases/splits.ts';
import { steps } from './cases/steps.ts';
import { sunset } from './cases/sunset.ts';
import { versions } from './cases/versions.ts';
import { waitsGroup } from './cases/waits.ts';

/** Every case, in the order of the page. */
export const conformance: readonly ConformanceGroup[] = [
  clocks, waitsGroup, awaited, rules, comparisons, mails, splits, entry, keys, exits, gate, caps, deferring, quietHours, groups, queues, pauses,
  segments, dates, steps, sunset, versions, inputs, programs, instants,
]; // oxfmt-ignore

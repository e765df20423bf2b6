import type { Program, Scenario, Simulation } from '../../src/core/index.ts';
import {
  becomes,
  did,
  email,
  journey,
  manual,
  program,
  scenario,
  starts,
  wait,
} from '../conformance/build.ts';
import type { Engine } from './Assembly.ts';

/** A story that shows what no conformance case can: `seen` is what must stay as it is. */
interface Witness {
  program: Program;
  scenario: Scenario;
  seen: (simulation: Simulation) => unknown;
}

const weekly = Array.from({ length: 40 }, (_, week) => did(`P${week * 7}D`, 'Start'));

const witnesses: readonly Witness[] = [
  // A thousand entries in one input, and not one more: as a case that would be a file of megabytes.
  {
    program: program(journey({ on: { manual: true }, steps: [starts('s', 'j')] })),
    scenario: scenario({ events: [manual('PT0S', 'j')] }),
    seen: ({ entries }) => entries.filter((entry) => entry.did === 'entered').length,
  },
  // By what a run has ended is counted, though no trail repeats it.
  {
    program: program(
      journey({ steps: [wait('w', { until: { attribute: 'due' }, ifPast: 'exit', ifMissing: 'exit' })] }),
    ),
    scenario: scenario({
      events: [did('PT0S', 'Start'), becomes('PT1H', { due: '2026-01-01' }), did('PT1H', 'Start')],
    }),
    seen: ({ state }) => state.runs.map(({ ended }) => ended?.outcome),
  },
  // What nobody can ask for any more is forgotten.
  {
    program: program(
      journey({
        steps: [email('m')],
        audience: { not: { email: 'any', did: 'complained', within: 'P30D' } },
      }),
    ),
    scenario: scenario({ until: 'P300D', events: weekly }),
    seen: ({ state }) => [state.mails.length, state.deedLog.length, Object.keys(state.seenBefore).length],
  },
  // A weekday that a place at the date line left out: Samoa had no Friday 30 December 2011.
  {
    program: program(journey({ steps: [wait('w', { until: { time: '09:00', weekdays: ['fri'] } })] })),
    scenario: scenario({ start: '2011-12-29 12:00', subscriber: { timeZone: 'Pacific/Apia' } }),
    seen: ({ entries }) => entries.map(({ at }) => at),
  },
];

/** What an engine makes of the stories. Where it breaks, that is what is seen. */
export const testimony = ({ link, simulate }: Engine): string[] =>
  witnesses.map(({ program: acts, scenario: on, seen }) => {
    try {
      const linking = link(acts);
      return JSON.stringify(linking.ok && seen(simulate(linking.linked, on)));
    } catch (error) {
      return String(error);
    }
  });

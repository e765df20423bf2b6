import { expect, test } from 'vitest';
import { link, simulate } from '../../../src/core/index.ts';
import { journey, manual, program, scenario as play, starts } from '../../conformance/build.ts';
import { draw, exit, run, scenario, trigger, wait } from '../draw.ts';

// What counts by reason reads the state, where no trail is kept: it must say what the trail says.
test('a wait that says to leave ends the run with the same reason in its state as in its trail', () => {
  const leaves = (settings: Parameters<typeof wait>[0]) => {
    const waiting = draw([trigger('Signed Up', 't'), wait(settings, 'w'), exit('Done', 'x')]);
    const { outcomes, state } = run(waiting, scenario([['PT0S', 'Signed Up']]));
    return [outcomes[0]?.outcome, state.runs[0]?.ended?.outcome];
  };
  expect(leaves({ until: { date: '2026-01-01', time: '09:00' }, ifPast: 'exit' })).toEqual([
    'exited:wait-past',
    'exited:wait-past',
  ]);
  expect(leaves({ until: { attribute: 'renewsOn' }, ifMissing: 'exit' })).toEqual([
    'exited:wait-missing',
    'exited:wait-missing',
  ]);
});

test('one input lets people in a thousand times, and not once more', () => {
  const again = journey({ on: { manual: true }, steps: [starts('s', 'j')] });
  const linking = link(program(again));
  if (!linking.ok) throw new Error('not linked');
  const { entries } = simulate(linking.linked, play({ events: [manual('PT0S', 'j')] }));
  const did = (what: string) => entries.filter((entry) => entry.did === what);
  expect(did('entered')).toHaveLength(1_000);
  expect(did('refused').map(({ why }) => 'reason' in why && why.reason)).toEqual(['looping']);
});

// @vitest-environment happy-dom
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { Sample } from '../../src/core/index.ts';
import { useProgram } from '../../src/simulator/calendar/useProgram.ts';
import { useSimulation } from '../../src/simulator/useSimulation.ts';
import { drawDraft, exit, scenario, trigger } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent, waitFor } from '../ui/dom.ts';
import { showStage } from './stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

/** So many events that the replay is put off. */
const many = 2_500;
const person = (id: string, event: string): Sample => ({
  id,
  scenario: scenario(Array.from({ length: many }, () => ['PT1H', event])),
});
/** Two people who are one subscriber: one signs up again and again, the other does nothing that is asked for. */
const busy = person('busy', 'Signed Up');
const idle = person('idle', 'Page Left');
const none: ReadonlySet<string> = new Set();

type UseTrail = (sample: Sample) => number | undefined;

/** How long the trails were that stood under each name, in the order in which they were drawn. */
async function told(useTrail: UseTrail): Promise<[string, number][]> {
  const drawn: [string, number][] = [];
  function Trail() {
    const [sample, choose] = useState(busy);
    const length = useTrail(sample);
    if (length !== undefined) drawn.push([sample.id, length]);
    return <button onClick={() => choose(idle)}>{`${sample.id} ${length ?? '…'}`}</button>;
  }
  await showStage(<Trail />, tab(), {
    draft: drawDraft([trigger('Signed Up', 't'), exit('Done', 'x')]),
    samples: [],
  });
  await waitFor(() => expect(screen.getByRole('button', { name: /^busy \d+/ })).toBeVisible());
  await userEvent.click(screen.getByRole('button', { name: /^busy/ }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'idle 0' })).toBeVisible());
  return drawn;
}

test.each<[string, UseTrail]>([
  ['simulation', (sample) => useSimulation(sample).result?.simulation.entries.length],
  ['program', (sample) => useProgram(sample, none).result?.simulation.entries.length],
])(
  'no trail of a %s stands under the name of another person who is the same subscriber',
  async (_, useTrail) => {
    const drawn = await told(useTrail);
    expect(drawn.some(([name, length]) => name === 'busy' && length > many)).toBe(true);
    expect(drawn.filter(([name, length]) => name === 'idle' && length !== 0)).toEqual([]);
  },
);

import { within } from '@testing-library/react';
import { expect } from 'vitest';
import {
  impossibleOutlets,
  judgeTest,
  link,
  personFor,
  type Journey,
  type Linked,
  type Sample,
} from '../../../src/core/index.ts';
import type { Repository } from '../../../src/library/Repository.ts';
import { SimulatorDock } from '../../../src/simulator/SimulatorDock.tsx';
import { TestKeeper } from '../../../src/simulator/testing/TestKeeper.tsx';
import type { Question } from '../../../src/simulator/testing/tests.worker.ts';
import { condition, drawDraft, email, exit, scenario, trigger, wait } from '../../core/draw.ts';
import { screen, userEvent, waitFor } from '../../ui/dom.ts';
import { showStage, type Stage } from '../stage.tsx';

/** A worker that answers by the very functions that the real one calls, on the page's own thread. */
export class PageWorker extends EventTarget {
  #open: { linked: Linked; journey: Journey } | undefined;
  postMessage(question: Question) {
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: this.#answer(question) })));
  }
  terminate() {}
  #answer(question: Question) {
    if (question.type === 'journey') {
      const linking = link(question.journey);
      if (!linking.ok) throw new Error('the journey does not link');
      this.#open = { linked: linking.linked, journey: question.journey };
      return 'open';
    }
    if (!this.#open) throw new Error('no journey is open');
    const { linked, journey } = this.#open;
    if (question.type === 'impossible') return impossibleOutlets(journey, {});
    return question.type === 'test'
      ? judgeTest(linked, journey.id, question.scenario, question.concerning)
      : personFor(linked, journey.id, question.place, question.called);
  }
}

/** An email, a day, and an end for VIPs or for the others. */
export const draft = () =>
  drawDraft([
    trigger('Signed Up', 't'),
    email('hello'),
    wait('P1D', 'w'),
    condition({ tag: 'vip' }, { yes: [exit('Given', 'x1')], no: [exit('Nothing', 'x2')] }, 'c'),
  ]);
/** Somebody who signs up and is no VIP. */
export const ada: Sample = { id: 's1', scenario: { ...scenario([['PT1H', 'Signed Up']]), name: 'Signs up' } };

/** The dock with its tests in sight, once they have run. */
export async function showTests(repository: Repository, samples: readonly Sample[] = [ada]): Promise<Stage> {
  const dock = (
    <>
      <TestKeeper />
      <SimulatorDock onClose={() => undefined} />
    </>
  );
  const stage = await showStage(dock, repository, { draft: draft(), samples });
  await userEvent.click(within(modes()).getByRole('radio', { name: /^Tests/ }));
  await screen.findByRole('region', { name: 'Coverage' });
  await waitFor(() => expect(screen.queryByLabelText('The tests are running')).not.toBeInTheDocument(), {
    timeout: 3_000,
  });
  return stage;
}

export const modes = () => screen.getByRole('radiogroup', { name: 'What the simulator shows' });
export const list = () => within(screen.getByRole('list', { name: 'Tests' }));
export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** Everybody who is stored. */
export async function stored({ repository }: Stage): Promise<Sample[]> {
  const answer = await repository.samples();
  if (!answer.ok) throw new Error('no samples');
  return answer.value.map(({ value }) => value);
}

// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SimulatorDock } from '../../src/simulator/SimulatorDock.tsx';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent, waitFor } from '../ui/dom.ts';
import { isCounted, few } from './population/populationStage.tsx';
import { cartRecovery, showStage } from './stage.tsx';

vi.mock('../../src/simulator/runPopulation.ts', () => import('./population/countHere.ts'));

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

const page = (name: string | RegExp) => userEvent.click(screen.getByRole('radio', { name }));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const card = () => within(screen.getByRole('region', { name: 'Person' }));
const who = () => card().getByRole('heading', { level: 3 }).textContent;

/** The first of those who reached the goal is sent through by themselves. */
async function openGuest(): Promise<void> {
  await page('Population');
  await screen.findByRole('button', { name: 'Goal reached' }, { timeout: 10_000 });
  await isCounted();
  await press('Goal reached');
  await userEvent.click(screen.getAllByRole('menuitem')[0] ?? document.body);
  await screen.findByRole('region', { name: 'Person' });
}

async function show() {
  const given = cartRecovery();
  localStorage.setItem(`wend.population.${given.draft.document.id}`, JSON.stringify({ subscribers: few }));
  const stage = await showStage(<SimulatorDock onClose={() => undefined} />, tab(), given);
  await openGuest();
  const stored = async () => {
    const answer = await stage.repository.samples();
    if (!answer.ok) throw new Error(answer.words);
    return answer.value.map(({ value }) => value);
  };
  return { ...stage, given, guest: who(), stored };
}
const pick = (label: string, person: string) => {
  const list = screen.getByRole('combobox', { name: label });
  expect(within(list).getByRole('option', { selected: true })).not.toHaveTextContent('not in the list');
  return userEvent.selectOptions(list, within(list).getByRole('option', { name: person }));
};

describe('somebody of a population, shown by themselves', () => {
  test('gives way to whoever is chosen on the calendar and beside another', async () => {
    const { guest } = await show();
    await page('Calendar');
    await screen.findByRole('combobox', { name: 'Person' }, { timeout: 10_000 });
    await pick('Person', 'Ada Okafor');
    await page('One person');
    expect(who()).toBe('Ada Okafor');

    await openGuest();
    expect(who()).toBe(guest);
    await page('Side by side');
    await screen.findByRole('combobox', { name: 'Person A' }, { timeout: 10_000 });
    await pick('Person A', 'Ada Okafor');
    await page('One person');
    expect(who()).toBe('Ada Okafor');
  });

  test('gives way to a person who is made', async () => {
    const { stored, given } = await show();
    await press('Choose another person');
    await userEvent.click(screen.getByRole('menuitem', { name: 'New person for this journey' }));
    await waitFor(async () => expect(await stored()).toHaveLength(given.samples.length + 1));
    await waitFor(() => expect(card().getByRole('button', { name: /^Edit / })).toBeVisible());
  });

  test('has no form and cannot be deleted, and is kept at a press', async () => {
    const { stored, given, guest } = await show();
    expect(card().queryByRole('button', { name: /^Edit / })).toBeNull();
    await press('More for this person');
    expect(screen.getByRole('menuitem', { name: /^Delete / })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Escape}');
    await press(/^Keep 1-/);
    await waitFor(() => expect(card().getByRole('button', { name: /^Edit / })).toBeVisible());
    expect(who()).toBe(guest);
    expect(await stored()).toHaveLength(given.samples.length + 1);
    await press('Undo');
    await waitFor(async () => expect(await stored()).toHaveLength(given.samples.length));
  });

  test('is another person each time that they are kept as a test', async () => {
    const { stored, given, guest } = await show();
    for (const more of [1, 2]) {
      if (more === 2) await openGuest();
      await press('More for this simulation');
      await userEvent.click(screen.getByRole('menuitem', { name: 'Keep as a test' }));
      await waitFor(async () => expect(await stored()).toHaveLength(given.samples.length + more));
      await waitFor(() => expect(card().getByRole('button', { name: /^Edit / })).toBeVisible());
      expect(who()).toBe(guest);
    }
    const known = new Set(given.samples.map(({ id }) => id));
    const kept = (await stored()).filter(({ id }) => !known.has(id));
    expect(kept[0]?.scenario).toEqual(kept[1]?.scenario);
    expect(kept[0]?.scenario.expect?.length).toBeGreaterThan(0);
  });
});

// @vitest-environment happy-dom
import { within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sample } from '../../../src/core/index.ts';
import { SimulatorDock } from '../../../src/simulator/SimulatorDock.tsx';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, screen, userEvent, waitFor } from '../../ui/dom.ts';
import { cartRecovery, showStage } from '../stage.tsx';

const { tab } = freshRepository();
beforeEach(() => localStorage.clear());

const hostile = '<img src=x onerror=alert(1)>';
/** Ada, who calls herself something else. */
async function show(name?: string) {
  const given = cartRecovery();
  const samples = given.samples.map((sample): Sample => {
    const { scenario } = sample;
    if (name === undefined || scenario.subscriber.id !== 'ada') return sample;
    const attributes = { ...scenario.subscriber.attributes, first_name: name };
    return { ...sample, scenario: { ...scenario, subscriber: { ...scenario.subscriber, attributes } } };
  });
  await showStage(<SimulatorDock onClose={() => undefined} />, tab(), { ...given, samples });
}
async function choose(item: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: 'More for this simulation' }));
  await userEvent.click(screen.getByRole('menuitem', { name: item }));
}
const sheet = () => [...document.querySelectorAll('body > article')].at(-1);

describe('a run is taken away', () => {
  test('as a storyboard: person, moments, reasons, subjects as they were read; nothing to press; gone after printing', async () => {
    const print = vi.fn(() => sheet()?.textContent);
    vi.stubGlobal('print', print);
    await show();
    await choose(/storyboard/);
    await waitFor(() => expect(print).toHaveReturned(), { timeout: 4_000 });
    const [printed] = print.mock.results.map(({ value }) => String(value));
    for (const words of [
      'Ada Okafor',
      'Thu 5 Mar 2026',
      '23 h later',
      'Still in the cart?',
      'item count is 2',
      'Ada: shall we keep it for you?',
    ])
      expect(printed).toContain(words);
    expect(sheet()?.querySelectorAll('a, button, input, [tabindex]')).toHaveLength(0);
    act(() => void dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(sheet()).toBeUndefined());
  });

  test('what a person typed stays text on paper', async () => {
    vi.stubGlobal('print', vi.fn());
    await show(hostile);
    await choose(/storyboard/);
    await waitFor(() => expect(sheet()?.textContent).toContain(hostile), { timeout: 4_000 });
    expect(sheet()?.querySelector('img')).toBeNull();
  });

  test('as a table: every entry of the trail is a line', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) made.push(blob);
      return 'blob:x';
    });
    await show();
    await choose(/CSV/);
    const text = (await made[0]?.text()) ?? '';
    expect(text.split('\r\n')[1]).toMatch(
      /^2026-03-05T08:00:00Z,2026-03-05T09:00:00\+01:00,ada,cart-recovery,/,
    );
    expect(text.trim().split('\r\n').length).toBeGreaterThan(12);
  });
});

test('a mail is read large, with all that its reader sees, and pages turn with the inbox', async () => {
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Read it large, on a phone or a desk' }));
  const reader = within(screen.getByRole('dialog', { name: 'Ada’s mail 3 of 3' }));
  expect(await reader.findByText('Ada: shall we keep it for you?')).toBeVisible();
  expect(reader.getByText('Fjord & Fern <hello@fjordandfern.example>')).toBeVisible();
  expect(reader.getByText('Sun 8 Mar 9:00')).toBeVisible();
  expect(reader.getByText('This is our last mail about this cart. Shipping is on us.')).toBeVisible();
  expect(reader.getByRole('radio', { name: 'Desktop' })).toBeChecked();
  await userEvent.click(reader.getByRole('button', { name: 'Earlier mail' }));
  expect(screen.getByRole('dialog', { name: 'Ada’s mail 2 of 3' })).toBeVisible();
  await userEvent.click(reader.getByRole('button', { name: 'Close' }));
  expect(screen.getByText('2 of 3')).toBeVisible();
});

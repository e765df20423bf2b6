// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { scenarioSchema, type Scenario } from '../../../src/core/index.ts';
import { PersonEditor } from '../../../src/simulator/PersonEditor.tsx';
import { drawDraft, email, scenario, trigger } from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { screen, userEvent } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';

const { tab } = freshRepository();

async function reactions(given: Scenario) {
  const onUse = vi.fn<(scenario: Scenario) => void>();
  const draft = drawDraft([
    trigger('Signed Up', 't'),
    {
      kind: 'split',
      id: 's',
      settings: {
        arms: [
          { id: 'a', label: 'Discount', weight: 5_000 },
          { id: 'b', label: 'Plain', weight: 5_000 },
        ],
      },
      ways: {},
    },
    {
      kind: 'webhook',
      id: 'crm',
      settings: { method: 'POST', url: 'https://crm.example/', timeout: 'PT1H' },
      ways: {},
    },
    email('m'),
  ]);
  const sample = { id: `choices-${Math.random()}`, scenario: given };
  await showStage(
    <PersonEditor sample={sample} others={[]} onUse={onUse} onClose={() => undefined} />,
    tab(),
    { draft, samples: [] },
  );
  await userEvent.click(screen.getByRole('tab', { name: /^Reactions/ }));
  return { id: draft.document.id, used: () => onUse.mock.lastCall?.[0] };
}
const arm = () => screen.getByRole('combobox', { name: /^Discount/ });
const answer = () => screen.getByRole('combobox', { name: /crm/ });

describe('what chance and other systems decide', () => {
  test('an arm is pinned by its name, and left to chance again', async () => {
    const { id, used } = await reactions(scenario([]));
    await userEvent.selectOptions(arm(), 'Plain');
    expect(used()?.pins).toEqual({ [`${id}/s`]: 'b' });
    await userEvent.selectOptions(arm(), 'By chance, as it falls for this person');
    expect(used()).not.toHaveProperty('pins');
  });
  test('another system answers, fails or is silent', async () => {
    const { id, used } = await reactions(scenario([]));
    expect(answer()).toHaveDisplayValue('It answers');
    await userEvent.selectOptions(answer(), 'It never answers');
    expect(used()?.webhooks).toEqual({ [`${id}/crm`]: 'silent' });
    await userEvent.selectOptions(answer(), 'It answers');
    expect(used()).not.toHaveProperty('webhooks');
  });
  test('what is said of other journeys is shown, kept, and can be taken out', async () => {
    const { used } = await reactions(
      scenario([], { pins: { 'other/split-1': 'b' }, webhooks: { 'other/call': 'failed' } }),
    );
    await userEvent.selectOptions(arm(), 'Discount');
    expect(used()?.pins).toMatchObject({ 'other/split-1': 'b' });
    await userEvent.click(screen.getByRole('button', { name: 'Remove what is said of other/call' }));
    expect(used()).not.toHaveProperty('webhooks');
    expect(scenarioSchema.safeParse(used()).success).toBe(true);
  });
});

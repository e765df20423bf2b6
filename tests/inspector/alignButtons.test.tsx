// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { AlignButtons } from '../../src/inspector/AlignButtons.tsx';
import type { Command } from '../../src/ui/Command.ts';
import { CommandsContext, createCommands } from '../../src/ui/commands.ts';
import { render, screen, userEvent } from '../ui/dom.ts';

const run = vi.fn<() => void>();
const command = (id: string, label: string, why?: string): Command => ({
  id,
  label,
  group: 'Arrange',
  scope: 'canvas',
  keys: ['alt+a'],
  unavailable: () => why,
  run,
});

test('what the page can do with several steps is offered, and what cannot be done now says why', async () => {
  const commands = createCommands();
  commands.register([
    command('arrange.align-top', 'Align tops', 'They would cover each other.'),
    command('arrange.align-left', 'Align left'),
    command('arrange.tidy', 'Tidy up'),
  ]);
  render(
    <CommandsContext value={commands}>
      <AlignButtons />
    </CommandsContext>,
  );
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual(['Align left', 'Align tops']);
  const [left, tops] = [
    screen.getByRole('button', { name: 'Align left' }),
    screen.getByRole('button', { name: 'Align tops' }),
  ];
  expect(left).toHaveAttribute('aria-keyshortcuts', 'Alt+A');
  await userEvent.click(left);
  expect(run).toHaveBeenCalledTimes(1);
  expect(tops).toHaveAccessibleDescription('They would cover each other.');
  await userEvent.click(tops);
  expect(run).toHaveBeenCalledTimes(1);
});

test('nothing is offered where the page can do none of it', () => {
  render(<AlignButtons />);
  expect(screen.queryByRole('group')).toBeNull();
});

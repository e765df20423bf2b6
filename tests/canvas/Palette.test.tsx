// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { nodeKindNames } from '../../src/core/index.ts';
import { Palette } from '../../src/canvas/Palette.tsx';
import { SessionContext } from '../../src/session/useSession.ts';
import { render, screen, userEvent } from '../ui/dom.ts';
import { documentAt, openDesk } from './openDesk.ts';
import { cartJourney } from './sampleJourney.ts';

test('the kinds of step are one Tab stop, the arrows go among them', async () => {
  const desk = openDesk(cartJourney());
  render(
    <SessionContext value={desk.session}>
      <Palette collapsed={false} onCollapse={() => undefined} bare />
      <button type="button">Behind</button>
    </SessionContext>,
  );
  const user = userEvent.setup();
  const kinds = screen.getAllByRole('button').slice(0, -1);
  expect(kinds).toHaveLength(nodeKindNames.length);
  const behind = screen.getByRole('button', { name: 'Behind' });

  await user.tab();
  expect(screen.getByRole('searchbox')).toHaveFocus();
  await user.tab();
  expect(kinds[0]).toHaveFocus();
  await user.tab();
  expect(behind).toHaveFocus();

  await user.tab({ shift: true });
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(kinds[2]).toHaveFocus();
  await user.keyboard('{End}{ArrowDown}');
  expect(kinds.at(-1)).toHaveFocus();
  await user.keyboard('{Home}{ArrowUp}{ArrowDown}');
  expect(kinds[1]).toHaveFocus();
  // It is where Tab comes back to, and Enter adds it.
  await user.tab();
  await user.tab({ shift: true });
  expect(kinds[1]).toHaveFocus();
  const before = documentAt(desk).nodes.length;
  await user.keyboard('{Enter}');
  expect(documentAt(desk).nodes).toHaveLength(before + 1);

  // What the search leaves is a list of its own; an arrow goes there from the field.
  await user.type(screen.getByRole('searchbox'), 'wait{ArrowDown}');
  expect(screen.getAllByRole('button')[0]).toHaveFocus();
  expect(screen.getAllByRole('button').length).toBeLessThan(kinds.length);
  expect(screen.getByRole('complementary', { name: 'Steps' })).toHaveAccessibleDescription(/arrow keys/);
});

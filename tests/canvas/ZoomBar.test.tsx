// @vitest-environment happy-dom
import { ReactFlowProvider } from 'reactflow';
import { expect, test } from 'vitest';
import { viewCommands } from '../../src/canvas/commands/viewCommands.ts';
import { ZoomBar } from '../../src/canvas/ZoomBar.tsx';
import { SessionContext } from '../../src/session/useSession.ts';
import { act, render, screen, userEvent } from '../ui/dom.ts';
import { openDesk } from './openDesk.ts';
import { cartJourney } from './sampleJourney.ts';

test('what a drag on the ground does stands in the bar, as pressed, and is chosen there as by its keys', async () => {
  const desk = openDesk(cartJourney());
  render(
    <SessionContext value={desk.session}>
      <ReactFlowProvider>
        <ZoomBar />
      </ReactFlowProvider>
    </SessionContext>,
  );
  const pressed = () => screen.getByRole('button', { pressed: true });
  const [move, select] = ['Move the view by a drag on the ground', 'Select by a drag on the ground'];
  expect(pressed()).toHaveAccessibleName(move);
  await userEvent.click(screen.getByRole('button', { name: select }));
  expect(pressed()).toHaveAccessibleName(select);
  const byKey = viewCommands(desk).find(({ id }) => id === 'view.hand');
  act(() => byKey?.run());
  expect(pressed()).toHaveAccessibleName(move);
});

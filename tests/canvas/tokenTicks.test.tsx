// @vitest-environment happy-dom
import { Profiler } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { JourneyFlow } from '../../src/canvas/JourneyFlow.tsx';
import type { Overlay } from '../../src/session/Overlay.ts';
import { createSession } from '../../src/session/createSession.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { rendering, shared } from '../core/draw.ts';
import { act, render } from '../ui/dom.ts';
import { cartJourney } from './sampleJourney.ts';

beforeEach(() => localStorage.clear());

const start = { room: { width: 1_000, height: 800 }, view: { x: 0, y: 0, zoom: 1 } };

const path: Overlay = {
  person: { name: 'Ada', initials: 'AO' },
  steps: new Map([['t', { state: 'here', day: 'entry' }]]),
  arrivals: new Map(),
  edges: new Set(),
  open: new Set(),
  at: ['t'],
  tokens: [],
  skipped: undefined,
  stale: false,
};
const token = (part: number) => ({ id: 'Ada', initials: 'AO', edge: 't/next', part });

test('while somebody is under way nothing on the canvas is rendered again, frame by frame', async () => {
  const session = createSession({
    draft: cartJourney(),
    shared,
    version: 1,
    render: rendering,
    compileEmail: async (email) => rendering(email),
    save: () => Promise.resolve({ ok: true }),
  });
  let renders = 0;
  const { container } = await act(async () =>
    render(
      <SessionContext value={session}>
        <Profiler id="canvas" onRender={() => renders++}>
          <JourneyFlow start={start} />
        </Profiler>
      </SessionContext>,
    ),
  );
  const cards = container.querySelectorAll('.react-flow__node');
  expect(cards.length).toBeGreaterThan(3);
  const layer = container.querySelector('[data-token-count]');

  // That a path appears is drawn, and so is that the person leaves their step.
  act(() => session.overlay.setState(path, true));
  act(() => session.overlay.setState({ tokens: [token(0)] }));
  expect(renders).toBeGreaterThan(1);
  expect(layer?.getAttribute('data-token-count')).toBe('1');

  renders = 0;
  for (let frame = 1; frame <= 60; frame++)
    act(() => session.overlay.setState({ tokens: [token(frame / 60), { ...token(frame / 90), id: 'Ben' }] }));
  expect(renders).toBe(0);
  expect(layer?.getAttribute('data-token-count')).toBe('2');
  expect(layer?.hasAttribute('hidden')).toBe(false);

  act(() => session.overlay.setState({ tokens: [] }));
  expect(layer?.getAttribute('data-token-count')).toBe('0');
  expect(layer?.hasAttribute('hidden')).toBe(true);
});

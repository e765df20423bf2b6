// @vitest-environment happy-dom
// First, since React looks for who watches it as it is loaded.
import { rendersInCards as renders } from './rendersInCards.ts';
import { beforeEach, expect, test } from 'vitest';
import { JourneyFlow } from '../../src/canvas/JourneyFlow.tsx';
import { createSession } from '../../src/session/createSession.ts';
import { SessionContext } from '../../src/session/useSession.ts';
import { pathIndex } from '../../src/simulator/playback/pathIndex.ts';
import {
  compileDraft,
  drawDraft,
  rendering,
  run,
  scenario,
  shared,
  there,
  trigger,
  wait,
} from '../core/draw.ts';
import { act, render } from '../ui/dom.ts';

const steps = 30;
beforeEach(() => localStorage.clear());

test('over 300 entries of a trail no card is rendered, and of its leaves only those that have something else to show', async () => {
  const drawn = drawDraft([
    trigger('Signed Up', 't'),
    ...Array.from({ length: steps }, (_, index) => wait('PT1H', `w${index}`)),
  ]);
  // Close together, so that all of them are in sight.
  const nodes = drawn.document.nodes.map((node, index) => ({ ...node, position: { x: 0, y: index * 10 } }));
  const draft = { ...drawn, document: { ...drawn.document, nodes } };
  const journey = there(compileDraft(draft).journey);
  const { entries } = run(
    journey,
    scenario(Array.from({ length: 5 }, (_, day) => [`PT${day * 10 + 1}H`, 'Signed Up'] as const)),
  );
  expect(entries.length).toBeGreaterThan(300);
  const path = pathIndex(journey, entries);
  const ada = { name: 'Ada', initials: 'AO' };

  const session = createSession({
    draft,
    shared,
    version: 1,
    render: rendering,
    compileEmail: async (email) => rendering(email),
    save: () => Promise.resolve({ ok: true }),
  });
  const start = { room: { width: 1_000, height: 800 }, view: { x: 0, y: 0, zoom: 1 } };
  const { container } = await act(async () =>
    render(
      <SessionContext value={session}>
        <JourneyFlow start={start} />
      </SessionContext>,
    ),
  );
  expect(container.querySelectorAll('.react-flow__node')).toHaveLength(steps + 1);
  expect(renders.get('StepCard')).toBeGreaterThan(steps);
  act(() => session.overlay.setState(path.at(0, ada, false)));

  renders.clear();
  for (let index = 1; index <= 300; index++) {
    for (let frame = 1; frame <= 3; frame++)
      act(() =>
        session.overlay.setState({
          tokens: [{ id: 'Ada', initials: 'AO', edge: `w${index % steps}/next`, part: frame / 3 }],
        }),
      );
    act(() => session.overlay.setState(path.at(index, ada, false)));
  }
  const all = [...renders.values()].reduce((sum, count) => sum + count, 0);
  expect(renders.get('StepCard')).toBeUndefined();
  expect(renders.get('CardRows')).toBeUndefined();
  // The card that is left and the one that is come to, each with its frame, words, port and token; were it all, 300 × 31 cards.
  expect(renders.get('CardToken')).toBeGreaterThan(100);
  expect(all / 300).toBeLessThan(5);
});

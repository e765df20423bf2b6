import { describe, expect, test } from 'vitest';
import { connect, graphOf, isTriggerKind, type Draft } from '../../src/core/index.ts';
import { alongWays } from '../../src/canvas/alongWays.ts';
import { selectCommands } from '../../src/canvas/commands/selectCommands.ts';
import { landingOf } from '../../src/canvas/landSteps.ts';
import { stepChanges } from '../../src/canvas/dragSteps.ts';
import { replaceGroups, replaceStep } from '../../src/canvas/replaceStep.ts';
import { add } from '../../src/canvas/steps.ts';
import { expectEdit } from '../core/document/expectEdit.ts';
import { there } from '../core/draw.ts';
import { documentAt, doneAt, openDesk, saidAt, selectedAt } from './openDesk.ts';
import { cartJourney, placed } from './sampleJourney.ts';

/** With room between the steps, so that their lines lie free. */
const airy = (): Draft =>
  placed(cartJourney(), { t: { x: 400, y: 0 }, w: { x: 400, y: 200 }, c: { x: 400, y: 400 }, m: { x: 200, y: 700 }, x: { x: 600, y: 700 } }); // oxfmt-ignore
const lines = (desk: ReturnType<typeof openDesk>) =>
  documentAt(desk)
    .edges.map(({ from, outlet, to }) => `${from}/${outlet}→${to}`)
    .toSorted();
/** Drags a step so that its middle comes to a point. */
function dragTo(desk: ReturnType<typeof openDesk>, id: string, x: number, y: number) {
  const { take } = stepChanges(desk);
  const position = { x: x - 120, y: y - 22 };
  take([{ type: 'position', id, position, dragging: true }]);
  const shown = desk.view.getState();
  return { shown, drop: () => take([{ type: 'position', id, position, dragging: false }]) };
}

describe('dropping a step on a line', () => {
  test('lights the line, leads past the old place and into the new one, in one edit', () => {
    const desk = openDesk(airy());
    const before = documentAt(desk);
    const { shown, drop } = dragTo(desk, 'm', 520, 120);
    expect([shown.landing, shown.refusal]).toEqual(['t/next', undefined]);
    drop();
    expect(lines(desk)).toEqual(['c/otherwise→x', 'm/next→w', 't/next→m', 'w/next→c']);
    expect(doneAt(desk)).toEqual(['Move email to another place']);
    expect(saidAt(desk)).toContain('Moved Subject of m after Cart Updated');
    expect(desk.view.getState()).toMatchObject({ moving: undefined, landing: undefined });
    expectEdit(before, () => documentAt(desk));
    desk.session.undo();
    expect(documentAt(desk)).toBe(before);
  });
  test('its own lines are none to land on, and beside all lines it only moves', () => {
    const desk = openDesk(airy());
    expect(dragTo(desk, 'w', 520, 330).shown.landing).toBeUndefined();
    const { drop } = dragTo(desk, 'w', 900, 330);
    drop();
    expect(doneAt(desk)).toEqual(['Move wait']);
    expect(lines(desk)).toEqual(lines(openDesk(airy())));
  });
  test.each([
    ['a step from which several ways go on', 'c', 520, 120, /Several ways/],
    ['an end, where the journey goes on', 'x', 520, 120, /nothing could follow/],
  ])('%s only moves, and says why', (_, id, x, y, words) => {
    const desk = openDesk(airy());
    const { shown, drop } = dragTo(desk, id, x, y);
    expect([shown.landing, shown.refusal]).toEqual([undefined, expect.stringMatching(words)]);
    drop();
    expect(lines(desk)).toEqual(lines(openDesk(airy())));
    expect(desk.view.getState().refusal).toBeUndefined();
  });
  test('a trigger is none to be put into a line, and nothing need be said', () => {
    const { landing, refusal } = dragTo(openDesk(airy()), 't', 520, 320).shown;
    expect([landing, refusal]).toEqual([undefined, undefined]);
  });
  test('a free way out takes it, too; several steps land nowhere', () => {
    const desk = openDesk(airy());
    const at = new Map([['w', { x: 200, y: 760 }]]);
    expect(landingOf(desk, at, false).landing).toBe('m/next');
    expect(landingOf(desk, new Map([...at, ['x', { x: 0, y: 0 }]]), false).landing).toBeUndefined();
    // A copy of what goes several ways can go in where it itself cannot.
    expect(landingOf(desk, new Map([['c', { x: 400, y: 90 }]]), true).landing).toBe('t/next');
  });
});

describe('replacing', () => {
  test('is one edit that keeps the lines; undone, the document is the very same', () => {
    const desk = openDesk(airy());
    const before = documentAt(desk);
    replaceStep(desk, 'w', 'email');
    expect(lines(desk)).toEqual(lines(openDesk(airy())));
    const node = there(graphOf(documentAt(desk)).node('w'));
    expect(node).toMatchObject({ kind: 'email', position: { x: 400, y: 200 } });
    const { email } = node.settings as { email: string }; // an email step has one from the start
    expect(desk.session.store.getState().draft.emails[email]).toBeDefined();
    expect([doneAt(desk), saidAt(desk), selectedAt(desk).nodes]).toEqual([
      ['Replace wait by email'],
      'Replaced wait by email.',
      ['w'],
    ]);
    desk.session.undo();
    expect(documentAt(desk)).toBe(before);
  });
  test('says what is lost, before and after', () => {
    const desk = openDesk(airy());
    const items = replaceGroups(desk, 'c').flatMap((group) => group.items);
    expect(items.map(({ id }) => id)).not.toContain('condition');
    expect(items.some(({ id }) => isTriggerKind(id as 'trigger'))).toBe(false); // ids are kinds
    expect(items.find(({ id }) => id === 'email')?.hint).toBe('“No” cannot be kept.');
    replaceStep(desk, 'c', 'email');
    expect(saidAt(desk)).toBe(
      'Replaced condition by email. “No” cannot be kept. Nothing leads to “Cart emptied” now.',
    );
  });
  test('makes room for the ways that lead nowhere yet', () => {
    const tight = openDesk(placed(cartJourney(), { w: { x: 400, y: 100 }, c: { x: 400, y: 170 } }));
    replaceStep(tight, 'w', 'waitForEvent');
    expect(there(graphOf(documentAt(tight)).node('c')).position.y).toBeGreaterThanOrEqual(100 + 44 + 72);
  });
});

test('a new step before another leads to it', () => {
  const desk = openDesk(airy());
  const id = there(add(desk, 'wait', { before: 'm' }));
  expect(graphOf(documentAt(desk)).at(id, 'next')?.to).toBe('m');
  expect(saidAt(desk)).toBe('Added Wait before Subject of m. 6 steps.');
  expect(add(desk, 'exit', { before: 'm' })).toBeUndefined();
  expect(add(desk, 'wait', { before: 't' })).toBeUndefined();
});

describe('what comes after and before', () => {
  test('holds the step itself, first, and everything on the ways', () => {
    const { document } = cartJourney();
    expect(alongWays(document, ['c'], 'after')).toEqual(['c', 'm', 'x']);
    expect(alongWays(document, ['c'], 'before')).toEqual(['c', 't', 'w']);
    const looped = connect(document, { from: 'm', outlet: 'next', to: 'w' });
    expect(alongWays(looped, ['m'], 'after').toSorted()).toEqual(['c', 'm', 'w', 'x']);
    expect(alongWays(looped, ['w'], 'before').toSorted()).toEqual(['c', 'm', 't', 'w']);
  });
  test('is selected by a command, and said', () => {
    const desk = openDesk(cartJourney());
    const command = (id: string) => there(selectCommands(desk).find((each) => each.id === id));
    expect(command('select.downstream').unavailable?.()).toBe('No step is selected.');
    desk.session.select(['c']);
    command('select.downstream').run();
    expect([selectedAt(desk).nodes, saidAt(desk)]).toEqual([['c', 'm', 'x'], '3 steps selected.']);
    command('select.upstream').run();
    expect(selectedAt(desk).nodes.toSorted()).toEqual(['c', 'm', 't', 'w', 'x']);
  });
});

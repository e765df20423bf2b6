// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

/** The module as a freshly loaded page has it. */
async function load() {
  vi.resetModules();
  return import('../../src/session/ViewState.ts');
}
beforeEach(() => localStorage.clear());

test('the first time, a journey looks as drawn', async () => {
  const { readViewState } = await load();
  expect(readViewState('a')).toEqual({
    paletteOpen: true,
    leftTab: 'steps',
    inspectorWidth: 324,
    dockHeight: 216,
    dockOpen: true,
    groundDrag: 'move',
    playSpeed: 1,
    stepUnit: 'entry',
    timeAxis: 'compressed',
    calendarView: 'week',
    breakpoints: { steps: [], outlets: [], anyEmail: false, anyRefusal: false },
    calendarOff: [],
    selection: { nodes: [], edges: [] },
  });
  expect(readViewState('a')).toBe(readViewState('a'));
});

test('what was changed is there again after a reload; panels are the same for all journeys, places are not', async () => {
  const before = await load();
  before.changeViewState('a', {
    viewport: { x: 1, y: 2, zoom: 0.5 },
    dockOpen: false,
    sampleId: 'ada',
    inspectorTab: 'notes',
  });
  before.changeViewState('a', { selection: { nodes: ['n1'], edges: [] } });
  const { readViewState } = await load();
  expect(readViewState('a')).toMatchObject({
    viewport: { x: 1, y: 2, zoom: 0.5 },
    dockOpen: false,
    sampleId: 'ada',
    inspectorTab: 'notes',
    selection: { nodes: ['n1'], edges: [] },
  });
  expect(readViewState('b')).toMatchObject({ dockOpen: false, selection: { nodes: [] } });
  expect(readViewState('b').viewport).toBeUndefined();
});

test('what storage holds is believed field by field', async () => {
  localStorage.setItem(
    'wend.panels',
    JSON.stringify({ inspectorWidth: 9_000, dockHeight: 300, dockOpen: 'yes' }),
  );
  localStorage.setItem('wend.view.a', '{ not json');
  localStorage.setItem('wend.view.b', JSON.stringify({ viewport: { x: 1, y: 1, zoom: 0 }, sampleId: 'ada' }));
  const { readViewState } = await load();
  expect(readViewState('a')).toMatchObject({ inspectorWidth: 324, dockHeight: 300, dockOpen: true });
  expect(readViewState('b')).toMatchObject({ sampleId: 'ada' });
  expect(readViewState('b').viewport).toBeUndefined();
});

test('without storage it holds for the page', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  const { readViewState, changeViewState } = await load();
  changeViewState('a', { dockOpen: false });
  expect(readViewState('a').dockOpen).toBe(false);
});

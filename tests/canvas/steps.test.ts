import { describe, expect, test, vi } from 'vitest';
import { graphOf } from '../../src/core/index.ts';
import { copySelected } from '../../src/canvas/clipboard.ts';
import { clipboardCommands } from '../../src/canvas/commands/clipboardCommands.ts';
import { editCommands } from '../../src/canvas/commands/editCommands.ts';
import type { Desk } from '../../src/canvas/desk.ts';
import type { FlowPort } from '../../src/canvas/flowPort.ts';
import { connectGroups, pickerGroups } from '../../src/canvas/choiceGroups.ts';
import { stepGroups } from '../../src/canvas/menuGroups.ts';
import {
  add,
  addSomewhere,
  connectSteps,
  duplicate,
  nudge,
  removeSelected,
  selectAll,
} from '../../src/canvas/steps.ts';
import { there } from '../core/draw.ts';
import { documentAt, doneAt, openDesk, saidAt, selectedAt } from './openDesk.ts';
import { cartJourney } from './sampleJourney.ts';

describe('adding', () => {
  test('selects the new step and says where it is', () => {
    const desk = openDesk(cartJourney());
    const id = there(add(desk, 'wait', { behind: { from: 'm', outlet: 'next' } }, 'focus'));
    expect(selectedAt(desk).nodes).toEqual([id]);
    expect(doneAt(desk)).toEqual(['Add wait']);
    expect(saidAt(desk)).toBe('Added Wait after Subject of m. 6 steps.');
    expect(desk.view.getState().wanted).toBe(id);
  });
  test('without a place goes behind the selected step, again and again, and else stands alone', () => {
    const desk = openDesk(cartJourney());
    desk.session.select(['m']);
    const first = there(addSomewhere(desk, 'wait'));
    const second = there(addSomewhere(desk, 'exit'));
    const third = there(addSomewhere(desk, 'wait'));
    const graph = graphOf(documentAt(desk));
    expect([graph.at('m', 'next')?.to, graph.at(first, 'next')?.to]).toEqual([first, second]);
    expect(graph.incoming(third)).toEqual([]);
  });
});

describe('deleting', () => {
  test('heals, and hands the focus to a neighbour', () => {
    const desk = openDesk(cartJourney());
    desk.view.setState({ inside: true });
    // A rectangle drawn around a step may have taken its edges along.
    desk.session.select(['w'], ['w/next', 't/next']);
    removeSelected(desk);
    expect(graphOf(documentAt(desk)).at('t', 'next')?.to).toBe('c');
    expect(desk.view.getState().wanted).toBe('t');
    expect([doneAt(desk), saidAt(desk)]).toEqual([['Delete wait'], 'Deleted wait. 4 steps.']);
  });
  test('steps and other edges together are one edit', () => {
    const desk = openDesk(cartJourney());
    desk.session.select(['m'], ['t/next']);
    removeSelected(desk);
    expect(documentAt(desk).edges.map(({ from }) => from)).toEqual(['w', 'c']);
    expect(doneAt(desk)).toEqual(['Delete email']);
  });
  test('of nothing does nothing', () => {
    const desk = openDesk(cartJourney());
    removeSelected(desk);
    expect(doneAt(desk)).toEqual([]);
  });
});

describe('a step that only has the focus', () => {
  const withFocus = (id: string) => {
    const desk = openDesk(cartJourney());
    // Of the canvas nothing else is asked where nothing comes into view.
    desk.port = { stepWithFocus: () => id, focus: () => undefined } as FlowPort;
    return desk;
  };
  const command = (desk: Desk, id: string) =>
    there([...editCommands(desk), ...clipboardCommands(desk)].find((each) => each.id === id));
  test('is deleted and copied, as if it were selected', () => {
    const desk = withFocus('w');
    expect(['edit.delete', 'edit.copy', 'edit.duplicate'].map((id) => command(desk, id).unavailable?.())).toEqual([
      undefined, undefined, undefined,
    ]); // oxfmt-ignore
    expect(there(copySelected(desk))).toContain('"w"');
    command(desk, 'edit.delete').run();
    expect(doneAt(desk)).toEqual(['Delete wait']);
  });
  test('is not meant where something else is selected', () => {
    const desk = withFocus('w');
    desk.session.select(['m']);
    command(desk, 'edit.delete').run();
    expect(doneAt(desk)).toEqual(['Delete email']);
    desk.session.select([], ['t/next']);
    expect(there(command(desk, 'edit.copy').unavailable)()).toBe('No step is selected.');
  });
});

test('a burst of arrow keys is one edit, the next burst another', () => {
  vi.useFakeTimers();
  try {
    const desk = openDesk(cartJourney());
    desk.session.select(['w']);
    nudge(desk, { x: 1, y: 0 });
    nudge(desk, { x: 0, y: 4 });
    expect(doneAt(desk)).toEqual(['Move wait']);
    expect(graphOf(documentAt(desk)).node('w')?.position).toEqual({ x: 408, y: 152 });
    vi.advanceTimersByTime(1_000);
    nudge(desk, { x: -1, y: 0 });
    expect(doneAt(desk)).toEqual(['Move wait', 'Move wait']);
  } finally {
    vi.useRealTimers();
  }
});

test('copies are selected, and one undo takes them back', () => {
  const desk = openDesk(cartJourney());
  const before = desk.session.store.getState().draft;
  selectAll(desk);
  duplicate(desk);
  expect(documentAt(desk).nodes).toHaveLength(10);
  expect(selectedAt(desk).nodes).toHaveLength(5);
  expect(doneAt(desk)).toEqual(['Duplicate 5 steps']);
  desk.session.undo();
  expect(desk.session.store.getState().draft).toBe(before);
});

test('what may only be looked at does not change', () => {
  const desk = openDesk(cartJourney());
  const before = documentAt(desk);
  desk.session.setReadOnly('It is open elsewhere.');
  selectAll(desk);
  removeSelected(desk);
  duplicate(desk);
  expect(add(desk, 'wait', { at: { x: 0, y: 0 } })).toBeUndefined();
  expect(connectSteps(desk, { from: 'm', outlet: 'next', to: 'x' })).toBe(false);
  expect(documentAt(desk)).toBe(before);
  // Looking at settings, copying, selecting and simulating change nothing.
  const changing = stepGroups(desk, 'm', { x: 0, y: 0 })
    .filter(({ id }) => id !== 'simulate')
    .flatMap(({ items }) => items)
    .slice(2)
    .filter(({ id }) => id !== 'edit.copy' && !id.startsWith('select.'));
  expect(new Set(changing.map(({ disabledReason }) => disabledReason))).toEqual(
    new Set(['It is open elsewhere.']),
  );
});

describe('choices', () => {
  test('connecting offers every step, the impossible last and with their reasons', () => {
    const desk = openDesk(cartJourney());
    const groups = connectGroups(desk, 'm');
    expect(groups.map(({ heading }) => heading)).toEqual(['Leads to']);
    expect(groups[0]?.items.map(({ label, disabledReason }) => [label, disabledReason])).toEqual([
      ['1 hour', undefined],
      ['Cart emptied', undefined],
      ['Cart Updated', 'Nothing can lead to a trigger: people enter there.'],
      ['no Order Completed', 'This would loop without a wait.'],
    ]);
    there(groups[0]?.items[1]).onSelect();
    expect(graphOf(documentAt(desk)).at('m', 'next')?.to).toBe('x');
  });
  test('adding behind several ways out asks which', () => {
    const desk = openDesk(cartJourney());
    const ways = ['yes', 'otherwise'].map((outlet) => ({ from: 'c', outlet }));
    const groups = pickerGroups(desk, { menu: 'picker', at: { x: 0, y: 0 }, behind: ways });
    expect(groups.map(({ heading }) => heading)).toEqual(['After “Yes”', 'After “No”']);
    there(groups[1]?.items.find(({ label }) => label === 'Wait')).onSelect();
    const graph = graphOf(documentAt(desk));
    const id = there(graph.at('c', 'otherwise')).to;
    expect(graph.at(id, 'next')?.to).toBe('x');
  });
  test('a step’s menu reaches its edges', () => {
    const desk = openDesk(cartJourney());
    const groups = stepGroups(desk, 'c', { x: 0, y: 0 });
    const edges = there(groups.find(({ id }) => id === 'connections')).items;
    expect(edges.map(({ label, hint }) => `${label}: ${hint}`)).toEqual([
      'Insert a step: Yes → Subject of m',
      'Lead elsewhere…: Yes → Subject of m',
      'Delete connection: Yes → Subject of m',
      'Insert a step: No → Cart emptied',
      'Lead elsewhere…: No → Cart emptied',
      'Delete connection: No → Cart emptied',
    ]);
    there(edges.find(({ label }) => label === 'Delete connection')).onSelect();
    expect(graphOf(documentAt(desk)).at('c', 'yes')).toBeUndefined();
    const onward = (id: string) =>
      stepGroups(desk, id, { x: 0, y: 0 })
        .find((group) => group.id === 'onward')
        ?.items.map((item) => item.id);
    expect([onward('x'), onward('t')]).toEqual([['step.add-before'], ['step.add', 'step.connect']]);
  });
});

import { describe, expect, test } from 'vitest';
import { changeSettings, editDocument } from '../../src/core/index.ts';
import { personCommands } from '../../src/canvas/commands/personCommands.ts';
import { edgeGroups, stepGroups } from '../../src/canvas/menuGroups.ts';
import { wayGroups } from '../../src/canvas/outline/wayGroups.ts';
import type { MenuGroup } from '../../src/ui/Menu.tsx';
import { there } from '../core/draw.ts';
import type { Desk } from '../../src/canvas/desk.ts';
import { openDesk } from './openDesk.ts';
import { cartJourney } from './sampleJourney.ts';

const at = { x: 0, y: 0 };

const asked = ({ session }: Desk) => session.wishes.getState().request;
const made = (groups: readonly MenuGroup[]) =>
  groups.flatMap(({ items }) => items).filter(({ id }) => id.startsWith('simulate.make'));

describe('somebody who comes here is asked for', () => {
  test('in the menu of a step, which names each of several ways out', () => {
    const desk = openDesk(cartJourney());
    const items = made(stepGroups(desk, 'c', at));
    expect(items.map(({ label }) => label)).toEqual([
      'Make somebody who comes here',
      'Make somebody who goes by “Yes”',
      'Make somebody who goes by “No”',
    ]);
    there(items[0]).onSelect();
    expect(asked(desk)).toEqual({ make: { node: 'c' } });
    there(items[2]).onSelect();
    expect(asked(desk)).toEqual({ make: { node: 'c', outlet: 'otherwise' } });
    expect(made(stepGroups(openDesk(cartJourney()), 'w', at))).toHaveLength(1);
  });
  test.each([
    ['a connection', edgeGroups],
    ['a way out in the outline', wayGroups],
  ])('in the menu of %s', (_, groups) => {
    const [desk, next] = [openDesk(cartJourney()), openDesk(cartJourney())];
    const [item, ...more] = made(groups(desk, 'c/yes', at));
    expect(more).toEqual([]);
    there(item).onSelect();
    expect(asked(desk)).toEqual({ make: { node: 'c', outlet: 'yes' } });
    // Another journey that is opened meanwhile has no such wish.
    expect(asked(next)).toBeUndefined();
  });
  test('as a command for the selected step, unless the journey cannot run', () => {
    const desk = openDesk(cartJourney());
    const [command] = personCommands(desk);
    expect(command?.unavailable?.()).toBe('No step is selected.');
    desk.session.select(['m']);
    expect(command?.unavailable?.()).toBeUndefined();
    command?.run();
    expect(asked(desk)).toEqual({ make: { node: 'm' } });
    desk.session.apply('Change', editDocument((document) => changeSettings(document, 'w', { for: undefined }))); // oxfmt-ignore
    const why = 'The journey cannot run yet. Its problems say what is missing.';
    expect(command?.unavailable?.()).toBe(why);
    expect(made(stepGroups(desk, 'm', at)).map(({ disabledReason }) => disabledReason)).toEqual([why]);
  });
});

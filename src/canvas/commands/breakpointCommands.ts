import { toggled } from '../../session/breakpoints.ts';
import { changeViewState, readViewState } from '../../session/ViewState.ts';
import { t } from '../../texts/t.ts';
import type { Command } from '../../ui/Command.ts';
import type { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { keysOf } from '../../ui/ownKeys.ts';
import { say, type Desk } from '../desk.ts';
import { edgeId, outletNamed } from '../edgeEnds.ts';
import { meantStep } from '../going.ts';
import { draftOf, nameOf, outletLabel, waysOut } from '../steps.ts';

/** A step by its id, or a way out, named `from/outlet`. */
interface Place {
  where: 'steps' | 'outlets';
  id: string;
}

/** Makes playing stop somewhere, or no longer. */
function toggleBreakpoint(desk: Desk, { where, id }: Place): void {
  const journey = draftOf(desk).document.id;
  const breakpoints = toggled(readViewState(journey).breakpoints, where, id);
  changeViewState(journey, { breakpoints });
  const name = where === 'steps' ? nameOf(desk, id) : outletLabel(desk, outletNamed(id));
  say(
    desk,
    breakpoints[where].includes(id)
      ? t('Playing stops at {place}', { place: name })
      : t('Playing no longer stops at {place}', { place: name }),
  );
}

/** What the keys are meant for: a step, else the selected connection. */
function meantPlace(desk: Desk): Place | undefined {
  const step = meantStep(desk);
  if (step !== undefined) return { where: 'steps', id: step };
  const [edge] = desk.session.store.getState().selection.edges;
  return edge === undefined ? undefined : { where: 'outlets', id: edge };
}

/** Where playing the way of a person stops. */
const stopHere = (desk: Desk): Command => ({
  id: 'play.stop-here',
  label: t('Playing stops here, or no longer'),
  icon: 'pause',
  keywords: [t('breakpoint'), t('halt')],
  group: 'Simulate',
  scope: 'canvas',
  keys: ['b'],
  unavailable: () => (meantPlace(desk) ? undefined : t('No step and no connection is selected.')),
  run() {
    const place = meantPlace(desk);
    if (place) toggleBreakpoint(desk, place);
  },
});
export const breakpointCommands = (desk: Desk): Command[] => [stopHere(desk)];

/** The same for a menu of one step or way out, where it is checked while playing stops there. */
export function breakpointGroup(desk: Desk, where: Place['where'], id: string): MenuGroup {
  const { breakpoints } = readViewState(draftOf(desk).document.id);
  const item = (place: Place, label: string, kbd?: string): MenuItem => ({
    id: `play.stop ${place.id}`,
    label,
    kbd,
    checked: breakpoints[place.where].includes(place.id),
    onSelect: () => toggleBreakpoint(desk, place),
  });
  const ways = where === 'steps' ? waysOut(desk, id) : [];
  return {
    id: 'playing',
    items: [
      item({ where, id }, t('Playing stops here'), where === 'steps' ? keysOf(stopHere(desk))[0] : undefined),
      ...(ways.length < 2 ? [] : ways).map((way) =>
        item(
          { where: 'outlets', id: edgeId(way) },
          t('Playing stops at “{way}”', { way: outletLabel(desk, way) }),
        ),
      ),
    ],
  };
}

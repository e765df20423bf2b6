import { useEffect } from 'react';
import { graphOf } from '../core/index.ts';
import type { Overlay } from '../session/Overlay.ts';
import { changeViewState } from '../session/ViewState.ts';
import type { Desk } from './desk.ts';
import { outletNamed } from './edgeEnds.ts';
import type { FlowPort } from './flowPort.ts';
import { followTravel } from './followTravel.ts';
import { holds, intersects, type Box } from './geometry.ts';
import { reveal, shownBoxes } from './looking.ts';
import { seenFrom } from './viewpoint.ts';

const settledMs = 300;

/**
 * Keeps in sight what somebody works on: a step that is selected elsewhere (a problem, an undo) comes into view, and one
 * that was seen stays so when a panel takes some of the room. Remembers from where the journey was last looked at.
 */
export function useSight(desk: Desk): void {
  useEffect(() => {
    const { port, session } = desk;
    if (!port) return;
    const chosen = (): { id: string; box: Box } | undefined => {
      const { draft, selection } = session.store.getState();
      const [id, ...more] = selection.nodes;
      const [box] = id === undefined || more.length > 0 ? [] : shownBoxes(draft, [id]);
      return id !== undefined && box ? { id, box } : undefined;
    };
    const stopChoosing = session.store.subscribe((now, before) => {
      const present = now.selection === before.selection ? undefined : chosen();
      if (present && !intersects(present.box, port.seen())) reveal(desk, present.id);
    });

    // Somebody who travels is followed; that a path appears moves nothing.
    const stopFollowing = session.overlay.subscribe((now, before) => {
      const at = headedFor(desk, now);
      const was = headedFor(desk, before);
      const [box] = at === undefined || at === was ? [] : shownBoxes(session.store.getState().draft, [at]);
      const travels = now.person?.name === before.person?.name && was !== undefined;
      if (at !== undefined && box && travels && !holds(port.seen(), box)) reveal(desk, at);
    });

    const stopTravelling = followTravel(desk);

    let room = port.room();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let moved = 0;
    // One timer for a whole movement: to set one anew in each of its frames costs as much as the rest of what is done there.
    const settle = () => {
      const left = moved + settledMs - performance.now();
      timer = left > 0 ? setTimeout(settle, left) : undefined;
      if (timer === undefined) remember(desk, port);
    };
    const stopWatching = port.watch(() => {
      const before = room;
      const now = port.room();
      // On paper, or while something else is printed, nobody looks at the canvas.
      if (now.width === 0 || now.height === 0) return;
      room = now;
      if (room.width !== before.width || room.height !== before.height) {
        const present = chosen();
        const wasSeen = present && holds(seenFrom(port.viewpoint(), before), present.box);
        if (wasSeen && !holds(port.seen(), present.box)) reveal(desk, present.id);
      }
      moved = performance.now();
      timer ??= setTimeout(settle, settledMs);
    });
    return () => {
      stopChoosing();
      stopFollowing();
      stopTravelling();
      stopWatching();
      if (timer !== undefined) {
        clearTimeout(timer);
        remember(desk, port);
      }
    };
  }, [desk]);
}

/** The step where the person is or, under way, the one where they will be. */
function headedFor({ session }: Desk, { at, tokens: [first] }: Overlay): string | undefined {
  if (!first) return at.at(-1);
  const { from, outlet } = outletNamed(first.edge);
  return graphOf(session.store.getState().draft.document).at(from, outlet)?.to ?? at.at(-1);
}

const remember = ({ session }: Desk, port: FlowPort): void =>
  changeViewState(session.store.getState().draft.document.id, { viewport: port.viewpoint() });

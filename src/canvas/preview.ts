import type { Desk } from './desk.ts';
import { holds } from './geometry.ts';
import { shownBoxes } from './looking.ts';
import { seenFrom, type Viewpoint } from './viewpoint.ts';

/** Shows steps in passing, and then stays or comes back to where one was. */
export interface Preview {
  /** Marks a step and brings it into sight below what covers the canvas down to `coveredTo`, in px of the window; `undefined` is no step: back to where one was. */
  show: (id: string | undefined, coveredTo: number) => void;
  end: (how: 'stay' | 'back') => void;
}

/** The least zoom at which a card can be read. */
const legible = 0.5;

export function startPreview(desk: Desk): Preview {
  const start = desk.port?.viewpoint();
  const back = () => {
    const now = desk.port?.viewpoint();
    if (start && now && (now.x !== start.x || now.y !== start.y || now.zoom !== start.zoom))
      desk.port?.look(start);
  };
  return {
    show(id, coveredTo) {
      desk.view.setState({ previewed: id });
      if (id === undefined) back();
      else bringBelow(desk, id, coveredTo);
    },
    end(how) {
      desk.view.setState({ previewed: undefined });
      if (how === 'back') back();
    },
  };
}

function bringBelow({ port, session }: Desk, id: string, covered: number): void {
  const [box] = shownBoxes(session.store.getState().draft, [id]);
  if (!port || !box) return;
  const room = port.room();
  const most = Math.max(0, room.height - 120);
  const top = Math.min(most, Math.max(0, covered - port.box().top));
  const from = port.viewpoint();
  const clear = { width: room.width, height: room.height - top };
  const seen = seenFrom({ ...from, y: from.y - top }, clear);
  if (from.zoom >= legible && holds(seen, box)) return;
  const zoom = Math.max(from.zoom, legible);
  const to: Viewpoint = {
    zoom,
    x: room.width / 2 - (box.x + box.width / 2) * zoom,
    y: top + clear.height / 2 - (box.y + box.height / 2) * zoom,
  };
  port.look(to);
}

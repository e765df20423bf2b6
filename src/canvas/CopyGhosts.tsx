import { ViewportPortal } from 'reactflow';
import { useSessionState } from '../session/useSession.ts';
import { boxOf } from './cardOf.ts';
import { useDesk, useView } from './desk.ts';
import { notePlaces } from './layerIds.ts';
import styles from './CopyGhosts.module.css';

/** Where the originals stay while copies of them are dragged. */
export function CopyGhosts() {
  return useView((view) => view.copying) ? <Ghosts /> : null;
}

function Ghosts() {
  const { view } = useDesk();
  const draft = useSessionState((state) => state.draft);
  const { moving = new Map() } = view.getState();
  const notes = notePlaces(moving);
  const boxes = [
    ...draft.document.nodes.flatMap((node) =>
      moving.has(node.id) ? [{ id: node.id, ...boxOf(node, draft.emails) }] : [],
    ),
    ...(draft.document.notes ?? []).flatMap(({ id, position, size }) =>
      notes.has(id) ? [{ id, ...position, ...size }] : [],
    ),
  ];
  return (
    <ViewportPortal>
      {boxes.map(({ id, x, y, width, height }) => (
        <div
          key={id}
          className={styles.ghost}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          aria-hidden
        />
      ))}
    </ViewportPortal>
  );
}

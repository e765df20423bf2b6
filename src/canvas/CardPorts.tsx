import { Handle, Position } from 'reactflow';
import { graphOf } from '../core/index.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { useOverlay, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { classes } from '../ui/classes.ts';
import type { Card } from './cardOf.ts';
import { stepName } from './cardOf.ts';
import { handleSide } from './cardSize.ts';
import { useDesk, useView } from './desk.ts';
import { edgeId } from './edgeEnds.ts';
import { StopMark } from './StopMark.tsx';
import { useStopsAt } from './useStopsAt.ts';
import styles from './CardPorts.module.css';

/** Where lines arrive. While one is drawn, the whole card takes it. Where none does, one can be drawn from here. */
export function Entrance({ id }: { id: string }) {
  const isFree = useSessionState(
    ({ draft, readOnly }) => readOnly === undefined && graphOf(draft.document).incoming(id).length === 0,
  );
  const lit = useOverlay(({ person, steps }) => person !== undefined && steps.has(id));
  return (
    <Handle
      type="target"
      position={Position.Top}
      isConnectableStart={isFree}
      className={styles.entrance}
      data-lit={lit || undefined}
      data-free={isFree || undefined}
    />
  );
}

/** The ways out, each with its “+” while it leads nowhere. */
export function Exits({ id, outlets }: { id: string; outlets: Card['outlets'] }) {
  return outlets.map((outlet, index) => {
    const next = outlets[index + 1] ?? outlets[index - 1];
    const room = next ? Math.abs(next.x - outlet.x) - 8 : undefined;
    return <Exit key={outlet.id} id={id} outlet={outlet} room={room} />;
  });
}

/** `room`: how wide a label may be; undefined where there is no other way out, and so no label. */
function Exit({
  id,
  outlet,
  room,
}: {
  id: string;
  outlet: Card['outlets'][number];
  room: number | undefined;
}) {
  const { outlet: name, x } = { outlet: outlet.id, x: outlet.x };
  const line = edgeId({ from: id, outlet: name });
  const isFree = useSessionState(({ draft }) => !graphOf(draft.document).at(id, name));
  const isFixed = useSessionState(({ readOnly }) => readOnly !== undefined);
  const lit = useOverlay(({ edges }) => edges.has(line));
  return (
    <>
      <Handle
        type="source"
        position={Position.Bottom}
        id={name}
        className={styles.exit}
        style={{ left: x - handleSide / 2 }}
        data-lit={lit || undefined}
      />
      {isFree && !isFixed && <FreeExit id={id} outlet={outlet} room={room} />}
    </>
  );
}

function FreeExit({
  id,
  outlet,
  room,
}: {
  id: string;
  outlet: Card['outlets'][number];
  room: number | undefined;
}) {
  const { view } = useDesk();
  const line = edgeId({ from: id, outlet: outlet.id });
  const landing = useView((now) => now.landing === line);
  const stops = useStopsAt('outlets', line);
  const isOpen = useView(
    ({ open }) => open?.menu === 'picker' && open.behind.some((way) => edgeId(way) === line),
  );
  const tabIndex = useView(({ inside, focused }) => (inside && focused === id ? 0 : -1));
  const after = useSessionState((state) => {
    const { draft } = state;
    const node = graphOf(draft.document).node(id);
    return room === undefined && node ? stepName(node, draft.emails, namesOfOthers(state)) : outlet.label;
  });
  return (
    <div className={styles.free} style={{ left: outlet.x }}>
      {room !== undefined && (
        <span className={styles.label} style={{ maxWidth: room }}>
          {outlet.label}
        </span>
      )}
      {stops && <StopMark className={styles.stop} />}
      <button
        type="button"
        className={classes(styles.plus, 'nodrag nopan')}
        data-landing={landing || undefined}
        aria-label={t('Add a step after {what}', { what: after })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={tabIndex}
        onClick={({ currentTarget }) =>
          view.setState({
            open: { menu: 'picker', at: currentTarget, behind: [{ from: id, outlet: outlet.id }] },
          })
        }
      >
        <Icon name="plus" size={14} />
      </button>
    </div>
  );
}

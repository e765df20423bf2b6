import { useEffect, useRef, type ReactNode } from 'react';
import { useSessionState } from '../../session/useSession.ts';
import { plural, t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CanvasMenus } from '../CanvasMenus.tsx';
import { useDesk } from '../desk.ts';
import { FirstSteps } from '../FirstSteps.tsx';
import { boxAround } from '../geometry.ts';
import { middleOfSeen, shownBoxes } from '../looking.ts';
import { Said } from '../Said.tsx';
import { useBack } from '../useBack.ts';
import { OutlineTree } from './OutlineTree.tsx';
import styles from './Outline.module.css';

/**
 * The open journey as a tree, equal to the canvas: whatever can be seen and done there can be here. `alone` where no
 * canvas stands beside it.
 */
export function Outline({ alone = false }: { alone?: boolean }) {
  const desk = useDesk();
  const count = useSessionState(({ draft }) => draft.document.nodes.length);
  const present = useRef<HTMLElement>(null);
  useBack(desk);
  useEffect(() => {
    if (alone) desk.view.setState({ inOutline: true });
    return () => desk.view.setState({ inOutline: false });
  }, [desk, alone]);
  const hold = () => desk.view.setState({ inOutline: true });
  return (
    <section
      ref={present}
      className={styles.outline}
      aria-label={t('Outline')}
      onFocus={hold}
      onPointerDownCapture={hold}
    >
      {count === 0 ? (
        <div className={styles.empty}>
          <FirstSteps size="sm" />
        </div>
      ) : (
        <>
          <Bar count={count} />
          <OutlineTree alone={alone} />
        </>
      )}
      {alone && <Beside />}
    </section>
  );
}

function Bar({ count }: { count: number }): ReactNode {
  const desk = useDesk();
  const readOnly = useSessionState((state) => state.readOnly);
  return (
    <div className={styles.bar}>
      <span className={styles.facts} data-num>
        {plural(count, '{count} step', '{count} steps')}
      </span>
      <IconButton
        icon="plus"
        label={t('Add a step on its own')}
        disabledReason={readOnly}
        onClick={({ currentTarget }) =>
          desk.view.setState({ open: { menu: 'picker', at: currentTarget, behind: [], spot: freeGround() } })
        }
      />
    </div>
  );

  /** In the middle of what is seen of the canvas, or below everything where it is not shown. */
  function freeGround(): { x: number; y: number } {
    const box = boxAround(shownBoxes(desk.session.store.getState().draft));
    if (desk.port || !box) return { x: middleOfSeen(desk).x - 120, y: middleOfSeen(desk).y };
    return { x: box.x + box.width / 2 - 120, y: box.y + box.height + 72 };
  }
}

/** What the canvas brings along where it is shown. */
function Beside() {
  return (
    <>
      <CanvasMenus />
      <Said />
    </>
  );
}

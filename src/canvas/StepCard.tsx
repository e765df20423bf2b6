import { memo, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { NodeProps } from 'reactflow';
import { graphOf, isTriggerKind } from '../core/index.ts';
import { namesOfOthers } from '../session/namesOfOthers.ts';
import { useOverlay, useSessionState } from '../session/useSession.ts';
import { t } from '../texts/t.ts';
import type { Hue } from '../ui/hue.ts';
import { Tile } from '../ui/Tile.tsx';
import { CardFlag, CardProblems, CardSince, CardStop, CardToken, CardWords } from './CardLeaves.tsx';
import { cardOf, type Card } from './cardOf.ts';
import { useDesk, useView } from './desk.ts';
import { Entrance, Exits } from './CardPorts.tsx';
import { hueOf, iconOf } from './families.ts';
import { MergeText } from './MergeText.tsx';
import { stepLook } from './onPath.ts';
import type { StepNode } from './toFlow.ts';
import styles from './StepCard.module.css';

type Props = NodeProps<StepNode>;

/** React Flow passes a card its position with every frame of a drag; what is drawn does not depend on it. */
const sameCard = (before: Props, after: Props) =>
  before.data === after.data && before.selected === after.selected;

/** A step on the canvas. What the simulator, the checks and the gestures say about it is read by its leaves. */
export const StepCard = memo(function StepCard({ id, data: { node }, selected }: Props) {
  const card = useSessionState((state) => cardOf(node, state.draft.emails, namesOfOthers(state)));
  return (
    <CardFrame id={id} card={card} hue={hueOf(node.kind)} selected={selected}>
      <Tile icon={iconOf(node.kind)} hue={hueOf(node.kind)} className={styles.tile} />
      <div className={styles.rows}>
        <div className={styles.kind}>
          <b>{card.title}</b>
          <CardSince id={id} />
        </div>
        <CardRows id={id} card={card} />
      </div>
      <CardProblems id={id} />
      {!isTriggerKind(node.kind) && <Entrance id={id} />}
      <Exits id={id} outlets={card.outlets} />
      <CardToken id={id} />
      <CardStop id={id} />
      <CardWords id={id} />
    </CardFrame>
  );
}, sameCard);

function CardRows({ id, card: { name, summary, mindset } }: { id: string; card: Card }) {
  const nameRow =
    name === '' ? <span className={styles.blank}>{t('Not set up yet')}</span> : <MergeText text={name} />;
  const rows: { look: string | undefined; text: ReactNode }[] = [{ look: styles.name, text: nameRow }];
  if (summary !== '') rows.push({ look: styles.summary, text: <MergeText text={summary} /> });
  if (mindset !== '') rows.push({ look: styles.mindset, text: t('“{name}”', { name: mindset }) });
  return rows.map(({ look, text }, index) => (
    <div key={look} className={look}>
      <span className={styles.text}>{text}</span>
      {index === rows.length - 1 && <CardFlag id={id} />}
    </div>
  ));
}

/** The card's border and ground, which change with the path shown and with a connection being drawn. */
function CardFrame(props: { id: string; card: Card; hue: Hue; selected: boolean; children: ReactNode }) {
  const { id, card, hue, selected, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const look = useOverlay((overlay) => stepLook(overlay, id));
  const heat = useOverlay(({ crowd }) => crowd && (crowd.steps.get(id)?.weight ?? 0));
  const link = useView(({ link: drawn }) => {
    if (!drawn || drawn.loose === 'start') return undefined;
    if (drawn.fixed === id) return 'fixed';
    return drawn.judge(id, null).allowed ? 'open' : 'closed';
  });
  const sought = useView(({ previewed, found }) =>
    previewed === id ? 'here' : found.has(id) ? 'found' : undefined,
  );
  useFocusOf(id, ref);
  return (
    <div
      ref={ref}
      className={styles.card}
      data-hue={hue}
      data-look={look}
      data-heat={heat}
      data-link={link}
      data-sought={sought}
      data-selected={selected || undefined}
      style={
        {
          '--card-width': `${card.width}px`,
          '--card-height': `${card.height}px`,
          ...(heat !== undefined && { '--heat': `${Math.round(heat * 100)}%` }),
        } as React.CSSProperties
      } // own properties are not in its type
    >
      {children}
    </div>
  );
}

const stepOf = (card: HTMLElement | null) => card?.closest<HTMLElement>('.react-flow__node') ?? undefined;

/** Takes the focus when it is meant for this step, and leaves it on the canvas when the step goes: off screen, a step is not in the page. */
function useFocusOf(id: string, card: React.RefObject<HTMLElement | null>): void {
  const desk = useDesk();
  const wanted = useView((view) => view.wanted === id && !view.inOutline);
  useEffect(() => {
    if (!wanted) return;
    stepOf(card.current)?.focus({ preventScroll: true });
    desk.view.setState({ wanted: undefined });
  }, [wanted, desk, card]);
  useLayoutEffect(() => {
    const step = stepOf(card.current);
    return () => {
      if (!step?.contains(document.activeElement)) return;
      desk.port?.focus();
      const { draft, selection } = desk.session.store.getState();
      // Taken back by an undo, it hands the focus to what is selected again.
      if (!graphOf(draft.document).node(id)) desk.view.setState({ wanted: selection.nodes[0] });
    };
  }, [desk, card, id]);
}

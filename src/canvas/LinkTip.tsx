import { useEffect, useState } from 'react';
import { say, useDesk, useView, type Desk, type Link } from './desk.ts';
import { outletNamed } from './edgeEnds.ts';
import { useTouched } from './flowPort.ts';
import type { Point } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { refusalAt } from './linkSteps.ts';
import { lastPoint } from './pointerPlace.ts';
import { stepUnder } from './stepUnder.ts';
import { nameOf } from './steps.ts';
import styles from './LinkTip.module.css';

/** While a connection is drawn: why the step at the pointer may not take it. After a click on a way out: what to do next. */
export function LinkTip() {
  const desk = useDesk();
  const link = useView((view) => view.link);
  const touched = useTouched();
  const over = useOver(desk, link);
  const verdict = link && touched && link.judge(touched.step, link.loose === 'end' ? null : touched.outlet);
  if (touched && verdict) return verdict.allowed ? null : <Refusal words={verdict.words} at={touched.at} />;
  if (over) return <Refusal words={over.words} at={over.at} />;
  if (link?.by !== 'click') return <DropTip />;
  return (
    <div className={styles.hint}>
      {link.loose === 'end'
        ? t('Choose the step that follows, or press Esc')
        : t('Choose the step that leads here, or press Esc')}
    </div>
  );
}

/** What letting go of a dragged step would do where it is over a line, which its card hides; or why it cannot be put in there. */
function DropTip() {
  const desk = useDesk();
  const refusal = useView((view) => view.refusal);
  const landing = useView((view) => (view.moving ? view.landing : undefined));
  // It goes along with the card.
  useView((view) => (view.refusal === undefined && view.landing === undefined ? undefined : view.moving));
  const at = lastPoint(desk);
  if (!at || !desk.port) return null;
  const { x, y, zoom } = desk.port.viewpoint();
  const here = { x: at.x * zoom + x, y: at.y * zoom + y };
  if (landing !== undefined)
    return (
      <Tip
        look="landing"
        at={here}
        words={t('Put it after “{step}”', { step: nameOf(desk, outletNamed(landing).from) })}
      />
    );
  return refusal === undefined ? null : <Tip look="aside" at={here} words={refusal} />;
}

/** What stands against something. */
function Refusal({ words, at }: { words: string; at: Point }) {
  return <Tip look="refusal" words={words} at={at} />;
}

const icons = { refusal: 'error', landing: 'plus', aside: 'info' } as const;

/** A word at a point of the room, said aloud too. */
function Tip({ look, words, at }: { look: keyof typeof icons; words: string; at: Point }) {
  const desk = useDesk();
  useEffect(() => say(desk, words), [desk, words]);
  return (
    <div
      className={styles.tip}
      data-look={look}
      style={{ transform: `translate(${at.x + 14}px, ${at.y + 18}px)` }}
    >
      <Icon name={icons[look]} size={14} />
      <span>{words}</span>
    </div>
  );
}

/** Why the step under the pointer may not take the line, where React Flow knows of no touch: on a trigger, between two clicks. */
function useOver(desk: Desk, link: Link | undefined): { words: string; at: Point } | undefined {
  const [over, setOver] = useState<{ words: string; at: Point }>();
  useEffect(() => {
    if (!link) return;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const step = stepUnder(document.elementFromPoint(clientX, clientY));
      const words = step === undefined ? undefined : refusalAt(desk, link, step);
      const box = desk.port?.box();
      setOver(
        words === undefined || !box ? undefined : { words, at: { x: clientX - box.x, y: clientY - box.y } },
      );
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      window.removeEventListener('pointermove', onMove);
      setOver(undefined);
    };
  }, [desk, link]);
  return over;
}

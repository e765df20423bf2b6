import { useEffect } from 'react';
import { say, useDesk, useView } from './desk.ts';
import { useTouched } from './flowPort.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './LinkTip.module.css';

/** While a connection is drawn: why the step at the pointer may not take it. After a click on a way out: what to do next. */
export function LinkTip() {
  const desk = useDesk();
  const link = useView((view) => view.link);
  const touched = useTouched();
  const verdict = link && touched && link.judge(touched.step, link.loose === 'end' ? null : touched.outlet);
  const refusal = verdict && !verdict.allowed ? verdict.words : undefined;
  useEffect(() => {
    if (refusal !== undefined) say(desk, refusal);
  }, [desk, refusal]);
  if (refusal !== undefined && touched) {
    return (
      <div
        className={styles.tip}
        style={{ transform: `translate(${touched.at.x + 14}px, ${touched.at.y + 18}px)` }}
      >
        <Icon name="error" size={14} />
        {refusal}
      </div>
    );
  }
  if (link?.by !== 'click') return null;
  return <div className={styles.hint}>Choose the step that follows, or press Esc</div>;
}

import { useEffect, useId, useRef } from 'react';
import { localWords, wordsOf, type TrailEntry, type TrailNames, type Why } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Clock } from './ReasonTree.tsx';
import { isRefusal } from './entryLook.ts';
import { WhyFacts } from './WhyFacts.tsx';
import styles from './WhyPanel.module.css';

/** Reasons whose facts say all that the detail would. */
const toldBelow: ReadonlySet<Why['code']> = new Set([
  'branch',
  'exit-rule',
  'trigger',
  'arrival',
  'moment',
  'waited',
  'arm',
  'call',
  'goal-step',
  'migration',
]);

/** The full reason of one trail entry. It takes the place of the timeline until it is closed. */
export function WhyPanel(props: { entry: TrailEntry; names: TrailNames; clock: Clock; onClose: () => void }) {
  const { entry, names, clock, onClose } = props;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const { title, detail } = wordsOf(entry, names);
  const { step, local } = entry;
  // Another entry is another page: it is read from its top.
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [entry]);
  return (
    <section ref={box} aria-labelledby={id} className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h3 id={id} className={styles.title} data-refused={isRefusal(entry) || undefined}>
            {title}
            {step !== undefined && names.step(step) !== detail && <> · {names.step(step)}</>}
          </h3>
          <p>
            {localWords(local)}
            {!toldBelow.has(entry.why.code) && <> · {detail}</>}
          </p>
        </div>
        <IconButton
          icon="cross"
          size="sm"
          label={t('Back to the timeline')}
          shortcut="escape"
          onClick={onClose}
        />
      </header>
      <WhyFacts why={entry.why} step={step ?? ''} names={names} clock={clock} />
    </section>
  );
}

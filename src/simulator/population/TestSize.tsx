import { useState } from 'react';
import { peopleNeeded } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { sentence } from '../../ui/sentence.tsx';
import { ChartBox } from './ChartBox.tsx';
import { RateField } from './RateField.tsx';
import charts from './Charts.module.css';
import styles from './BehaviourPanel.module.css';

/** How many people a test takes that is to find a rise of the goal's rate: from the rate that was counted to a fifth more, or any other. */
export function TestSize({ entered, reached }: { entered: number; reached: number }) {
  const counted = entered === 0 ? 0 : Number((reached / entered).toFixed(3));
  const [own, change] = useState<{ usual?: number; hoped?: number }>({});
  const usual = own.usual ?? counted;
  const hoped = own.hoped ?? Math.min(1, Number((usual * 1.2).toFixed(3)));
  const needed = peopleNeeded(usual, hoped);
  return (
    <ChartBox title={t('How many people a test takes')}>
      <div className={styles.sentence}>
        {sentence(
          'A rise from {usual} to {hoped} of 100 who reach the goal takes {needed} people in each of two arms.',
          {
            usual: (
              <RateField
                label={t('Reach the goal now, of 100')}
                value={usual}
                onChange={(value) => value !== undefined && change({ ...own, usual: value })}
              />
            ),
            hoped: (
              <RateField
                label={t('Reach the goal then, of 100')}
                value={hoped}
                onChange={(value) => value !== undefined && change({ ...own, hoped: value })}
              />
            ),
            needed: (
              <output className={styles.answer}>{Number.isFinite(needed) ? number(needed) : '–'}</output>
            ),
          },
        )}
      </div>
      <p className={charts.note}>
        {Number.isFinite(needed)
          ? t(
              'With that many it is found 4 times of 5, and chance is taken for it 1 time of 20. Here {entered} people entered.',
              { entered },
            )
          : t('These are the same: there is nothing to notice.')}
      </p>
    </ChartBox>
  );
}

import {
  figuresOf, gateBars, limits, outcomeBars, refusalBars, shareWords, type Headcount,
} from '../../core/index.ts'; // oxfmt-ignore
import { number, plural, t } from '../../texts/t.ts';
import { BarList } from './BarList.tsx';
import { ChartBox } from './ChartBox.tsx';
import { moneyWords } from './moneyWords.ts';
import { PeopleButton } from './PeopleMenu.tsx';
import type { PanelProps } from './panels.ts';
import styles from './PopulationPage.module.css';

/** Who came in, how it ended, who was refused, and which mails were held back. */
export function OverviewPanel({ counted, found }: PanelProps) {
  const { counts, job, journey } = counted;
  const { entered, queued, goal } = found;
  const { sent, revenue } = figuresOf(counts, job.model);
  const outcomes = outcomeBars(found);
  const refusals = refusalBars(found);
  const { skipped, deferred } = gateBars(found);
  const people = Math.max(counts.subscribers, 1);
  return (
    <>
      <dl className={styles.figures}>
        <Figure
          name={t('Entered')}
          of={entered}
          note={t('{share} of all people', { share: shareWords(entered.count / people) })}
        />
        {journey.goal && (
          <Figure
            name={t('Goal reached')}
            of={goal.reached}
            note={t('{share} of those who entered', {
              share: shareWords(goal.reached.count / Math.max(entered.count, 1)),
            })}
          />
        )}
        <Figure
          name={t('Mails')}
          value={number(sent)}
          note={t('{count} a person', { count: number(sent / people, 2) })}
        />
        {journey.goal?.value !== undefined && (
          <Figure
            name={t('Revenue')}
            value={moneyWords(revenue, job.model)}
            note={
              sent === 0
                ? t('no mails yet')
                : t('{price} a mail, by “{field}” of the goal', {
                    price: moneyWords(revenue / sent, job.model),
                    field: journey.goal.value.replace(/^properties\./, ''),
                  })
            }
          />
        )}
        {queued.count > 0 && <Figure name={t('In line')} of={queued} />}
      </dl>
      <ChartBox title={t('How it ended')}>
        <BarList caption={t('How it ended')} what={t('Outcome')} bars={outcomes} />
      </ChartBox>
      <ChartBox title={t('Not let in')}>
        {refusals.length === 0 ? (
          <p className={styles.none}>{t('Nobody was refused.')}</p>
        ) : (
          <BarList caption={t('Not let in')} what={t('Reason')} bars={refusals} />
        )}
      </ChartBox>
      <ChartBox title={t('Mails that were not sent')}>
        {skipped.length === 0 ? (
          <p className={styles.none}>{t('Every mail could be sent.')}</p>
        ) : (
          <BarList caption={t('Mails that were not sent')} what={t('Reason')} bars={skipped} />
        )}
      </ChartBox>
      <ChartBox title={t('Mails held back for later')}>
        {deferred.length === 0 ? (
          <p className={styles.none}>{t('No mail was held back.')}</p>
        ) : (
          <BarList caption={t('Mails held back for later')} what={t('Reason')} bars={deferred} />
        )}
      </ChartBox>
      {counts.cutShort > 0 && (
        <p className={styles.none}>
          {plural(
            counts.cutShort,
            '{count} person would have done more than {max} things; what came later was left out.',
            '{count} people would have done more than {max} things; what came later was left out.',
            { max: limits.scenarioEvents.max },
          )}
        </p>
      )}
    </>
  );
}

/** A number that stands for itself; where it is of people, it opens them. */
function Figure(props: { name: string; note?: string } & ({ of: Headcount } | { value: string })) {
  const { name, note } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {'of' in props ? (
          <PeopleButton of={{ ...props.of, label: name }} text={number(props.of.count)} />
        ) : (
          props.value
        )}
      </dd>
      {note !== undefined && <dd>{note}</dd>}
    </div>
  );
}

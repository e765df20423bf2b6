import { dayBars, hourBars, mailsEachBars, worstDayBars } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { BarList } from './BarList.tsx';
import { ChartBox } from './ChartBox.tsx';
import { ColumnChart } from './ColumnChart.tsx';
import type { PanelProps } from './panels.ts';

/** How many mails people get, and when they go out. */
export function MailsPanel({ counted: { counts } }: PanelProps) {
  return (
    <>
      <ColumnChart title={t('Mails by day')} what={t('Day')} bars={dayBars(counts)} />
      <ColumnChart title={t('Mails by hour of the day')} what={t('Hour')} bars={hourBars(counts)} />
      <ChartBox title={t('Mails a person')}>
        <BarList caption={t('Mails a person')} what={t('Mails')} bars={mailsEachBars(counts)} />
      </ChartBox>
      <ChartBox title={t('Mails on somebody’s fullest day')}>
        <BarList
          caption={t('Mails on somebody’s fullest day')}
          what={t('Mails')}
          bars={worstDayBars(counts)}
        />
      </ChartBox>
    </>
  );
}

import { Fragment, useMemo } from 'react';
import { openWeek, type Policies, type WeekHour } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { shortDayNames } from '../week/dayNames.ts';
import { openHoursWords } from './openHoursWords.ts';
import styles from './WeekGrid.module.css';

/** A week hour by hour on somebody's own clock: when mail may go. The same is said in words below. */
export function WeekGrid(props: {
  quietHours: Policies['quietHours'];
  zone: string;
  /** An instant of the week that is shown. */
  now: number;
}) {
  const { quietHours, zone, now } = props;
  const week = useMemo(() => openWeek(quietHours, zone, now), [quietHours, zone, now]);
  return (
    <div>
      <div className={styles.grid} aria-hidden>
        <span />
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour} className={styles.hour}>
            {hour}:00
          </span>
        ))}
        {shortDayNames.map((day, index) => (
          <Fragment key={day}>
            <span className={styles.day}>{day}</span>
            {week[index]?.map((hour, at) => (
              // Hours have no names and never change places.
              <Cell key={at} hour={hour} opensLater={isOpen(week[index]?.[at + 1])} />
            ))}
          </Fragment>
        ))}
      </div>
      <p className={styles.key} aria-hidden>
        <span>
          <i /> {t('Mail may go')}
        </span>
        <span>
          <i data-state="closed" /> {t('Quiet: it waits')}
        </span>
      </p>
      <p className={styles.words}>{openHoursWords(week)}</p>
    </div>
  );
}

const isOpen = (hour: WeekHour | undefined): boolean => hour !== undefined && hour.open > 0;

function Cell({ hour: { minutes, open }, opensLater }: { hour: WeekHour; opensLater: boolean }) {
  const state = minutes === 0 ? 'none' : open === 0 ? 'closed' : open < minutes ? 'partly' : 'open';
  return (
    <span className={styles.cell} data-state={state} data-from-end={opensLater || undefined}>
      {state === 'partly' && <i style={{ width: `${(open / minutes) * 100}%` }} />}
    </span>
  );
}

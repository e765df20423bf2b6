import { memo, useRef } from 'react';
import {
  heldBack,
  laneOf,
  minutesOfDay,
  weekOf,
  type CalendarDay,
  type SendingCalendar,
  type TrailEntry,
  type TrailNames,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { shortDay } from '../clockWords.ts';
import { useSize } from '../useSize.ts';
import { ItemButton } from './ItemButton.tsx';
import { clockWordsOn, collisionWords, countWords, dayWith, isCapped } from './itemWords.ts';
import styles from './WeekView.module.css';

/** What every way to show the calendar is given. */
export interface CalendarView {
  days: ReadonlyMap<string, CalendarDay>;
  names: TrailNames;
  entries: readonly TrailEntry[];
  /** The entry whose reason is open. */
  asked: number | undefined;
  onAsk: (entry: number) => void;
}

const laneHeight = 28;
const hours = [0, 6, 12, 18, 24];
const percent = (minutes: number): string => `${(minutes / minutesOfDay) * 100}%`;

/** Seven days under each other, each a line of 24 hours: quiet hours as bands, mails where they stand, held-back time as a bar. */
export const WeekView = memo(function WeekView(
  props: CalendarView & { day: string; calendar: SendingCalendar },
) {
  const { day: shown, calendar, days, names, entries, asked, onAsk } = props;
  const axis = useRef<HTMLDivElement>(null);
  const { width } = useSize(axis, { width: 900, height: 16 });
  // About as many letters as a name has; less where the day is narrow.
  const drawn = Math.min(width / 2, width < 480 ? 132 : width < 1000 ? 216 : 256);
  const length = (drawn / width) * minutesOfDay;
  const held = heldBack(calendar);
  return (
    <div className={styles.week}>
      <div className={styles.head}>
        <div ref={axis} className={styles.axis} aria-hidden>
          {hours.map((hour) => (
            <span key={hour} style={{ insetInlineStart: percent(hour * 60) }}>
              {hour}:00
            </span>
          ))}
        </div>
      </div>
      <ol className={styles.days}>
        {weekOf(shown).map((day) => {
          const found = days.get(day);
          const placed = laneOf(found?.items ?? [], length);
          const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
          const stands = found && collisionWords(found);
          const clocks = clockWordsOn(calendar, day);
          const count = found && countWords(found);
          const notes = [count, stands, clocks].filter((note) => note !== undefined);
          return (
            <li
              key={day}
              className={styles.row}
              data-day={day}
              data-collision={found?.collision}
              aria-label={dayWith(notes, day)}
            >
              <div className={styles.name}>
                <time dateTime={day}>{shortDay(day)}</time>
                {count !== undefined && <small>{count}</small>}
                {stands !== undefined && (
                  <Badge tone={found?.collision === 'beyond-limit' ? 'bad' : 'warn'} icon="warning">
                    <span className={styles.stands}>{stands}</span>
                  </Badge>
                )}
                {found && isCapped(found) && (
                  <Badge icon="lock">
                    <span className={styles.stands}>{t('Limit reached')}</span>
                  </Badge>
                )}
                {clocks !== undefined && (
                  <Badge icon="clock">
                    <span className={styles.stands}>{clocks}</span>
                  </Badge>
                )}
              </div>
              <div className={styles.track} style={{ minHeight: lanes * laneHeight }}>
                {calendar.quiet.map(([from, to]) => (
                  <span
                    key={from}
                    className={styles.quiet}
                    style={{ insetInlineStart: percent(from), width: percent(to - from) }}
                  />
                ))}
                {(held.get(day) ?? []).map(([from, to], index) => (
                  <span
                    // Two may be held back at one moment; they never change places.
                    key={index}
                    className={styles.held}
                    style={{ insetInlineStart: percent(from), width: percent(to - from) }}
                  />
                ))}
                {placed.map(({ item, from, lane, before }) => {
                  const entry = entries[item.entry];
                  return (
                    entry && (
                      <ItemButton
                        key={item.entry}
                        item={item}
                        entry={entry}
                        names={names}
                        journey
                        pressed={item.entry === asked}
                        onAsk={onAsk}
                        edge={before ? 'end' : 'start'}
                        style={{
                          position: 'absolute',
                          ...(before
                            ? { insetInlineEnd: percent(minutesOfDay - from - length) }
                            : { insetInlineStart: percent(from) }),
                          top: lane * laneHeight + 2,
                          maxWidth: drawn - 4,
                        }}
                      />
                    )
                  );
                })}
              </div>
            </li>
          );
        })}
      </ol>
      {(calendar.quiet.length > 0 || held.size > 0) && (
        <p className={styles.legend}>
          {calendar.quiet.length > 0 && (
            <span>
              <i className={styles.quietKey} aria-hidden /> {t('Quiet hours: no mail goes out')}
            </span>
          )}
          {held.size > 0 && (
            <span>
              <i className={styles.heldKey} aria-hidden /> {t('A mail is held back')}
            </span>
          )}
        </p>
      )}
    </div>
  );
});

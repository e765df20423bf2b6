import { memo } from 'react';
import { monthOf, type SendingCalendar } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Table } from '../../ui/Table.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { monthWords, weekdayWords } from '../clockWords.ts';
import { ItemButton } from './ItemButton.tsx';
import { clockWordsOn, collisionWords, countWords, dayWith } from './itemWords.ts';
import type { CalendarView } from './WeekView.tsx';
import styles from './MonthView.module.css';

/** A month, week by week: every day with its mails; a press on the day opens its week. */
export const MonthView = memo(function MonthView(
  props: CalendarView & { day: string; calendar: SendingCalendar; onWeek: (day: string) => void },
) {
  const { day, calendar, days, names, entries, asked, onAsk, onWeek } = props;
  const weeks = monthOf(day);
  const month = day.slice(0, 7);
  return (
    <Table caption={monthWords(day)} dense stickyHeader className={styles.month}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((each) => (
            <th key={each} scope="col">
              {weekdayWords(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => {
              const found = days.get(each);
              const stands = found && collisionWords(found);
              const clocks = clockWordsOn(calendar, each);
              const notes = [found && countWords(found), stands, clocks].filter((note) => note !== undefined);
              return (
                <td
                  key={each}
                  className={styles.day}
                  data-day={each}
                  data-outside={each.slice(0, 7) === month ? undefined : true}
                  data-collision={found?.collision}
                >
                  <button type="button" className={styles.date} onClick={() => onWeek(each)}>
                    <VisuallyHidden>{t('The week of {day}', { day: dayWith(notes, each) })}</VisuallyHidden>
                    <span aria-hidden>{Number(each.slice(8))}</span>
                    {stands !== undefined && (
                      <>
                        <Icon name="warning" size={12} />
                        <span aria-hidden className={styles.stands}>
                          {stands}
                        </span>
                      </>
                    )}
                    {clocks !== undefined && (
                      <span aria-hidden title={clocks}>
                        <Icon name="clock" size={12} />
                      </span>
                    )}
                  </button>
                  <div className={styles.items}>
                    {found?.items.map((item) => {
                      const entry = entries[item.entry];
                      return (
                        entry && (
                          <ItemButton
                            key={item.entry}
                            item={item}
                            entry={entry}
                            names={names}
                            pressed={item.entry === asked}
                            onAsk={onAsk}
                          />
                        )
                      );
                    })}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
});

import type { KeyboardEventHandler, PointerEventHandler, Ref } from 'react';
import { t } from '../../texts/t.ts';
import { dayNames, shortDayNames } from './dayNames.ts';
import type { Cell, Stroke } from './paintWindow.ts';
import { openInHour, type Span } from './windowSpan.ts';
import { minuteWords } from './windowWords.ts';
import styles from './WindowGrid.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Seven days of 24 hours as a grid with one Tab stop. Cells are found by `data-cell="day-hour"`. */
export function WeekCells(props: {
  ref: Ref<HTMLDivElement>;
  span: Span;
  /** Outlined: what is being painted or is chosen by keys. */
  stroke: Stroke | undefined;
  cursor: Cell;
  readOnly: boolean;
  describedBy: string;
  onPointerDown?: PointerEventHandler;
  onKeyDown?: KeyboardEventHandler;
}) {
  const { ref, span, stroke, cursor, readOnly, describedBy, onPointerDown, onKeyDown } = props;
  return (
    <div
      ref={ref}
      role="grid"
      aria-label={t('Hours in which it may be sent')}
      aria-describedby={describedBy}
      aria-multiselectable
      aria-readonly={readOnly}
      tabIndex={-1}
      className={styles.grid}
      data-readonly={readOnly || undefined}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      <div className={styles.scale} aria-hidden>
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour} style={{ gridColumn: `${hour + 2} / span 6` }}>
            {hour}:00
          </span>
        ))}
      </div>
      {dayNames.map((name, day) => (
        <div key={name} role="row" className={styles.row}>
          <span role="rowheader" aria-label={name} className={styles.day}>
            {shortDayNames[day]}
          </span>
          {hours.map((hour) => {
            const open = openInHour(span, day, hour);
            const isCursor = cursor.day === day && cursor.hour === hour;
            return (
              <span
                key={hour}
                role="gridcell"
                tabIndex={isCursor ? 0 : -1}
                aria-label={cellWords(name, hour, open)}
                aria-selected={stroke !== undefined && isIn(stroke, day, hour)}
                className={styles.cell}
                data-cell={`${day}-${hour}`}
                data-open={open === 0 ? 'no' : open < 60 ? 'partly' : 'yes'}
              >
                {open > 0 && open < 60 && <i style={partOf(span, day, hour)} />}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function cellWords(day: string, hour: number, open: number): string {
  const place = { day, from: minuteWords(hour * 60), to: minuteWords((hour + 1) * 60) };
  if (open === 0) return t('{day} {from} to {to}, waits', place);
  return open < 60
    ? t('{day} {from} to {to}, may send in part', place)
    : t('{day} {from} to {to}, may send', place);
}

function isIn({ from, to }: Stroke, day: number, hour: number): boolean {
  const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return between(day, from.day, to.day) && between(hour, from.hour, to.hour);
}

/** Where in its cell the open part of an hour lies: at the end where the hours begin in it, else at the beginning. */
function partOf(span: Span, day: number, hour: number): { inset: string } {
  const open = openInHour(span, day, hour);
  const beginsHere = Math.floor(span.start / 60) === hour && span.days[day] === true;
  const before = beginsHere ? span.start % 60 : 0;
  const after = Math.max(0, 60 - before - open);
  return { inset: `0 ${(after / 60) * 100}% 0 ${(before / 60) * 100}%` };
}

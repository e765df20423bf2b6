import { t } from '../../texts/t.ts';
import { dayMinutes, openMinutes, type Span } from './windowSpan.ts';

/** An hour of the week: `day` from 0 (Monday), `hour` from 0. */
export interface Cell {
  day: number;
  hour: number;
}

/** A stroke from one cell to another paints all between them, as a rectangle. */
export interface Stroke {
  from: Cell;
  to: Cell;
  /** Whether its hours are opened or closed. */
  opens: boolean;
}

export type Painted = { span: Span } | { refused: string };

/**
 * What a stroke makes of a window. The format holds one stretch of hours for all days, so a stroke is snapped to it: opened
 * hours stretch it until they are in it, on their days too; hours closed over its whole length take their days away, others
 * cut it off on the shorter side, for all days. After a stroke its cells are as it wanted them; where that cannot be, it is
 * refused.
 */
export function paint(span: Span, { from, to, opens }: Stroke): Painted {
  const first = Math.min(from.day, to.day);
  const last = Math.max(from.day, to.day);
  const rows = span.days.map((_, day) => day >= first && day <= last);
  const start = Math.min(from.hour, to.hour) * 60;
  const end = (Math.max(from.hour, to.hour) + 1) * 60;
  return opens ? opened(span, rows, start, end) : closed(span, rows, start, end);
}

function opened({ days, start, end }: Span, rows: readonly boolean[], from: number, to: number): Painted {
  // Hours grow over midnight only from midnight, and only where the morning hours touch them.
  const isMorningAfter = end >= dayMinutes && from <= end - dayMinutes && to <= start;
  const shift = isMorningAfter ? dayMinutes : 0;
  const begins = isMorningAfter ? dayBefore(rows) : rows;
  const earliest = Math.min(start, from + shift);
  const latest = Math.max(end, to + shift);
  const span = {
    days: days.map((isOpen, day) => isOpen || begins[day] === true),
    start: earliest,
    end: Math.min(latest, earliest + dayMinutes),
  };
  // What lies beyond 24 hours is lost, unless the next day's own hours are there.
  const isLost =
    latest > span.end &&
    days.some((isOpen, day) => {
      const next = (day + 1) % days.length;
      return (
        isOpen && openMinutes(span, next, earliest, latest - dayMinutes) < latest - dayMinutes - earliest
      );
    });
  return isLost ? { refused: tooLong } : { span };
}

function closed(span: Span, rows: readonly boolean[], from: number, to: number): Painted {
  const { start, end } = span;
  const inside = ([a, b]: readonly [number, number]) => [Math.max(a, start), Math.min(b, end)] as const;
  // The stroke as the window of its own day sees it, and as that of the day before does.
  const own = inside([from, to]);
  const after = inside([from + dayMinutes, to + dayMinutes]);
  const before = dayBefore(rows);
  const days = span.days.map((isOpen, day) => {
    const covered = (rows[day] ? length(own) : 0) + (before[day] ? length(after) : 0);
    return isOpen && covered < end - start;
  });
  if (!days.includes(true)) return { refused: lastHour };
  const rest = { ...span, days };
  if (!days.some((_, day) => rows[day] && openMinutes(rest, day, from, to) > 0)) return { span: rest };

  const cuts = [own, after].filter((part) => length(part) > 0);
  const low = Math.min(...cuts.map(([a]) => a));
  const high = Math.max(...cuts.map(([, b]) => b));
  if (low <= start && high >= end) return { refused: overMidnight };
  const cut = low - start >= end - high ? { ...rest, end: low } : { ...rest, start: high };
  return { span: cut.start < dayMinutes ? cut : onNextDay(cut) };
}

const lastHour = t('One hour has to stay open. To send at any hour, turn “{setting}” off.', {
  setting: t('Only at certain hours'),
});
const tooLong = t('The hours that begin on one day can go on for 24 hours at most.');
const overMidnight = t(
  'These hours run over midnight into the next day: close them on the day on which they begin.',
);

const length = ([a, b]: readonly [number, number]): number => Math.max(0, b - a);

/** The days before those. */
const dayBefore = (rows: readonly boolean[]): readonly boolean[] =>
  rows.map((_, day) => rows[(day + 1) % rows.length] === true);

/** What is left of the hours begins after midnight: so their days begin a day later. */
const onNextDay = ({ days, start, end }: Span): Span => ({
  days: days.map((_, day) => days[(day + days.length - 1) % days.length] === true),
  start: start - dayMinutes,
  end: end - dayMinutes,
});

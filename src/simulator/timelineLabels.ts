import { dayWords, localTime } from '../core/index.ts';
import { placeLabels, type Wish } from './timelineAxis.ts';
import type { Stop } from './timelineStops.ts';

/** On which line a label stands: two above the rail, two below it. */
export type LabelKind = 'above' | 'higher' | 'time' | 'day';

export interface Label {
  key: string;
  kind: LabelKind;
  text: string;
  /** Its left edge. */
  left: number;
}

const longest = 24;
const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** What stands around the rail: what happened above it, time and, where it changes, the day below. None touches another. */
export function timelineLabels(stops: readonly Stop[], xs: readonly number[], width: number): Label[] {
  const happened: Wish[] = [];
  const times: Wish[] = [];
  const days: Wish[] = [];
  stops.forEach(({ local, happenings: [first, ...more] }, place) => {
    const x = xs[place] ?? 0;
    if (first) happened.push({ x, text: short(first.label) + (more.length > 0 ? ` +${more.length}` : '') });
    if (!standsBack(stops, xs, place)) times.push({ x, text: localTime(local) });
    if (stops[place - 1]?.local.slice(0, 10) !== local.slice(0, 10)) {
      days.push({ x, text: dayWords(local, stops[0]?.local) });
    }
  });
  const put = (wishes: readonly Wish[], kinds: readonly LabelKind[]): Label[] =>
    placeLabels(wishes, kinds.length, width).flatMap(({ row, left }, index) => {
      const kind = row === undefined ? undefined : kinds[row];
      const { x, text } = wishes[index] ?? { x: 0, text: '' };
      return kind === undefined ? [] : [{ key: `${kind} ${x}`, kind, text, left }];
    });
  return [...put(happened, ['above', 'higher']), ...put(times, ['time']), ...put(days, ['day'])];
}

/** Closer than this, two times of day would touch. */
const timeWidth = 44;

/** Whether a moment at which the journey did nothing gives way to a neighbour at which it did. */
function standsBack(stops: readonly Stop[], xs: readonly number[], place: number): boolean {
  if (stops[place]?.entries.length !== 0) return false;
  return [place - 1, place + 1].some(
    (other) =>
      (stops[other]?.entries.length ?? 0) > 0 && Math.abs((xs[other] ?? 0) - (xs[place] ?? 0)) < timeWidth,
  );
}

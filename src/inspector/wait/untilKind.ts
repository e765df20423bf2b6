import type { Until } from '../../core/index.ts';

/** What a wait waits for after its length. */
export type UntilKind = 'nothing' | 'time' | 'date' | 'profileDate' | 'triggerDate';

export function untilKind(until: Until | undefined): UntilKind {
  if (until === undefined) return 'nothing';
  if ('date' in until) return 'date';
  if ('attribute' in until) return 'profileDate';
  return 'trigger' in until ? 'triggerDate' : 'time';
}

/** A moment of another kind that keeps what both can hold. `date` is that of a new date, `2026-12-24`. */
export function untilOfKind(kind: UntilKind, present: Until | undefined, date: string): Until | undefined {
  const time = present?.time;
  const offset = present && 'offset' in present ? present.offset : undefined;
  switch (kind) {
    case 'nothing':
      return undefined;
    case 'time':
      return { time: time ?? '09:00' };
    case 'date':
      return { date, time: time ?? '09:00' };
    case 'profileDate':
      return { attribute: '', offset, time };
    case 'triggerDate':
      return { trigger: '', offset, time };
  }
}

/** Whether the moment can be past, so that the wait must say what happens then. */
export const canBePast = (kind: UntilKind): boolean => kind === 'date' || canBeMissing(kind);

/** Whether the moment can be unknown. */
export const canBeMissing = (kind: UntilKind): boolean => kind === 'profileDate' || kind === 'triggerDate';

import type { TriggerOn } from '../../core/index.ts';
import { t } from '../../texts/t.ts';

/** What can let people in. */
export type TriggerKind = 'event' | 'segment' | 'date' | 'inactivity' | 'manual';

export const triggerKinds: readonly { value: TriggerKind; label: string }[] = [
  { value: 'event', label: t('They do something') },
  { value: 'segment', label: t('They join or leave a segment') },
  { value: 'date', label: t('A date of theirs comes') },
  { value: 'inactivity', label: t('They do nothing for a while') },
  { value: 'manual', label: t('By hand, a list or another journey') },
];

/** Nothing chosen yet is an event not yet named. */
export function triggerKind(on: TriggerOn | undefined): TriggerKind {
  if (on === undefined || 'event' in on) return 'event';
  if ('segment' in on) return 'segment';
  if ('date' in on) return 'date';
  return 'inactivity' in on ? 'inactivity' : 'manual';
}

/** A trigger of another kind to begin with; an event that is named already goes along. `segment` is the one to begin with. */
export function triggerOfKind(
  kind: TriggerKind,
  present: TriggerOn | undefined,
  segment: string | undefined,
): TriggerOn {
  const pattern =
    present && 'event' in present ? present.event
    : present && 'inactivity' in present ? present.inactivity.of : { event: '' }; // oxfmt-ignore
  switch (kind) {
    case 'event':
      return { event: pattern };
    case 'segment':
      return { segment: segment ?? '', edge: 'enters' };
    case 'date':
      return { date: { attribute: '', time: '09:00', yearly: false } };
    case 'inactivity':
      return { inactivity: { of: pattern, for: 'P90D' } };
    case 'manual':
      return { manual: true };
  }
}

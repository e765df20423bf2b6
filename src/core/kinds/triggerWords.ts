import { durationWords } from '../values/duration.ts';
import type { Names } from './Kind.ts';
import type { TriggerOn } from './TriggerOn.ts';
import { clockWords } from './untilWords.ts';
import { humanName, patternWords } from './words.ts';

/** What lets people in, in half a line; empty where nothing is chosen yet. */
export function triggerWords(on: TriggerOn, names: Names): string {
  if ('event' in on) return patternWords(on.event);
  if ('segment' in on && on.segment === '') return '';
  if ('segment' in on)
    return `${on.edge === 'enters' ? 'Joins' : 'Leaves'} “${names.segment?.(on.segment) ?? on.segment}”`;
  if ('manual' in on) return 'By hand, a list or another journey';
  if ('inactivity' in on) {
    const { of, for: length } = on.inactivity;
    return of.event === '' ? '' : `No ${patternWords(of)} for ${durationWords(length)}`;
  }
  const { attribute, offset, time, yearly } = on.date;
  if (attribute === '') return '';
  const moved =
    offset === undefined ? 'On' : `${durationWords(offset)} ${offset.startsWith('-') ? 'before' : 'after'}`;
  return `${moved} ${humanName(attribute)}${yearly ? ', every year' : ''}, at ${clockWords(time)}`;
}

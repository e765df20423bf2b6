import { t } from '../../texts/t.ts';
import { durationWordsAfter } from '../values/durationWords.ts';
import type { Names } from './Kind.ts';
import type { TriggerOn } from './TriggerOn.ts';
import { clockWords, offsetWords } from './untilWords.ts';
import { humanName, patternWords } from './words.ts';

/** What lets people in, in half a line; empty where nothing is chosen yet. */
export function triggerWords(on: TriggerOn, names: Names): string {
  if ('event' in on) return on.event.event === '' ? '' : patternWords(on.event);
  if ('segment' in on && on.segment === '') return '';
  if ('segment' in on) {
    const segment = names.segment?.(on.segment) ?? on.segment;
    return on.edge === 'enters' ? t('Joins “{segment}”', { segment }) : t('Leaves “{segment}”', { segment });
  }
  if ('manual' in on) return t('By hand, a list or another journey');
  if ('inactivity' in on) {
    const { of, for: length } = on.inactivity;
    return of.event === ''
      ? ''
      : t('No {event} for {length}', { event: patternWords(of), length: durationWordsAfter(length) });
  }
  const { attribute, offset, time, yearly } = on.date;
  if (attribute === '') return '';
  const name = humanName(attribute);
  const moment = offset === undefined ? t('On {name}', { name }) : offsetWords(offset, name);
  return yearly
    ? t('{moment}, every year, at {time}', { moment, time: clockWords(time) })
    : t('{moment}, at {time}', { moment, time: clockWords(time) });
}

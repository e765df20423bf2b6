import { t } from '../../../texts/t.ts';
import { askedWords, foundWords } from '../../simulate/reasonWords.ts';
import { wordsOf, type TrailNames } from '../../simulate/words.ts';
import { localWords } from '../../values/localWords.ts';
import { decisiveClauses } from '../../values/decisiveClauses.ts';
import type { TrailEntry } from '../../values/trail.ts';
import type { Decision } from './decision.ts';
import { outletOf } from './outletOf.ts';
import type { WhyTelling } from './questionWords.ts';
import type { Turn } from './Turn.ts';

/** Why another way was not taken, in a sentence; empty where the answer to the question says it all. */
export function whyNotWords({ entry }: Decision, way: Turn, { names }: WhyTelling): string {
  const { why, step = '', journey } = entry;
  if (way.way !== 'outlet') return '';
  const named = names.outlet(step, way.outlet, journey);
  if (why.code === 'branch') {
    const tried = why.tried.find(({ branch }) => branch === way.outlet);
    const taken = names.outlet(step, why.outlet, journey);
    if (!tried || tried.reason.holds)
      return t('“{taken}” is asked before “{way}”, and it held.', { taken, way: named });
    const [first] = decisiveClauses(tried.reason);
    if (!first) return '';
    return t('“{way}” asks: {asked}. Found: {found}.', {
      way: named,
      asked: askedWords(first.asked, names),
      found: foundWords(first),
    });
  }
  if (why.code === 'arm') return t('Chance decides, and it did not fall on “{way}”.', { way: named });
  if (why.code === 'timeout' || why.code === 'listening')
    return t('Nothing came that leads to “{way}”.', { way: named });
  return '';
}

/** A way that was not taken, as a choice: “Not “10 % off””. */
export function notWayWords({ entry }: Decision, way: Turn, { names }: WhyTelling): string {
  switch (way.way) {
    case 'outlet':
      return t('Not “{way}”', { way: names.outlet(entry.step ?? '', way.outlet, entry.journey) });
    case 'reaches':
      return t('Not “{way}”', { way: names.step(way.step, entry.journey) });
    case 'sent':
      return t('Not sent');
    case 'atOnce':
      return t('Not at once');
    case 'notSent':
      return t('Not held up');
    case 'entered':
      return t('Not let in');
    case 'refused':
      return t('Not refused');
    case 'spared':
      return t('Not otherwise');
    case 'sooner':
      return t('Not sooner');
    case 'happens':
      return t('Not so');
  }
}

/** What came of a decision, in a word or two: a way out by its name, in quotation marks. */
export function cameWords(entry: TrailEntry, names: TrailNames): string {
  const { title } = wordsOf(entry, names);
  return outletOf(entry) === undefined || entry.did === 'exited' ? title : t('“{name}”', { name: title });
}

/** The same with its moment: “Sent Tue 10 Mar 8:00”. */
export const outcomeAt = (entry: TrailEntry, names: TrailNames): string =>
  t('{what} {time}', { what: cameWords(entry, names), time: localWords(entry.local) });

import { plural, t } from '../../texts/t.ts';
import type { Difference } from './expectations.ts';

/** Names for what differences hold; ids and codes stand for themselves where there are none. */
export interface DifferenceNames {
  step: (id: string) => string;
  email: (id: string) => string;
  /** `goal`, `exited:…`, `refused:…`. */
  outcome: (code: string) => string;
  /** An RFC 3339 moment. */
  moment: (instant: string) => string;
}

const itself = (id: string): string => id;
const asTheyAre: DifferenceNames = { step: itself, email: itself, outcome: itself, moment: itself };

/** What was expected and what was found, in words. Made here and nowhere else. */
export function differenceWords(
  difference: Difference,
  names: DifferenceNames = asTheyAre,
): { expected: string; found: string } {
  switch (difference.about) {
    case 'end':
      return {
        expected: t('a story that ends'),
        found: t('given up at {time}', { time: names.moment(difference.found) }),
      };
    case 'entry': {
      const { expected, found, refusals } = difference;
      return {
        expected: t('entry {number}', { number: expected }),
        found:
          found > 0
            ? plural(found, '{count} entry', '{count} entries')
            : refusals.map(names.outcome).join(', ') || t('no entry'),
      };
    }
    case 'path':
      return {
        expected: pathWords(difference.expected, names),
        found: pathWords(difference.found, names),
      };
    case 'emails':
      return {
        expected: emailWords(difference.expected, names),
        found: emailWords(difference.found, names),
      };
    case 'noEmails':
      return {
        expected: t('not {emails}', { emails: emailWords(difference.expected, names) }),
        found: emailWords(difference.found, names),
      };
    case 'outcome':
      return {
        expected: names.outcome(difference.expected),
        found: difference.found.map(names.outcome).join(', ') || t('never tried to enter'),
      };
    case 'by':
      return {
        expected: t('ended by {time}', { time: names.moment(difference.expected) }),
        found: difference.found === undefined ? t('still active') : names.moment(difference.found),
      };
  }
}

/** Where a path leaves the one that was expected, in a sentence; undefined of other differences, and where any steps may have come before. */
export function turnWords(difference: Difference, names: DifferenceNames = asTheyAre): string | undefined {
  if (difference.about !== 'path') return undefined;
  const { expected, found } = difference;
  const at = found.findIndex((id, index) => id !== expected[index]);
  const turn = at < 0 ? found.length : at;
  const [before, wanted, instead] = [found[turn - 1], expected[turn], found[turn]];
  if (before === undefined || wanted === '…' || expected.slice(0, turn).includes('…')) return undefined;
  const step = names.step(before);
  if (wanted === undefined)
    return instead === undefined
      ? undefined
      : t('Goes on after “{step}”, to “{found}”.', { step, found: names.step(instead) });
  return instead === undefined
    ? t('Comes no further than “{step}”; “{expected}” was expected.', { step, expected: names.step(wanted) })
    : t('After “{step}” comes “{found}”, not “{expected}”.', {
        step,
        found: names.step(instead),
        expected: names.step(wanted),
      });
}

const pathWords = (ids: readonly string[], names: DifferenceNames): string =>
  ids.map((id) => (id === '…' ? id : names.step(id))).join(' → ');

const emailWords = (ids: readonly string[], names: DifferenceNames): string =>
  ids.length === 0 ? t('none', { context: 'no emails' }) : ids.map(names.email).join(', ');

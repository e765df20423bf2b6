import { t } from '../../../texts/t.ts';
import { moveWords } from '../../simulate/momentWords.ts';
import { durationBetween } from '../../values/duration.ts';
import { durationWordsAfter } from '../../values/durationWords.ts';
import { localWords } from '../../values/localWords.ts';
import type { MomentMove } from '../../values/trail.ts';

/** Why a wait ends when it does: from when on it counts, by which rules, and what the clocks had to do with it. */
export function waitWords(moments: readonly MomentMove[]): string {
  const [first, ...moves] = moments;
  if (!first || moves.length === 0) return t('Because there was nothing to wait for.');
  const said = moves
    .map((move) => t('{rule}, to {time}', { rule: moveWords(move), time: localWords(move.reached) }))
    .join('; ');
  const isCounted = moves[0]?.rule === 'for';
  return [
    isCounted
      ? t('Because the wait counts from {time}: {moves}.', { time: localWords(first.reached), moves: said })
      : t('Because the wait is for this moment: {moves}.', { moves: said }),
    ...clockChanges(moments),
  ].join(' ');
}

/** A length in hours goes by elapsed time: where the clocks change meanwhile, it ends at another time of day. */
function clockChanges(moments: readonly MomentMove[]): string[] {
  return moments.slice(1).flatMap(({ rule, value = '', reached }, place) => {
    const before = moments[place];
    if ((rule !== 'for' && rule !== 'offset') || !value.includes('T') || !before) return [];
    const shift = offsetOf(reached) - offsetOf(before.reached);
    if (shift === 0) return [];
    const length = durationWordsAfter(durationBetween(0, Math.abs(shift), 'UTC'));
    return shift < 0
      ? t('The clocks went back by {length} in between, so it is that much earlier on the clock.', { length })
      : t('The clocks went forward by {length} in between, so it is that much later on the clock.', {
          length,
        });
  });
}

/** The offset of an RFC 3339 text from UTC, in milliseconds. */
function offsetOf(local: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(local) ?? [];
  const ms = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -ms : ms;
}

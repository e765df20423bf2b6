import { fold } from './suggestion.ts';

/** Words by which something is found, made ready for many searches. */
export interface Findable {
  readonly label: string;
  readonly labelWords: readonly string[];
  readonly initials: string;
  readonly more: string;
  readonly moreWords: readonly string[];
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}@]+/u).filter(Boolean);

/** `more` holds further words, which count less than those of the label. */
export function findable(label: string, more = ''): Findable {
  const [folded, rest] = [fold(label), fold(more)];
  const labelWords = wordsOf(folded);
  return {
    label: folded,
    labelWords,
    initials: labelWords.map((word) => word.charAt(0)).join(''),
    more: rest,
    moreWords: wordsOf(rest),
  };
}

/**
 * How well something answers what was typed: 0 where any of its words is not to be found, more the nearer. A word may be
 * the beginning or a part of one, its letters in order (`pbl` for “publish”), initials, or have one slip in it.
 */
export function rank(typed: string, found: Findable): number {
  const text = fold(typed.trim());
  const words = wordsOf(text);
  if (words.length === 0) return text === '' || found.label.includes(text) ? 1 : 0;
  let sum = found.label === text ? 400 : found.label.startsWith(text) ? 100 : 0;
  for (const word of words) {
    const score = ofWord(word, found);
    if (score === 0) return 0;
    sum += score;
  }
  // Of two alike the much shorter says it more plainly; else they stay in their order.
  return sum / words.length - Math.min(9, Math.floor(found.label.length / 20));
}

function ofWord(word: string, { label, labelWords, initials, more, moreWords }: Findable): number {
  if (labelWords.includes(word)) return 100;
  if (labelWords.some((each) => each.startsWith(word))) return 85;
  if (word.length > 1 && initials.startsWith(word)) return 65;
  if (label.includes(word)) return 60;
  if (moreWords.some((each) => each.startsWith(word))) return 45;
  if (more.includes(word)) return 35;
  if (word.length >= 4 && [...labelWords, ...moreWords].some((each) => hasOneSlip(word, each))) return 25;
  if (word.length >= 3 && labelWords.some((each) => holdsInOrder(each, word))) return 15;
  return 0;
}

/** Whether `word` is the beginning of `target` but for one letter wrong, missing, too many, or two that changed places. */
export function hasOneSlip(word: string, target: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === target[at]) at++;
  if (at === 0 && word.length < 5) return false;
  const rest = word.slice(at);
  return (
    target.startsWith(rest.slice(1), at + 1) ||
    target.startsWith(rest, at + 1) ||
    target.startsWith(rest.slice(1), at) ||
    (rest.length > 1 && target.startsWith(`${rest[1]}${rest[0]}${rest.slice(2)}`, at))
  );
}

function holdsInOrder(target: string, letters: string): boolean {
  if (target[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of target) if (letter === letters[at]) at++;
  return at === letters.length;
}

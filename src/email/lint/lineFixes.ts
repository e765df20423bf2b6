import { answerStart, mergeTagsOf } from '../../core/index.ts';

/** A line without what makes it look like an answer, however often it stands there. */
export function withoutAnswerStart(line: string): string {
  let left = line;
  while (answerStart.test(left)) left = left.replace(answerStart, '');
  return left;
}

/** A line as one would say it to one person: no capitals but where a sentence begins, one mark at a time. Merge tags stay. */
export function calmed(line: string): string {
  let calm = '';
  let at = 0;
  let isStart = true;
  const soften = (text: string) => {
    const words = text.replaceAll(/\p{L}+/gu, (word, index: number) => {
      const begins = isStart || /[.!?:]\s*$/.test(text.slice(0, index));
      isStart = false;
      if (word.length < 2 || word !== word.toUpperCase() || word === word.toLowerCase()) return word;
      return begins ? word.slice(0, 1) + word.slice(1).toLowerCase() : word.toLowerCase();
    });
    return words.replaceAll(/[!?]{2,}/g, (marks) => (marks.includes('?') ? '?' : '!'));
  };
  for (const { start, end } of mergeTagsOf(line)) {
    calm += soften(line.slice(at, start)) + line.slice(start, end);
    isStart = false;
    at = end;
  }
  return calm + soften(line.slice(at));
}

/** What stands in for a first name that nobody knows, where the email is in a language that has such a word. */
export const standInFor = (path: string, lang: string): string | undefined =>
  path === 'subscriber.first_name' && /^en\b/i.test(lang) ? 'there' : undefined;

/** A line with a fallback in each tag of that path which has none. */
export function withFallback(line: string, path: string, fallback: string): string {
  let filled = '';
  let at = 0;
  for (const tag of mergeTagsOf(line)) {
    if (tag.path !== path || tag.fallback) continue;
    filled += `${line.slice(at, tag.start)}{{ ${path} | default: '${fallback}' }}`;
    at = tag.end;
  }
  return filled + line.slice(at);
}

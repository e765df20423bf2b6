import {
  answerStart,
  foreignTagsOf,
  mergeTagsOf,
  type EmailIssue,
  type IssueCode,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { lineSyntax } from '../tagSyntax.ts';
import { standInFor, tagsMeant, type MeantTag } from './tagsMeant.ts';
import { liquidIn } from './typedTags.ts';

/** A line without what makes it look like an answer, however often it stands there. */
function withoutAnswerStart(line: string): string {
  let left = line;
  while (answerStart.test(left)) left = left.replace(answerStart, '');
  return left;
}

/** Where a line holds what is no sentence of anybody: merge tags, and what was typed like them. */
const tagsIn = (line: string) =>
  [...mergeTagsOf(line), ...liquidIn(line), ...foreignTagsOf(line)].sort((a, b) => a.start - b.start);

/** A line as one would say it to one person: no capitals but where a sentence begins, one mark at a time. Tags stay. */
function calmed(line: string): string {
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
  for (const { start, end } of tagsIn(line)) {
    if (start < at) continue;
    calm += soften(line.slice(at, start)) + line.slice(start, end);
    isStart = false;
    at = end;
  }
  return calm + soften(line.slice(at));
}

/** A line with a fallback in each tag of that path which has none. */
function withFallback(line: string, path: string, fallback: string): string {
  let filled = '';
  let at = 0;
  for (const tag of mergeTagsOf(line)) {
    if (tag.path !== path || tag.fallback) continue;
    filled += `${line.slice(at, tag.start)}{{ ${path} | default: '${fallback}' }}`;
    at = tag.end;
  }
  return filled + line.slice(at);
}

/** A line with something else in place of each piece. */
function replaced(line: string, pieces: readonly { start: number; end: number }[], instead: string): string {
  let next = '';
  let at = 0;
  for (const { start, end } of pieces) {
    next += line.slice(at, start) + instead;
    at = end;
  }
  return next + line.slice(at);
}

/** A subject or a preview text, and what the issue's message names. */
interface LineSite {
  line: string;
  words: EmailIssue['words'];
  lang: string;
  paths: ReadonlySet<string> | undefined;
}
interface LineFix {
  label: string;
  line: string;
}

const withTags = (
  line: string,
  pieces: readonly { start: number; end: number }[],
  tags: readonly MeantTag[],
): LineFix[] =>
  tags.flatMap(({ label, path, fallback }) => {
    const written = lineSyntax.write(path, fallback);
    return 'text' in written ? [{ label, line: replaced(line, pieces, written.text) }] : [];
  });

/** What a machine can do about a line, the best first. */
export const fixesOfLine: Partial<Record<IssueCode, (site: LineSite) => LineFix[]>> = {
  'fake-reply': ({ line }) => [{ label: t('Take it away'), line: withoutAnswerStart(line) }],
  'loud-line': ({ line }) => [{ label: t('Write it calmly'), line: calmed(line) }],
  'no-fallback'({ line, words, lang }) {
    const path = String(words['path']);
    const word = standInFor(path, lang);
    return word === undefined
      ? []
      : [{ label: t('Say “{word}” instead', { word }), line: withFallback(line, path, word) }];
  },
  'foreign-tag'({ line, words, lang, paths }) {
    const pieces = foreignTagsOf(line).filter(({ text }) => text === words['text']);
    return withTags(line, pieces, tagsMeant(String(words['text']), lang, paths));
  },
  'unknown-merge'({ line, words, lang, paths }) {
    const tags = mergeTagsOf(line).filter(({ path }) => path === words['path']);
    const [first] = tags;
    if (!first) return [];
    const alike = tags.filter(({ fallback }) => fallback === first.fallback);
    // What is written differently in one line is for a person to put right.
    return alike.length < tags.length
      ? []
      : withTags(
          line,
          tags,
          tagsMeant(line.slice(first.start, first.end), lang, paths).map((tag) => ({
            ...tag,
            label: t('Use “{name}” instead', { name: tag.path }),
          })),
        );
  },
};

import { emailLimits, mergeTagsOf } from '../core/index.ts';
import { plural, t } from '../texts/t.ts';
import { tagsInText, tagText, type TagInText } from './bodyText.ts';
import { isMergePath } from './compile/liquid.ts';

/** How a field writes its merge tags. */
export interface TagSyntax {
  /** The tags in a text, in order. */
  find(text: string): TagInText[];
  /** A tag as text, or in words why this fallback cannot be written. */
  write(path: string, fallback: string | undefined): { text: string } | { trouble: string };
}

const tooLong = {
  trouble: plural(emailLimits.fallback, 'At most {count} character.', 'At most {count} characters.'),
};

/** Of bodies: a fallback may hold anything. */
export const bodySyntax: TagSyntax = {
  find: tagsInText,
  write: (path, fallback) =>
    (fallback?.length ?? 0) > emailLimits.fallback ? tooLong : { text: tagText(path, fallback) },
};

/** Of subjects and preview texts: a fallback has no way to hold braces, or both kinds of quotes. */
export const lineSyntax: TagSyntax = {
  find: (text) => mergeTagsOf(text).filter(({ path }) => isMergePath(path)),
  write(path, fallback) {
    if (fallback === undefined) return { text: `{{ ${path} }}` };
    if (fallback.length > emailLimits.fallback) return tooLong;
    if (/[{}]/.test(fallback))
      return { trouble: t('A fallback cannot hold {open} or {close} here.', { open: '{', close: '}' }) };
    const quote = !fallback.includes("'") ? "'" : '"';
    if (fallback.includes(quote)) return { trouble: t('A fallback cannot hold both kinds of quotes here.') };
    return { text: `{{ ${path} | default: ${quote}${fallback}${quote} }}` };
  },
};

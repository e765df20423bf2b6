import { mergePathPattern } from '../../core/index.ts';

/** Whether a text can be the path of a merge tag, such as `subscriber.first_name`. */
export const isMergePath = (text: string): boolean => mergePathPattern.test(text);

/** Typed text as Liquid that prints exactly this text where nothing else is escaped: in subjects and plain text. */
export const plainLiquid = (text: string): string =>
  text.replaceAll('\0', '').replaceAll(/\{+/g, (braces) => `{{ '${braces}' }}`);

/**
 * A merge tag in Liquid. `write` puts typed text into the place where the tag stands; a fallback that no Liquid
 * string can hold (there are no escapes in them that every Liquid knows) goes through it.
 */
export function mergeLiquid(
  tag: string,
  fallback: string | undefined,
  write: (text: string) => string,
): string {
  if (fallback === undefined || fallback === '') return `{{ ${tag} }}`;
  const quote = !fallback.includes("'") ? "'" : !fallback.includes('"') ? '"' : undefined;
  if (quote !== undefined && !/[\\{}%\p{Cc}]/u.test(fallback))
    return `{{ ${tag} | default: ${quote}${fallback}${quote} }}`;
  const missing = ['nil', 'false', 'empty'].map((nothing) => `${tag} == ${nothing}`).join(' or ');
  return `{% if ${missing} %}${write(fallback)}{% else %}{{ ${tag} }}{% endif %}`;
}

/** `content`, present only where `show.<key>` is true. Keys that no dotted path can hold stand in brackets. */
export function shownIf(key: string | undefined, content: string): string {
  if (key === undefined) return content;
  const test = /^[a-z_][a-z0-9_]*$/i.test(key) ? `show.${key}` : `show['${key}']`;
  return `{% if ${test} %}${content}{% endif %}`;
}

/** The pages that a backend has for each mail, as Liquid: nothing of ours, so nothing that a link could be tagged with. */
export const systemLinks = {
  unsubscribe: '{{ links.unsubscribe }}',
  preferences: '{{ links.preferences }}',
  view: '{{ links.view }}',
} as const;

/** One offer of a field that takes any text. */
export type Suggestion = {
  readonly value: string;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
};

/** How many offers are shown at once; the list says how many more there are. */
export const shownAtMost = 60;

/** The suggestions that hold the text, those that begin with it first. Empty text, or a text that is itself one of them, finds all. */
export function matching(suggestions: readonly Suggestion[], text: string): readonly Suggestion[] {
  const wanted = fold(text.trim());
  if (wanted === '' || suggestions.some((each) => fold(each.value) === wanted)) return suggestions;
  const starting: Suggestion[] = [];
  const holding: Suggestion[] = [];
  for (const each of suggestions) {
    const words = fold(`${each.label ?? each.value} ${each.value}`);
    if (words.startsWith(wanted)) starting.push(each);
    else if (words.includes(wanted)) holding.push(each);
  }
  return [...starting, ...holding];
}

/** Text for comparing: without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

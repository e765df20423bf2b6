const suspect =
  /(100\s?% (free|gratis|kostenlos)|act now|free money|you(’|')?(ve| have) won|winner|\$\$\$|€€€|risk[- ]free|no obligation|make money|earn cash|click (here|now)|buy now|limited time only|once in a lifetime|guaranteed|urgent|jetzt zugreifen|sie haben gewonnen|du hast gewonnen|gewinner|garantiert|ohne risiko|risikofrei|geld verdienen|nur heute|dringend|jetzt klicken|hier klicken)/iu;

/** What spam filters stumble over in a line, as it stands there; undefined where there is nothing. English and German. */
export function spamWordsIn(text: string): string | undefined {
  const found = suspect.exec(text);
  if (!found) return undefined;
  const [before, after] = [text[found.index - 1] ?? ' ', text[found.index + found[0].length] ?? ' '];
  // “guaranteed” is a word of spam, “unguaranteed” and “Gewinnerin” are words of people.
  return /[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after) ? undefined : found[0];
}

/** Stands for Liquid and typed text while MJML runs, so that no HTML tool ever sees either. */
export interface Tokens {
  /** Anything that is written in text or in an attribute, as markup. */
  text: (markup: string) => string;
  /** Something between elements, wherever a comment may be. */
  between: (markup: string) => string;
  /** A whole `href` attribute with what must come before it: `markup` stands in its place, `href` included. */
  href: (markup: string) => string;
  /** `html` with everything back in its place. */
  restore: (html: string) => string;
}

/** Words that MJML passes through untouched. Nothing typed is in its input, so no word can be mistaken for another. */
export function createTokens(): Tokens {
  const known: string[] = [];
  const next = (markup: string) => known.push(markup) - 1;
  return {
    text: (markup) => `zqt${next(markup)}z`,
    between: (markup) => `<!--zqb${next(markup)}z-->`,
    href: (markup) => ` href="zqh${next(markup)}z"`,
    restore: (html) =>
      html.replaceAll(
        /<!--zqb(\d+)z-->|\s+href="zqh(\d+)z"|zqt(\d+)z/g,
        (_, between?: string, href?: string, text?: string) => known[Number(between ?? href ?? text)] ?? '',
      ),
  };
}

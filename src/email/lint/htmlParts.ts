import { htmlTokens } from '../../core/index.ts';

/** What a rendered mail consists of, as far as it is judged. */
export interface HtmlParts {
  /** All that can be read, in a line. */
  words: string;
  links: { href: string; words: string; hasPicture: boolean }[];
  pictures: { src: string; alt: string | undefined }[];
}

/** Takes rendered HTML apart without making a page of it. */
export function partsOfHtml(html: string): HtmlParts {
  const all: string[] = [];
  const links: HtmlParts['links'] = [];
  const pictures: HtmlParts['pictures'] = [];
  let inside: { href: string; words: string[]; hasPicture: boolean } | undefined;
  const close = () => {
    if (inside) links.push({ ...inside, words: inLine(inside.words) });
    inside = undefined;
  };
  for (const token of htmlTokens(html)) {
    if (token.is === 'text') {
      all.push(token.text);
      inside?.words.push(token.text);
    } else if (token.name === 'a') {
      close();
      const href = token.is === 'open' ? token.attributes.get('href') : undefined;
      if (href !== undefined) inside = { href: href.trim(), words: [], hasPicture: false };
    } else if (token.is === 'open' && token.name === 'img') {
      pictures.push({ src: token.attributes.get('src') ?? '', alt: token.attributes.get('alt') });
      if (inside) inside.hasPicture = true;
    }
  }
  close();
  return { words: inLine(all), links, pictures };
}

const inLine = (texts: readonly string[]): string => texts.join(' ').replaceAll(/\s+/g, ' ').trim();

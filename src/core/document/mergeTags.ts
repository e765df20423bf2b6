const placeholder = /\{\{\s*([a-z_][a-z0-9_.]*)\s*(?:\|\s*default:\s*(?:'([^'{}]*)'|"([^"{}]*)")\s*)?\}\}/gi;

/** A merge tag in a subject or preheader: its path, its fallback, and where it stands in the text. */
export interface MergeTag {
  path: string;
  fallback: string | undefined;
  start: number;
  end: number;
}

/** The merge tags in a subject or preheader, in reading order; whether their paths lead anywhere is another matter. */
export const mergeTagsOf = (text: string): MergeTag[] =>
  text.includes('{{')
    ? [...text.matchAll(placeholder)].map((match) => ({
        path: match[1] ?? '',
        fallback: match[2] ?? match[3],
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [];

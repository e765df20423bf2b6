/** A line or block of an email as one person reads it. */
export interface ReadPart {
  /** The same in every sample. */
  id: string;
  /** “Subject”, “Text”. */
  name: string;
  /** As it reads, line by line; undefined where they do not get it because of a rule. */
  words: string | undefined;
}

/** What one person reads otherwise than others do, between what they all read there. */
export interface Difference {
  id: string;
  name: string;
  before: string;
  words: string;
  after: string;
}

type Words = readonly string[];

/**
 * For each sample what reads differently for others who get it, in reading order: line by line where all have as many lines,
 * else the part as a whole. A part that some samples lack altogether, because their variant has none, differs as a whole.
 */
export function differences(samples: readonly (readonly ReadPart[])[]): Difference[][] {
  const met = new Map<string, { lines: Words[]; samples: number }>();
  for (const { id, words } of samples.flat()) {
    const known = met.get(id) ?? { lines: [], samples: 0 };
    known.samples += 1;
    if (words !== undefined) known.lines.push(linesOf(words));
    met.set(id, known);
  }
  return samples.map((parts) =>
    parts.flatMap(({ id, name, words }) => {
      const known = met.get(id);
      if (words === undefined || !known) return [];
      const mine = linesOf(words);
      if (known.samples < samples.length) return [{ id, name, before: '', words: joined(mine), after: '' }];
      const isLined = known.lines.every(({ length }) => length === mine.length);
      const all = isLined ? known.lines : known.lines.map((lines) => [joined(lines)]);
      return (isLined ? mine : [joined(mine)]).flatMap((line, at) => {
        const found = between(
          line.split(' '),
          all.map((lines) => (lines[at] ?? '').split(' ')),
        );
        return found ? [{ id: `${id}/${at}`, name, ...found }] : [];
      });
    }),
  );
}

const linesOf = (text: string): Words =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');

const joined = (lines: Words): string => lines.join(' · ');

/** What of `mine` stands between the words with which all begin and those with which all end; undefined where all are alike. */
function between(mine: Words, all: readonly Words[]): Omit<Difference, 'id' | 'name'> | undefined {
  const start = alike(all, (words, at) => words[at]);
  const rest = all.map((words) => words.slice(start));
  if (rest.every(({ length }) => length === 0)) return undefined;
  const end = mine.length - alike(rest, (words, at) => words[words.length - 1 - at]);
  return {
    before: mine.slice(0, start).join(' '),
    words: mine.slice(start, end).join(' '),
    after: mine.slice(end).join(' '),
  };
}

/** How many words all have in common, counted the way `nth` goes. */
function alike(all: readonly Words[], nth: (words: Words, at: number) => string | undefined): number {
  const [first = []] = all;
  let count = 0;
  while (count < first.length && all.every((words) => nth(words, count) === nth(first, count))) count++;
  return count;
}

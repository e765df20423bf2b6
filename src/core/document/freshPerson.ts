import type { Scenario } from './Scenario.ts';

const names = [
  ['Ada', 'Okafor'], ['Ben', 'Sorensen'], ['Chiara', 'Rossi'], ['Dmitri', 'Novak'], ['Elif', 'Yilmaz'], ['Farid', 'Haddad'],
  ['Greta', 'Lindqvist'], ['Hugo', 'Martins'], ['Ines', 'Castro'], ['Jonas', 'Weber'], ['Keiko', 'Tanaka'], ['Lena', 'Fischer'],
] as const; // oxfmt-ignore

/** A name and an id that nobody has yet. */
export function freshName(taken: readonly Scenario[]): { id: string; first: string; last: string } {
  const ids = new Set(taken.map(({ subscriber }) => subscriber.id));
  const [first, last] = names.find(([name]) => !ids.has(name.toLowerCase())) ?? ['Sam', 'Sample'];
  return { id: freeId(first.toLowerCase(), ids), first, last };
}

/** `ada`, `ada-2`, `ada-3` … */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

import { listed, plural } from '../../../texts/t.ts';
import { snippet } from './snippet.ts';

const most = 6;

/** The first of many pieces of an email in a sentence, and how many more there are: a stranger may bring thousands. */
export function someOf(all: readonly string[]): string {
  const shown = all.length > most ? all.slice(0, most - 1) : all;
  const left = all.length - shown.length;
  return listed([...shown.map(snippet), ...(left > 0 ? [plural(left, '{count} more', '{count} more')] : [])]);
}

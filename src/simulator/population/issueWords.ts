import type { Issue } from '../../core/index.ts';
import { plural } from '../../texts/t.ts';

/** The first few issues in words, and how many more there are. */
export function issueWords(issues: readonly Issue[]): string {
  const words = issues.slice(0, most).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const more = issues.length - words.length;
  return [...words, ...(more > 0 ? [plural(more, 'And {count} more.', 'And {count} more.')] : [])].join(' ');
}

const most = 3;

import { t } from '../../texts/t.ts';

/** “a and b and c”: conditions that hold together. Nothing of those that are not begun yet. */
export const allWords = (parts: readonly string[]): string =>
  joined(parts, (a, b) => t('{a} and {b}', { a, b }));

/** “a or b or c” */
export const anyWords = (parts: readonly string[]): string =>
  joined(parts, (a, b) => t('{a} or {b}', { a, b }));

const joined = (parts: readonly string[], join: (a: string, b: string) => string): string =>
  parts.filter((words) => words !== '').reduce((all, part) => (all === '' ? part : join(all, part)), '');

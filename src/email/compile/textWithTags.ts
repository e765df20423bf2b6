import { mergeTagsOf } from '../../core/index.ts';
import { isMergePath, mergeLiquid } from './liquid.ts';

/** A subject or preheader as Liquid: its merge tags have a meaning, everything else is written by `write`. */
export function textWithTags(text: string, write: (text: string) => string): string {
  let liquid = '';
  let at = 0;
  for (const { path, fallback, start, end } of mergeTagsOf(text)) {
    if (!isMergePath(path)) continue;
    liquid += write(text.slice(at, start)) + mergeLiquid(path, fallback, write);
    at = end;
  }
  return liquid + write(text.slice(at));
}

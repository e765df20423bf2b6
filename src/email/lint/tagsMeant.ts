import { foreignTagsOf, mergeTagsOf, pathMeant } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { isMergePath } from '../compile/liquid.ts';

/** A merge tag that something typed was most probably meant to be. */
export interface MeantTag {
  /** What a button says that puts it there. */
  label: string;
  path: string;
  fallback: string | undefined;
}

/** What stands in for a first name that nobody knows, where the email is in a language that has such a word. */
export const standInFor = (path: string, lang: string): string | undefined =>
  path === 'subscriber.first_name' && /^en\b/i.test(lang) ? 'there' : undefined;

/** The merge tags that a typed one may have been meant to be, the likeliest first: as it stands there, or by its name. */
export function tagsMeant(typed: string, lang: string, paths: ReadonlySet<string> | undefined): MeantTag[] {
  const [liquid] = mergeTagsOf(typed);
  const name = liquid?.path ?? foreignTagsOf(typed)[0]?.name;
  if (name === undefined) return [];
  const meant = pathMeant(name, paths ?? new Set());
  return [liquid?.path, meant].flatMap((path, at): MeantTag[] => {
    if (path === undefined || !isMergePath(path)) return [];
    const fallback = liquid?.fallback || standInFor(path, lang);
    const label = at === 0 ? t('Make it a merge tag') : t('Make it the merge tag “{path}”', { path });
    return [{ label, path, fallback }];
  });
}

import type { IconName } from './Icon.tsx';

/** One choice of a field; `title` is the full name where `label` is short ("Monday" for "Mo"). */
export type Option<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly title?: string | undefined;
};

export type OptionGroup<V extends string> = {
  readonly heading: string;
  readonly options: readonly Option<V>[];
};

/** The same choices under headings; choices that came without one stand under an empty heading. */
export function inGroups<V extends string>(
  options: readonly Option<V>[] | readonly OptionGroup<V>[],
): readonly OptionGroup<V>[] {
  const groups: OptionGroup<V>[] = [];
  const loose: Option<V>[] = [];
  for (const option of options) {
    if ('options' in option) groups.push(option);
    else loose.push(option);
  }
  return loose.length > 0 ? [{ heading: '', options: loose }, ...groups] : groups;
}

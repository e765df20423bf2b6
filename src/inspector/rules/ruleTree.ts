/** Questions (leaves) combined by all, any and not: the shape that rules and the property filters of events share. */
export type Tree<Leaf extends object> =
  | { all: Tree<Leaf>[] }
  | { any: Tree<Leaf>[] }
  | { not: Tree<Leaf> }
  | Leaf;

/** How the parts of a group combine, as people say it. */
export type GroupMode = 'all' | 'any' | 'notAll' | 'none';

/** A tree as the builder shows it: a group of parts, or one question that may be turned round. */
export type View<Leaf extends object> =
  | { group: GroupMode; parts: readonly Tree<Leaf>[] }
  | { leaf: Leaf; negated: boolean };

export function viewOf<Leaf extends object>(tree: Tree<Leaf>): View<Leaf> {
  if ('all' in tree) return { group: 'all', parts: tree.all };
  if ('any' in tree) return { group: 'any', parts: tree.any };
  if (!('not' in tree)) return { leaf: tree, negated: false };
  const inner = tree.not;
  if ('all' in inner) return { group: 'notAll', parts: inner.all };
  if ('any' in inner) return { group: 'none', parts: inner.any };
  // Twice not: shown as it is written, a group that turns round the one part in it.
  if ('not' in inner) return { group: 'notAll', parts: [inner] };
  return { leaf: inner, negated: true };
}

/** The group that `viewOf` shows so. */
export function groupOf<Leaf extends object>(mode: GroupMode, parts: readonly Tree<Leaf>[]): Tree<Leaf> {
  const list = [...parts];
  if (mode === 'all') return { all: list };
  if (mode === 'any') return { any: list };
  return { not: mode === 'notAll' ? { all: list } : { any: list } };
}

/** The question, turned round or not. */
export const leafOf = <Leaf extends object>(leaf: Leaf, negated: boolean): Tree<Leaf> =>
  negated ? { not: leaf } : leaf;

/** How deep groups and nots are nested, a lone question being 1; the format allows `limits.ruleDepth`. */
export function depthOf(tree: Tree<object>): number {
  if ('all' in tree) return 1 + deepest(tree.all);
  if ('any' in tree) return 1 + deepest(tree.any);
  return 'not' in tree ? 1 + depthOf(tree.not) : 1;
}
const deepest = (parts: readonly Tree<object>[]): number =>
  parts.reduce((most, part) => Math.max(most, depthOf(part)), 0);

/** The list with one item at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  return item === undefined || to < 0 || to >= list.length
    ? [...list]
    : list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** An id for a new way out that none of the others has and that no kind reserves: `branch-3`. */
export function freshWayOut(prefix: string, ids: readonly string[]): string {
  let count = ids.length + 1;
  while (ids.includes(`${prefix}-${count}`)) count += 1;
  return `${prefix}-${count}`;
}

/** Cells of the table that one part of an alignment may take. */
const mostCells = 4_000_000;
const blockLength = 2_000;

/**
 * Pairs of places at which two lists say the same, in order on both sides: the longest such list of pairs, the same
 * pairs whichever list comes first. Lists of more than 2,000 that differ early are aligned part by part, which may
 * find fewer pairs.
 */
export function aligned(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  // Of several longest answers each side would find another one: the smaller list is always asked first.
  const turned = compareLists(a, b) > 0;
  const pairs = turned ? alignedInOrder(b, a) : alignedInOrder(a, b);
  return turned ? pairs.map(([first, second]) => [second, first] as const) : pairs;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((key, index) => key !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function alignedInOrder(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) pairs.push([start, start++]);
  let tail = 0;
  while (tail < shorter - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [endA, endB] = [a.length - tail, b.length - tail];
  const fits = (endA - start) * (endB - start) <= mostCells;
  const step = fits ? Math.max(endA, endB) : blockLength;
  for (let fromA = start, fromB = start; fromA < endA && fromB < endB; fromA += step, fromB += step)
    for (const [i, j] of longestCommon(
      a.slice(fromA, Math.min(fromA + step, endA)),
      b.slice(fromB, Math.min(fromB + step, endB)),
    ))
      pairs.push([fromA + i, fromB + j]);
  for (let left = tail; left > 0; left--) pairs.push([a.length - left, b.length - left]);
  return pairs;
}

/** The longest common subsequence by the whole table. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

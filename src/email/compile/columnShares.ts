/**
 * How wide columns are, in percent: what the given widths leave is shared evenly by the others. Undefined where MJML does the
 * same by itself: where all are as wide as each other, as are those whose widths cannot make one row.
 */
export function columnShares(widths: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const given = widths.filter((width) => width !== undefined);
  const rest = 100 - given.reduce((sum, width) => sum + width, 0);
  const open = widths.length - given.length;
  if (given.length === 0 || (open === 0 ? rest !== 0 : rest <= 0)) return widths.map(() => undefined);
  // Rounded down: a hair more than all of the row would break it.
  const share = Math.floor((rest / open) * 1_000) / 1_000;
  return widths.map((width) => width ?? share);
}

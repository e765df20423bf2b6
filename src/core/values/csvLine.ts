/**
 * Cells as a line of CSV (RFC 4180), without its end. Texts that a table program would take for a formula are kept from it by an
 * apostrophe.
 */
export const csvLine = (cells: readonly (string | number)[]): string => cells.map(cellOf).join(',');

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

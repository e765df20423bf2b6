import { describe, expect, test } from 'vitest';
import { trailCsv, trailNames } from '../../../src/core/index.ts';
import { draw, exit, run, scenario, trigger, wait } from '../draw.ts';

/** Reads CSV as RFC 4180 has it, strictly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 40)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push(row.splice(0));
    at = cell.lastIndex;
  }
  return rows;
}

describe('a trail as CSV', () => {
  test('has a line an entry, which reads back as it was', () => {
    const journey = draw([trigger('Signed Up', 't'), wait('P1D', 'w'), exit('Done, and "well"\nsaid', 'x')]);
    const simulation = run(journey, scenario([['PT1H', 'Signed Up']]));
    const [head, ...rows] = readCsv(trailCsv(simulation, trailNames([journey])));
    expect(head?.slice(0, 4)).toEqual(['at', 'local', 'subscriber', 'journey']);
    expect(rows).toHaveLength(simulation.entries.length);
    expect(rows.every(({ length }) => length === head?.length)).toBe(true);
    expect(rows[0]).toEqual([
      '2026-03-02T09:00:00Z', '2026-03-02T10:00:00+01:00', 'ada', 'journey', 'journey:event-1', 't', 'entered', 'trigger',
      'event-1', 't', 'Entered', 'Signed Up',
    ]); // oxfmt-ignore
    expect(rows.at(-1)?.at(-1)).toBe('Done, and "well"\nsaid');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (reason) => {
    const journey = draw([trigger('Signed Up', 't'), exit(reason, 'x')]);
    const simulation = run(journey, scenario([['PT1H', 'Signed Up']]));
    const cells = readCsv(trailCsv(simulation, trailNames([journey]))).flat();
    expect(cells).toContain(`'${reason}`);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

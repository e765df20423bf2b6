import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../../src/core/simulate/columns.ts';
import { readRows, type ColumnMapping } from '../../../src/core/simulate/readRows.ts';
import { readTable } from '../../../src/core/simulate/readTable.ts';
import { there } from '../draw.ts';

const mapping = (text: string, more: Partial<ColumnMapping> = {}): ColumnMapping => ({
  uses: guessColumns(readTable(text)),
  zone: 'Europe/Berlin',
  now: Date.UTC(2026, 2, 1),
  ...more,
});
const read = (text: string, more: Partial<ColumnMapping> = {}) =>
  readRows(readTable(text), mapping(text, more));
const cells = (text: string) => readTable(text).rows.map((row) => row.cells);

describe('a table of text', () => {
  test.each([
    ['commas', 'a,b\n1,2', [['1', '2']]],
    ['semicolons, of numbers with commas', 'a;b\n1,5;2', [['1,5', '2']]],
    ['tabs', 'a\tb\n1\t2', [['1', '2']]],
    ['a byte order mark', '\uFEFFa,b\n1,2', [['1', '2']]],
    [
      'lines of Windows, and of old Macs',
      'a,b\r\n1,2\r3,4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['quotes around separators, quotes and breaks', 'a,b\n"1,""x""","2\n3"', [['1,"x"', '2\n3']]],
    ['empty lines left out', 'a,b\n\n1,2\n\n', [['1', '2']]],
    ['fewer cells than columns', 'a,b,c\n1', [['1']]],
    ['empty cells beyond the columns', 'a,b\n1,2,,', [['1', '2', '', '']]],
    ['quotes in the head', '"a,1";b\nx;y', [['x', 'y']]],
  ])('with %s', (_, text, rows) => {
    expect(cells(text)).toEqual(rows);
    expect(readTable(text).troubles).toEqual([]);
  });

  test.each<[string, string, number, RegExp]>([
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6', 3, /never closed.*close it/],
    ['something behind a closing quote', 'a,b\n"1"x,2\n3,4', 2, /behind a closing quote: double/],
    ['more cells than columns', 'a,b\n1,2,3\n3,4', 2, /3 cells under 2 columns: put a cell/],
    ['too many columns', `${'a,'.repeat(600)}b\n1`, 1, /more than 500 columns: leave out/],
    ['a file that is too large', `a,b\n${'x'.repeat(20_000_001)}`, 1, /larger than 20 MB: split/],
  ])('%s is refused by its line, with what to do', (_, text, line, reason) => {
    const { troubles } = readTable(text);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatchObject({ line, reason: expect.stringMatching(reason) });
  });

  test('lines are counted through quoted breaks, and what can be read around a bad line is kept', () => {
    const { rows, troubles } = readTable('a,b\n"x\ny\nz",1\n"bad"!,2\nlast,3');
    expect(rows.map(({ line }) => line)).toEqual([2, 6]);
    expect(troubles.map(({ line }) => line)).toEqual([5]);
  });

  test('any cells come back as they were written', () => {
    const separator = fc.constantFrom(',' as const, ';' as const, '\t' as const);
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(
        separator,
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        (by, rows) => {
          const quoted = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(by));
          const table = readTable(`a${by}b${by}c\r\n${quoted.join('\r\n')}`, by);
          expect(table.troubles).toEqual([]);
          expect(table.rows.map((row) => row.cells)).toEqual(rows);
        },
      ),
    );
  });
  test('never throws, and never loses a line unsaid', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') }), (text) => {
        const { rows, troubles } = readTable(`a,b\n${text}`);
        const said = new Set([...rows, ...troubles].map(({ line }) => line));
        text.split(/\r\n|\r|\n/u).forEach((line, index) => {
          const isOpen = troubles.some(
            ({ reason, line: at }) => reason.includes('never closed') && at <= index + 2,
          );
          const isInside = rows.some((row) => row.line < index + 2) && text.includes('"');
          if (line.replace(/[\s,"]/gu, '') !== '' && !isOpen && !isInside && !text.includes('"'))
            expect(said.has(index + 2)).toBe(true);
        });
      }),
    );
  });
});

describe('what columns are', () => {
  const uses = (head: string) => guessColumns(readTable(`${head}\n`));
  test('is guessed by their names', () => {
    expect(uses('User ID,Event,Time,total,E-Mail,traits.plan,properties.sku,')).toEqual([
      'id', 'event', 'timestamp', 'property', 'email', 'trait', 'property', 'nothing',
    ]); // oxfmt-ignore
    expect(uses('email,first_name,plan')).toEqual(['email', 'trait', 'trait']);
    expect(uses('id,user_id,event')).toEqual(['property', 'id', 'event']);
  });
});

describe('rows as people', () => {
  test('events with typed properties, and who somebody is before what they do', () => {
    const { people, troubles } = read(
      'user_id,event,timestamp,total,sku,gift,email,timezone\n' +
        'ada,Cart Updated,2026-03-05T08:00:00Z,84.5,007,true,ada@example.com,Europe/Berlin\n' +
        'ada,Order Completed,2026-03-05 10:00,84.5,x,FALSE,ada@example.com,Europe/Berlin\n',
    );
    expect(troubles).toEqual([]);
    expect(people.get('ada')).toEqual([
      {
        type: 'identify',
        timestamp: '2026-03-05T08:00:00Z',
        messageId: 'line-2-profile',
        context: { timezone: 'Europe/Berlin' },
        traits: { email: 'ada@example.com' },
      },
      {
        type: 'track',
        timestamp: '2026-03-05T08:00:00Z',
        messageId: 'line-2',
        event: 'Cart Updated',
        properties: { total: 84.5, sku: '007', gift: true },
      },
      {
        type: 'track',
        // Ten o’clock in Berlin.
        timestamp: '2026-03-05T09:00:00Z',
        messageId: 'line-3',
        event: 'Order Completed',
        properties: { total: 84.5, sku: 'x', gift: false },
      },
    ]);
  });
  test('people alone, without a moment, by their address', () => {
    const { people } = read('email,first_name,tags\nada@example.com,Ada,"vip, new"\n');
    expect(people.get('ada@example.com')).toEqual([
      {
        type: 'identify',
        timestamp: '2026-03-01T00:00:00Z',
        messageId: 'line-2',
        traits: { first_name: 'Ada', tags: ['vip', 'new'], email: 'ada@example.com' },
      },
    ]);
  });
  test.each([
    ['2026-03-05T08:00:00+01:00', '2026-03-05T07:00:00Z'],
    ['2026-03-05 08:00:30', '2026-03-05T07:00:30Z'],
    ['2026-03-05', '2026-03-04T23:00:00Z'],
    ['1772697600', '2026-03-05T08:00:00Z'],
    ['1772697600000', '2026-03-05T08:00:00Z'],
    // The hour that Berlin skips: the shifted time.
    ['2026-03-29 02:30', '2026-03-29T01:30:00Z'],
  ])('a moment written %s', (text, instant) => {
    const { people } = read(`id,event,time\nada,X,${text}\n`);
    expect(there(people.get('ada')?.[0]).timestamp).toBe(instant);
  });

  test.each<[string, string, string, RegExp]>([
    ['nobody', 'id,event,time', ',X,2026-03-05', /says of nobody: fill in/],
    ['no moment', 'id,event,time', 'ada,X,', /without a moment: fill it in/],
    ['a day that there is not', 'id,event,time', 'ada,X,2026-02-30', /“2026-02-30” is no moment: write/],
    ['an hour that there is not', 'id,event,time', 'ada,X,2026-02-03 24:00', /is no moment/],
    ['another order of days', 'id,event,time', 'ada,X,05.03.2026', /is no moment: write/],
    ['a zone that there is not', 'id,timezone', 'ada,Mars/Olympus', /is no time zone: write one/],
    ['an endless id', 'id,plan', `${'a'.repeat(300)},pro`, /more than 256 characters: shorten/],
    ['properties of no event', 'id,event,total', 'ada,,5', /properties of no event: fill/],
    ['a name that does harm', 'id,__proto__', 'ada,x', /could do harm: call it something else/],
  ])('%s is told by line, with what to do, and the rest is read', (_, head, row, reason) => {
    const good = head
      .split(',')
      .map((name) => (name === 'id' ? 'ben' : ''))
      .join(',');
    const { people, troubles } = read(`${head}\n${row}\n${good}\n`);
    expect(troubles).toEqual([{ line: 2, reason: expect.stringMatching(reason) }]);
    expect([...people.keys()]).toEqual(['ben']);
  });
  test('names that every object has are names like any other', () => {
    const { people } = read('id,event,time,constructor\nconstructor,toString,2026-03-05,valueOf\n');
    expect(there(people.get('constructor')?.[0])).toMatchObject({
      event: 'toString',
      properties: { constructor: 'valueOf' },
    });
  });
});

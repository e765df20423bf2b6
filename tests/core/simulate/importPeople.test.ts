import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importPeople, scenarioSchema } from '../../../src/core/index.ts';

const now = Date.UTC(2026, 2, 1);
const read = (text: string) => importPeople(text, {}, now);

describe('people in a file of events', () => {
  const lines = [
    '{"type":"track","userId":"ada","event":"Cart Updated","timestamp":"2026-03-05T10:00:00Z"}',
    '{"type":"identify","userId":"ada","traits":{"email":"ada@example.com","plan":"pro","tags":["vip",7]},"context":{"timezone":"Europe/Berlin"},"timestamp":"2026-03-05T08:00:00Z"}',
    'nonsense',
    '{"type":"track","userId":"ben","event":"Signed Up","timestamp":"yesterday"}',
    '{"type":"page","anonymousId":"x1","name":"Pricing","timestamp":"2026-03-06T08:00:00Z"}',
  ];
  test('are read with who they are from the start; bad lines are told by number', () => {
    const { people, troubles, counted } = read(lines.join('\n'));
    expect(counted).toBe('lines');
    expect(troubles).toMatchObject([
      { line: 3 },
      { line: 4, reason: expect.stringMatching(/“yesterday” is no RFC 3339 moment: write one like 2026/) },
    ]);
    expect(people.map(({ subscriber }) => subscriber.id)).toEqual(['ada', 'x1']);
    expect(people[0]).toMatchObject({
      name: 'Cart Updated',
      start: '2026-03-05T08:00:00Z',
      until: '2026-04-04T10:00:00Z',
      subscriber: {
        email: 'ada@example.com',
        timeZone: 'Europe/Berlin',
        attributes: { plan: 'pro' },
        tags: ['vip'],
      },
      events: [{ type: 'track', event: 'Cart Updated' }],
    });
  });
  test('a bad line at the top makes no table of the rest', () => {
    const { people, troubles, table } = read(`exported, just now\n${lines.join('\n')}`);
    expect(table).toBeUndefined();
    expect(people).toHaveLength(2);
    expect(troubles.map(({ line }) => line)).toEqual([1, 4, 5]);
  });
  test('a list has items instead of lines', () => {
    const { people, troubles, counted } = read(`\uFEFF [${lines[0]}, {"type":"track"}]`);
    expect(people).toHaveLength(1);
    expect({ counted, troubles }).toMatchObject({ counted: 'items', troubles: [{ line: 2 }] });
  });
});

describe('people in a table', () => {
  test('may be a single column', () => {
    const { people, table } = read('email\nzoe@example.com\nÅsa@example.com\n');
    expect(people.map(({ subscriber }) => subscriber.email)).toEqual(['zoe@example.com', 'Åsa@example.com']);
    expect(table).toMatchObject({ columns: ['email'], example: ['zoe@example.com'] });
  });
  test('what is wrong is told with line, column and remedy', () => {
    const text =
      'user;event;when;tz\nzoe;Paid;yesterday;\nzoe;Paid;;\n;Paid;2026-03-05;\nzoe;Paid;2026-03-05;Mars/Base';
    expect(read(text).troubles).toMatchObject([
      { line: 2, reason: expect.stringMatching(/^when: “yesterday” is no moment: write one like/) },
      { line: 3, reason: expect.stringMatching(/without a moment: fill it in/) },
      { line: 4, reason: expect.stringMatching(/says of nobody: fill in/) },
      { line: 5, reason: expect.stringMatching(/^tz: “Mars\/Base” is no time zone: write one like/) },
    ]);
  });
  test('what a table program would take for a formula is text like any other', () => {
    const [person] = read('id,first_name,note\nzoe,"=HYPERLINK(""https://a.example"")",+49 30 1234\n').people;
    expect(person?.subscriber.attributes).toEqual({
      first_name: '=HYPERLINK("https://a.example")',
      note: '+49 30 1234',
    });
  });
  test('what is known of somebody goes by when it was said, not by where in the file', () => {
    const columns = ['id', 'event', 'timestamp', 'plan'];
    const uses = ['id', 'event', 'timestamp', 'trait'] as const;
    const said = (...rows: string[]) => {
      const [person] = importPeople([columns.join(','), ...rows].join('\n'), { columns, uses }, now).people;
      const events = person?.events.map((event) =>
        event.type === 'identify' ? event.traits['plan'] : event.type,
      );
      return [person?.subscriber.attributes?.['plan'], events];
    };
    const [pro, free, again] = ['1,pro', '2,free', '3,pro'].map((row) => `zoe,Paid,2026-03-0${row}`);
    const found = ['pro', ['track', 'free', 'track', 'pro', 'track']];
    expect(said(`${pro}`, `${free}`, `${again}`)).toEqual(found);
    expect(said(`${again}`, `${pro}`, `${free}`)).toEqual(found);
  });
  test('a choice of columns holds for these columns, and another table is guessed anew', () => {
    const { table } = read('id,plan\nzoe,pro');
    if (!table) throw new Error('no table');
    const reading = { ...table.reading, uses: ['id', 'nothing'] as const };
    expect(importPeople('id,plan\nada,free', reading, now).people[0]?.subscriber.attributes).toEqual({});
    expect(importPeople('id,city\nada,Rome', reading, now).people[0]?.subscriber.attributes).toEqual({
      city: 'Rome',
    });
  });
});

test('whoever is read can be kept, whatever the file says', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('ada', 'Ünï 🧑‍🚀', '=1+1', '', 'x'.repeat(400), '__proto__'),
  );
  const event = fc.record(
    {
      type: fc.constantFrom('track', 'page', 'identify'),
      userId: word,
      event: word,
      name: word,
      timestamp: fc.constantFrom('2026-03-05T08:00:00Z', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', ''),
      traits: fc.dictionary(word, fc.oneof(word, fc.integer(), fc.array(word)), { maxKeys: 4 }),
      properties: fc.dictionary(word, word, { maxKeys: 3 }),
      messageId: word,
    },
    { requiredKeys: ['type', 'userId', 'timestamp'] },
  );
  const table = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const csv = table.map((rows) =>
    rows.map((row) => row.map((cell) => JSON.stringify(cell)).join(',')).join('\n'),
  );
  const ndjson = fc
    .array(event, { maxLength: 8 })
    .map((events) => events.map((one) => JSON.stringify(one)).join('\n'));
  fc.assert(
    fc.property(fc.oneof(csv, ndjson), (text) => {
      for (const person of importPeople(text, { zone: 'Europe/Berlin' }, now).people)
        expect(scenarioSchema.safeParse(person).error).toBeUndefined();
    }),
    { seed: 20260302, numRuns: 400 },
  );
});

import type { Table } from './readTable.ts';

/** What a column of a table of people is read as. */
export const columnUses = [
  'id',
  'event',
  'timestamp',
  'email',
  'timeZone',
  'messageId',
  'property',
  'trait',
  'nothing',
] as const;
export type ColumnUse = (typeof columnUses)[number];

/** Uses that one column at most can have. */
export const onlyOnce: ReadonlySet<ColumnUse> = new Set([
  'id',
  'event',
  'timestamp',
  'email',
  'timeZone',
  'messageId',
]);

const usualNames: Readonly<Partial<Record<ColumnUse, readonly string[]>>> = {
  id: ['userid', 'subscriberid', 'customerid', 'contactid', 'profileid', 'personid', 'anonymousid', 'subscriber', 'user', 'id'],
  event: ['event', 'eventname', 'eventtype', 'action', 'activity', 'metric'],
  timestamp: ['timestamp', 'time', 'datetime', 'date', 'occurredat', 'createdat', 'sentat', 'eventtime', 'when', 'at'],
  email: ['email', 'emailaddress', 'mail'],
  timeZone: ['timezone', 'tz', 'zone'],
  messageId: ['messageid', 'eventid', 'uuid'],
}; // oxfmt-ignore

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/gu, '');

/** What each column seems to be, by its name; what no name tells is a property where there are events, else a trait. */
export function guessColumns({ columns }: Pick<Table, 'columns'>): ColumnUse[] {
  const uses: (ColumnUse | undefined)[] = columns.map((name) =>
    name === ''
      ? 'nothing'
      : /^properties[._]/iu.test(name)
        ? 'property'
        : /^(traits|attributes)[._]/iu.test(name)
          ? 'trait'
          : undefined,
  );
  for (const [use, names] of Object.entries(usualNames)) {
    // In the order of the names: the id of a user rather than one that is only called “id”.
    for (const name of names ?? []) {
      const place = columns.findIndex((column, index) => uses[index] === undefined && plain(column) === name);
      if (place < 0) continue;
      uses[place] = columnUses.find((each) => each === use);
      break;
    }
  }
  const other = uses.includes('event') ? 'property' : 'trait';
  return uses.map((use) => use ?? other);
}

/** What a property or trait is called: the column’s name without what says that it is one. */
export const memberName = (column: string): string =>
  column.replace(/^(properties|traits|attributes)[._]/iu, '');

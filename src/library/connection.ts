import { t } from '../texts/t.ts';
import { openDatabase, type Database, type Reading, type Store, type Writing } from './database.ts';
import { Troubled } from './trouble.ts';

/** The connection to the database, made when first needed and again after it was lost. */
export interface Connection {
  read: <T>(stores: readonly Store[], work: (reading: Reading) => Promise<T>) => Promise<T>;
  /** Commits when `work` resolves; where it rejects, nothing is written. */
  write: <T>(stores: readonly Store[], work: (writing: Writing) => Promise<T>) => Promise<T>;
  close: () => void;
}

export function createConnection(name: string): Connection {
  let opening: Promise<Database> | undefined;
  let superseded = false;
  const connect = async () => {
    if (superseded)
      throw new Troubled(
        'unavailable',
        t('A newer Wend was opened in another tab. Reload this page to go on with it.'),
      );
    opening ??= openDatabase(name, (why) => {
      opening = undefined;
      superseded ||= why === 'superseded';
    });
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  return {
    async read(stores, work) {
      const database = await connect();
      return work(database.transaction([...stores], 'readonly'));
    },
    async write(stores, work) {
      const database = await connect();
      const writing = database.transaction([...stores], 'readwrite');
      // Whoever waits for `work` learns of a failure; without a listener of its own the end would go unhandled.
      const end = writing.done.catch(() => undefined);
      let value;
      try {
        value = await work(writing);
        // Not waiting for the browser to notice that nothing more comes saves a turn, and counts when the page is closing.
        writing.commit();
      } catch (error) {
        try {
          writing.abort();
        } catch {
          // Already aborted, by the very error that brought us here.
        }
        await end;
        throw error;
      }
      await writing.done;
      return value;
    },
    close() {
      void opening?.then((database) => database.close());
      opening = undefined;
    },
  };
}

import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Edge } from '../core/index.ts';
import { t } from '../texts/t.ts';
import { Troubled } from './trouble.ts';

/** The version of the stores below. A change of them counts it up and migrates in `upgrade`. */
const version = 2;

/**
 * A journey lies in pieces, so that a keystroke writes only the piece it changed: a head with what concerns the whole, a
 * shape with order and edges, one record for each node and one for each email. `unknown` is what is judged when read.
 */
export interface HeadRecord {
  id: string;
  /** Of the last write; see `stamp`. */
  revision: number;
  /** Epoch milliseconds. */
  editedAt: number;
  /** The document without nodes and edges. */
  head: unknown;
}
export interface ShapeRecord {
  journey: string;
  /** Ids of all nodes, in the document's order. */
  order: readonly string[];
  edges: readonly Edge[];
  /** Ids of the emails that belong to the journey. */
  emails: readonly string[];
}
export interface NodeRecord {
  journey: string;
  id: string;
  node: unknown;
}
export interface EmailRecord {
  id: string;
  revision: number;
  email: unknown;
}
export interface ValueRecord {
  id: string;
  revision: number;
  value: unknown;
}

export interface WendSchema extends DBSchema {
  heads: { key: string; value: HeadRecord };
  shapes: { key: string; value: ShapeRecord; indexes: { emails: string } };
  nodes: { key: [string, string]; value: NodeRecord };
  emails: { key: string; value: EmailRecord };
  samples: { key: string; value: ValueRecord };
  shared: { key: string; value: ValueRecord };
  published: { key: string; value: unknown };
  /** Apart from `published`, which is read with every list of journeys. */
  publishedJourneys: { key: string; value: { id: string; journey: unknown } };
  /** `stamp`: the last revision given; `seeded`: that the sample workspace was written once. */
  meta: { key: 'stamp' | 'seeded'; value: number };
}
export type Database = IDBPDatabase<WendSchema>;
export type Store = StoreNames<WendSchema>;
export type Writing = IDBPTransaction<WendSchema, Store[], 'readwrite'>;
export type Reading = IDBPTransaction<WendSchema, Store[]>;

export const journeyStores: Store[] = ['heads', 'shapes', 'nodes', 'emails'];
export const contentStores: Store[] = [...journeyStores, 'samples', 'shared'];

/** Opens the database; `onLost` is told when the connection ends. Throws Troubled or the browser's own error. */
export function openDatabase(name: string, onLost: (why: 'superseded' | 'ended') => void): Promise<Database> {
  if (typeof indexedDB === 'undefined')
    return Promise.reject(
      new Troubled('unavailable', t('This browser cannot store anything, so Wend cannot work in it.')),
    );
  return new Promise((resolve, reject) => {
    let refused = false;
    const opening = openDB<WendSchema>(name, version, {
      upgrade(database, before) {
        if (before < 2) database.createObjectStore('publishedJourneys', { keyPath: 'id' });
        if (before >= 1) return;
        database.createObjectStore('heads', { keyPath: 'id' });
        database
          .createObjectStore('shapes', { keyPath: 'journey' })
          .createIndex('emails', 'emails', { multiEntry: true });
        database.createObjectStore('nodes', { keyPath: ['journey', 'id'] });
        database.createObjectStore('emails', { keyPath: 'id' });
        database.createObjectStore('samples', { keyPath: 'id' });
        database.createObjectStore('shared', { keyPath: 'id' });
        database.createObjectStore('published', { keyPath: 'journey' });
        database.createObjectStore('meta');
      },
      // Another tab holds an older version open. The browser goes on waiting for it; the person is told.
      blocked() {
        refused = true;
        reject(
          new Troubled(
            'unavailable',
            t('Another tab still runs an older Wend. Close or reload it, then try again.'),
          ),
        );
      },
      blocking(_current, _blocked, event) {
        // A newer Wend wants to upgrade. Standing in its way would block it for as long as this tab is open.
        // The target of a versionchange event is the connection.
        (event.target as IDBDatabase).close();
        onLost('superseded');
      },
      terminated: () => onLost('ended'),
    });
    opening.then((database) => (refused ? database.close() : resolve(database)), reject);
  });
}

/**
 * The next revision: counts up, and never falls behind the clock, so that no revision ever comes back, not even when the
 * database was deleted in between.
 */
export async function stamp(writing: Writing, now: number): Promise<number> {
  const meta = writing.objectStore('meta');
  const next = Math.max(now, ((await meta.get('stamp')) ?? 0) + 1);
  await meta.put(next, 'stamp');
  return next;
}

/** Everything of one journey in the stores keyed by journey and node. */
export const nodesOf = (journey: string): IDBKeyRange => IDBKeyRange.bound([journey], [journey, []]);

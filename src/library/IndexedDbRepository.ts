import { t } from '../texts/t.ts';
import { createChanges } from './changes.ts';
import { createConnection } from './connection.ts';
import { contentStores, journeyStores, type Store } from './database.ts';
import type { JourneyRecords } from './journeyRecords.ts';
import type { Removed, Repository } from './Repository.ts';
import {
  createJourney,
  listJourneys,
  openJourney,
  putBack,
  recordsOf,
  removeJourney,
  saveJourney,
} from './storedJourneys.ts';
import {
  readPublished,
  readPublishedJourney,
  readSamples,
  readShared,
  writeSample,
  writeShared,
} from './storedValues.ts';
import {
  clearReadable,
  dump,
  putDumpBack,
  readWorkspace,
  writeWorkspace,
  type Dump,
} from './storedWorkspace.ts';
import { answer, Troubled } from './trouble.ts';
import { writeTogether } from './writeTogether.ts';

type Taken = { journey: JourneyRecords } | { everything: Dump };
const taken = (records: Taken): Removed => ({ records });

const written = (...stores: Store[]): Store[] => [...stores, 'meta'];

/** The repository in this browser's own database. `now` gives epoch milliseconds. */
export function createIndexedDbRepository(options: { name?: string; now?: () => number } = {}): Repository {
  const { name = 'wend', now = Date.now } = options;
  const { read, write, close } = createConnection(name);
  const changes = createChanges(`${name}.changes`);

  return {
    list: () => answer(() => read([...journeyStores, 'published'], listJourneys)),
    open: (id) =>
      answer(() =>
        read([...journeyStores, 'published'], async (reading) => ({
          ...(await openJourney(reading, id)),
          published: readPublished(await reading.objectStore('published').get(id)),
        })),
      ),
    create: (draft) =>
      answer(async () => {
        const revision = await write(written(...journeyStores), (writing) =>
          createJourney(writing, draft, now()),
        );
        changes.tell({ what: 'journey', id: draft.document.id });
        return revision;
      }),
    save: (before, after, revision) =>
      answer(async () => {
        const next = await write(journeyStores, (writing) =>
          saveJourney(writing, before, after, revision, now()),
        );
        changes.tell({ what: 'journey', id: after.document.id });
        return next;
      }),
    remove: (id) =>
      answer(async () => {
        const journey = await write(journeyStores, (writing) => removeJourney(writing, id));
        changes.tell({ what: 'journey', id });
        return taken({ journey });
      }),
    restore: ({ records }) =>
      answer(async () => {
        const back = records as Taken; // made by `taken`, as the interface asks
        await write(contentStores, (writing) =>
          'journey' in back ? putBack(writing, back.journey) : putDumpBack(writing, back.everything),
        );
        changes.tell(
          'journey' in back ? { what: 'journey', id: back.journey.head.id } : { what: 'everything' },
        );
      }),
    raw: (id) =>
      answer(async () => {
        const records = await read(journeyStores, (reading) => recordsOf(reading, id));
        if (!records) throw new Troubled('missing', t('This journey is not here any more.'));
        return records;
      }),

    shared: () => answer(() => read(['shared'], readShared)),
    saveShared: (shared, revision) =>
      answer(async () => {
        const next = await write(written('shared'), (writing) =>
          writeShared(writing, shared, revision, now()),
        );
        changes.tell({ what: 'shared' });
        return next;
      }),
    samples: () => answer(async () => (await read(['samples'], readSamples)).samples),
    saveSample: (sample, revision) =>
      answer(async () => {
        const next = await write(written('samples'), (writing) =>
          writeSample(writing, sample, revision, now()),
        );
        changes.tell({ what: 'samples' });
        return next;
      }),
    removeSample: (id) =>
      answer(async () => {
        await write(['samples'], (writing) => writing.objectStore('samples').delete(id));
        changes.tell({ what: 'samples' });
      }),
    saveTogether: (together) =>
      answer(async () => {
        const revisions = await write(written(...contentStores), (writing) =>
          writeTogether(writing, together, now()),
        );
        if (together.shared) changes.tell({ what: 'shared' });
        if (together.samples.length > 0) changes.tell({ what: 'samples' });
        const [journey, another] = together.journeys.map(({ after }) => after.document.id);
        // Of many one word is said: whoever hears it reads all of them.
        if (journey !== undefined)
          changes.tell({ what: 'journey', ...(another === undefined && { id: journey }) });
        return revisions;
      }),
    published: (journey) =>
      answer(async () =>
        readPublished(await read(['published'], (reading) => reading.objectStore('published').get(journey))),
      ),
    publishedJourney: (id) =>
      answer(async () =>
        readPublishedJourney(
          await read(['publishedJourneys'], (reading) => reading.objectStore('publishedJourneys').get(id)),
        ),
      ),
    savePublished: (published, journey) =>
      answer(async () => {
        await write(['published', 'publishedJourneys'], (writing) =>
          Promise.all([
            writing.objectStore('published').put(published),
            writing.objectStore('publishedJourneys').put({ id: published.journey, journey }),
          ]),
        );
        changes.tell({ what: 'published', id: published.journey });
      }),

    exportWorkspace: () => answer(() => read(contentStores, readWorkspace)),
    importWorkspace: (workspace, mode) =>
      answer(async () => {
        const everything = await write(written(...contentStores), async (writing) => {
          const before = await dump(writing);
          if (mode === 'replace') await clearReadable(writing);
          await writeWorkspace(writing, workspace, mode, now());
          return before;
        });
        changes.tell({ what: 'everything' });
        return taken({ everything });
      }),
    seed: (workspace) =>
      answer(async () => {
        if (await read(['meta'], (reading) => reading.objectStore('meta').get('seeded'))) return false;
        const sample = await workspace();
        const done = await write(written(...contentStores), async (writing) => {
          // Another tab may have been first. Who has journeys from elsewhere needs no sample.
          const meta = writing.objectStore('meta');
          const [seeded, journeys] = await Promise.all([
            meta.get('seeded'),
            writing.objectStore('heads').count(),
          ]);
          if (seeded) return false;
          await meta.put(1, 'seeded');
          if (journeys > 0) return false;
          await writeWorkspace(writing, sample, 'replace', now());
          return true;
        });
        if (done) changes.tell({ what: 'everything' });
        return done;
      }),

    watch: changes.watch,
    close() {
      changes.close();
      close();
    },
  };
}

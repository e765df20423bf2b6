import { z } from '../core/index.ts';
import {
  checkJourney,
  journeySchema,
  readAs,
  readWith,
  sampleSchema,
  sharedShape,
  type Brand,
  type Journey,
  type Sample,
  type Shared,
} from '../core/index.ts';
import { t } from '../texts/t.ts';
import { stamp, type Reading, type Writing } from './database.ts';
import type { Kept, Published } from './Repository.ts';
import { Troubled } from './trouble.ts';

/** What all journeys share before anybody has said anything. */
const blankShared: Shared = {
  brand: { name: '', address: '', sender: { name: '', address: '' } },
  topics: {},
  segments: {},
  policies: {},
};

// Lenient, entry by entry: a damaged topic must not lock anybody out of all journeys, nor out of the other topics.
const readable = <T>(record: z.ZodType<Record<string, T>>): z.ZodType<Record<string, T>> =>
  z.unknown().transform((value) => {
    const entries = z.record(z.string(), z.unknown()).safeParse(value);
    return Object.fromEntries(
      Object.entries(entries.success ? entries.data : {}).flatMap(([id, entry]) => {
        const read = record.safeParse({ [id]: entry });
        return read.success ? Object.entries(read.data) : [];
      }),
    );
  });
/** A brand that cannot be read whole: where only its look is damaged, its name and address stay. */
function plainBrand(value: unknown): Brand {
  if (typeof value !== 'object' || value === null) return blankShared.brand;
  const { look: _, ...rest } = value as Record<string, unknown>; // any object is one of these
  const read = sharedShape.brand.safeParse(rest);
  return read.success ? read.data : blankShared.brand;
}
const sharedSchema = z.looseObject({
  brand: sharedShape.brand.catch(({ value }) => plainBrand(value)),
  topics: readable(sharedShape.topics),
  segments: readable(sharedShape.segments),
  policies: sharedShape.policies.catch({}),
  events: sharedShape.events.catch(undefined),
  preferences: sharedShape.preferences.catch(undefined),
});
const publishedSchema: z.ZodType<Published> = z.object({
  journey: z.string(),
  version: z.int().min(1),
  digest: z.string(),
  address: z.string(),
  at: z.number(),
});

const changedElsewhere = t('It was changed in another tab in between. Nothing was overwritten.');

export async function readShared(transaction: Reading | Writing): Promise<Kept<Shared>> {
  const record = await transaction.objectStore('shared').get('shared');
  const read = readWith(sharedSchema, record?.value ?? blankShared);
  return { value: read.ok ? read.value : blankShared, revision: record?.revision };
}

export const writeShared = (
  writing: Writing,
  shared: Shared,
  revision: number | undefined,
  now: number,
): Promise<number> => writeKept(writing, 'shared', 'shared', shared, revision, now);

/** The samples that can be read, in the order of their ids, and what to say of those that cannot. */
export async function readSamples(
  transaction: Reading | Writing,
): Promise<{ samples: Kept<Sample>[]; unread: string[] }> {
  const samples: Kept<Sample>[] = [];
  const unread: string[] = [];
  for (const { id, revision, value } of await transaction.objectStore('samples').getAll()) {
    const read = readWith(sampleSchema, value);
    if (read.ok) samples.push({ value: read.value, revision });
    else
      unread.push(
        t('The sample subscriber “{id}” cannot be read: {reason}', {
          id,
          reason: read.issues[0]?.message ?? '',
        }),
      );
  }
  return { samples, unread };
}

export const writeSample = (
  writing: Writing,
  sample: Sample,
  revision: number | undefined,
  now: number,
): Promise<number> => writeKept(writing, 'samples', sample.id, sample, revision, now);

/** Takes a sample out. Troubled where it is not stored at this revision. */
export async function removeSampleAt(
  writing: Writing,
  id: string,
  revision: number | undefined,
): Promise<void> {
  const stored = await writing.objectStore('samples').get(id);
  if (stored?.revision !== revision) throw new Troubled('conflict', changedElsewhere);
  await writing.objectStore('samples').delete(id);
}

async function writeKept(
  writing: Writing,
  store: 'shared' | 'samples',
  id: string,
  value: unknown,
  revision: number | undefined,
  now: number,
): Promise<number> {
  const [stored, next] = await Promise.all([writing.objectStore(store).get(id), stamp(writing, now)]);
  if (stored?.revision !== revision) throw new Troubled('conflict', changedElsewhere);
  await writing.objectStore(store).put({ id, revision: next, value });
  return next;
}

/** A published record, or undefined where it cannot be read: then the backend is asked like the first time. */
export function readPublished(value: unknown): Published | undefined {
  const read = publishedSchema.safeParse(value);
  return read.success ? read.data : undefined;
}

/** A published journey as it was kept, or undefined where there is none that could run. */
export function readPublishedJourney(kept: { journey: unknown } | undefined): Journey | undefined {
  const read = kept && readAs('wend.journey', journeySchema, kept.journey);
  if (!read?.ok || checkJourney(read.value).some(({ severity }) => severity === 'error')) return undefined;
  return read.value;
}

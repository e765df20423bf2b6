import { z } from '../core/index.ts';
import { readWith, sampleSchema, sharedShape, type Sample, type Shared } from '../core/index.ts';
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

// Lenient, field by field: a damaged topic must not lock anybody out of all journeys.
const sharedSchema = z.looseObject({
  brand: sharedShape.brand.catch(blankShared.brand),
  topics: sharedShape.topics.catch({}),
  segments: sharedShape.segments.catch({}),
  policies: sharedShape.policies.catch({}),
});
const publishedSchema: z.ZodType<Published> = z.object({
  journey: z.string(),
  version: z.int().min(1),
  digest: z.string(),
  address: z.string(),
  at: z.number(),
});

const changedElsewhere = 'It was changed in another tab in between. Nothing was overwritten.';

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
    else unread.push(`The sample subscriber “${id}” cannot be read: ${read.issues[0]?.message ?? ''}`);
  }
  return { samples, unread };
}

export const writeSample = (
  writing: Writing,
  sample: Sample,
  revision: number | undefined,
  now: number,
): Promise<number> => writeKept(writing, 'samples', sample.id, sample, revision, now);

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

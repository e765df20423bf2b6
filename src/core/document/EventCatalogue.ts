import { z } from '../values/zod.ts';
import { strictObject } from '../values/strictObject.ts';

export const propertyTypes = ['text', 'number', 'boolean', 'date', 'list'] as const;
/** What a property holds. `list` is several values. */
export type PropertyType = (typeof propertyTypes)[number];

const description = z.string().max(2_000);

/** What is written down of events, by their names: what they mean and what they carry. Samples teach the rest. */
export const eventCatalogueSchema = z.record(
  z.string().min(1).max(200),
  strictObject({
    description,
    properties: z.record(
      z.string().min(1).max(200),
      strictObject({ type: z.enum(propertyTypes), description }),
    ),
  }),
);
export type EventCatalogue = z.infer<typeof eventCatalogueSchema>;
export type WrittenEvent = EventCatalogue[string];

import { z } from '../values/zod.ts';
import { idSchema, nameSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';
import { storedEmailSchema, type StoredEmail } from './Email.ts';
import { emailLookSchema, type EmailLook } from './EmailDocument.ts';
import {
  draftSegmentSchema,
  draftTopicSchema,
  policiesSchema,
  type Policies,
  type Segment,
  type Topic,
} from './Journey.ts';
import { eventCatalogueSchema, type EventCatalogue } from './EventCatalogue.ts';
import { documentSchema, type JourneyDocument } from './JourneyDocument.ts';
import { scenarioEventSchema, scenarioSchema, type Scenario, type ScenarioEvent } from './Scenario.ts';
import { preferencesSchema, type Preferences } from './Preferences.ts';
import { limits } from '../values/limits.ts';

export interface Brand {
  name: string;
  /** Postal address, shown in every footer. */
  address: string;
  sender: { name: string; address: string };
  /** How its emails look; absent means Wend's neutral look. */
  look?: EmailLook | undefined;
}

/** What all journeys share. */
export interface Shared {
  brand: Brand;
  topics: Readonly<Record<string, Topic>>;
  segments: Readonly<Record<string, Segment>>;
  policies: Policies;
  /** What is written down of events; absent where nothing is. */
  events?: EventCatalogue | undefined;
  /** The page on which subscribers choose; absent where nothing is written on it. */
  preferences?: Preferences | undefined;
}

/** Everything a person has, in one file: `wend.workspace/1`. */
export interface Workspace extends Shared {
  format: 'wend.workspace/1';
  journeys: readonly JourneyDocument[];
  emails: readonly StoredEmail[];
  /** Sample subscribers with their events. */
  samples: readonly Sample[];
}

/** A sample subscriber: a scenario with an id, to be replayed through any journey. */
export interface Sample {
  id: string;
  scenario: Scenario;
  /** Events that are kept but not played. A scenario file knows nothing of them. */
  disabled?: readonly ScenarioEvent[] | undefined;
}

export const brandSchema = strictObject({
  name: nameSchema('draft'),
  address: z.string().max(300),
  sender: strictObject({ name: z.string().max(200), address: z.string().max(320) }),
  look: emailLookSchema.optional(),
});
export const sampleSchema = strictObject({
  id: idSchema,
  scenario: scenarioSchema,
  disabled: z
    .array(scenarioEventSchema)
    .max(limits.scenarioEvents.max, { error: limits.scenarioEvents.code })
    .optional(),
});
export const sharedShape = {
  brand: brandSchema,
  topics: z.record(idSchema, draftTopicSchema),
  segments: z.record(idSchema, draftSegmentSchema),
  policies: policiesSchema,
  events: eventCatalogueSchema.optional(),
  preferences: preferencesSchema.optional(),
};
export const workspaceSchema: z.ZodType<Workspace> = strictObject({
  format: z.literal('wend.workspace/1'),
  ...sharedShape,
  journeys: z.array(documentSchema),
  emails: z.array(storedEmailSchema),
  samples: z.array(sampleSchema),
});

import type { Draft, Shared } from '../core/index.ts';

/** A draft as the text of a workspace file that holds nothing else, so that it can be brought in again. */
export const draftFile = (
  { document, emails }: Draft,
  { brand, topics, segments, policies, events, preferences }: Shared,
): string =>
  JSON.stringify(
    {
      format: 'wend.workspace/1',
      brand,
      topics,
      segments,
      policies,
      ...(events && { events }),
      ...(preferences && { preferences }),
      journeys: [document],
      emails: Object.values(emails),
      samples: [],
    },
    null,
    2,
  );

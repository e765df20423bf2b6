/** The names of everything that TanStack Query holds for the library. */
export const queryKeys = {
  all: ['library'],
  journeys: ['library', 'journeys'],
  shared: ['library', 'shared'],
  samples: ['library', 'samples'],
  published: (journey: string) => ['library', 'published', journey],
  /** Read again with `published`. */
  publishedJourney: (journey: string) => ['library', 'published', journey, 'journey'],
} as const;

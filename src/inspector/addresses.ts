/** Where in the app a journey and a sample person are shown; the app's own addresses, which a test holds to its routes. */
export const journeyAddress = (id: string): string => `#/journeys/${id}`;
export const personAddress = (id: string): string => `#/people/${encodeURIComponent(id)}`;

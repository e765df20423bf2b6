/** The pages of what journeys share, in the order of the bar. */
export const sharedPages = [
  'segments',
  'topics',
  'preferences',
  'policies',
  'events',
  'people',
  'brand',
] as const;
export type SharedPageName = (typeof sharedPages)[number];

/** Where in the app all journeys are shown. */
export const journeysHref = '#/';
export const journeyHref = (id: string): string => `#/journeys/${id}`;

/** Where an email of a journey is edited. */
export const emailHref = (journey: string, email: string): string =>
  `${journeyHref(journey)}/emails/${email}`;

/** `chosen` is the id or name of what is shown of the page. */
export const sharedHref = (page: SharedPageName, chosen?: string): string =>
  chosen === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(chosen)}`;

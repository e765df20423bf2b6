import type { Journey } from '../core/index.ts';

/** Journey JSON as it is downloaded, copied and sent. The digest is over the canonical form, so indenting leaves it true. */
export const journeyText = (journey: Journey): string => JSON.stringify(journey, null, 2);

export const journeyFileName = ({ id, version }: Journey): string => `${id}.v${version}.journey.json`;

import type { Program } from '../../document/Journey.ts';
import type { Linked } from '../../engine/link.ts';

/** The program that was linked, to be sent elsewhere and linked there again. */
export const sourceOf = ({ versions, policies, segments, topics }: Linked): Program => ({
  format: 'wend.program/1',
  policies,
  segments: Object.fromEntries(segments),
  topics: Object.fromEntries(topics),
  journeys: [...versions.values()].flatMap((known) => [...known.values()].map(({ journey }) => journey)),
});

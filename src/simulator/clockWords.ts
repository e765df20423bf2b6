import { isZone, localDay, localTime, parseInstant } from '../core/index.ts';

/** “Mon 9”, for a clock's RFC 3339 text. */
export const shortDay = (local: string): string => localDay(local).split(' ').slice(0, 2).join(' ');

/** “Mon 9 Mar”, with the year where it is not that of `since`. */
export const dayWords = (local: string, since: string = local): string =>
  local.slice(0, 4) === since.slice(0, 4) ? localDay(local) : `${localDay(local)} ${local.slice(0, 4)}`;

/** “Mon 9 Mar, 9:00” */
export const clockWords = (local: string, since?: string): string =>
  `${dayWords(local, since)}, ${localTime(local)}`;

/** How many midnights lie between two local times: the entry's own day is day 0. */
export function daysBetween(from: string, to: string): number {
  return (midnightOf(to) - midnightOf(from)) / 86_400_000;
}

const midnightOf = (local: string): number => parseInstant(`${local.slice(0, 10)}T00:00:00Z`) ?? Number.NaN;

/** “Berlin” for `Europe/Berlin`, “New York” for `America/New_York`. */
export const cityOf = (zone: string): string =>
  isZone(zone) ? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') : zone;

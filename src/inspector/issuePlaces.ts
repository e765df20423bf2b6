import type { Issue } from '../core/index.ts';

/** The most specific of `places` that an issue lies at or under: `branches/yes`, else `branches`. */
export function placeAmong(issue: Issue, places: ReadonlySet<string>): string | undefined {
  let place = issue.setting;
  while (place !== undefined && !places.has(place)) {
    const cut = place.lastIndexOf('/');
    place = cut < 0 ? undefined : place.slice(0, cut);
  }
  return place;
}

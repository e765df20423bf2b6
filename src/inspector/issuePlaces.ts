import type { Issue } from '../core/index.ts';

/** What is wrong in an email is reported for the email as a whole; its fields are told apart by code. */
const emailParts: Partial<Record<Issue['code'], string>> = {
  'no-subject': 'email/subject',
  'no-preheader': 'email/preheader',
  'no-body': 'email/body',
};

/** The setting that an issue is about, as `Setting` names it; undefined where it is about the step as a whole. */
export const settingOf = (issue: Issue): string | undefined => emailParts[issue.code] ?? issue.setting;

/** The most specific of `places` that an issue lies at or under: `branches/yes`, else `branches`. */
export function placeAmong(issue: Issue, places: ReadonlySet<string>): string | undefined {
  let place = settingOf(issue);
  while (place !== undefined && !places.has(place)) {
    const cut = place.lastIndexOf('/');
    place = cut < 0 ? undefined : place.slice(0, cut);
  }
  return place;
}

import { own } from '../values/json.ts';

/** What was typed like a merge tag of another system. */
interface ForeignTag {
  /** As it stands in the text. */
  text: string;
  /** What it asks for, as that system calls it. */
  name: string;
  start: number;
  end: number;
}

/** Of Mailchimp, Marketing Cloud, MailerLite, of ERB and of templates: nothing else looks like them. */
const sure =
  /\*\|([^|*\n]{1,60})\|\*|%%=?([a-z_][^%\n]{0,60}?)=?%%|\[%([^%\]\n]{1,60})%\]|\[\[\s?([a-z_][\w .-]{0,40})\]\]|<%[=-]?([^%<>\n]{1,60})%>|\{\$([a-z_][\w.]{0,60})\}|[$#]\{([a-z_][\w.]{0,60})\}/gi;
/** Signs that people use otherwise too: a tag only with the name of something that is known of a person between them. */
const unsure =
  /\[([\p{L}_ .-]{1,30})\]|(?<!\{)\{([\p{L}_ .-]{1,30})\}(?!\})|%([\p{L}_-]{1,30})%|<<([\p{L}_ .-]{1,30})>>|«([\p{L}_ .-]{1,30})»/gu;
/** What holds none of these signs need not be looked through. */
const signs = /[*%[{<«]/;

/** What the fields of a person are called elsewhere, in letters only, by what most data call them. */
const usualNames: Readonly<Record<string, string>> = {
  fname: 'first_name',
  firstname: 'first_name',
  givenname: 'first_name',
  forename: 'first_name',
  vorname: 'first_name',
  name: 'first_name',
  lname: 'last_name',
  lastname: 'last_name',
  surname: 'last_name',
  familyname: 'last_name',
  nachname: 'last_name',
  fullname: 'name',
  email: 'email',
  emailaddress: 'email',
  mailaddress: 'email',
};

/** What others put before the name of a field. */
const root =
  /^(subscriber|contact|customer|user|person|profile|lead|recipient|member|merge|trigger|event|properties)[._: ]+/i;

function bareName(name: string): string {
  let bare = name.trim();
  while (root.test(bare)) bare = bare.replace(root, '');
  return bare;
}
const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Merge tags of other systems in what people read, in reading order: nobody fills them in. */
export function foreignTagsOf(text: string): ForeignTag[] {
  if (!signs.test(text)) return [];
  const certain = foreignTagsOfPage(text);
  const likely = tagsBy(unsure, text).filter(
    ({ name, start, end }) =>
      own(usualNames, letters(bareName(name))) !== undefined &&
      certain.every((other) => end <= other.start || start >= other.end),
  );
  return likely.length === 0 ? certain : [...certain, ...likely].sort((a, b) => a.start - b.start);
}

/** Those of them that can be told from what else stands in the source of a page, in its links as well as in its words. */
export const foreignTagsOfPage = (html: string): ForeignTag[] => tagsBy(sure, html);

const tagsBy = (pattern: RegExp, text: string): ForeignTag[] =>
  [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    name: match.slice(1).find((name) => name !== undefined) ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Whether a path leads to what is known of people, or of the event that started their run. */
export const isOfData = (path: string): boolean => /^(subscriber|trigger\.properties)\./.test(path);

/** Whether it is only known where there are samples: everybody has an address. */
export const isOfSamples = (path: string): boolean => isOfData(path) && path !== 'subscriber.email';

/** The path that a name most probably means, of those that there are; without samples, what most data call it. */
export function pathMeant(name: string, paths: ReadonlySet<string>): string | undefined {
  const wanted = letters(bareName(name));
  const usual = own(usualNames, wanted);
  const known = [...paths].filter(isOfData);
  const called = (text: string) => known.find((path) => letters(bareName(path)) === letters(text));
  const found = wanted === '' ? undefined : (called(wanted) ?? (usual && called(usual)));
  if (found !== undefined || usual === undefined) return found;
  return usual === 'email' || !known.some(isOfSamples) ? `subscriber.${usual}` : undefined;
}

import { t } from '../../texts/t.ts';

/** What would feel like being watched, by how data are usually called. */
const watched: readonly (readonly [what: string, names: RegExp])[] = [
  [
    t('what somebody looked at or searched for'),
    /(^|_)(last|recently?|latest|most)_?(viewed|seen|visited|browsed|searched|clicked|opened)|(^|_)(viewed|visited|browsed|browsing|search(ed)?|clicked)(_|$)|(^|_)(page|path|url|referrer|query|keyword)(_|$)|view_count|times_viewed/,
  ],
  [
    t('where somebody is'),
    /(^|_)(lat|latitude|lng|lon|longitude|geo|gps|coordinates|ip|ip_address|location|street|address|address_line\d?|postcode|postal_code|zip|zip_code)(_|$)/,
  ],
  [
    t('something private'),
    /(^|_)(gender|sex|sexual|orientation|religion|religious|ethnicity|ethnic|race|health|medical|diagnosis|disease|disability|pregnan(t|cy)|political|party_membership|union_member|income|salary|credit_score|debt|age|weight|marital_status)(_|$)/,
  ],
];

/** What the value at a merge path would tell people that we know of them; undefined where it is harmless. */
export function tooPersonal(path: string): string | undefined {
  if (!path.startsWith('subscriber.') && !path.startsWith('trigger.properties.')) return undefined;
  // Their own address of mail is what the email was sent to.
  if (path === 'subscriber.email') return undefined;
  const name = (path.split('.').at(-1) ?? '').replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return watched.find(([, names]) => names.test(name))?.[0];
}

const spying = [
  /\b(we (saw|noticed|know|see) (that )?you|we('| ha)ve (been )?(watch|seen|noticed)|you (just )?(looked at|were looking at|viewed|browsed|searched for)|(looked|viewed|visited|browsed)\b.{0,40}\b(times|minutes ago|hours ago|yesterday))/i,
  /\b(wir (haben|hatten) (gesehen|bemerkt|gemerkt)\b|wir (haben|hatten) (dich|sie) (beobachtet|gesehen)|uns ist aufgefallen, dass (du|sie)\b|(du hast dir|sie haben sich)\b[^.!?]{1,60}\b(angesehen|angeschaut)|(du hast|sie haben) (nach|gerade)\b[^.!?]{1,60}\bgesucht)/i,
];

/** Whether a line tells people that they were watched. English and German. */
export const tellsOfWatching = (text: string): boolean => spying.some((words) => words.test(text));

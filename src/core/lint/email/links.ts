import { t } from '../../../texts/t.ts';
import { emailSetting, type EmailBody } from '../../document/emailAnatomy.ts';
import { foreignTagsOf } from '../../document/foreignTags.ts';
import { hostOf, isAddress } from '../../document/isAddress.ts';
import type { Utm } from '../../document/JourneyDocument.ts';
import { socialNames } from '../../document/socialNames.ts';
import { factsOfEmail } from '../emailFacts.ts';
import type { EmailRule, ReportEmail } from './EmailRule.ts';
import { isVague } from './isVague.ts';

const shorteners =
  /^(www\.)?(bit\.ly|bitly\.com|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|shorturl\.at|t\.ly|rb\.gy|tiny\.cc|lnkd\.in)$/;

/** What is unwise about links: their words, their addresses, what they tell web statistics. */
export const links: EmailRule = ({ stored, bodies, around }, report) => {
  const own = 'locked' in stored ? stored.locked.utm : stored.document.utm;
  const counted = own ?? around.utm;
  if (own && around.utm) lookAtUtm(own, around.utm, factsOfEmail(stored).links, report);
  for (const body of bodies) lookAtBody(body, counted, report);
  if ('locked' in stored) lookAtLocked(stored.locked.links, counted, report);
};

export const utmParts = ['source', 'medium', 'campaign'] as const;
/** What the parameters of a link are called in a sentence. */
export const utmWords = {
  source: t('source', { context: 'of a link in an email' }),
  medium: t('medium', { context: 'of a link in an email' }),
  campaign: t('campaign', { context: 'of a link in an email' }),
};

function lookAtUtm(own: Utm, journey: Utm, hasLinks: boolean, report: ReportEmail): void {
  for (const part of utmParts) {
    const [found, expected] = [own[part], journey[part]];
    if (!expected || found === expected) continue;
    if (found) report('utm-differs', 'email', { part: utmWords[part], found, expected });
    else if (hasLinks) report('utm-missing', 'email', { part: utmWords[part], expected });
  }
}

function lookAtBody({ parts, variant }: EmailBody, utm: Utm | undefined, report: ReportEmail): void {
  for (const { block, links: all } of parts) {
    const settingOf = () => emailSetting.part(block.id, variant);
    for (const { link, words } of all) {
      if (words !== undefined && isVague(words)) report('vague-link', settingOf(), { text: words.trim() });
      // What people write about themselves may lead anywhere; an event's address comes from our own shop, say.
      if (link.kind === 'merge' && link.path.startsWith('subscriber.'))
        report('link-from-data', settingOf(), { path: link.path });
      if (link.kind === 'url') lookAtAddress(link.url.trim(), utm, settingOf, report);
    }
    if (block.type === 'social' && block.links.length === 0) report('empty-social', settingOf());
    for (const { url, network } of block.type === 'social' ? block.links : [])
      if (url.trim() === '') report('no-network', settingOf(), { network: socialNames[network] });
      else lookAtAddress(url.trim(), undefined, settingOf, report);
  }
}

function lookAtAddress(
  url: string,
  utm: Utm | undefined,
  settingOf: () => string,
  report: ReportEmail,
): void {
  const host = hostOf(url);
  if (host !== undefined && shorteners.test(host)) report('short-link', settingOf(), { host });
  if ((url.includes('{') || foreignTagsOf(url).length > 0) && isAddress(url))
    report('tag-in-link', settingOf(), { url });
  if (!url.includes('utm_')) return;
  for (const part of utmParts) {
    const [found, expected] = [utmIn(url, part), utm?.[part]];
    if (found !== undefined && expected && found !== expected)
      report('link-utm-differs', settingOf(), { part: utmWords[part], found, expected });
  }
}

/** The value of a campaign parameter in an address, as it is written there but for `%` and `+`; undefined where it has none. */
export function utmIn(url: string, part: (typeof utmParts)[number]): string | undefined {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const pair = query.split('&').find((one) => one.startsWith(`utm_${part}=`));
  if (pair === undefined) return undefined;
  const value = pair.slice(pair.indexOf('=') + 1).replaceAll('+', ' ');
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Emails that came as they are keep the links they have: nothing is added to them. */
function lookAtLocked(all: readonly { url: string }[], utm: Utm | undefined, report: ReportEmail): void {
  const web = all.map(({ url }) => url.trim()).filter((url) => /^https?:/i.test(url));
  for (const url of web) lookAtAddress(url, utm, () => 'email', report);
  const insecure = web.find((url) => /^http:/i.test(url));
  if (insecure !== undefined) report('insecure-link', 'email', { url: insecure });
  const count = utm?.campaign ? web.filter((url) => utmIn(url, 'campaign') === undefined).length : 0;
  if (count > 0) report('untagged-links', 'email', { count });
}

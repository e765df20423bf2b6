import type { Utm } from '../../core/index.ts';

/**
 * A link with campaign parameters, added as text: rewriting the query would re-encode it and break signed addresses.
 * Parameters that are there already stay; only https links are tagged.
 */
export function tagUrl(url: string, utm: Utm | undefined, content: string): string {
  if (utm === undefined || !/^https:/i.test(url)) return url;
  const [, base = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(url) ?? [];
  const present = new URLSearchParams(query);
  const { source = '', medium = '', campaign = '' } = utm;
  const campaigned = Object.entries({ utm_source: source, utm_medium: medium, utm_campaign: campaign });
  const added = [...campaigned, ['utm_content', content] as const].filter(
    ([name, value]) => value !== '' && !present.has(name),
  );
  // What was clicked tells nothing where no campaign is named.
  if (campaigned.every(([, value]) => value === '') || added.length === 0) return url;
  // Never throws, unlike encodeURIComponent on half an emoji; %20 reads better than + in reports.
  const text = new URLSearchParams(Object.fromEntries(added)).toString().replaceAll('+', '%20');
  const joint = query === '' ? '?' : query === '?' || query.endsWith('&') ? '' : '&';
  return `${base}${query}${joint}${text}${hash}`;
}

import type { socialNetworks } from './EmailDocument.ts';

/** Networks as they call themselves: links to them are words, because pictures of theirs would have to be fetched from a host. */
export const socialNames: Readonly<Record<(typeof socialNetworks)[number], string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  x: 'X',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  pinterest: 'Pinterest',
  mastodon: 'Mastodon',
  website: 'Website',
};

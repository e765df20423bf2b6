import type { StoredJourney } from '../library/Repository.ts';

/** The journeys whose name, owner, objective or mails hold every word of the text. */
export function searchJourneys(journeys: readonly StoredJourney[], text: string): readonly StoredJourney[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return journeys;
  return journeys.filter(({ draft: { document, emails } }) => {
    const mails = Object.values(emails).map((email) =>
      'locked' in email
        ? `${email.locked.name} ${email.locked.subject}`
        : `${email.name} ${email.document.subject}`,
    );
    const said = fold([document.name, document.about.owner, document.about.objective, ...mails].join(' '));
    return words.every((word) => said.includes(word));
  });
}

/** Without case and accents. */
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

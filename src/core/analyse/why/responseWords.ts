import { t } from '../../../texts/t.ts';
import { durationWordsAfter } from '../../values/durationWords.ts';
import type { Response } from './Change.ts';

/** A change in words: what is otherwise, and more exactly how. */
export interface ChangeWords {
  title: string;
  detail: string;
}

/** What somebody does with a mail, the `send`th of its email. */
export function responseWords(
  { opens, clicks, unsubscribes, bounces, complains, fails }: Response,
  email: string,
  send: number,
): ChangeWords {
  const mail = mailWords(email, send);
  const after = (length: string) =>
    t('{length} after “{email}” was sent', { length: durationWordsAfter(length), email });
  if (clicks) return { title: t('Clicks a link'), detail: after(clicks.after) };
  if (opens !== undefined) return { title: t('Opens the mail'), detail: after(opens) };
  if (unsubscribes !== undefined) return { title: t('Unsubscribes'), detail: after(unsubscribes) };
  if (complains !== undefined) return { title: t('Marks the mail as spam'), detail: after(complains) };
  if (bounces !== undefined) return { title: t('The mail bounces'), detail: mail };
  return { title: fails ? t('The mail could not be sent') : t('No answer'), detail: mail };
}

const mailWords = (email: string, send: number): string =>
  send === 1 ? t('“{email}”', { email }) : t('“{email}”, sending {send}', { email, send });

/** What somebody does not do with it. */
export const ignoredWords = (response: keyof Response, email: string, send: number): ChangeWords => ({
  title: ignored[response],
  detail: mailWords(email, send),
});

const ignored: Record<keyof Response, string> = {
  opens: t('Does not open the mail'),
  clicks: t('Does not click'),
  unsubscribes: t('Does not unsubscribe'),
  bounces: t('The mail does not bounce'),
  complains: t('Does not mark the mail as spam'),
  fails: t('The mail can be sent'),
};

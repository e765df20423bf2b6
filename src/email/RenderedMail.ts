import { t } from '../texts/t.ts';
import type { FilledMail, MailParts } from './fillIn.ts';
import { liquidTrouble } from './liquidTrouble.ts';

/** One mail for one person. A part that could not be rendered is empty and named in `troubles`, in words. */
export interface RenderedMail extends MailParts {
  troubles: readonly string[];
}

/** A mail with its failures in words. Not for workers: nobody tells them the language. */
export const toldMail = ({ failures, ...mail }: FilledMail): RenderedMail => ({
  ...mail,
  troubles: failures.map(({ part, reason }) => words[part](liquidTrouble(reason))),
});

/** A mail of which nothing could be made: an error, or words, say why. */
export const unmadeMail = (reason: unknown): RenderedMail => ({
  subject: '',
  preheader: '',
  html: '',
  text: '',
  troubles: [reason instanceof Error ? reason.message : String(reason)],
});

const words: Readonly<Record<keyof MailParts, (reason: string) => string>> = {
  subject: (reason) => t('The subject cannot be shown: {reason}.', { reason }),
  preheader: (reason) => t('The preview text cannot be shown: {reason}.', { reason }),
  html: (reason) => t('The message cannot be shown: {reason}.', { reason }),
  text: (reason) => t('The plain text cannot be shown: {reason}.', { reason }),
};

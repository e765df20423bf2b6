import { t } from '../../../texts/t.ts';

/** What the parts of an email are called at the start of a sentence. */
export const lineWords = {
  subject: t('The subject'),
  preheader: t('The preview text'),
  body: t('The email'),
} as const;

import { mergeTagsOf, type StoredEmail } from '../core/index.ts';
import { t } from '../texts/t.ts';

/** What an email is called in a list: by its name, or by its subject with what stands in for its merge tags. */
export function emailLabel(email: StoredEmail): string {
  const { name, subject } =
    'locked' in email ? email.locked : { name: email.name, subject: email.document.subject };
  if (name.trim() !== '') return name;
  const plain = mergeTagsOf(subject).reduceRight(
    (text, { start, end, path, fallback }) =>
      text.slice(0, start) + (fallback || `(${path.split('.').at(-1) ?? path})`) + text.slice(end),
    subject,
  );
  return plain || t('Email without a name');
}

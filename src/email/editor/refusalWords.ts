import { t } from '../../texts/t.ts';
import type { Refusal } from '../edits/Edited.ts';

/** Why an edit was not made, for the person who wanted it. */
export const refusalWords: Readonly<Record<Refusal, string>> = {
  'last-footer': t(
    'This is the only footer that everybody gets. Without it nobody could unsubscribe, so it stays. Add another footer first.',
  ),
  full: t('There is no more room here. Start another section.'),
  invalid: t('An email cannot hold this value.'),
  missing: t('This part is not there any more.'),
};

import type { AnyStop } from '../../session/breakpoints.ts';
import type { StepUnit } from '../../session/playing.ts';
import { t } from '../../texts/t.ts';

/** What one can go on by, as it is called on screen. */
export const unitWords: Readonly<Record<StepUnit, { name: string; back: string; on: string }>> = {
  entry: { name: t('Line', { context: 'of the trail' }), back: t('Step back'), on: t('Step on') },
  event: { name: t('Event'), back: t('Previous event'), on: t('Next event') },
  step: { name: t('Step'), back: t('Previous step'), on: t('Next step') },
  decision: { name: t('Decision'), back: t('Previous decision'), on: t('Next decision') },
  email: { name: t('Mail'), back: t('Previous mail'), on: t('Next mail') },
  day: { name: t('Day'), back: t('Previous day'), on: t('Next day') },
};

/** What playing stops at, wherever it happens. */
export const anyWords: Readonly<Record<AnyStop, string>> = {
  anyEmail: t('Any mail'),
  anyRefusal: t('Any refusal'),
};

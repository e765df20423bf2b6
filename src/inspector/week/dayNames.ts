import { t } from '../../texts/t.ts';

/** The days of the week, from Monday. */
export const dayNames = [
  t('Monday'), t('Tuesday'), t('Wednesday'), t('Thursday'), t('Friday'), t('Saturday'), t('Sunday'),
] as const; // oxfmt-ignore

/** The same, short: “Mon”. */
export const shortDayNames = [t('Mon'), t('Tue'), t('Wed'), t('Thu'), t('Fri'), t('Sat'), t('Sun')] as const;

import type { Model } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';

/** An amount in the currency that the behaviour names. */
export const moneyWords = (value: number, { costs }: Pick<Model, 'costs'>): string =>
  t('{price} {currency}', { price: number(value, 2), currency: costs?.currency ?? '' }).trim();

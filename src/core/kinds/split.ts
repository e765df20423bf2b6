import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { idSchema, nameSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';
import { asksNothing, noTime, type StepKind } from './Kind.ts';

/** `weight` in basis points; the arms of a split sum to 10,000. */
export interface Arm {
  id: string;
  label: string;
  weight: number;
  /** Gets nothing, for comparison; it only changes reports. */
  holdout?: boolean | undefined;
}

export interface SplitSettings {
  arms: readonly Arm[];
}

export const wholeWeight = 10_000;
export const sumOf = (arms: readonly { weight: number }[]): number =>
  arms.reduce((sum, { weight }) => sum + weight, 0);

export const split: StepKind<'split', SplitSettings> = {
  kind: 'split',
  title: t('Split', { context: 'a kind of step' }),
  hint: t('Sends people different ways by chance; the same person always the same way.'),
  family: 'logic',
  icon: 'split',
  fields: (mode) => {
    const arms = z.array(
      strictObject({
        id: idSchema,
        label: nameSchema(mode),
        weight: z.int().min(0).max(wholeWeight),
        holdout: z.boolean().optional(),
      }),
    );
    return {
      arms:
        mode === 'strict'
          ? arms.min(2, { error: 'empty' }).refine((all) => sumOf(all) === wholeWeight, { error: 'weights' })
          : arms,
    };
  },
  blank: {
    arms: [
      { id: 'a', label: 'A', weight: 5_000 },
      { id: 'b', label: 'B', weight: 5_000 },
    ],
  },
  ways: 'arms',
  outlets: ({ arms = [] }) => arms.map(({ id, label }) => ({ id, label })),
  summary: ({ arms = [] }) =>
    arms
      .map(({ label, weight }) =>
        label === ''
          ? t('{share} %', { share: weight / 100 })
          : t('{arm} {share} %', { arm: label, share: weight / 100 }),
      )
      .join(', '),
  check({ arms = [] }, report) {
    if (arms.length < 2) report('no-arms', 'arms');
    else if (sumOf(arms) !== wholeWeight) report('split-weights', 'arms', { sum: sumOf(arms) / 100 });
    const seen = new Set<string>();
    for (const { id, label } of arms) {
      if (label === '') report('invalid-setting', `arms/${id}`, { what: t('An arm has no name') });
      if (seen.has(id)) report('duplicate-id', `arms/${id}`, { id });
      seen.add(id);
    }
  },
  asks: () => asksNothing,
  movedBy: undefined,
  lasts: () => noTime,
  visit({ arms }, moment) {
    const arm = moment.arm(arms);
    if (!arm) throw new RangeError('a split without arms: the schema let it through');
    const { id: outlet, ...rest } = arm;
    return { go: 'on', outlet, did: 'split', why: () => ({ code: 'arm', outlet, ...rest }) };
  },
};

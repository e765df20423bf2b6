import { expect, test } from 'vitest';
import { modelSchema, type Model } from '../../../src/core/index.ts';
import {
  withBehaviour, withEmailRate, withLength, withoutBehaviour, withoutSegment, withSegment, withUsual,
} from '../../../src/simulator/population/modelEdits.ts'; // oxfmt-ignore
import { cartModel } from '../../core/population/fourEmails.ts';

const isModel = (model: Model) => expect(modelSchema.safeParse(model).success).toBe(true);

test('rates of mails in general, and of one email until it is as usual again', () => {
  expect(withUsual(cartModel, { opens: 0.5 }).mails.usually).toEqual({
    ...cartModel.mails.usually,
    opens: 0.5,
  });
  const one = withEmailRate(cartModel, 'first', 'opens', 0.9);
  const two = withEmailRate(one, 'first', 'clicks', 0);
  expect(two.mails.emails).toEqual({ first: { opens: 0.9, clicks: 0 } });
  expect(withEmailRate(two, 'first', 'clicks', undefined)).toEqual(one);
  expect(withEmailRate(one, 'first', 'opens', undefined)).toEqual(cartModel);
  isModel(two);
});

test('a behaviour that is left out takes with it what follows from it, and what segments say of it', () => {
  const more: Model = {
    ...cartModel,
    behaviours: [
      ...cartModel.behaviours,
      { id: 'sends-back', does: { event: 'Order Returned' }, after: { behaviour: 'buys' }, chance: 0.1 },
    ],
  };
  const less = withoutBehaviour(more, 'buys');
  expect(less.behaviours.map(({ id }) => id)).toEqual(['cart', 'views', 'buys-after-a-click']);
  expect(less.segments?.['pro']?.times).toEqual({ opens: 1.5 });
  isModel(less);
  expect(
    withBehaviour(cartModel, 'buys', { chance: 0.4 }).behaviours.find(({ id }) => id === 'buys')?.chance,
  ).toBe(0.4);
});

test('segments come and go', () => {
  const segment = { name: 'New', when: { tag: 'new' }, times: { clicks: 2 } };
  const more = withSegment(cartModel, 'new', segment);
  expect(Object.keys(more.segments ?? {})).toEqual(['pro', 'new']);
  isModel(more);
  expect(withoutSegment(withoutSegment(more, 'new'), 'pro')).not.toHaveProperty('segments');
});

test('each length of a delay by itself', () => {
  expect(withLength({ always: 'P1D' }, 'always', 'P2D')).toEqual({ always: 'P2D' });
  expect(withLength({ mean: 'P1D' }, 'mean', 'P2D')).toEqual({ mean: 'P2D' });
  expect(withLength({ half: 'P1D', most: 'P3D' }, 'half', 'P2D')).toEqual({ half: 'P2D', most: 'P3D' });
  expect(withLength({ half: 'P1D', most: 'P3D' }, 'most', 'P2D')).toEqual({ half: 'P1D', most: 'P2D' });
  expect(withLength({ from: 'P1D', to: 'P3D' }, 'to', 'P4D')).toEqual({ from: 'P1D', to: 'P4D' });
});

import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { nameSchema } from '../values/primitives.ts';
import { asksNothing, next, noTime, type StepKind } from './Kind.ts';

export interface GoalSettings {
  name: string;
  value?: number | undefined;
}

export const goal: StepKind<'goal', GoalSettings> = {
  kind: 'goal',
  title: t('Goal'),
  hint: t('Counts everybody who comes this far.'),
  family: 'ending',
  icon: 'flag',
  fields: (mode) => ({ name: nameSchema(mode), value: z.number().optional() }),
  blank: {},
  outlets: () => [next],
  summary({ name = '', value }) {
    if (value === undefined) return name;
    return name === '' ? t('worth {value}', { value }) : t('{said}, worth {value}', { said: name, value });
  },
  check({ name = '' }, report) {
    if (name === '') report('no-goal-name', 'name');
  },
  asks: () => asksNothing,
  movedBy: undefined,
  lasts: () => noTime,
  visit: ({ name, value }) => ({
    go: 'on',
    outlet: 'next',
    did: 'goal',
    why: () => ({ code: 'goal-step', outlet: 'next', goal: name, ...(value !== undefined && { value }) }),
  }),
};

import { z } from '../values/zod.ts';
import { nameSchema } from '../values/primitives.ts';
import { asksNothing, noTime, type StepKind } from './Kind.ts';

export interface GoalSettings {
  name: string;
  value?: number | undefined;
}

export const goal: StepKind<'goal', GoalSettings> = {
  kind: 'goal',
  title: 'Goal',
  hint: 'Counts everybody who comes this far.',
  family: 'ending',
  icon: 'flag',
  fields: (mode) => ({ name: nameSchema(mode), value: z.number().optional() }),
  blank: {},
  outlets: () => [{ id: 'next', label: 'Then' }],
  summary: ({ name = '', value }) => (value === undefined ? name : `${name}, worth ${value}`),
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

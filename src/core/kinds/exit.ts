import { t } from '../../texts/t.ts';
import { nameSchema } from '../values/primitives.ts';
import { asksNothing, noTime, type StepKind } from './Kind.ts';

export interface ExitSettings {
  reason: string;
}

export const exit: StepKind<'exit', ExitSettings> = {
  kind: 'exit',
  title: t('Exit', { context: 'a kind of step' }),
  hint: t('Ends the journey for whoever comes here.'),
  family: 'ending',
  icon: 'door',
  fields: (mode) => ({ reason: nameSchema(mode) }),
  blank: { reason: t('Finished', { context: 'why people leave' }) },
  outlets: () => [],
  summary: ({ reason = '' }) => reason,
  check({ reason }, report) {
    if (reason === undefined || reason === '') report('no-exit-reason', 'reason');
  },
  asks: () => asksNothing,
  movedBy: undefined,
  lasts: () => noTime,
  visit: ({ reason }) => ({ go: 'out', reason, why: () => ({ code: 'exit-step', reason }) }),
};
